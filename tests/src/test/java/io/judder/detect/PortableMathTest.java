/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

/**
 * Logarithm, exponential, normal quantiles and tolerance factors against literals: 20 digits of multiple-precision
 * arithmetic, tables of the normal distribution, and the exact factors of ISO 16269-6 (noncentral t distribution).
 */
public class PortableMathTest {

	private static final double[][] LOGARITHMS = { { 1e-300, -690.77552789821370518 }, { 1e-3, -6.9077552789821370312 },
			{ 0.1, -2.3025850929940456285 }, { 0.5, -0.69314718055994530942 }, { 0.95, -0.051293294387550580172 },
			{ 0.9999, -0.00010000500033334732082 }, { 1, 0 }, { 1.0000001, 9.9999995058387045178e-8 },
			{ 1.4142135623730951, 0.34657359027997272307 }, { 2, 0.69314718055994530942 },
			{ 3, 1.0986122886681096914 }, { 10, 2.302585092994045684 }, { 12345.678, 9.4210613212918319671 },
			{ 1e300, 690.77552789821370526 } };

	private static final double[][] EXPONENTIALS = { { -700, 9.8596765437597708567e-305 },
			{ -20.5, 1.2501528663867426289e-9 }, { -1, 0.3678794411714423216 }, { -0.3465, 0.70715881928727133929 },
			{ -1e-10, 0.9999999999 }, { 0, 1 }, { 1e-10, 1.0000000001 }, { 0.5, 1.6487212707001281468 },
			{ 1, 2.7182818284590452354 }, { 2.5, 12.182493960703473438 }, { 20, 485165195.40979027797 },
			{ 700, 1.0142320547350045095e+304 } };

	private static final double[][] QUANTILES = { { 1e-10, -6.3613409024040 }, { 0.0001, -3.7190164854557 },
			{ 0.001, -3.0902323061678 }, { 0.01, -2.3263478740408 }, { 0.025, -1.9599639845401 },
			{ 0.05, -1.6448536269515 }, { 0.1, -1.2815515655446 }, { 0.25, -0.67448975019608 }, { 0.5, 0 },
			{ 0.6, 0.2533471031358 }, { 0.75, 0.67448975019608 }, { 0.9, 1.2815515655446 },
			{ 0.925, 1.4395314709385 }, { 0.95, 1.6448536269515 }, { 0.975, 1.9599639845401 },
			{ 0.98, 2.0537489106318 }, { 0.99, 2.3263478740408 }, { 0.995, 2.5758293035489 },
			{ 0.999, 3.0902323061678 }, { 0.9999, 3.7190164854557 }, { 0.99999, 4.2648907939228 } };

	/** Exact one-sided factors: n, content, confidence, factor, and the largest deviation of the approximation. */
	private static final double[][] FACTORS = { { 3, 0.90, 0.90, 4.258, 0.10 }, { 3, 0.99, 0.90, 7.340, 0.10 },
			{ 4, 0.95, 0.90, 3.957, 0.075 }, { 5, 0.90, 0.90, 2.742, 0.06 }, { 5, 0.99, 0.95, 5.741, 0.01 },
			{ 8, 0.99, 0.90, 3.783, 0.034 }, { 10, 0.95, 0.95, 2.911, 0.013 }, { 10, 0.99, 0.99, 5.074, 0.056 },
			{ 16, 0.99, 0.90, 3.172, 0.016 }, { 20, 0.99, 0.95, 3.295, 0.007 }, { 20, 0.999, 0.99, 5.001, 0.016 },
			{ 40, 0.99, 0.90, 2.793, 0.006 }, { 50, 0.95, 0.95, 2.065, 0.004 }, { 100, 0.99, 0.90, 2.601, 0.003 },
			{ 200, 0.99, 0.90, 2.514, 0.002 }, { 1000, 0.999, 0.95, 3.220, 0.001 } };

	@Test
	public void shouldComputeLogarithms() {
		for (int i = 0; i < LOGARITHMS.length; i++) {
			final double expected = LOGARITHMS[i][1];
			assertEquals("ln " + LOGARITHMS[i][0], expected, PortableMath.ln(LOGARITHMS[i][0]),
					4e-16 * Math.max(1f, (float) Math.abs(expected)));
		}
	}

	@Test
	public void shouldComputeExponentials() {
		for (int i = 0; i < EXPONENTIALS.length; i++) {
			final double expected = EXPONENTIALS[i][1];
			// The stated bound grows with the argument: x / ln 2 is rounded before it is taken apart.
			final double bound = 4e-16 + 1.2e-16 * Math.abs(EXPONENTIALS[i][0]);
			assertEquals("exp " + EXPONENTIALS[i][0], expected, PortableMath.exp(EXPONENTIALS[i][0]), bound * expected);
		}
	}

	@Test
	public void shouldBoundTheExponent() {
		assertEquals(PortableMath.exp(700), PortableMath.exp(1e9), 0);
		assertEquals(PortableMath.exp(-700), PortableMath.exp(-1e9), 0);
	}

	@Test
	public void shouldHaveTheQuantilesOfTheTables() {
		for (int i = 0; i < QUANTILES.length; i++) {
			final double expected = QUANTILES[i][1];
			assertEquals("quantile of " + QUANTILES[i][0], expected, PortableMath.normalQuantile(QUANTILES[i][0]),
					2e-7 * Math.max(1f, (float) Math.abs(expected)));
		}
	}

	@Test
	public void shouldComeNearTheExactToleranceFactors() {
		for (int i = 0; i < FACTORS.length; i++) {
			final double[] row = FACTORS[i];
			final double factor = PortableMath.toleranceFactor(row[0], row[1], row[2]);
			assertEquals("n " + row[0] + ", content " + row[1] + ", confidence " + row[2], row[3], factor, row[4] * row[3]);
		}
	}

	@Test
	public void shouldWidenWithFewerValues() {
		double before = Double.POSITIVE_INFINITY;
		for (double n = 3; n < 2000; n *= 1.1) {
			final double factor = PortableMath.toleranceFactor(n, 0.99, 0.9);
			assertTrue("n " + n, factor < before);
			before = factor;
		}
		assertTrue(before > 2.3263);
	}

	@Test
	public void shouldTakeFewerThanThreeValuesAsThree() {
		assertEquals(PortableMath.toleranceFactor(3, 0.99, 0.9), PortableMath.toleranceFactor(0.1, 0.99, 0.9), 0);
	}

	@Test
	public void shouldStayFiniteAtThePoleOfTheApproximation() {
		for (int n = 3; n < 8; n++) {
			final double factor = PortableMath.toleranceFactor(n, 0.9999, 0.999);
			assertTrue("n " + n + ": " + factor, factor > 10 && factor < 200);
		}
	}
}
