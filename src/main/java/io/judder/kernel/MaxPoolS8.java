/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Maximum pooling of 8-bit activations, after CMSIS-NN's {@code arm_max_pool_s8}.
 */
final class MaxPoolS8 {

	private MaxPoolS8() {
		// Static methods only.
	}

	/**
	 * Implements {@link Kernels#maxPoolS8}.
	 *
	 * @param d
	 *            the parameters, see {@link PoolDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param arena
	 *            receives the output.
	 */
	static void run(final int[] d, final int at, final byte[] input, final byte[] arena) {
		Pooling.run(d, at, input, arena, 1, true);
	}
}
