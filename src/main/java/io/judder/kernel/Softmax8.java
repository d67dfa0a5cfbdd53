/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Softmax of 8-bit rows, for three kinds of output; after TFLite's {@code Softmax} for 8 bits and CMSIS-NN's
 * {@code arm_nn_softmax_common_s8}: differences to the maximum of the row in Q5.26, sum in Q12.19.
 */
final class Softmax8 {

	private Softmax8() {
		// Static methods only.
	}

	/**
	 * Computes the softmax of every row.
	 *
	 * @param d
	 *            the parameters, see {@link SoftmaxDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param arena
	 *            receives the output.
	 * @param inputMask
	 *            what the elements are exclusive-ored with to make them signed: 0x80 for unsigned ones, else 0. Only
	 *            differences count.
	 * @param outputBits
	 *            8 or 16.
	 * @param min
	 *            smallest output.
	 */
	static void run(final int[] d, final int at, final byte[] input,
			final byte[] arena, final int inputMask, final int outputBits, final int min) {
		final int rowSize = d[at + SoftmaxDescriptor.ROW_SIZE];
		final int multiplier = d[at + SoftmaxDescriptor.MULTIPLIER];
		final int shift = d[at + SoftmaxDescriptor.SHIFT];
		final int diffMin = d[at + SoftmaxDescriptor.DIFF_MIN];
		final int elementBytes = outputBits >> 3;
		int in = d[at + SoftmaxDescriptor.INPUT];
		int out = d[at + SoftmaxDescriptor.OUTPUT];
		for (int row = 0; row < d[at + SoftmaxDescriptor.ROWS]; row++) {
			int max = Byte.MIN_VALUE;
			for (int i = 0; i < rowSize; i++) {
				max = Math.max(max, (byte) (input[in + i] ^ inputMask));
			}
			int sum = 0;
			for (int i = 0; i < rowSize; i++) {
				final int diff = (byte) (input[in + i] ^ inputMask) - max;
				if (diff >= diffMin) {
					sum += FixedPoint.divideByPowerOfTwo(power(diff, multiplier, shift), 12);
				}
			}
			final int headroom = FixedPoint.leadingZeros(sum);
			// Shifted so that its first bit is set the sum is 1 + x, and without that bit it is x.
			final int scale = FixedPoint.reciprocal(sum << headroom & Integer.MAX_VALUE);
			final int exponent = 12 - headroom + 31 - outputBits;
			for (int i = 0; i < rowSize; i++) {
				final int diff = (byte) (input[in + i] ^ inputMask) - max;
				int value = min;
				// Beyond 31 bits the quotient is less than a half.
				if (diff >= diffMin && exponent < 32) {
					value += FixedPoint.divideByPowerOfTwo(FixedPoint.doublingHighMul(scale, power(diff, multiplier, shift)),
							exponent);
				}
				LittleEndian.put(arena, out, Math.max(min, Math.min(min + (1 << outputBits) - 1, value)), elementBytes);
				out += elementBytes;
			}
			in += rowSize;
		}
	}

	/** Returns e to the power of a difference, Q31. */
	private static int power(final int diff, final int multiplier, final int shift) {
		return FixedPoint.exp(FixedPoint.doublingHighMul(diff << shift, multiplier));
	}
}
