/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Minimum of 8-bit tensors, after CMSIS-NN's {@code arm_minimum_s8}.
 */
final class MinimumS8 {

	private MinimumS8() {
		// Static methods only.
	}

	/**
	 * Implements {@link Kernels#minimumS8}.
	 *
	 * @param d
	 *            the parameters, see {@link ExtremumDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input1
	 *            holds the first input.
	 * @param input2
	 *            holds the second input.
	 * @param arena
	 *            receives the output.
	 */
	static void run(final int[] d, final int at, final byte[] input1, final byte[] input2, final byte[] arena) {
		Extremum.run(d, at, input1, input2, arena, false);
	}
}
