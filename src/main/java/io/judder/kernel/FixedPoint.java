/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Fixed-point arithmetic shared by the kernels, after gemmlowp's {@code fixedpoint.h}.
 * <p>
 * All methods are total: they return for every argument, and 32-bit results wrap unless they say that they saturate.
 */
public final class FixedPoint {

	private FixedPoint() {
		// Static methods only.
	}

	/**
	 * Returns the high half of twice the product, rounded to nearest, ties towards plus infinity (gemmlowp's
	 * {@code SaturatingRoundingDoublingHighMul} as CMSIS-NN computes it).
	 *
	 * @param a
	 *            a factor, Q31.
	 * @param b
	 *            a factor, Q31.
	 * @return the product, Q31. The one that does not fit, -1 times -1, gives the largest.
	 */
	public static int doublingHighMul(final int a, final int b) {
		if (a == Integer.MIN_VALUE && b == Integer.MIN_VALUE) {
			return Integer.MAX_VALUE;
		}
		return (int) (((long) a * b + (1 << 30)) >> 31);
	}

	/**
	 * Divides by a power of two and rounds to nearest, ties away from zero (gemmlowp's {@code RoundingDivideByPOT}).
	 *
	 * @param x
	 *            the dividend.
	 * @param exponent
	 *            base-2 logarithm of the divisor, 0 to 31.
	 * @return the rounded quotient.
	 */
	public static int divideByPowerOfTwo(final int x, final int exponent) {
		final int mask = (1 << exponent) - 1;
		final int threshold = (mask >> 1) + (x >>> 31);
		return (x >> exponent) + ((threshold - (x & mask)) >>> 31);
	}
}
