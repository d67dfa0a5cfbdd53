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
	static void run(final int[] d, final int at, final byte[] input, final byte[] constants, final byte[] arena) {
		FullyConnected.run(d, at, input, constants, arena, true);
	}
}
