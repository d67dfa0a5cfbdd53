/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */

/* What the parts of the open target's runtime offer each other. */
#pragma once
#include <stdint.h>

/* Why a firmware ends; the exit code of the emulator. */
enum {
	ENDED = 0,
	FAULT = 2,
	OUT_OF_MEMORY = 3,
	ABORTED = 4,
	STACK_OVERFLOW = 5
};

/* Ends the firmware: leaves the emulator with the code, restarts a real board unless the code is ENDED. */
_Noreturn void runtime_exit(int code);

/* Says why and ends the firmware. */
_Noreturn void runtime_fail(int code, const char *message);

/* Prints on the console. */
void runtime_print(const char *text);
void runtime_print_hex(uint32_t value);

/* Ticks of the core's clock since the start. */
uint64_t runtime_ticks(void);
uint64_t runtime_nanos(void);
void runtime_start_clock(void);

/* Bytes of the stack that have been used at most, of those that there are. */
uint32_t runtime_stack_used(void);
uint32_t runtime_stack_size(void);
/* Bytes of the C heap that have been used at most. */
uint32_t runtime_c_heap_used(void);
