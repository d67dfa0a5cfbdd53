/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

/** The limit against hand arithmetic: prior alone, both together, the bounds, the order of things. */
public class ThresholdTest {

	/** exp(ln 0.95 + 0.24 x 2.3263479): the prior at one false alarm in a hundred. */
	private static final float PRIOR = 1.660353f;

	private static DetectorConfig config() {
		final DetectorConfig config = new DetectorConfig();
		config.dimension = 1;
		config.lowestThreshold = 0.01f;
		config.highestThreshold = 100f;
		return config;
	}

	@Test
	public void shouldBeThePriorWithoutWindows() {
		final Threshold threshold = new Threshold(config());
		assertEquals(PRIOR, threshold.limit(83), 2e-6f);
		assertEquals(PRIOR, threshold.limit(1000), 2e-6f);
		// Two windows have no meaningful deviation.
		threshold.add(50f);
		threshold.add(60f);
		assertEquals(PRIOR, threshold.limit(83), 2e-6f);
	}

	@Test
	public void shouldListenToThreeWindows() {
		final Threshold threshold = new Threshold(config());
		fill(threshold, 3, 1f, 1f);
		// The measured bound is exp 0; it counts as three eighths of a window.
		assertEquals(Math.exp(16 * Math.log(PRIOR) / 16.375), threshold.limit(83), 1e-5);
	}

	@Test
	public void shouldBeWiderAfterAShortSession() {
		final Threshold threshold = new Threshold(config());
		// (1 + 18 / 30) / (1 + 18 / 83) = 1.314851, and 2.5 / 1.216867 = 2.054456 for 12 windows.
		assertEquals(PRIOR * 1.314851f, threshold.limit(30), 4e-6f);
		assertEquals(PRIOR * 2.054456f, threshold.limit(12), 4e-6f);
	}

	@Test
	public void shouldWeighPriorAndMeasurement() {
		final Threshold threshold = new Threshold(config());
		fill(threshold, 16, 1f, 1f);
		// All distances are 1: the measured bound is exp 0. It counts as 16 / 8 = 2 windows beside 16 of the prior.
		assertEquals(Math.exp(16 * Math.log(PRIOR) / 18), threshold.limit(83), 1e-5);
		threshold.clear();
		fill(threshold, 128, 1f, 1f);
		assertEquals(Math.sqrt(PRIOR), threshold.limit(83), 1e-5);
	}

	@Test
	public void shouldComputeTheToleranceBoundOfTheLogarithms() {
		final DetectorConfig config = config();
		config.priorWeight = 0;
		config.correlatedWindows = 1;
		final Threshold threshold = new Threshold(config);
		fill(threshold, 16, (float) Math.exp(0.1), (float) Math.exp(-0.3));
		// Logarithms 0.1 and -0.3, eight times each: mean -0.1, unbiased deviation 0.2 x sqrt(16 / 15).
		// The factor of 16 values, 99 %, 90 % is 3.172 exactly; the approximation gives 3.1245.
		assertEquals(Math.exp(-0.1 + 3.1245 * 0.2 * Math.sqrt(16 / 15.0)), threshold.limit(83), 2e-4);
	}

	@Test
	public void shouldStayWithinItsBounds() {
		final DetectorConfig config = config();
		config.lowestThreshold = 1.3f;
		config.highestThreshold = 3f;
		final Threshold threshold = new Threshold(config);
		assertEquals(3f, threshold.limit(4), 0);
		fill(threshold, 790, 0.2f, 0.2f);
		assertEquals(1.3f, threshold.limit(83), 0);
	}

	@Test
	public void shouldFallWithTheRate() {
		final float[] rates = { 0.0001f, 0.001f, 0.01f, 0.03f, 0.1f, 0.2f };
		float before = Float.POSITIVE_INFINITY;
		for (int i = 0; i < rates.length; i++) {
			final DetectorConfig config = config();
			config.falseAlarmRate = rates[i];
			final Threshold threshold = new Threshold(config);
			fill(threshold, 300, 0.8f, 1.2f);
			final float limit = threshold.limit(600);
			assertTrue("rate " + rates[i] + ": " + limit, limit < before);
			before = limit;
		}
	}

