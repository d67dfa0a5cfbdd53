/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */

/* The natives of io.judder.link.BoardNatives on the open target. */
#include "board.h"
#include "natives.h"
#include "runtime.h"
#include "sni.h"
#include <stddef.h>

enum { STACK_USED = 0, STACK_SIZE = 1, C_HEAP_USED = 2 };

static int outside(const int8_t *bytes, const int32_t offset, const int32_t count) {
	return bytes == NULL || offset < 0 || count < 0 || count > SNI_getArrayLength(bytes) - offset;
}

jint Java_io_judder_link_BoardNatives_read(jbyte *bytes, jint offset, jint count) {
	if (outside(bytes, offset, count)) {
		return -1;
	}
	for (jint i = 0; i < count; i++) {
		const int32_t byte = board_get();
		if (byte < 0) {
			return i;
		}
		bytes[offset + i] = (jbyte)byte;
	}
	return count;
}

jint Java_io_judder_link_BoardNatives_write(jbyte *bytes, jint offset, jint count) {
	if (outside(bytes, offset, count)) {
		return -1;
	}
	for (jint i = 0; i < count; i++) {
		board_put((uint8_t)bytes[offset + i]);
	}
	return count;
}

jlong Java_io_judder_link_BoardNatives_ticks(void) {
	return (jlong)runtime_ticks();
}

jint Java_io_judder_link_BoardNatives_memory(jint which) {
	switch (which) {
	case STACK_USED:
		return (jint)runtime_stack_used();
	case STACK_SIZE:
		return (jint)runtime_stack_size();
	case C_HEAP_USED:
		return (jint)runtime_c_heap_used();
	default:
		return -1;
	}
}

void Java_io_judder_link_BoardNatives_watchdog(jint millis) {
	if (millis > 0) {
		board_watchdog_start((uint32_t)millis);
	} else {
		board_watchdog_kick();
	}
}
