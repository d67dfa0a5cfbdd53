/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

/** T2 and Q against hand arithmetic, and against the Mahalanobis distance where both must agree. */
public class SubspaceModelTest {

	/** Variances 9 along (1, 1, 0), 3 along (1, -1, 0) and 1 along (0, 0, 1); n = 6, mean (5, 6, 7). */
	private static Moments moments() {
		final Moments moments = new Moments(new Blocks(3, 3), Integer.MAX_VALUE);
		final float root = 0.70710678f;
		final float[][] axes = { { 3 * root, 3 * root, 0 }, { 1.7320508f * root, -1.7320508f * root, 0 }, { 0, 0, 1 } };
		final float scale = (float) Math.sqrt(2.5);
		for (int k = 0; k < 3; k++) {
			for (int sign = -1; sign <= 1; sign += 2) {
				moments.add(new float[] { 5 + sign * scale * axes[k][0], 6 + sign * scale * axes[k][1],
						7 + sign * scale * axes[k][2] });
			}
		}
		return moments;
	}

	private static SubspaceModel model(final float share) {
		final SubspaceModel model = new SubspaceModel(new Blocks(3, 3), share, new float[] { 1e-9f, 1e-9f, 1e-9f });
		model.fit(moments());
		return model;
	}

	@Test
	public void shouldWeighThePrincipalComponentsAndShareTheRest() {
		// 9 of 13 is more than 0.6: one principal component, the rest shares (3 + 1) / 2 = 2.
		final SubspaceModel model = model(0.6f);
		// (1, 1, 0): 2 / 9. (1, -1, 0): 2 / 2. (0, 0, 1): 1 / 2. Each over d = 3.
		assertEquals(Math.sqrt(2.0 / 9 / 3), model.distance(new float[] { 6, 7, 7 }), 1e-5);
		assertEquals(Math.sqrt(1.0 / 3), model.distance(new float[] { 6, 5, 7 }), 1e-5);
		assertEquals(Math.sqrt(0.5 / 3), model.distance(new float[] { 5, 6, 8 }), 1e-5);
	}

	@Test
	public void shouldTakeAllComponentsWithTheWholeShare() {
		final SubspaceModel model = model(1f);
		assertEquals(Math.sqrt(2.0 / 3 / 3), model.distance(new float[] { 6, 5, 7 }), 1e-5);
		assertEquals(Math.sqrt(1.0 / 3), model.distance(new float[] { 5, 6, 8 }), 1e-5);
	}

	@Test
	public void shouldBeASphereWithoutAShare() {
		final SubspaceModel model = model(0f);
		// One variance for all: 13 / 3.
		assertEquals(Math.sqrt(3.0 / 13 * 9 / 3), model.distance(new float[] { 8, 6, 7 }), 1e-5);
		assertEquals(Math.sqrt(3.0 / 13 * 9 / 3), model.distance(new float[] { 5, 6, 4 }), 1e-5);
	}

	@Test
	public void shouldMeasureDeviationsByFeature() {
		final SubspaceModel model = model(0.6f);
		// Variance of the first feature: (9 + 3) / 2 = 6.
		assertEquals(2, model.deviation(0, 5 + 2 * (float) Math.sqrt(6)), 1e-5);
		assertEquals(-3, model.deviation(2, 4), 1e-4);
	}

	@Test
	public void shouldEqualMahalanobisWhenTheSubspaceIsEverything() {
		final int seed = 4711;
		final SeededNoise noise = new SeededNoise(seed);
		final Blocks blocks = new Blocks(10, 4);
		final Moments moments = new Moments(blocks, Integer.MAX_VALUE);
		final float[] vector = new float[10];
		for (int n = 0; n < 200; n++) {
			draw(noise, vector);
			moments.add(vector);
		}
		final float[] floor = { 0.1f, 0.2f, 0.3f, 0.1f, 0.2f, 0.3f, 0.1f, 0.2f, 0.3f, 0.1f };
		final SubspaceModel subspace = new SubspaceModel(blocks, 1f, floor);
		final MahalanobisModel mahalanobis = new MahalanobisModel(blocks, 0f, floor, 0f);
		subspace.fit(moments);
		mahalanobis.fit(moments);
		for (int n = 0; n < 100; n++) {
			draw(noise, vector);
			final float expected = mahalanobis.distance(vector);
			assertEquals("seed " + seed + ", vector " + n, expected, subspace.distance(vector), 2e-5f * expected);
		}
		for (int i = 0; i < 10; i++) {
			assertEquals("seed " + seed, mahalanobis.deviation(i, 3f), subspace.deviation(i, 3f), 1e-4f);
		}
	}

	@Test
	public void shouldStayFiniteWhenNothingVaried() {
		final Moments moments = new Moments(new Blocks(3, 3), Integer.MAX_VALUE);
		moments.add(new float[] { 1, 2, 3 });
		moments.add(new float[] { 1, 2, 3 });
		final SubspaceModel model = new SubspaceModel(new Blocks(3, 3), 0.9f, new float[] { 0.04f, 0.04f, 0.04f });
		model.fit(moments);
		assertEquals(0, model.distance(new float[] { 1, 2, 3 }), 0);
		assertEquals(1, model.distance(new float[] { 1.2f, 2.2f, 2.8f }), 1e-5);
		assertTrue(model.parts() == 3);
	}

	private static void draw(final SeededNoise noise, final float[] vector) {
		double common = 0;
		for (int i = 0; i < vector.length; i++) {
			common = 0.8 * common + noise.normal();
			vector[i] = (float) (3 + common);
		}
	}
}
