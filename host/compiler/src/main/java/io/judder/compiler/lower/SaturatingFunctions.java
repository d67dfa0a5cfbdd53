/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.lower;

import io.judder.compiler.Scales;
import io.judder.kernel.FixedPoint;
import io.judder.kernel.Requantize;

/**
 * The logistic function and the hyperbolic tangent of 8-bit elements, to the bit as the reference kernels of TensorFlow Lite
 * compute them with gemmlowp's fixed point: a quantised input in 4 integer bits, exponential on a quarter interval, three
 * Newton steps for the reciprocal.
 */
final class SaturatingFunctions {

	private static final int INTEGER_BITS = 4;
	private static final int FRACTION_BITS = 31 - INTEGER_BITS;
	/** Fraction bits of the argument of the exponential of tanh, whose values are doubled by taking one bit more before the
	 * point. */
	private static final int TANH_FRACTION_BITS = FRACTION_BITS - 1;

	private static final int EIGHTH = 1 << 28;
	private static final int EXP_MINUS_EIGHTH = 1895147668;
	private static final int ONE_THIRD = 715827883;
	/** exp(-2^i) for i = -2 to 4, Q31; 8 and 16 are needed for tanh only. */
	private static final int[] EXP_POWERS = { 1672461947, 1302514674, 790015084, 290630308, 39332535, 720401, 242 };

	private SaturatingFunctions() {
		// Functions only.
	}

	/**
	 * Computes the logistic function.
	 *
	 * @param value
	 *            an element without its zero point.
	 * @param scale
	 *            of the element.
	 * @return the function with scale 1/256 and zero point -128; clamping is left to the caller.
	 */
	static int logistic(final int value, final float scale) {
		final int fixed = fixed(value, scale);
		if (Math.abs(fixed) == Integer.MAX_VALUE) {
			return fixed < 0 ? Byte.MIN_VALUE : Byte.MAX_VALUE;
		}
		final int positive = FixedPoint.reciprocal(exponential(-Math.abs(fixed), FRACTION_BITS));
		final int result = fixed == 0 ? 1 << 30 : fixed > 0 ? positive : Integer.MAX_VALUE - positive;
		return FixedPoint.divideByPowerOfTwo(result, 31 - 8) + Byte.MIN_VALUE;
	}

	/**
	 * Computes the hyperbolic tangent.
	 *
	 * @param value
	 *            an element without its zero point.
	 * @param scale
	 *            of the element.
	 * @return the function with scale 1/128 and zero point 0; clamping is left to the caller.
	 */
	static int tanh(final int value, final float scale) {
		final int fixed = fixed(value, scale);
		if (Math.abs(fixed) == Integer.MAX_VALUE) {
			return fixed < 0 ? Byte.MIN_VALUE : Byte.MAX_VALUE;
		}
		// (1 - x) / (1 + x) = 2 / (1 + x) - 1 with x = exp(-2 |a|), in Q2.29.
		final int twice = FixedPoint.reciprocal(exponential(-Math.abs(fixed), TANH_FRACTION_BITS)) >> 1;
		final int positive = FixedPoint.multiplyByPowerOfTwo(twice - (1 << 29), 2);
		return FixedPoint.divideByPowerOfTwo(fixed == 0 ? 0 : fixed > 0 ? positive : -positive, 31 - 7);
	}

	/** Returns the element in Q4.27, or plus or minus the largest integer where the function has saturated. */
	private static int fixed(final int value, final float scale) {
		final Scales.Multiplier m = Scales.multiplier((double) scale * (1L << FRACTION_BITS));
		final double radius = Math.floor(((1 << INTEGER_BITS) - 1) * (double) (1L << FRACTION_BITS) / Math.scalb(1.0, m.shift()));
		if (Math.abs(value) >= radius) {
			return value < 0 ? -Integer.MAX_VALUE : Integer.MAX_VALUE;
		}
		return Requantize.apply(value, m.multiplier(), m.shift());
	}

	/** Computes exp of a value of 0 or less, in Q0.31. */
	private static int exponential(final int value, final int fraction) {
		if (value == 0) {
			return Integer.MAX_VALUE;
		}
		final int quarter = 1 << fraction - 2;
		final int rest = (value & quarter - 1) - quarter;
		// Taylor's polynomial around -1/8, on a rest in Q0.31.
		final int x = (rest << 31 - fraction) + EIGHTH;
		final int x2 = FixedPoint.doublingHighMul(x, x);
		final int x3 = FixedPoint.doublingHighMul(x2, x);
		final int x4 = FixedPoint.doublingHighMul(x2, x2);
		final int quarterOfX4 = FixedPoint.divideByPowerOfTwo(x4, 2);
		final int polynomial = FixedPoint.divideByPowerOfTwo(FixedPoint.doublingHighMul(quarterOfX4 + x3, ONE_THIRD) + x2, 1);
		int result = EXP_MINUS_EIGHTH + FixedPoint.doublingHighMul(EXP_MINUS_EIGHTH, x + polynomial);
		final int remainder = rest - value;
		for (int i = 0; i < EXP_POWERS.length; i++) {
			final int bit = fraction - 2 + i;
			if (bit < 31 && (remainder & 1 << bit) != 0) {
				result = FixedPoint.doublingHighMul(result, EXP_POWERS[i]);
			}
		}
		return result;
	}
}
