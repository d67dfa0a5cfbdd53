/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation.process;

/**
 * The normal distribution in double precision.
 */
final class NormalDistribution {

	private static final double SERIES_BELOW = 3;
	private static final int FRACTION_TERMS = 100;

	private NormalDistribution() {
		// Static methods only.
	}

	/**
	 * Computes the upper tail probability, the Q-function.
	 *
	 * @param z
	 *            0 or more, in standard deviations.
	 * @return P(Z > z), to 1e-15 absolute.
	 */
	static double upperTail(final double z) {
		final double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
		if (z < SERIES_BELOW) {
			// M. Abramowitz, I. A. Stegun, "Handbook of Mathematical Functions", 26.2.11: all terms are positive.
			double term = z;
			double sum = z;
			for (int k = 3; term > sum * 1e-17; k += 2) {
				term *= z * z / k;
				sum += term;
			}
			return 0.5 - density * sum;
		}
		// 26.2.14, the continued fraction, from its end.
		double fraction = z;
		for (int k = FRACTION_TERMS; k > 0; k--) {
			fraction = z + k / fraction;
		}
		return density / fraction;
	}
}
