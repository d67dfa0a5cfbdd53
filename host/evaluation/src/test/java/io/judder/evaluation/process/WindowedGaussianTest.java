/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WindowedGaussianTest {

	/** Q of these places, from the complementary error function of another library. */
	@Test
	void shouldKnowTheTailOfTheNormalDistribution() {
		final double[][] table = { { 0, 0.5 }, { 0.5, 0.3085375387259869 }, { 1, 0.15865525393145707 },
				{ 2, 0.02275013194817922 }, { 2.999, 0.0013543365337271066 }, { 3, 0.0013498980316300957 },
				{ 3.5, 0.00023262907903552504 }, { 5, 2.866515718791946e-07 }, { 8, 6.220960574271819e-16 } };
		for (final double[] row : table) {
			assertEquals(row[1], NormalDistribution.upperTail(row[0]), 1e-15 + 1e-12 * row[1], "z " + row[0]);
		}
	}

	/** After 1 and 3 the mean is 2 and the deviation 1: 4 and 0 lie at 2, 2 at 0. The first value has no score. */
	@Test
	void shouldScoreAgainstTheValuesBefore() {
		final double[] scores = WindowedGaussian.scores(new double[] { 1, 3, 4 });
		assertEquals(0, scores[0], 0);
		// One value has no spread: 1e-6 stands in for it.
		assertEquals(1, scores[1], 0);
		assertEquals(1 - 0.02275013194817922, scores[2], 1e-12);
		assertEquals(1 - 0.02275013194817922, WindowedGaussian.scores(new double[] { 1, 3, 0 })[2], 1e-12);
		assertEquals(0.5, WindowedGaussian.scores(new double[] { 1, 3, 2 })[2], 1e-12);
	}

	/** Full at 6400 values, it learns no new one until there are 100, and then drops the 100 oldest. */
	@Test
	void shouldSlideByAHundred() {
		final double[] values = new double[6502];
		for (int i = 0; i < values.length; i++) {
			values[i] = i < 6400 ? 1 - i % 2 * 2 : 1000;
		}
		final double[] scores = WindowedGaussian.scores(values);
		assertEquals(1, scores[6499], 0);
		// 6300 values of mean 0 and variance 1, and 100 of 1000: mean 15.625, variance (6300 + 1e8) / 6400 - 15.625^2.
		final double z = (1000 - 15.625) / Math.sqrt((6300 + 1e8) / 6400 - 15.625 * 15.625);
		assertEquals(1 - NormalDistribution.upperTail(z), scores[6500], 1e-12);
		assertEquals(scores[6500], scores[6501], 0);
	}
}
