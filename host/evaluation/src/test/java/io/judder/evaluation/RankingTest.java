/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

class RankingTest {

	/** By hand: of 3 x 2 pairs, 4 in order, one tie: 4.5 / 6. */
	@Test
	void shouldCountPairsInOrderAndTiesHalf() {
		assertEquals(0.75, new Ranking(new double[] { 1, 2, 4 }, new double[] { 5, 2 }).area(), 1e-15);
		assertEquals(0, new Ranking(new double[] { 3, 4 }, new double[] { 1, 2 }).area());
		assertEquals(0.5, new Ranking(new double[] { 7, 7, 7 }, new double[] { 7 }).area());
		assertEquals(1, new Ranking(new double[] { 1 }, new double[] { 2 }).area());
	}

	@Test
	void shouldHaveNoAreaWithoutOneKind() {
		assertTrue(Double.isNaN(new Ranking(new double[0], new double[] { 1 }).area()));
		assertTrue(Double.isNaN(new Ranking(new double[] { 1 }, new double[0]).area()));
	}

	@Test
	void shouldAgreeWithComparingEveryPair() {
		for (long seed = 1; seed <= 200; seed++) {
			final SplittableRandom random = new SplittableRandom(seed);
			final double[] normal = random.ints(1 + random.nextInt(60), 0, 30).mapToDouble(value -> value / 2.0).toArray();
			final double[] abnormal = random.ints(1 + random.nextInt(60), 5, 40).mapToDouble(value -> value / 2.0).toArray();
			double pairs = 0;
			for (final double a : abnormal) {
				for (final double n : normal) {
					pairs += a > n ? 1 : a == n ? 0.5 : 0;
				}
			}
			final Ranking ranking = new Ranking(normal, abnormal);
			assertEquals(pairs / normal.length / abnormal.length, ranking.area(), 1e-12, "seed " + seed);
			assertEquals(ranking.area(), trapezoids(ranking.curve()), 1e-12, "seed " + seed);
		}
	}

	/** The other definition of the area: under the straight lines between the points of the curve. */
	private static double trapezoids(final double[][] curve) {
		double area = 0;
		for (int i = 1; i < curve[0].length; i++) {
			area += (curve[0][i] - curve[0][i - 1]) * (curve[1][i] + curve[1][i - 1]) / 2;
		}
		return area;
	}

	@Test
	void shouldDrawTheCurveFromNoneToAll() {
		final double[][] curve = new Ranking(new double[] { 1, 2 }, new double[] { 3, 2 }).curve();
		assertArrayEquals(new double[] { 0, 0, 0.5, 1 }, curve[0]);
		assertArrayEquals(new double[] { 0, 0.5, 1, 1 }, curve[1]);
	}
}
