/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */

/* From reset to Java's main: vectors, memory, clock, and what is said when the processor faults. */
#include "board.h"
#include "runtime.h"
#include <string.h>

#define REGISTER(address) (*(volatile uint32_t *)(address))
#define SYST_CSR REGISTER(0xE000E010u)
#define SYST_RVR REGISTER(0xE000E014u)
#define SYST_CVR REGISTER(0xE000E018u)
#define ICSR REGISTER(0xE000ED04u)
#define SHCSR REGISTER(0xE000ED24u)
#define CFSR REGISTER(0xE000ED28u)
#define HFSR REGISTER(0xE000ED2Cu)
#define MMFAR REGISTER(0xE000ED34u)
#define BFAR REGISTER(0xE000ED38u)
#define AIRCR REGISTER(0xE000ED0Cu)
#define CPACR REGISTER(0xE000ED88u)
#define VTOR REGISTER(0xE000ED08u)

#define ICSR_SYSTICK_PENDING (1u << 26)
#define HFSR_DEBUG (1u << 31)
#define AIRCR_RESET 0x05FA0004u
#define PAINT 0xA5A5A5A5u
#define CANARY_WORDS 8
#define TICKS_PER_SECOND 1000u

extern uint32_t judder_data_load[], judder_data_start[], judder_data_end[];
extern uint32_t judder_bss_start[], judder_bss_end[];
extern uint32_t judder_stack_bottom[], judder_stack_top[];
int main(int count, char **arguments);

static volatile uint32_t wraps;
static uint32_t period;

/* The handlers run here when the stack itself is what broke. */
static uint32_t spare_stack[192] __attribute__((aligned(8), used));

void runtime_print(const char *text) {
	while (*text != 0) {
		board_put((uint8_t)*text++);
	}
}

void runtime_print_hex(const uint32_t value) {
	for (int shift = 28; shift >= 0; shift -= 4) {
		board_put((uint8_t)"0123456789abcdef"[(value >> shift) & 15u]);
	}
}

/* SYS_EXIT_EXTENDED of Arm's semihosting: reason "application exit" and a code. */
_Noreturn void runtime_exit(const int code) {
	uint32_t block[2] = {0x20026u, (uint32_t)code};
	register uint32_t operation __asm("r0") = 0x20u;
	register uint32_t *argument __asm("r1") = block;
	__asm volatile("cpsid i\n\tbkpt 0xab" : : "r"(operation), "r"(argument) : "memory");
	for (;;) {
		__asm volatile("wfi");
	}
}

_Noreturn void runtime_fail(const int code, const char *message) {
	runtime_print("\nFATAL: ");
	runtime_print(message);
	runtime_print("\n");
	runtime_exit(code);
}

static int stack_overflowed(void) {
	for (int i = 0; i < CANARY_WORDS; i++) {
		if (judder_stack_bottom[i] != PAINT) {
			return 1;
		}
	}
	return 0;
}

uint32_t runtime_stack_size(void) {
	return (uint32_t)((char *)judder_stack_top - (char *)judder_stack_bottom);
}

uint32_t runtime_stack_used(void) {
	const uint32_t *word = judder_stack_bottom;
	while (word < judder_stack_top && *word == PAINT) {
		word++;
	}
	return (uint32_t)((char *)judder_stack_top - (char *)word);
}

void runtime_start_clock(void) {
	period = board_hertz / TICKS_PER_SECOND;
	SYST_RVR = period - 1;
	SYST_CVR = 0;
	SYST_CSR = 7;
}

__attribute__((used)) static void overflow(void) {
	runtime_fail(STACK_OVERFLOW, "the stack has overflowed (stack in board.properties)");
}

__attribute__((used)) static void tick(void) {
	wraps++;
	if (stack_overflowed()) {
		overflow();
	}
}

/* Where there is no memory below the stack and nothing faults, as in QEMU, the handler itself needs another stack. */
__attribute__((naked)) static void tick_handler(void) {
	__asm volatile("ldr r0, =judder_stack_bottom\n\tcmp sp, r0\n\tbhs tick\n\t"
			"ldr r1, =spare_stack + 768\n\tmov sp, r1\n\tb overflow\n\t.ltorg");
}

uint64_t runtime_ticks(void) {
	uint32_t turns;
	uint32_t left;
	do {
		turns = wraps;
		left = SYST_CVR;
	} while (turns != wraps);
	/* The counter has turned while interrupts were off. */
	if ((ICSR & ICSR_SYSTICK_PENDING) != 0 && left > period / 2) {
		turns++;
	}
	return (uint64_t)turns * period + (period - 1 - left);
}

uint64_t runtime_nanos(void) {
	const uint64_t ticks = runtime_ticks();
	const uint64_t seconds = ticks / board_hertz;
	return seconds * 1000000000u + (ticks - seconds * board_hertz) * 1000000000u / board_hertz;
}

