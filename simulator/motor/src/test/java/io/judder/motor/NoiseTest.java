/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.motor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Moments and tails of two million deviates against the normal distribution, within five standard errors. */
class NoiseTest {

	private static final int N = 2_000_000;

	@Test
	void shouldBeNormal() {
		final Noise noise = new Noise(42, 0);
		double sum = 0;
		double squares = 0;
		double cubes = 0;
		double fourths = 0;
		int beyondOne = 0;
		int beyondThree = 0;
		int beyondFour = 0;
		for (int i = 0; i < N; i++) {
			final double x = noise.gaussian();
			sum += x;
			squares += x * x;
			cubes += x * x * x;
			fourths += x * x * x * x;
			beyondOne += x > 1 ? 1 : 0;
			beyondThree += Math.abs(x) > 3 ? 1 : 0;
			beyondFour += x < -4 ? 1 : 0;
		}
		assertEquals(0, sum / N, 5 / Math.sqrt(N));
		assertEquals(1, squares / N, 5 * Math.sqrt(2.0 / N));
		assertEquals(0, cubes / N, 5 * Math.sqrt(15.0 / N));
		assertEquals(3, fourths / N, 5 * Math.sqrt(96.0 / N));
		// Tables of the normal distribution: P(x > 1) = 0.158655, P(|x| > 3) = 0.0026998, P(x < -4) = 3.1671e-5.
		assertEquals(0.158655 * N, beyondOne, 5 * Math.sqrt(0.158655 * N));
		assertEquals(0.0026998 * N, beyondThree, 5 * Math.sqrt(0.0026998 * N));
		assertEquals(3.1671e-5 * N, beyondFour, 5 * Math.sqrt(3.1671e-5 * N));
	}

	@Test
	void shouldBeEven() {
		final Noise noise = new Noise(42, 1);
		final int[] tenths = new int[10];
		for (int i = 0; i < N; i++) {
			tenths[(int) Math.ceil(10 * noise.uniform()) - 1]++;
		}
		for (final int count : tenths) {
			assertEquals(0.1 * N, count, 5 * Math.sqrt(0.09 * N));
		}
	}

	@Test
	void shouldGiveEachConsumerItsOwnSequence() {
		final Noise one = new Noise(7, 0);
		final Noise other = new Noise(7, 1);
		double product = 0;
		for (int i = 0; i < N; i++) {
			product += one.gaussian() * other.gaussian();
		}
		assertEquals(0, product / N, 5 / Math.sqrt(N));
	}

	/** The exact discretisation keeps the variance whatever the step. */
	@Test
	void shouldWanderWithTheSameSpreadAtEveryStep() {
		for (final double step : new double[] { 1, 100, 10_000 }) {
			final Wander wander = new Wander(new Noise(3, 0), 2, 100);
			double squares = 0;
			for (int i = 0; i < N; i++) {
				wander.advance(step);
				squares += wander.value() * wander.value();
			}
			// Neighbours are correlated: the number of independent values is at least N * step / (2 * 100).
			final double independent = Math.min(N, N * step / 200);
			assertEquals(4, squares / N, 5 * 4 * Math.sqrt(2 / independent), "step " + step);
		}
	}
}
