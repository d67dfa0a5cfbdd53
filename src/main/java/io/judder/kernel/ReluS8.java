/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Rectifier of 8-bit elements, after CMSIS-NN's {@code arm_relu_q7}: zero point 0.
 */
final class ReluS8 {

	private ReluS8() {
		// Static methods only.
	}

	/**
	 * Implements {@link Kernels#reluS8}.
	 *
	 * @param d
	 *            the parameters, see {@link UnaryDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param arena
	 *            receives the output.
	 */
	static void run(final int[] d, final int at, final byte[] input, final byte[] arena) {
		Clamp.run(d, at, input, arena, 1, Byte.MAX_VALUE);
	}
}