static void print_register(const char *name, const uint32_t value) {
	runtime_print(name);
	runtime_print_hex(value);
}

/* Which bit of the fault status register means what (Armv7-M Architecture Reference Manual, B3.2.15). */
static const char *cause(void) {
	static const struct {
		uint32_t bit;
		const char *text;
	} causes[] = {
		{1u << 25, "division by zero"}, {1u << 24, "unaligned access"}, {1u << 20, "stack overflow"},
		{1u << 19, "no coprocessor (floating point is off)"}, {1u << 18, "return to an impossible state"},
		{1u << 17, "jump to an address that is no Thumb code"}, {1u << 16, "undefined instruction"},
		{1u << 12, "stack points outside memory (overflow)"}, {1u << 11, "stack points outside memory (return)"},
		{1u << 10, "write to no memory (imprecise)"}, {1u << 9, "access to no memory"},
		{1u << 8, "instruction fetch from no memory"}, {1u << 4, "stack is protected (overflow)"},
		{1u << 1, "access to protected memory"}, {1u << 0, "instruction fetch from protected memory"},
	};
	for (unsigned i = 0; i < sizeof causes / sizeof causes[0]; i++) {
		if ((CFSR & causes[i].bit) != 0) {
			return causes[i].text;
		}
	}
	return "no cause given";
}

/* Called with the frame that the processor pushed, or null when the stack was not usable. */
__attribute__((used)) static void fault(const uint32_t *frame, const uint32_t stack) {
	if ((HFSR & HFSR_DEBUG) != 0) {
		/* The breakpoint of runtime_exit, and nobody is there to serve it: a real board starts again. */
		AIRCR = AIRCR_RESET;
	}
	runtime_print("\nFAULT: ");
	runtime_print(cause());
	print_register("\n  cfsr ", CFSR);
	print_register("  hfsr ", HFSR);
	print_register("  address ", (CFSR & 0x80u) != 0 ? MMFAR : BFAR);
	print_register("  sp ", stack);
	if (frame == 0) {
		runtime_print("\n  the stack has overflowed (stack in board.properties)");
	} else {
		static const char *const names[] = {"\n  r0 ", "  r1 ", "  r2 ", "  r3 ", "  r12 ", "\n  lr ", "  pc ", "  psr "};
		for (int i = 0; i < 8; i++) {
			print_register(names[i], frame[i]);
		}
		runtime_print("\n  (find the line: arm-none-eabi-addr2line -fe app.elf <pc>)");
	}
	runtime_print("\n");
	runtime_exit((frame == 0 || stack_overflowed()) ? STACK_OVERFLOW : FAULT);
}

__attribute__((used)) static void judge(uint32_t *stack) {
	const uintptr_t at = (uintptr_t)stack;
	const int usable = at >= (uintptr_t)judder_stack_bottom && at <= (uintptr_t)judder_stack_top - 32;
	fault(usable ? stack : 0, (uint32_t)at);
}

__attribute__((naked)) static void fault_handler(void) {
	__asm volatile("mrs r0, msp\n\tldr r1, =spare_stack + 768\n\tmov sp, r1\n\tb judge\n\t.ltorg");
}

static void interrupt_handler(void) {
	uint32_t number;
	__asm volatile("mrs %0, ipsr" : "=r"(number));
	board_interrupt((number & 0x1FFu) - 16u);
}

void reset_handler(void);

#define FOUR interrupt_handler, interrupt_handler, interrupt_handler, interrupt_handler
#define SIXTEEN FOUR, FOUR, FOUR, FOUR

__attribute__((section(".vectors"), used)) static void (*const vectors[16 + 96])(void) = {
	(void (*)(void))judder_stack_top, reset_handler,
	fault_handler, fault_handler, fault_handler, fault_handler, fault_handler, fault_handler,
	0, 0, 0, fault_handler, fault_handler, 0, fault_handler, tick_handler,
	SIXTEEN, SIXTEEN, SIXTEEN, SIXTEEN, SIXTEEN, SIXTEEN,
};

void reset_handler(void) {
	__asm volatile("cpsid i");
	/* The floating-point unit (and MVE) before any code that the compiler might use it in. */
	CPACR |= 0xFu << 20;
	__asm volatile("dsb\n\tisb");
	VTOR = (uint32_t)(uintptr_t)vectors;
	memcpy(judder_data_start, judder_data_load, (size_t)((char *)judder_data_end - (char *)judder_data_start));
	memset(judder_bss_start, 0, (size_t)((char *)judder_bss_end - (char *)judder_bss_start));
	uint32_t *here;
	__asm volatile("mov %0, sp" : "=r"(here));
	for (uint32_t *word = judder_stack_bottom; word < here - 16; word++) {
		*word = PAINT;
	}
	/* Usage, bus and memory faults get their own cause instead of a hard fault. */
	SHCSR |= 7u << 16;
	board_init();
	__asm volatile("cpsie i");
	runtime_exit(main(0, 0));
}
