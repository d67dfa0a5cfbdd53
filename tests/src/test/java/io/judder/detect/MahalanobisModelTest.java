/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

/** The distance against matrices inverted by hand. */
public class MahalanobisModelTest {

	private static final float TINY = 1e-9f;

	/** Mean (0, 0); unbiased covariance [[2, 1], [1, 2]] from four vectors: sums of products 6, 3, 6. */
	private static Moments twoByTwo() {
		final Moments moments = new Moments(new Blocks(2, 2), Integer.MAX_VALUE);
		final float a = (float) Math.sqrt(1.5);
		final float b = (float) Math.sqrt(4.5);
		// (b, b) / sqrt 2 along the diagonal, (a, -a) / sqrt 2 across it, both signs: variance 3 and 1, over n - 1 = 3.
		final float u = b / 1.41421356f;
		final float v = a / 1.41421356f;
		moments.add(new float[] { u, u });
		moments.add(new float[] { -u, -u });
		moments.add(new float[] { v, -v });
		moments.add(new float[] { -v, v });
		return moments;
	}

	private static MahalanobisModel model(final Blocks blocks, final float shrinkage, final float floor) {
		final float[] floors = new float[blocks.dimension()];
		for (int i = 0; i < floors.length; i++) {
			floors[i] = floor;
		}
		return new MahalanobisModel(blocks, shrinkage, floors, 0f);
	}

	@Test
	public void shouldInvertTwoByTwo() {
		final MahalanobisModel model = model(new Blocks(2, 2), 0f, TINY);
		model.fit(twoByTwo());
		// S^-1 = [[2, -1], [-1, 2]] / 3: (3, 0) has 9 x 2 / 3 = 6, over d = 2 is 3.
		assertEquals(Math.sqrt(3), model.distance(new float[] { 3, 0 }), 1e-5);
		// (1, 1) lies along the diagonal: 2 / 3, over 2.
		assertEquals(Math.sqrt(1.0 / 3), model.distance(new float[] { 1, 1 }), 1e-5);
		// (1, -1) lies across it: 6 / 3 = 2, over 2.
		assertEquals(1, model.distance(new float[] { 1, -1 }), 1e-5);
		assertEquals(0, model.distance(new float[] { 0, 0 }), 1e-5);
	}

	@Test
	public void shouldShrinkCovariancesOnly() {
		final MahalanobisModel model = model(new Blocks(2, 2), 1f, TINY);
		model.fit(twoByTwo());
		// S = diag(2, 2): (1, 1) and (1, -1) are equally far, 1 over 2.
		assertEquals(Math.sqrt(0.5), model.distance(new float[] { 1, 1 }), 1e-5);
		assertEquals(Math.sqrt(0.5), model.distance(new float[] { 1, -1 }), 1e-5);
	}

	@Test
	public void shouldShrinkByTheShare() {
		final MahalanobisModel model = model(new Blocks(2, 2), 0.5f, TINY);
		model.fit(twoByTwo());
		// S = [[2, 0.5], [0.5, 2]]: eigenvalues 2.5 along (1, 1) and 1.5 across.
		assertEquals(Math.sqrt(2 / 2.5 / 2), model.distance(new float[] { 1, 1 }), 1e-5);
		assertEquals(Math.sqrt(2 / 1.5 / 2), model.distance(new float[] { 1, -1 }), 1e-5);
	}

	@Test
	public void shouldRaiseVariancesByTheFloor() {
		final MahalanobisModel model = model(new Blocks(2, 2), 0f, 2f);
		model.fit(twoByTwo());
		// S = [[4, 1], [1, 4]]: eigenvalues 5 and 3.
		assertEquals(Math.sqrt(2.0 / 5 / 2), model.distance(new float[] { 1, 1 }), 1e-5);
		assertEquals(Math.sqrt(2.0 / 3 / 2), model.distance(new float[] { 1, -1 }), 1e-5);
		assertEquals(3 / 2.0, model.deviation(0, 3), 1e-5);
		assertEquals(-1, model.deviation(1, -2), 1e-5);
	}

	@Test
	public void shouldRaiseVariancesByTheRelativeFloor() {
		final MahalanobisModel model = new MahalanobisModel(new Blocks(2, 2), 1f, new float[] { 1f, 1f }, 0.5f);
		model.fit(twoByTwo());
		// 2 + 0.5 x 2 + 1 = 4.
		assertEquals(Math.sqrt(4.0 / 4 / 2), model.distance(new float[] { 2, 0 }), 1e-5);
	}

