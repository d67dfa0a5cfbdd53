/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */

/* The native of FaultProbe. */
#include "natives.h"

int32_t Java_io_judder_build_probe_FaultProbe_readNowhere(int32_t address) {
	return *(volatile int32_t *)(uintptr_t)address;
}
