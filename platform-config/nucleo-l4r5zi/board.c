/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */

/*
 * NUCLEO-L4R5ZI: 120 MHz from the internal oscillator, console on LPUART1 (PG7 out, PG8 in: the USB port of the ST-LINK),
 * independent watchdog. Registers after ST's RM0432. This board was not at hand: the code compiles and links, it was not run.
 */
#include "board.h"
#include "stm32.h"

#define REGISTER(address) (*(volatile uint32_t *)(address))
#define RCC_CR REGISTER(0x40021000u)
#define RCC_CFGR REGISTER(0x40021008u)
#define RCC_PLLCFGR REGISTER(0x4002100Cu)
#define RCC_AHB2ENR REGISTER(0x4002104Cu)
#define RCC_APB1ENR1 REGISTER(0x40021058u)
#define RCC_APB1ENR2 REGISTER(0x4002105Cu)
#define RCC_CCIPR REGISTER(0x40021088u)
#define PWR_CR2 REGISTER(0x40007004u)
#define PWR_CR5 REGISTER(0x40007080u)
#define FLASH_ACR REGISTER(0x40022000u)
#define GPIOG_MODER REGISTER(0x48001800u)
#define GPIOG_AFRL REGISTER(0x48001820u)
#define GPIOG_AFRH REGISTER(0x48001824u)
#define LPUART_CR1 REGISTER(0x40008000u)
#define LPUART_BRR REGISTER(0x4000800Cu)
#define LPUART_ISR REGISTER(0x4000801Cu)
#define LPUART_RDR REGISTER(0x40008024u)
#define LPUART_TDR REGISTER(0x40008028u)
#define NVIC_ISER2 REGISTER(0xE000E108u)

#define LPUART1_INTERRUPT 70u
#define LPUART_HERTZ 16000000u
#define BAUD 921600u
/* HSI16 / 2 * 30 / 2 = 120 MHz. */
#define PLL (2u | 1u << 4 | 30u << 8 | 1u << 24)
#define FROM_PLL 3u

const uint32_t board_hertz = 120000000u;

void board_init(void) {
	RCC_APB1ENR1 |= 1u << 28;
	RCC_CR |= 1u << 8;
	while ((RCC_CR & 1u << 10) == 0) {
	}
	/* Above 80 MHz the regulator must be in boost mode, and the flash needs five wait states. */
	PWR_CR5 &= ~(1u << 8);
	FLASH_ACR = (FLASH_ACR & ~0xFu) | 5u | 7u << 8;
	RCC_PLLCFGR = PLL;
	RCC_CR |= 1u << 24;
	while ((RCC_CR & 1u << 25) == 0) {
	}
	/* Through 60 MHz, as the manual asks for steps to more than 80 MHz. */
	RCC_CFGR = FROM_PLL | 8u << 4;
	while ((RCC_CFGR & 3u << 2) != FROM_PLL << 2) {
	}
	for (volatile uint32_t i = 0; i < 100u; i++) {
	}
	RCC_CFGR = FROM_PLL;

	/* Port G has a supply of its own; LPUART1 runs from HSI16. */
	PWR_CR2 |= 1u << 9;
	RCC_AHB2ENR |= 1u << 6;
	RCC_APB1ENR2 |= 1u;
	RCC_CCIPR = (RCC_CCIPR & ~(3u << 10)) | 2u << 10;
	GPIOG_MODER = (GPIOG_MODER & ~(0xFu << 14)) | 0xAu << 14;
	GPIOG_AFRL = (GPIOG_AFRL & ~(0xFu << 28)) | 8u << 28;
	GPIOG_AFRH = (GPIOG_AFRH & ~0xFu) | 8u;
	LPUART_BRR = (uint32_t)((256ull * LPUART_HERTZ + BAUD / 2) / BAUD);
	/* Enabled, transmitter, receiver, interrupt for each byte received. */
	LPUART_CR1 = 1u | 1u << 3 | 1u << 2 | 1u << 5;
	NVIC_ISER2 = 1u << (LPUART1_INTERRUPT - 64u);
}

void board_put(const uint8_t byte) {
	while ((LPUART_ISR & 1u << 7) == 0) {
	}
	LPUART_TDR = byte;
}

void board_interrupt(const uint32_t number) {
	if (number == LPUART1_INTERRUPT && (LPUART_ISR & 1u << 5) != 0) {
		stm32_received((uint8_t)LPUART_RDR);
	}
}
