/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import io.judder.kernel.ElementType;
import io.judder.kernel.JavaKernels;
import io.judder.model.Interpreter;
import io.judder.model.ModelLoader;
import io.judder.model.PackageBuilder;
import org.junit.Test;

/**
 * Tests scores of networks whose outputs are known by hand: the layer y = W x, all scales 1.
 */
public class NeuralScorerTest {

	private static final int Q10 = 1024;

	private static Interpreter layer(final int... weights) {
		final byte[] bytes = new PackageBuilder().tensor(ElementType.S8, 0, 0, 0, 1, 2).tensor(ElementType.S8, 0, 4, 0, 1, 2)
				.edges(0, 1, 6, 0).layer(0, 1).constants(weights).constants(0, 0, 0, 0, 0, 0, 0, 0).build();
		return new Interpreter(ModelLoader.load(bytes, 0, bytes.length), new JavaKernels(), new byte[6], 0);
	}

	@Test
	public void shouldScoreByReconstructionError() {
		// Swaps its inputs: (3, 7) becomes (7, 3), an error of (16 + 16) / 2.
		final NeuralScorer scorer = NeuralScorer.reconstruction(layer(0, 1, 1, 0), 10, null, 16f);
		assertEquals(2, scorer.dimension());
		assertEquals(-1, scorer.score());
		assertEquals(DetectorState.WATCHING, scorer.accept(new int[] { 3 * Q10, 7 * Q10 }, 1));
		assertEquals(16L << 20, scorer.error());
		assertEquals(Scorer.SCORE_LIMIT, scorer.score());
		assertEquals(Scorer.SCORE_LIMIT, scorer.threshold());
		scorer.accept(new int[] { 5 * Q10, 5 * Q10 }, 1);
		assertEquals(0, scorer.score());
		// An error of 144 is nine times the limit: 0.9 of the range.
		scorer.accept(new int[] { 0, 12 * Q10 }, 1);
		assertEquals(9000, scorer.score());
		assertTrue(scorer.digest() != 0);
	}

	@Test
	public void shouldQuantiseHalfAwayFromZero() {
		// The identity: 2.5 is reconstructed as 3, -2.5 as -3, 2.499 as 2.
		final NeuralScorer scorer = NeuralScorer.reconstruction(layer(1, 0, 0, 1), 10, null, 1f);
		scorer.accept(new int[] { 2 * Q10 + 512, -2 * Q10 - 512 }, 1);
		assertEquals(512L * 512, scorer.error());
		scorer.accept(new int[] { 2 * Q10 + 511, -2 * Q10 - 511 }, 1);
		assertEquals(511L * 511, scorer.error());
		// Beyond the range of the input: 200 becomes 127.
		scorer.accept(new int[] { 200 * Q10, 0 }, 1);
		assertEquals(73L * 73 * Q10 * Q10 / 2, scorer.error());
	}

	@Test
	public void shouldWeightFeaturesAndNameThoseThatMoved() {
		final NeuralScorer scorer = NeuralScorer.reconstruction(layer(0, 0, 0, 1), 10, new int[] { 3, 1 }, 4f);
		// Nothing of the first feature comes back: 3 x 2^2 / 4.
		scorer.accept(new int[] { -2 * Q10, 5 * Q10 }, 1);
		assertEquals(3L << 20, scorer.error());
		final int[] indices = new int[2];
		final int[] deviations = new int[2];
		assertEquals(2, scorer.moved(indices, deviations));
		assertEquals(0, indices[0]);
		assertEquals(-100, deviations[0]);
		assertEquals(1, indices[1]);
		assertEquals(0, deviations[1]);
		assertEquals(1, scorer.moved(new int[1], deviations));
	}

	@Test
	public void shouldScoreByAnOutput() {
		final NeuralScorer scorer = NeuralScorer.output(layer(1, 1, 1, -1), 10, 1, 6f);
		scorer.accept(new int[] { 8 * Q10, 2 * Q10 }, 1);
		assertEquals(6L << 10, scorer.error());
		assertEquals(Scorer.SCORE_LIMIT, scorer.score());
		scorer.accept(new int[] { 2 * Q10, 8 * Q10 }, 1);
		assertEquals(0, scorer.score());
		assertEquals(0, scorer.moved(new int[2], new int[2]));
	}

	@Test
	public void shouldNotOverflow() {
		final NeuralScorer scorer = NeuralScorer.reconstruction(layer(1, 0, 0, 1), 20,
				new int[] { NeuralScorer.MAX_WEIGHTS - 1, 1 }, 1e-6f);
		scorer.accept(new int[] { Integer.MAX_VALUE, Integer.MIN_VALUE }, 1);
		// Both differences are clamped to 256 units.
		assertEquals(1L << 56, scorer.error());
		assertEquals(Scorer.SCORE_MAX, scorer.score());
	}

	@Test
	public void shouldRefuseModelsAndParametersThatDoNotFit() {
		assertTrue(refused(21, null, 1f));
		assertTrue(refused(-1, null, 1f));
		assertTrue(refused(10, null, 0f));
		assertTrue(refused(10, null, Float.NaN));
		assertTrue(refused(10, new int[] { 1 }, 1f));
		assertTrue(refused(10, new int[] { 0, 0 }, 1f));
		assertTrue(refused(10, new int[] { 2, -1 }, 1f));
		assertTrue(refused(10, new int[] { NeuralScorer.MAX_WEIGHTS, 1 }, 1f));
		assertTrue(!refused(10, new int[] { 1, 2 }, 1f));
	}

	private static boolean refused(final int fractionBits, final int[] weights, final float limit) {
		try {
			NeuralScorer.reconstruction(layer(1, 0, 0, 1), fractionBits, weights, limit);
			return false;
		} catch (final IllegalArgumentException e) {
			return true;
		}
	}
}
