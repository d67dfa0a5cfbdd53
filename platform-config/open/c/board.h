/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */

/* What the open target asks of a board. Each board's folder has one board.c that implements it. */
#pragma once
#include <stdint.h>

/* The frequency of the core after board_init, in Hz. */
extern const uint32_t board_hertz;

/* Sets up clocks, power and the console. Runs before Java, with interrupts off. */
void board_init(void);

/* Sends one byte over the console; waits until there is room. */
void board_put(uint8_t byte);

/* Takes one byte that the console has received, or returns -1. */
int32_t board_get(void);

/* Serves the interrupt of a peripheral; number as in the vendor's manual. */
void board_interrupt(uint32_t number);

/* Starts the watchdog, which restarts the board when board_watchdog_kick is not called for the given time. */
void board_watchdog_start(uint32_t millis);
void board_watchdog_kick(void);
