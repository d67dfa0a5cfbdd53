/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Fully connected layer of 16-bit activations, 8-bit weights and 64-bit biases, after CMSIS-NN's
 * {@code arm_fully_connected_s16} and TFLite's {@code FullyConnected} for 16 by 8 bits. Zero points are 0.
 */
final class FullyConnectedS16 {

	private FullyConnectedS16() {
		// Static methods only.
	}

	/**
	 * Implements {@link Kernels#fullyConnectedS16}.
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
	 */
	static void run(final int[] d, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		final int depth = d[at + FullyConnectedDescriptor.DEPTH];
		final int units = d[at + FullyConnectedDescriptor.UNITS];
		final int weights = d[at + FullyConnectedDescriptor.WEIGHTS];
		final int bias = d[at + FullyConnectedDescriptor.BIAS];
		final int multipliers = d[at + FullyConnectedDescriptor.MULTIPLIERS];
		final int shifts = d[at + FullyConnectedDescriptor.SHIFTS];
		int multiplier = d[at + FullyConnectedDescriptor.MULTIPLIER];
		int shift = d[at + FullyConnectedDescriptor.SHIFT];
		int in = d[at + FullyConnectedDescriptor.INPUT];
		int out = d[at + FullyConnectedDescriptor.OUTPUT];
		for (int batch = 0; batch < d[at + FullyConnectedDescriptor.BATCHES]; batch++) {
			for (int unit = 0; unit < units; unit++) {
				final long sum = LittleEndian.s64OrZero(constants, bias, unit)
						+ Dot.s16(input, in, constants, weights + unit * depth, depth);
				if (multipliers >= 0) {
					multiplier = LittleEndian.s32(constants, multipliers + 4 * unit);
					shift = LittleEndian.s32(constants, shifts + 4 * unit);
				}
				LittleEndian.put16(arena, out, Math.max(d[at + FullyConnectedDescriptor.MIN],
						Math.min(d[at + FullyConnectedDescriptor.MAX], Requantize.apply64(sum, multiplier, shift))));
				out += 2;
			}
			in += 2 * depth;
		}
	}
}
