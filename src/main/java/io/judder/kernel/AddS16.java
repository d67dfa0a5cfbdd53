/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Addition of 16-bit tensors, after CMSIS-NN's {@code arm_elementwise_add_s16}.
 */
final class AddS16 {

	private AddS16() {
		// Static methods only.
	}

	/**
	 * Implements {@link Kernels#addS16}.
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
		Elementwise.run(d, at, input1, input2, arena, 2, false);
	}
}
