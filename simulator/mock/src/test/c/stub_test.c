/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
/* Calls every function as the Core Engine would. Returns the number of the first expectation that fails, else 0. */
#include "LLACCELEROMETER_impl.h"

int main(void)
{
	jshort frames[6] = { 1, 2, 3, 4, 5, 6 };

	if (LLACCELEROMETER_IMPL_open(20000000, 16000) != LLACCELEROMETER_NOT_PRESENT) {
		return 1;
	}
	if (LLACCELEROMETER_IMPL_open(0, 16000) != LLACCELEROMETER_ARGUMENT) {
		return 2;
	}
	if (LLACCELEROMETER_IMPL_open(20000000, -1) != LLACCELEROMETER_ARGUMENT) {
		return 3;
	}
	if (LLACCELEROMETER_IMPL_axes() != LLACCELEROMETER_STATE
			|| LLACCELEROMETER_IMPL_rateMilliHertz() != LLACCELEROMETER_STATE
			|| LLACCELEROMETER_IMPL_countsPerG() != LLACCELEROMETER_STATE
			|| LLACCELEROMETER_IMPL_clipCounts() != LLACCELEROMETER_STATE) {
		return 4;
	}
	if (LLACCELEROMETER_IMPL_read(frames, 0, 2) != LLACCELEROMETER_STATE || frames[0] != 1 || frames[5] != 6) {
		return 5;
	}
	if (LLACCELEROMETER_IMPL_timeMicros() != 0) {
		return 6;
	}
	LLACCELEROMETER_IMPL_close();
	return 0;
}
