/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */

/* The files that the build put into flash, as objects of Java; the build generates immutables.c. */
#pragma once
#include <stdint.h>

/* Finds an object by its id, which ends with a zero byte; -1 when there is none. */
int32_t judder_immutable_index(const int8_t *id);

void *judder_immutable_at(int32_t index);
