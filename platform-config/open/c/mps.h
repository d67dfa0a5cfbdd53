/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */

/* What differs between Arm's MPS boards; a board.c defines it. */
#pragma once
#include <stdint.h>

extern const uintptr_t mps_uart;

/* 0: the watchdog belongs to the secure side, or is not emulated. */
extern const uintptr_t mps_watchdog;
