/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

import static org.junit.Assert.assertTrue;

import org.junit.Test;

/**
 * The promise of the threshold by simulation: learn a limit many times, and compute each time which share of normal windows
 * will exceed it. With the confidence that was asked for, that share must be no more than the false-alarm rate.
 */
public class ThresholdCoverageTest {

	private static final int TRIALS = 3000;
	private static final double MEAN = -0.1;
	private static final double DEVIATION = 0.2;
	/** Three standard deviations of the share of TRIALS that keeps a promise of 0.9. */
	private static final double CHANCE = 3 * 0.0055;

	/** ln of the distance that normal windows exceed with the rate: the 99 % quantile, 2.3263479. */
	private static final double TRUE_LIMIT = MEAN + 2.3263479 * DEVIATION;

	private static DetectorConfig config() {
		final DetectorConfig config = new DetectorConfig();
		config.dimension = 1;
		config.priorWeight = 0;
		config.lowestThreshold = 1e-6f;
		config.highestThreshold = 1e6f;
		return config;
	}

	@Test
	public void shouldKeepItsPromiseWithFewWindows() {
		// The approximate factor covers with 0.888 where 0.9 is promised (noncentral t distribution).
		assertCovers(16, 1, 0, 0.888);
	}

	@Test
	public void shouldKeepItsPromiseWithSomeWindows() {
		assertCovers(40, 1, 0, 0.893);
	}

	@Test
	public void shouldKeepItsPromiseWithManyWindows() {
		// With 200 windows the conformal bound joins and can only raise the limit.
		assertCovers(200, 1, 0, 0.897);
	}

	@Test
	public void shouldKeepItsPromiseWithCorrelatedWindows() {
		// The distance is that of features averaged with the gain 0.2: its correlation falls by 0.8 squared per window.
		assertCovers(200, 8, 0.64, 0.9);
		assertCovers(600, 8, 0.64, 0.9);
	}

	private static void assertCovers(final int windows, final int correlated, final double correlation,
			final double promise) {
		final int seed = 90001 + windows;
		final SeededNoise noise = new SeededNoise(seed);
		final DetectorConfig config = config();
		config.correlatedWindows = correlated;
		final Threshold threshold = new Threshold(config);
		int kept = 0;
		for (int trial = 0; trial < TRIALS; trial++) {
			threshold.clear();
			double value = noise.normal();
			for (int i = 0; i < windows; i++) {
				value = correlation * value + Math.sqrt(1 - correlation * correlation) * noise.normal();
				threshold.add((float) Math.exp(MEAN + DEVIATION * value));
			}
			if (Math.log(threshold.limit(600)) >= TRUE_LIMIT) {
				kept++;
			}
		}
		final double share = (double) kept / TRIALS;
		assertTrue("seed " + seed + ", " + windows + " windows: kept in " + share, share >= promise - CHANCE);
	}

	@Test
	public void shouldKeepTheRateWhateverTheDistribution() {
		// Distances of a Pareto tail, which no normal curve fits: 1 / u is above L with the probability 1 / L.
		final int seed = 31337;
		final SeededNoise noise = new SeededNoise(seed);
		final DetectorConfig config = config();
		config.correlatedWindows = 1;
		config.falseAlarmRate = 0.1f;
		// The tolerance bound is switched off by a prior far too low: the conformal bound is left.
		config.priorWeight = 1e9f;
		config.priorMedian = 1e-4f;
		final Threshold threshold = new Threshold(config);
		double sum = 0;
		double squares = 0;
		for (int trial = 0; trial < TRIALS; trial++) {
			threshold.clear();
			for (int i = 0; i < 99; i++) {
				threshold.add((float) (1 / noise.uniform()));
			}
			final double exceeded = 1 / threshold.limit(600);
			sum += exceeded;
			squares += exceeded * exceeded;
		}
		final double mean = sum / TRIALS;
		final double error = Math.sqrt((squares / TRIALS - mean * mean) / TRIALS);
		// k / (n + 1) is the rate to the letter: 10 / 100.
		assertTrue("seed " + seed + ": " + mean, Math.abs(mean - 0.1) < 4 * error);
	}
}
