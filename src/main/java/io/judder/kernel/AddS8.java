/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Addition of 8-bit tensors, after TFLite's {@code Add} and CMSIS-NN's {@code arm_elementwise_add_s8}.
 */
final class AddS8 {

	private AddS8() {
		// Static methods only.
	}

	/**
	 * Implements {@link Kernels#addS8}.
	 *
	 * @param d
	 *            the parameters, see {@link ElementwiseDescriptor}.
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
		Elementwise.run(d, at, input1, input2, arena, 1, false);
	}
}