	@Test
	public void shouldBeWiderWithFewerWindows() {
		final int[] counts = { 24, 40, 80, 160, 320, 640 };
		float before = Float.POSITIVE_INFINITY;
		for (int i = 0; i < counts.length; i++) {
			final DetectorConfig config = config();
			config.priorWeight = 0;
			final Threshold threshold = new Threshold(config);
			fill(threshold, counts[i], 0.8f, 1.2f);
			final float limit = threshold.limit(600);
			assertTrue(counts[i] + " windows: " + limit, limit < before);
			before = limit;
		}
	}

	@Test
	public void shouldNotFallBelowTheConformalBound() {
		final DetectorConfig config = config();
		config.priorWeight = 0;
		config.correlatedWindows = 1;
		config.falseAlarmRate = 0.1f;
		final Threshold threshold = new Threshold(config);
		// 99 windows: the bound at one in ten is the tenth largest. Ten outliers of 50 are beyond every normal tail of the rest.
		for (int i = 0; i < 99; i++) {
			threshold.add(i % 10 == 5 ? 50f : 0.01f + i * 1e-6f);
		}
		final float limit = threshold.limit(600);
		assertTrue("limit " + limit, limit >= 50f);
	}

	@Test
	public void shouldKeepTheLargestDistancesInAnyOrder() {
		final DetectorConfig config = config();
		config.priorWeight = 1e6f;
		config.priorMedian = 0.001f;
		config.correlatedWindows = 1;
		config.falseAlarmRate = 0.1f;
		final Threshold threshold = new Threshold(config);
		// A permutation of 1 to 99: 37 generates the numbers modulo 100 that are prime to it, so steps of 37 visit all.
		for (int i = 1; i < 100; i++) {
			threshold.add(i * 37 % 100);
		}
		// The prior is tiny and outweighs everything: what is left is the conformal bound, the tenth largest of 1 to 99.
		assertEquals(90f, threshold.limit(600), 0);
	}

	@Test
	public void shouldUseTheLastKeptDistanceWhenTheRankIsBeyond() {
		final DetectorConfig config = config();
		config.priorWeight = 1e6f;
		config.priorMedian = 0.001f;
		config.correlatedWindows = 1;
		config.falseAlarmRate = 0.2f;
		config.highestThreshold = 1e6f;
		final Threshold threshold = new Threshold(config);
		for (int i = 1; i <= 999; i++) {
			threshold.add(i);
		}
		// Rank 200 is not kept; the 32nd largest is the nearest on the safe side.
		assertEquals(968f, threshold.limit(600), 0);
	}

	@Test
	public void shouldTellTheTypicalDistance() {
		final Threshold threshold = new Threshold(config());
		assertEquals(1f, threshold.typical(), 0);
		threshold.add(1f);
		threshold.add(4f);
		assertEquals(2f, threshold.typical(), 1e-6f);
		threshold.add(0f);
		// A distance of zero counts as a thousandth: (0.001 x 4) to the power of a third.
		assertEquals(0.158740f, threshold.typical(), 1e-5f);
	}

	@Test
	public void shouldForget() {
		final Threshold threshold = new Threshold(config());
		fill(threshold, 500, 40f, 90f);
		threshold.clear();
		assertEquals(PRIOR, threshold.limit(83), 2e-6f);
		fill(threshold, 16, 1f, 1f);
		assertEquals(Math.exp(16 * Math.log(PRIOR) / 18), threshold.limit(83), 1e-5);
	}

	private static void fill(final Threshold threshold, final int count, final float even, final float odd) {
		for (int i = 0; i < count; i++) {
			threshold.add(i % 2 == 0 ? even : odd);
		}
	}
}