	@Test
	public void shouldInvertThreeByThree() {
		// S = [[4, 2, 0], [2, 5, 2], [0, 2, 2]] is L L' with L = [[2, 0, 0], [1, 2, 0], [0, 1, 1]]: vectors +-L e_k scaled
		// by sqrt((n - 1) / 2) with n = 6 have exactly that unbiased covariance and no mean.
		final float scale = (float) Math.sqrt(2.5);
		final float[][] columns = { { 2, 1, 0 }, { 0, 2, 1 }, { 0, 0, 1 } };
		final Moments moments = new Moments(new Blocks(3, 3), Integer.MAX_VALUE);
		for (int k = 0; k < 3; k++) {
			for (int sign = -1; sign <= 1; sign += 2) {
				moments.add(new float[] { sign * scale * columns[k][0], sign * scale * columns[k][1],
						sign * scale * columns[k][2] });
			}
		}
		final MahalanobisModel model = model(new Blocks(3, 3), 0f, TINY);
		model.fit(moments);
		// Solving L z = (2, 3, 5): z = (1, 1, 4); squares sum up to 18, over 3 is 6.
		assertEquals(Math.sqrt(6), model.distance(new float[] { 2, 3, 5 }), 1e-4);
		// S^-1 = [[6, -4, 4], [-4, 8, -8], [4, -8, 16]] / 16: (0, 0, 1) has 1, over 3.
		assertEquals(Math.sqrt(1.0 / 3), model.distance(new float[] { 0, 0, 1 }), 1e-5);
		assertEquals(Math.sqrt(0.5 / 3), model.distance(new float[] { 0, 1, 0 }), 1e-5);
		assertEquals(Math.sqrt(0.375 / 3), model.distance(new float[] { 1, 0, 0 }), 1e-5);
		assertEquals(1, model.deviation(0, 2), 1e-5);
		assertEquals(Math.sqrt(5), model.deviation(1, 5), 1e-5);
		assertEquals(-Math.sqrt(2), model.deviation(2, -2), 1e-5);
	}

	@Test
	public void shouldTakeBlocksAsIndependent() {
		final Moments moments = new Moments(new Blocks(3, 2), Integer.MAX_VALUE);
		// The third feature equals the first, yet it is a block of its own: variance 2 each, n = 3.
		moments.add(new float[] { 1, 3, 1 });
		moments.add(new float[] { 3, 3, 3 });
		moments.add(new float[] { 2, 3, 2 });
		final MahalanobisModel model = model(new Blocks(3, 2), 0f, 3f);
		model.fit(moments);
		// Variances 1 + 3, 0 + 3, 1 + 3; covariance of the first block 0.
		assertEquals(Math.sqrt((4.0 / 4 + 9.0 / 3 + 4.0 / 4) / 3), model.distance(new float[] { 4, 6, 4 }), 1e-5);
		assertEquals(1, model.deviation(2, 4), 1e-5);
		assertEquals(-1, model.deviation(1, 3 - (float) Math.sqrt(3)), 1e-5);
	}

	@Test
	public void shouldStayFiniteWhenNothingVaried() {
		final Moments moments = new Moments(new Blocks(4, 4), Integer.MAX_VALUE);
		for (int n = 0; n < 50; n++) {
			moments.add(new float[] { 1, 1, 1, 1 });
		}
		final MahalanobisModel model = model(new Blocks(4, 4), 0f, 0.0225f);
		model.fit(moments);
		assertEquals(0, model.distance(new float[] { 1, 1, 1, 1 }), 0);
		// 0.3 is two standard deviations of the floor.
		assertEquals(2, model.distance(new float[] { 1.3f, 0.7f, 1.3f, 1.3f }), 1e-5);
	}

	@Test
	public void shouldStayPositiveDefiniteForPerfectCorrelation() {
		final Moments moments = new Moments(new Blocks(8, 8), Integer.MAX_VALUE);
		final SeededNoise noise = new SeededNoise(77);
		for (int n = 0; n < 40; n++) {
			final float value = (float) (1000 * noise.normal());
			moments.add(new float[] { value, value, value, value, value, value, value, value });
		}
		final MahalanobisModel model = model(new Blocks(8, 8), 0f, 1e-4f);
		model.fit(moments);
		final float distance = model.distance(new float[] { 1, 2, 3, 4, 5, 6, 7, 8 });
		assertTrue("distance " + distance, distance > 0 && distance < 1e6f);
	}
}
