/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Softmax of 16-bit rows from tables, after TFLite's {@code SoftmaxInt16} and CMSIS-NN's {@code arm_softmax_s16}.
 */
final class SoftmaxS16 {

	private SoftmaxS16() {
		// Static methods only.
	}

	/**
	 * Implements {@link Kernels#softmaxS16}.
	 *
	 * @param d
	 *            the parameters, see {@link SoftmaxDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param constants
	 *            holds the two tables.
	 * @param arena
	 *            receives the output.
	 */
	static void run(final int[] d, final int at, final byte[] input, final byte[] constants, final byte[] arena) {
		final int rowSize = d[at + SoftmaxDescriptor.ROW_SIZE];
		int in = d[at + SoftmaxDescriptor.INPUT];
		int out = d[at + SoftmaxDescriptor.OUTPUT];
		for (int row = 0; row < d[at + SoftmaxDescriptor.ROWS]; row++) {
			int max = Short.MIN_VALUE;
			for (int i = 0; i < rowSize; i++) {
				max = Math.max(max, LittleEndian.s16(input, in + 2 * i));
			}
			// The powers wait in the output until their sum is known.
			int sum = 0;
			for (int i = 0; i < rowSize; i++) {
				final int diff = Requantize.apply(LittleEndian.s16(input, in + 2 * i) - max,
						d[at + SoftmaxDescriptor.MULTIPLIER], d[at + SoftmaxDescriptor.SHIFT]);
				final int power = lookup(constants, d[at + SoftmaxDescriptor.EXP_TABLE],
						Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, diff + Short.MAX_VALUE)));
				LittleEndian.put16(arena, out + 2 * i, power);
				sum += power;
			}
			final int headroom = FixedPoint.leadingZeros(sum);
			// The sum is 1 + x: the first bit is dropped and x is brought to 16 bits, symmetric around 0.
			final int shifted = ((sum << headroom - 1) + (1 << 13)) >> 14;
			final int reciprocal = lookup(constants, d[at + SoftmaxDescriptor.RECIPROCAL_TABLE], (short) (shifted - 98304));
			for (int i = 0; i < rowSize; i++) {
				final int product = LittleEndian.s16(arena, out + 2 * i) * reciprocal;
				LittleEndian.put16(arena, out + 2 * i, ((product >> 30 - headroom) + 1) >> 1);
			}
			in += 2 * rowSize;
			out += 2 * rowSize;
		}
	}

	/** Interpolates in a table of 513 entries. */
	private static int lookup(final byte[] constants, final int table, final int value) {
		final int entry = table + 2 * (256 + (value >> 7));
		final int base = LittleEndian.s16(constants, entry);
		final int slope = LittleEndian.s16(constants, entry + 2) - base;
		return base + (slope * (value & 0x7F) + 64 >> 7);
	}
}
