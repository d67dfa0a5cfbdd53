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
	static void run(final int[] d, final int at, final byte[] input, final byte[] constants, final byte[] arena) {
		FullyConnected.run(d, at, input, constants, arena, false);
	}
}
