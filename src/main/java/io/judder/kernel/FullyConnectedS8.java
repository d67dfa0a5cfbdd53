/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Fully connected layer of 8-bit activations and 8-bit weights, after TFLite's {@code FullyConnected} and CMSIS-NN's
 * {@code arm_fully_connected_wrapper_s8}.
 * <p>
 * Zero points cost nothing in the inner loop: that of the weights is factored out into the sum of the input row, and where
 * the package has the sums of the weights, that of the input is in them.
 */
final class FullyConnectedS8 {

	private FullyConnectedS8() {
		// Static methods only.
	}

	/**
	 * Implements {@link Kernels#fullyConnectedS8}.
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
		final int weightOffset = d[at + FullyConnectedDescriptor.WEIGHT_OFFSET];
		final int sums = d[at + FullyConnectedDescriptor.SUMS];
		final boolean summed = sums >= 0;
		final int inputOffset = summed ? 0 : d[at + FullyConnectedDescriptor.INPUT_OFFSET];
		int in = d[at + FullyConnectedDescriptor.INPUT];
		int out = d[at + FullyConnectedDescriptor.OUTPUT];
		for (int batch = 0; batch < d[at + FullyConnectedDescriptor.BATCHES]; batch++) {
			// (x + a)(w + b) = (x + a)w + b(x + a): the second term is the same for every unit.
			final int addend = weightOffset == 0 ? 0
					: weightOffset * (RowProduct.sum(input, in, depth) + depth * inputOffset);
			RowProduct.run(input, in, inputOffset, depth, constants, d[at + FullyConnectedDescriptor.WEIGHTS], units,
					constants, summed ? sums : d[at + FullyConnectedDescriptor.BIAS], addend,
					d[at + FullyConnectedDescriptor.MULTIPLIERS], d[at + FullyConnectedDescriptor.SHIFTS],
					d[at + FullyConnectedDescriptor.MULTIPLIER], d[at + FullyConnectedDescriptor.SHIFT],
					d[at + FullyConnectedDescriptor.OUTPUT_OFFSET], d[at + FullyConnectedDescriptor.MIN],
					d[at + FullyConnectedDescriptor.MAX], arena, out);
			in += depth;
			out += units;
		}
	}
}
