/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */

/* What TeaVM's C code and newlib expect of an operating system. */
#include "board.h"
#include "runtime.h"
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <time.h>
#include <uchar.h>
#include <unistd.h>
#include <wchar.h>

/* ---- memory ---- */

extern char judder_java_heap_start[], judder_java_heap_end[], judder_c_heap_start[], judder_c_heap_end[];

static char *mapped = judder_java_heap_start;
static char *break_at = judder_c_heap_start;

/* TeaVM maps the heap and its tables once, at the start, and never gives them back. */
void *mmap(void *where, size_t size, int protection, int flags, int file, long offset) {
	(void)where;
	(void)protection;
	(void)flags;
	(void)file;
	(void)offset;
	char *const start = mapped;
	if (size > (size_t)(judder_java_heap_end - start)) {
		runtime_fail(OUT_OF_MEMORY, "the memory of the Java heap is too small for the heap and its tables");
	}
	mapped = start + size;
	return start;
}

int mprotect(void *where, size_t size, int protection) {
	(void)where;
	(void)size;
	(void)protection;
	return 0;
}

/* The page size: everything that is mapped is a multiple of it. */
long sysconf(int name) {
	(void)name;
	return JUDDER_PAGE;
}

/* TeaVM does not look at the result of malloc, so that a failure must end here. */
void *_sbrk(ptrdiff_t increment) {
	char *const before = break_at;
	if (increment > judder_c_heap_end - before) {
		runtime_fail(OUT_OF_MEMORY, "the C heap is exhausted (heap.c in board.properties)");
	}
	break_at = before + increment;
	return before;
}

uint32_t runtime_c_heap_used(void) {
	return (uint32_t)(break_at - judder_c_heap_start);
}

void teavm_outOfMemory(void) {
	runtime_fail(OUT_OF_MEMORY, "the Java heap is exhausted (heap.java in board.properties)");
}

/* ---- time ---- */

static volatile int interrupted;

void teavm_initTime(void) {
}

void teavm_initFiber(void) {
	runtime_start_clock();
}

int64_t teavm_currentTimeNano(void) {
	return (int64_t)runtime_nanos();
}

int64_t teavm_currentTimeMillis(void) {
	return (int64_t)(runtime_nanos() / 1000000u);
}

int32_t teavm_timeZoneOffset(void) {
	return 0;
}

/* All Java threads wait: so does the core. */
void teavm_waitFor(int64_t millis) {
	const uint64_t end = runtime_nanos() + (uint64_t)millis * 1000000u;
	while (!interrupted && runtime_nanos() < end) {
		__asm volatile("wfi");
	}
	interrupted = 0;
}

void teavm_interrupt(void) {
	interrupted = 1;
}

/* ---- text ---- */

void teavm_logCodePoint(int32_t code) {
	board_put(code < 0x80 ? (uint8_t)code : '?');
}

void teavm_printString(char16_t *text) {
	while (*text != 0) {
		teavm_logCodePoint(*text++);
	}
}

void teavm_printWString(wchar_t *text) {
	while (*text != 0) {
		teavm_logCodePoint((int32_t)*text++);
	}
}

void teavm_printInt(int32_t value) {
	char digits[12];
	int count = 0;
	uint32_t rest = value < 0 ? 0u - (uint32_t)value : (uint32_t)value;
	if (value < 0) {
		board_put('-');
	}
	do {
		digits[count++] = (char)('0' + rest % 10u);
		rest /= 10u;
	} while (rest != 0);
	while (count > 0) {
		board_put((uint8_t)digits[--count]);
	}
}

size_t c16rtomb(char *bytes, char16_t code, mbstate_t *state) {
	(void)state;
	if (code < 0x80) {
		bytes[0] = (char)code;
		return 1;
	}
	if (code < 0x800) {
		bytes[0] = (char)(0xC0 | code >> 6);
		bytes[1] = (char)(0x80 | (code & 0x3F));
		return 2;
	}
	bytes[0] = (char)(0xE0 | code >> 12);
	bytes[1] = (char)(0x80 | (code >> 6 & 0x3F));
	bytes[2] = (char)(0x80 | (code & 0x3F));
	return 3;
}

size_t mbrtoc16(char16_t *code, const char *bytes, size_t size, mbstate_t *state) {
	(void)state;
	const unsigned first = (unsigned char)bytes[0];
	if (size == 0) {
		return (size_t)-2;
	}
	const size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : 3;
	if (length > size) {
		return (size_t)-2;
	}
	unsigned value = length == 1 ? first : first & (length == 2 ? 0x1Fu : 0x0Fu);
	for (size_t i = 1; i < length; i++) {
		value = value << 6 | ((unsigned char)bytes[i] & 0x3Fu);
	}
	if (code != NULL) {
		*code = (char16_t)value;
	}
	return first == 0 ? 0 : length;
}

/* ---- newlib: what would bring in files, locales and formatted output ---- */

static uint32_t random_state = 1;

void abort(void) {
	runtime_print("\nabort called from ");
	runtime_print_hex((uint32_t)(uintptr_t)__builtin_return_address(0));
	runtime_fail(ABORTED, "the program gave up: an exception that nobody caught, or a fault inside TeaVM");
}

void __assert_func(const char *file, int line, const char *function, const char *condition) {
	(void)file;
	(void)line;
	(void)function;
	runtime_fail(ABORTED, condition);
}

void srand(unsigned seed) {
	random_state = seed | 1u;
}

/* G. Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8(14), 2003. */
int rand(void) {
	random_state ^= random_state << 13;
	random_state ^= random_state >> 17;
	random_state ^= random_state << 5;
	return (int)(random_state & RAND_MAX);
}

time_t time(time_t *where) {
	const time_t seconds = (time_t)(runtime_nanos() / 1000000000u);
	if (where != NULL) {
		*where = seconds;
	}
	return seconds;
}

char *setlocale(int category, const char *name) {
	(void)category;
	(void)name;
	return NULL;
}

size_t wcsrtombs(char *bytes, const wchar_t **text, size_t size, mbstate_t *state) {
	(void)bytes;
	(void)text;
	(void)size;
	(void)state;
	return 0;
}

FILE *fopen(const char *name, const char *mode) {
	(void)name;
	(void)mode;
	return NULL;
}

/* ---- newlib: what it expects of a system ---- */

int _gettimeofday(struct timeval *time, void *zone) {
	(void)zone;
	const uint64_t micros = runtime_nanos() / 1000u;
	time->tv_sec = (time_t)(micros / 1000000u);
	time->tv_usec = (suseconds_t)(micros % 1000000u);
	return 0;
}

void _exit(int code) {
	runtime_exit(code);
}

int _kill(int process, int signal) {
	(void)process;
	(void)signal;
	runtime_fail(ABORTED, "a signal was raised");
}

int _getpid(void) {
	return 1;
}

int _write(int file, const char *bytes, int count) {
	(void)file;
	for (int i = 0; i < count; i++) {
		board_put((uint8_t)bytes[i]);
	}
	return count;
}

int _read(int file, char *bytes, int count) {
	(void)file;
	(void)bytes;
	(void)count;
	return 0;
}

int _close(int file) {
	(void)file;
	return -1;
}

int _lseek(int file, int offset, int from) {
	(void)file;
	(void)offset;
	(void)from;
	return 0;
}

struct stat;

int _fstat(int file, struct stat *status) {
	(void)file;
	(void)status;
	return -1;
}

int _isatty(int file) {
	(void)file;
	return 1;
}
