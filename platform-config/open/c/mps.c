/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */

/*
 * Arm's MPS2 and MPS3 boards: UART and watchdog of the CMSDK. Registers after Arm's "Cortex-M System Design Kit Technical
 * Reference Manual" (DDI 0479D), 4.3 and 4.7.
 */
#include "mps.h"
#include "board.h"

enum { UART_DATA = 0, UART_STATE = 1, UART_CTRL = 2, UART_BAUDDIV = 4 };
enum { STATE_TX_FULL = 1, STATE_RX_FULL = 2, CTRL_TX = 1, CTRL_RX = 2 };
enum { WATCHDOG_LOAD = 0, WATCHDOG_CONTROL = 2, WATCHDOG_CLEAR = 3, WATCHDOG_LOCK = 0xC00 / 4 };
enum { CONTROL_COUNT = 1, CONTROL_RESET = 2 };

#define WATCHDOG_KEY 0x1ACCE551u
/* The emulated UART keeps no pace; any divisor does. */
#define DIVISOR 16u

static volatile uint32_t *uart;
static volatile uint32_t *watchdog;
static uint32_t watchdog_ticks;

void board_init(void) {
	uart = (volatile uint32_t *)mps_uart;
	uart[UART_BAUDDIV] = DIVISOR;
	uart[UART_CTRL] = CTRL_TX | CTRL_RX;
}

void board_put(const uint8_t byte) {
	while ((uart[UART_STATE] & STATE_TX_FULL) != 0) {
	}
	uart[UART_DATA] = byte;
}

int32_t board_get(void) {
	return (uart[UART_STATE] & STATE_RX_FULL) != 0 ? (int32_t)(uart[UART_DATA] & 0xFFu) : -1;
}

void board_interrupt(const uint32_t number) {
	(void)number;
}

void board_watchdog_start(const uint32_t millis) {
	if (mps_watchdog == 0) {
		return;
	}
	watchdog = (volatile uint32_t *)mps_watchdog;
	/* The first end of the count raises an interrupt, the second resets. */
	watchdog_ticks = board_hertz / 2000u * millis;
	watchdog[WATCHDOG_LOCK] = WATCHDOG_KEY;
	watchdog[WATCHDOG_LOAD] = watchdog_ticks;
	watchdog[WATCHDOG_CONTROL] = CONTROL_COUNT | CONTROL_RESET;
}

void board_watchdog_kick(void) {
	if (watchdog != 0) {
		watchdog[WATCHDOG_CLEAR] = 1;
		watchdog[WATCHDOG_LOAD] = watchdog_ticks;
	}
}
