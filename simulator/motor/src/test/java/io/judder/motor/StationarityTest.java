/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.motor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A sound machine stays the same for ten days, but for the time of day and the load. */
class StationarityTest {

	private static final int DAYS = 10;
	private static final int HOURS = 24 * DAYS;
	private static final int BURSTS = 60;

	@Test
	void shouldStayWithinItsBoundsForTenDays() {
		for (long seed = 1; seed <= 3; seed++) {
			final VirtualMotor motor = new VirtualMotor(
					MotorConfig.builder().seed(seed).dutyCycle(1024, MotorConfig.HOUR_MICROS / BURSTS).build());
			final double[] variance = new double[HOURS];
			double highestKurtosis = 0;
			for (int hour = 0; hour < HOURS; hour++) {
				for (int burst = 0; burst < BURSTS; burst++) {
					final double[] signal = Recording.axis(motor, 0, 1024);
					variance[hour] += Recording.moment(signal, 2) / BURSTS;
					highestKurtosis = Math.max(highestKurtosis, Recording.kurtosis(signal));
				}
			}
			check(variance, highestKurtosis, "seed " + seed);
		}
	}

	private static void check(final double[] variance, final double highestKurtosis, final String seed) {
		double total = 0;
		double firstHalf = 0;
		double day = 0;
		for (int hour = 0; hour < HOURS; hour++) {
			total += variance[hour];
			firstHalf += hour < HOURS / 2 ? variance[hour] : 0;
			// The load is high in the first half of each day, when its sine is positive.
			day += hour % 24 < 12 ? variance[hour] : 0;
		}
		for (int hour = 0; hour < HOURS; hour++) {
			assertEquals(1, Math.sqrt(variance[hour] * HOURS / total), 0.08, seed + ", hour " + hour);
		}
		assertEquals(1, Math.sqrt((total - firstHalf) / firstHalf), 0.01, seed + ", halves");
		// The mean of a sine over its positive half is 2 / pi: levels that follow a load of 1 +- 0.03 differ by 3.9 %.
		final double ratio = Math.sqrt(day / (total - day));
		assertTrue(ratio > 1.02 && ratio < 1.039 + 0.01, seed + ", day over night " + ratio);
		assertTrue(highestKurtosis < 4.5, seed + ", kurtosis " + highestKurtosis);
	}
}
