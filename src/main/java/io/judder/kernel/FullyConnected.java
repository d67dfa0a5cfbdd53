/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Fully connected layer one output at a time, for the types that are rarer than 8 by 8 bits; see {@link FullyConnectedS8}
 * for those.
 */
final class FullyConnected {

	private FullyConnected() {
		// Static methods only.
	}

	/**
	 * Computes all outputs.
	 *
	 * @param d
	 *            the parameters, see {@link FullyConnectedDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param constants
	 *            holds weights, biases, multipliers and shifts.
	 * @param arena
	 *            receives the output.
	 * @param wide
	 *            true for 16-bit activations and 8-bit weights, false for 8-bit activations and 4-bit weights.
	 */
	static void run(final int[] d, final int at, final byte[] input, final byte[] constants,
			final byte[] arena, final boolean wide) {
		final int depth = d[at + FullyConnectedDescriptor.DEPTH];
		final int units = d[at + FullyConnectedDescriptor.UNITS];
		final int elementBytes = wide ? 2 : 1;
		int in = d[at + FullyConnectedDescriptor.INPUT];
		int out = d[at + FullyConnectedDescriptor.OUTPUT];
		for (int batch = 0; batch < d[at + FullyConnectedDescriptor.BATCHES]; batch++) {
			for (int unit = 0; unit < units; unit++) {
				final int scaled = wide ? wide(d, at, input, in, constants, unit) : packed(d, at, input, in, constants, unit);
				final int value = Math.max(d[at + FullyConnectedDescriptor.MIN], Math.min(d[at + FullyConnectedDescriptor.MAX],
						scaled + d[at + FullyConnectedDescriptor.OUTPUT_OFFSET]));
				LittleEndian.put(arena, out, value, elementBytes);
				out += elementBytes;
			}
			in += elementBytes * depth;
		}
	}

	/** Computes one unit from 16-bit inputs, before the output offset. */
	private static int wide(final int[] d, final int at, final byte[] input, final int in, final byte[] constants,
			final int unit) {
		final int depth = d[at + FullyConnectedDescriptor.DEPTH];
		final int multipliers = d[at + FullyConnectedDescriptor.MULTIPLIERS];
		final long sum = LittleEndian.s64OrZero(constants, d[at + FullyConnectedDescriptor.BIAS], unit)
				+ Dot.s16(input, in, constants, d[at + FullyConnectedDescriptor.WEIGHTS] + unit * depth, depth);
		if (multipliers < 0) {
			return Requantize.apply64(sum, d[at + FullyConnectedDescriptor.MULTIPLIER], d[at + FullyConnectedDescriptor.SHIFT]);
		}
		return Requantize.apply64At(sum, constants, multipliers, d[at + FullyConnectedDescriptor.SHIFTS], unit);
	}

	/** Computes one unit from packed 4-bit weights, before the output offset. */
	private static int packed(final int[] d, final int at, final byte[] input, final int in, final byte[] constants,
			final int unit) {
		final int depth = d[at + FullyConnectedDescriptor.DEPTH];
		final int sum = LittleEndian.s32OrZero(constants, d[at + FullyConnectedDescriptor.BIAS], unit)
				+ Dot.s4(input, in, d[at + FullyConnectedDescriptor.INPUT_OFFSET], constants,
						d[at + FullyConnectedDescriptor.WEIGHTS], unit * depth, depth);
		return Requantize.apply(sum, d[at + FullyConnectedDescriptor.MULTIPLIER], d[at + FullyConnectedDescriptor.SHIFT]);
	}
}
