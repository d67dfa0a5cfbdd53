/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Average pooling of 8-bit activations, after CMSIS-NN's {@code arm_avgpool_s8}.
 */
final class AveragePoolS8 {

	private AveragePoolS8() {
		// Static methods only.
	}

	/**
	 * Implements {@link Kernels#averagePoolS8}.
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
		Pooling.run(d, at, input, arena, 1, false);
	}
}
