/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

/** Streaming moments against hand arithmetic and against two passes in double precision. */
public class MomentsTest {

	@Test
	public void shouldEqualHandArithmetic() {
		final Moments moments = new Moments(new Blocks(2, 2), Integer.MAX_VALUE);
		moments.add(new float[] { 1, 10 });
		moments.add(new float[] { 3, 14 });
		moments.add(new float[] { 8, 6 });
		assertEquals(3, moments.count());
		assertEquals(4f, moments.mean(0), 1e-6f);
		assertEquals(10f, moments.mean(1), 1e-5f);
		// Deviations (-3, 0), (-1, 4), (4, -4): sums of products 26, -20, 32, divided by 3.
		assertEquals(26f / 3, moments.covariance()[0], 1e-5f);
		assertEquals(-20f / 3, moments.covariance()[1], 1e-5f);
		assertEquals(32f / 3, moments.covariance()[2], 1e-5f);
	}

	@Test
	public void shouldHaveNoVarianceAfterOneVector() {
		final Moments moments = new Moments(new Blocks(2, 2), Integer.MAX_VALUE);
		moments.add(new float[] { 7, -3 });
		assertEquals(7f, moments.mean(0), 0);
		assertEquals(-3f, moments.mean(1), 0);
		for (int i = 0; i < 3; i++) {
			assertEquals(0f, moments.covariance()[i], 0);
		}
	}

	@Test
	public void shouldAgreeWithTwoPassesInDoublePrecision() {
		final int seed = 20251;
		final int dimension = 7;
		final int count = 3000;
		final SeededNoise noise = new SeededNoise(seed);
		final Blocks blocks = new Blocks(dimension, 3);
		final Moments moments = new Moments(blocks, Integer.MAX_VALUE);
		final float[][] vectors = new float[count][dimension];
		for (int n = 0; n < count; n++) {
			double common = 0;
			for (int i = 0; i < dimension; i++) {
				common = 0.7 * common + noise.normal();
				vectors[n][i] = (float) (12 + i + 0.4 * common);
			}
			moments.add(vectors[n]);
		}
		final double[] mean = new double[dimension];
		for (int i = 0; i < dimension; i++) {
			for (int n = 0; n < count; n++) {
				mean[i] += vectors[n][i];
			}
			mean[i] /= count;
			// Single precision: 3000 roundings of a mean near 16, half a unit in the last place (1e-6) each, mostly cancel.
			assertEquals("seed " + seed + ", mean " + i, mean[i], moments.mean(i), 1e-4);
		}
		int at = 0;
		for (int first = 0; first < dimension; first = blocks.end(first)) {
			for (int i = first; i < blocks.end(first); i++) {
				for (int j = first; j <= i; j++) {
					double sum = 0;
					for (int n = 0; n < count; n++) {
						sum += (vectors[n][i] - mean[i]) * (vectors[n][j] - mean[j]);
					}
					assertEquals("seed " + seed + ", covariance " + i + ", " + j, sum / count,
							moments.covariance()[at++], 1e-5);
				}
			}
		}
		assertEquals(blocks.packed(), at);
	}

	@Test
	public void shouldNotLoseASmallVarianceOnALargeMean() {
		final Moments moments = new Moments(new Blocks(1, 1), Integer.MAX_VALUE);
		for (int n = 0; n < 10000; n++) {
			moments.add(new float[] { n % 2 == 0 ? 4096.25f : 4095.75f });
		}
		// A naive sum of squares in single precision would be off by more than 100 here.
		assertEquals(0.0625f, moments.covariance()[0], 1e-3f);
	}

	@Test
	public void shouldForgetBeyondTheHorizon() {
		final Moments moments = new Moments(new Blocks(1, 1), 4);
		for (int n = 0; n < 100; n++) {
			moments.add(new float[] { 0 });
		}
		assertEquals(4, moments.count());
		moments.add(new float[] { 8 });
		// The new vector weighs a quarter: mean 2, variance 3/4 x 1/4 x 64.
		assertEquals(2f, moments.mean(0), 0);
		assertEquals(12f, moments.covariance()[0], 0);
	}

	@Test
	public void shouldBeginAnewAfterClear() {
		final Moments moments = new Moments(new Blocks(3, 2), Integer.MAX_VALUE);
		final float[] first = { 5, -1, 2 };
		moments.add(new float[] { 100, 200, 300 });
		moments.add(first);
		moments.clear();
		assertEquals(0, moments.count());
		moments.add(first);
		for (int i = 0; i < 3; i++) {
			assertEquals(first[i], moments.mean(i), 0);
		}
		for (int i = 0; i < moments.covariance().length; i++) {
			assertTrue(moments.covariance()[i] == 0);
		}
	}
}
