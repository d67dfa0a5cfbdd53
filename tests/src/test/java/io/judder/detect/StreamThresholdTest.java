/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

import static org.junit.Assert.assertEquals;

import org.junit.Before;
import org.junit.Test;

/**
 * The limit of a stream against hand arithmetic and tables.
 */
public class StreamThresholdTest {

	private StreamThreshold threshold;

	@Before
	public void createThreshold() {
		final StreamConfig config = new StreamConfig();
		config.dimension = 1;
		this.threshold = new StreamThreshold(config);
	}

	/** The mean of 1, 2, 3, 4 is 2.5, their variance 1.25; 8.9326 is Natrella's factor for 4 values, 0.2 % and 95 %. */
	@Test
	public void shouldPlaceTheLimitByMeanDeviationAndFactor() {
		for (int i = 1; i <= 4; i++) {
			this.threshold.add(i);
		}
		assertEquals(8.932597, this.threshold.factor(), 1e-4);
		assertEquals(1, this.threshold.ratio((float) (2.5 + 8.932597 * Math.sqrt(1.25))), 1e-4);
		assertEquals(0, this.threshold.ratio(2.5f), 0);
		assertEquals(0, this.threshold.ratio(1f), 0);
	}

	/** Factors computed with the normal quantiles of another library. */
	@Test
	public void shouldLowerTheFactorWithMoreMeasuresUpTo500() {
		final int[] counts = { 10, 48, 120, 240, 500, 1000 };
		final double[] factors = { 4.816642, 3.520956, 3.256441, 3.136950, 3.053333, 3.053333 };
		int count = 0;
		for (int i = 0; i < counts.length; i++) {
			while (count < counts[i]) {
				this.threshold.add(count & 1);
				count++;
			}
			assertEquals(factors[i], this.threshold.factor(), 1e-4);
		}
	}

	/** After 30 measures of 0 and 2 (mean 1, deviation 1) a measure of 100 counts as 4: mean 1 + 3 / 31. */
	@Test
	public void shouldPullInAnOutlier() {
		for (int i = 0; i < 30; i++) {
			this.threshold.add(i % 2 * 2);
		}
		this.threshold.add(100);
		final double mean = 1 + 3.0 / 31;
		// Sum of squares about the new mean, over 31: 15 zeros, 15 twos, one four.
		final double variance = (15 * mean * mean + 15 * (2 - mean) * (2 - mean) + (4 - mean) * (4 - mean)) / 31;
		assertEquals(1, this.threshold.ratio((float) (mean + this.threshold.factor() * Math.sqrt(variance))), 1e-5);
	}

	/** Equal measures have no spread; 0.001 stands in for it. */
	@Test
	public void shouldKeepALeastSpread() {
		for (int i = 0; i < 5; i++) {
			this.threshold.add(1f);
		}
		assertEquals(1 / (1e-3 * this.threshold.factor()), this.threshold.ratio(2f), 0.5);
	}
}
