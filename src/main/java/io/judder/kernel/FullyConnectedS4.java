/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Fully connected layer of 8-bit activations and packed 4-bit weights, after CMSIS-NN's {@code arm_fully_connected_s4}.
 */
final class FullyConnectedS4 {

	private FullyConnectedS4() {
		// Static methods only.
	}

	/**
	 * Implements {@link Kernels#fullyConnectedS4}.
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
		final int inputOffset = d[at + FullyConnectedDescriptor.INPUT_OFFSET];
		int in = d[at + FullyConnectedDescriptor.INPUT];
		int out = d[at + FullyConnectedDescriptor.OUTPUT];
		for (int batch = 0; batch < d[at + FullyConnectedDescriptor.BATCHES]; batch++) {
			for (int unit = 0; unit < units; unit++) {
				final int sum = LittleEndian.s32OrZero(constants, bias, unit)
						+ Dot.s4(input, in, inputOffset, constants, weights, unit * depth, depth);
				final int scaled = Requantize.apply(sum, d[at + FullyConnectedDescriptor.MULTIPLIER],
						d[at + FullyConnectedDescriptor.SHIFT]) + d[at + FullyConnectedDescriptor.OUTPUT_OFFSET];
				arena[out++] = (byte) Math.max(d[at + FullyConnectedDescriptor.MIN],
						Math.min(d[at + FullyConnectedDescriptor.MAX], scaled));
			}
			in += depth;
		}
	}
}
