/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.monitor;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

/** The rules of the sensor, with counts worked out by hand. */
public class SensorHealthTest {

	private static final int STILL = 256;

	private static short[] alternating(final int frames, final int value) {
		final short[] samples = new short[frames];
		for (int i = 0; i < frames; i++) {
			samples[i] = (short) (i % 2 == 0 ? value : -value);
		}
		return samples;
	}

	private static void constant(final SensorHealth health, final int frames, final int value) {
		final short[] samples = new short[frames];
		for (int i = 0; i < frames; i++) {
			samples[i] = (short) value;
		}
		health.add(samples, 0, frames);
	}

	@Test
	public void shouldBeStuckAfterAWindowOfOneValue() {
		final SensorHealth health = new SensorHealth(1, 1000, STILL);
		constant(health, STILL - 1, 12);
		assertEquals(SensorHealth.GOOD, health.judge());
		constant(health, 1, 12);
		assertEquals(SensorHealth.STUCK, health.judge());
		assertEquals(SensorHealth.STUCK, health.verdict(0));
		assertEquals(12, health.value(0));
	}

	@Test
	public void shouldSuspectAnAxisThatIsStillForASixteenthOfAWindow() {
		final SensorHealth health = new SensorHealth(1, 1000, STILL);
		health.add(alternating(100, 10), 0, 100);
		constant(health, 15, 12);
		health.add(alternating(100, 10), 0, 100);
		assertEquals(SensorHealth.GOOD, health.judge());
		assertTrue(!health.suspect());
		constant(health, 16, 12);
		health.add(alternating(100, 10), 0, 100);
		assertEquals(SensorHealth.GOOD, health.judge());
		assertTrue(health.suspect());
		health.add(alternating(100, 10), 0, 100);
		assertEquals(SensorHealth.GOOD, health.judge());
		assertTrue(!health.suspect());
	}

	@Test
	public void shouldRecoverWithTheFirstOtherValue() {
		final SensorHealth health = new SensorHealth(1, 1000, STILL);
		constant(health, 5000, 12);
		assertEquals(SensorHealth.STUCK, health.judge());
		constant(health, 1, 13);
		assertEquals(SensorHealth.GOOD, health.judge());
	}

	@Test
	public void shouldBeSilentWhenEveryAxisRestsAtZero() {
		final SensorHealth health = new SensorHealth(2, 1000, 4);
		health.add(new short[] { 0, 5, 0, 5, 0, 5, 0, 5 }, 0, 4);
		assertEquals(SensorHealth.STUCK, health.judge());
		health.add(new short[] { 0, 0, 0, 0, 0, 0, 0, 0 }, 0, 4);
		assertEquals(SensorHealth.SILENT, health.judge());
		health.add(new short[] { 0, 0, 0, 1 }, 0, 2);
		assertEquals(SensorHealth.STUCK, health.judge());
		assertEquals(SensorHealth.GOOD, health.verdict(1));
	}

	@Test
	public void shouldTolerateOneClippedSampleIn128() {
		final SensorHealth health = new SensorHealth(1, 1000, STILL);
		final short[] samples = alternating(256, 10);
		samples[3] = 1000;
		samples[8] = -1000;
		health.add(samples, 0, 256);
		assertEquals(SensorHealth.GOOD, health.judge());
		samples[100] = 1001;
		health.add(samples, 0, 256);
		assertEquals(SensorHealth.CLIPPED, health.judge());
		assertEquals(3, health.value(0));
	}

	@Test
	public void shouldNotClipBelowTheRange() {
		final SensorHealth health = new SensorHealth(1, 1000, STILL);
		health.add(alternating(256, 999), 0, 256);
		assertEquals(SensorHealth.GOOD, health.judge());
	}

	@Test
	public void shouldTakeTheMostNegativeSampleAsClipped() {
		final SensorHealth health = new SensorHealth(1, 32767, STILL);
		constant(health, 256, Short.MIN_VALUE);
		assertEquals(SensorHealth.CLIPPED, health.judge());
	}

	@Test
	public void shouldJudgeAxesByThemselves() {
		final SensorHealth health = new SensorHealth(3, 100, 4);
		// x lives, y is stuck at 7, z clips.
		health.add(new short[] { 99, 1, 7, 100, 2, 7, -100, 3, 7, 100, 4, 7, -100 }, 1, 4);
		assertEquals(SensorHealth.CLIPPED, health.judge());
		assertEquals(SensorHealth.GOOD, health.verdict(0));
		assertEquals(SensorHealth.STUCK, health.verdict(1));
		assertEquals(SensorHealth.CLIPPED, health.verdict(2));
		assertEquals(4, health.value(2));
	}

	@Test
	public void shouldForget() {
		final SensorHealth health = new SensorHealth(1, 1000, STILL);
		constant(health, 255, 1000);
		health.clear();
		constant(health, 1, 12);
		assertEquals(SensorHealth.GOOD, health.judge());
	}
}
