/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */

/* What ST's microcontrollers share: the independent watchdog (RM0090 21.4, RM0432 38.4), and the bytes received. */
#include "stm32.h"
#include "board.h"

#define REGISTER(address) (*(volatile uint32_t *)(address))
#define IWDG_KR REGISTER(0x40003000u)
#define IWDG_PR REGISTER(0x40003004u)
#define IWDG_RLR REGISTER(0x40003008u)
#define MAX_MILLIS 4095u
#define RING_BYTES 2048u

static volatile uint32_t written;
static volatile uint32_t taken;
static uint8_t ring[RING_BYTES];

void stm32_received(const uint8_t byte) {
	if (written - taken < RING_BYTES) {
		ring[written % RING_BYTES] = byte;
		written++;
	}
}

int32_t board_get(void) {
	if (written == taken) {
		return -1;
	}
	const int32_t byte = ring[taken % RING_BYTES];
	taken++;
	return byte;
}

void board_watchdog_start(const uint32_t millis) {
	IWDG_KR = 0x5555u;
	/* 32 kHz / 32: about one count per millisecond. */
	IWDG_PR = 3u;
	IWDG_RLR = millis < MAX_MILLIS ? millis : MAX_MILLIS;
	IWDG_KR = 0xCCCCu;
}

void board_watchdog_kick(void) {
	IWDG_KR = 0xAAAAu;
}
