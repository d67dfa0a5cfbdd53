/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Brings a sum to the scale of the output: multiplication by {@code multiplier / 2^31 * 2^shift} in integers.
 * <p>
 * The scheme is that of Jacob and others, "Quantization and training of neural networks for efficient
 * integer-arithmetic-only inference", CVPR 2018; the rounding is that of TFLite's {@code MultiplyByQuantizedMultiplier}
 * with double rounding, as in CMSIS-NN's {@code arm_nn_requantize} without {@code CMSIS_NN_USE_SINGLE_ROUNDING}.
 */
public final class Requantize {

	private Requantize() {
		// Static methods only.
	}

	/**
	 * Requantises a 32-bit sum. Rounds twice: the product to 31 bits with ties towards plus infinity, then the right shift
	 * with ties away from zero.
	 *
	 * @param value
	 *            the sum.
	 * @param multiplier
	 *            the multiplier, Q31.
	 * @param shift
	 *            -31 to 31, left if positive. A left shift wraps.
	 * @return the value in the scale of the output.
	 */
	public static int apply(final int value, final int multiplier, final int shift) {
		if (shift > 0) {
			return (int) (((long) (value << shift) * multiplier + (1 << 30)) >> 31);
		}
		return FixedPoint.divideByPowerOfTwo((int) (((long) value * multiplier + (1 << 30)) >> 31), -shift);
	}

	/**
	 * Requantises a 32-bit sum with one of an array of multipliers and shifts, see {@link #apply(int, int, int)}.
	 *
	 * @param value
	 *            the sum.
	 * @param constants
	 *            holds the multipliers and the shifts, int32, little endian.
	 * @param multipliers
	 *            index of the first byte of the multipliers.
	 * @param shifts
	 *            index of the first byte of the shifts.
	 * @param index
	 *            which of them.
	 * @return the value in the scale of the output.
	 */
	static int applyAt(final int value, final byte[] constants, final int multipliers, final int shifts, final int index) {
		return apply(value, LittleEndian.s32(constants, multipliers + 4 * index),
				LittleEndian.s32(constants, shifts + 4 * index));
	}

	/**
	 * Requantises a 64-bit sum with a multiplier rounded to 15 bits, once, with ties towards plus infinity (TFLite's form for
	 * {@code int64}, CMSIS-NN's {@code arm_nn_requantize_s64}).
	 *
	 * @param value
	 *            the sum; of 48 bits at most, so that the product fits.
	 * @param multiplier
	 *            the multiplier, Q31, not negative.
	 * @param shift
	 *            -49 to 14, left if positive.
	 * @return the value in the scale of the output.
	 */
	public static int apply64(final long value, final int multiplier, final int shift) {
		final int reduced = multiplier >= 0x7FFF0000 ? 0x7FFF : (multiplier + (1 << 15)) >> 16;
		return ((int) ((value * reduced) >> (14 - shift)) + 1) >> 1;
	}

	/**
	 * Requantises a 64-bit sum with one of an array of multipliers and shifts, see {@link #apply64(long, int, int)}.
	 *
	 * @param value
	 *            the sum; of 48 bits at most.
	 * @param constants
	 *            holds the multipliers and the shifts, int32, little endian.
	 * @param multipliers
	 *            index of the first byte of the multipliers.
	 * @param shifts
	 *            index of the first byte of the shifts.
	 * @param index
	 *            which of them.
	 * @return the value in the scale of the output.
	 */
	static int apply64At(final long value, final byte[] constants, final int multipliers, final int shifts,
			final int index) {
		return apply64(value, LittleEndian.s32(constants, multipliers + 4 * index),
				LittleEndian.s32(constants, shifts + 4 * index));
	}
}
