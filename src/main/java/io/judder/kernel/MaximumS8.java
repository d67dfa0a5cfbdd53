/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Maximum of 8-bit tensors, after CMSIS-NN's {@code arm_maximum_s8}.
 */
final class MaximumS8 {

	private MaximumS8() {
		// Static methods only.
	}

	/**
	 * Implements {@link Kernels#maximumS8}.
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
		Extremum.run(d, at, input1, input2, arena, true);
	}
}
