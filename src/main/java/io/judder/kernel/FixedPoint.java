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

	/**
	 * Counts the leading zero bits.
	 *
	 * @param x
	 *            the bits.
	 * @return 0 to 32.
	 */
	public static int leadingZeros(final int x) {
		int bits = x;
		int count = 0;
		for (int half = 16; half > 0; half >>= 1) {
			if (bits >>> (32 - half) == 0) {
				count += half;
				bits <<= half;
			}
		}
		return bits == 0 ? 32 : count;
	}

	/**
	 * Multiplies by a power of two and saturates (gemmlowp's {@code SaturatingRoundingMultiplyByPOT} for positive exponents).
	 *
	 * @param x
	 *            the factor.
	 * @param exponent
	 *            base-2 logarithm of the other factor, 1 to 30.
	 * @return the product, or the nearest int.
	 */
	public static int multiplyByPowerOfTwo(final int x, final int exponent) {
		final int threshold = (1 << (31 - exponent)) - 1;
		if (x > threshold) {
			return Integer.MAX_VALUE;
		}
		if (x < -threshold) {
			return Integer.MIN_VALUE;
		}
		return x << exponent;
	}

	/**
	 * Returns the exponential of a negative number (gemmlowp's {@code exp_on_negative_values} with five integer bits): a
	 * polynomial of degree 4 around -1/8 on a quarter, then a factor for each bit of the remainder.
	 *
	 * @param x
	 *            the exponent, Q5.26, 0 or less.
	 * @return the power of e, Q31.
	 */
	public static int exp(final int x) {
		if (x == 0) {
			return Integer.MAX_VALUE;
		}
		final int quarter = (x & (1 << 24) - 1) - (1 << 24);
		final int remainder = quarter - x;
		final int a = (quarter << 5) + (1 << 28);
		final int a2 = doublingHighMul(a, a);
		final int a3 = doublingHighMul(a2, a);
		final int a4 = doublingHighMul(a2, a2);
		// exp(-1/8) * (1 + a + a^2/2 + a^3/6 + a^4/24); 715827883 is 1/3.
		final int tail = divideByPowerOfTwo(doublingHighMul(divideByPowerOfTwo(a4, 2) + a3, 715827883) + a2, 1);
		int result = 1895147668 + doublingHighMul(1895147668, a + tail);
		result = timesIf(remainder, 24, result, 1672461947);
		result = timesIf(remainder, 25, result, 1302514674);
		result = timesIf(remainder, 26, result, 790015084);
		result = timesIf(remainder, 27, result, 290630308);
		result = timesIf(remainder, 28, result, 39332535);
		result = timesIf(remainder, 29, result, 720401);
		return timesIf(remainder, 30, result, 242);
	}

	/** Multiplies by a factor if a bit is set. */
	private static int timesIf(final int bits, final int bit, final int x, final int factor) {
		return (bits >> bit & 1) == 0 ? x : doublingHighMul(x, factor);
	}

	/**
	 * Returns {@code 1 / (1 + x)} (gemmlowp's {@code one_over_one_plus_x_for_x_in_0_1}): three steps of Newton's iteration from
	 * {@code 48/17 - 32/17 * half}.
	 *
	 * @param x
	 *            0 to 1, Q31. CMSIS-NN passes a normalised sum minus 2^31.
	 * @return the reciprocal, Q31.
	 */
	public static int reciprocal(final int x) {
		// (1 + x) / 2, rounded
		final int half = (1 << 30) + (x >> 1);
		int result = 1515870810 + doublingHighMul(half, -1010580540);
		for (int step = 0; step < 3; step++) {
			final int error = (1 << 29) - doublingHighMul(half, result);
			result += multiplyByPowerOfTwo(doublingHighMul(result, error), 2);
		}
		return multiplyByPowerOfTwo(result, 1);
	}
}
