/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */

/*
 * STM32F405: 168 MHz from the internal oscillator, console on USART1 (PA9 out, PA10 in), independent watchdog. Registers
 * after ST's RM0090. QEMU's netduinoplus2 has the USART and leaves out the clocks: waits for them are bounded.
 */
#include "board.h"
#include "stm32.h"

#define REGISTER(address) (*(volatile uint32_t *)(address))
#define RCC_CR REGISTER(0x40023800u)
#define RCC_PLLCFGR REGISTER(0x40023804u)
#define RCC_CFGR REGISTER(0x40023808u)
#define RCC_AHB1ENR REGISTER(0x40023830u)
#define RCC_APB2ENR REGISTER(0x40023844u)
#define FLASH_ACR REGISTER(0x40023C00u)
#define GPIOA_MODER REGISTER(0x40020000u)
#define GPIOA_AFRH REGISTER(0x40020024u)
#define USART_SR REGISTER(0x40011000u)
#define USART_DR REGISTER(0x40011004u)
#define USART_BRR REGISTER(0x40011008u)
#define USART_CR1 REGISTER(0x4001100Cu)
#define NVIC_ISER1 REGISTER(0xE000E104u)

#define USART1_INTERRUPT 37u
#define APB2_HERTZ 84000000u
#define BAUD 921600u
#define PATIENCE 100000u
/* 16 MHz / 16 * 336 / 2 = 168 MHz; the 48 MHz output is 336 / 7. */
#define PLL (16u | 336u << 6 | 0u << 16 | 7u << 24)
/* AHB 168, APB1 42, APB2 84 MHz. */
#define DIVIDERS (5u << 10 | 4u << 13)
#define FROM_PLL 2u

const uint32_t board_hertz = 168000000u;

static void wait_for(volatile uint32_t *status, const uint32_t mask, const uint32_t value) {
	for (uint32_t i = 0; i < PATIENCE && (*status & mask) != value; i++) {
	}
}

void board_init(void) {
	/* Five wait states at 168 MHz and 3.3 V, prefetch and both caches. */
	FLASH_ACR = 5u | 7u << 8;
	RCC_PLLCFGR = PLL;
	RCC_CR |= 1u << 24;
	wait_for(&RCC_CR, 1u << 25, 1u << 25);
	RCC_CFGR = DIVIDERS | FROM_PLL;
	wait_for(&RCC_CFGR, 3u << 2, FROM_PLL << 2);

	RCC_AHB1ENR |= 1u;
	RCC_APB2ENR |= 1u << 4;
	/* PA9 and PA10: alternate function 7. */
	GPIOA_MODER = (GPIOA_MODER & ~(0xFu << 18)) | 0xAu << 18;
	GPIOA_AFRH = (GPIOA_AFRH & ~(0xFFu << 4)) | 0x77u << 4;
	USART_BRR = (APB2_HERTZ + BAUD / 2) / BAUD;
	/* Enabled, transmitter, receiver, interrupt for each byte received. */
	USART_CR1 = 1u << 13 | 1u << 3 | 1u << 2 | 1u << 5;
	NVIC_ISER1 = 1u << (USART1_INTERRUPT - 32u);
}

void board_put(const uint8_t byte) {
	while ((USART_SR & 1u << 7) == 0) {
	}
	USART_DR = byte;
}

void board_interrupt(const uint32_t number) {
	if (number == USART1_INTERRUPT && (USART_SR & 1u << 5) != 0) {
		stm32_received((uint8_t)USART_DR);
	}
}
