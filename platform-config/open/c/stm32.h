/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */

/* What board.c of an ST microcontroller tells stm32.c. */
#pragma once
#include <stdint.h>

/*
 * The console has received a byte; called by its interrupt. A byte that finds no room is lost; the frame that it belongs to
 * fails its CRC.
 */
void stm32_received(uint8_t byte);
