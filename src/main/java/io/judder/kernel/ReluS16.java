/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Rectifier of 16-bit elements, after CMSIS-NN's {@code arm_relu_q15}.
 */
final class ReluS16 {

	private ReluS16() {
		// Static methods only.
	}

	/**
	 * Implements {@link Kernels#reluS16}.
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
		Clamp.run(d, at, input, arena, 2, Short.MAX_VALUE);
	}
}
