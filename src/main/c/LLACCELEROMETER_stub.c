/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
/*
 * An accelerometer that is not there: lets a BSP link before its driver exists. Opening says so, and nothing else can
 * succeed without opening. Replace this file; do not add a driver to it.
 */

#include "LLACCELEROMETER_impl.h"

jint LLACCELEROMETER_IMPL_open(jint rate_milli_hertz, jint range_milli_g)
{
	if (rate_milli_hertz <= 0 || range_milli_g <= 0) {
		return LLACCELEROMETER_ARGUMENT;
	}
	return LLACCELEROMETER_NOT_PRESENT;
}

void LLACCELEROMETER_IMPL_close(void)
{
}

jint LLACCELEROMETER_IMPL_axes(void)
{
	return LLACCELEROMETER_STATE;
}

jint LLACCELEROMETER_IMPL_rateMilliHertz(void)
{
	return LLACCELEROMETER_STATE;
}

jint LLACCELEROMETER_IMPL_countsPerG(void)
{
	return LLACCELEROMETER_STATE;
}

jint LLACCELEROMETER_IMPL_clipCounts(void)
{
	return LLACCELEROMETER_STATE;
}

jint LLACCELEROMETER_IMPL_read(jshort* frames, jint offset, jint count)
{
	(void) frames;
	(void) offset;
	(void) count;
	return LLACCELEROMETER_STATE;
}

jlong LLACCELEROMETER_IMPL_timeMicros(void)
{
	return 0;
}
