/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Multiplication of 16-bit tensors, after CMSIS-NN's {@code arm_elementwise_mul_s16}.
 */
final class MulS16 {

	private MulS16() {
		// Static methods only.
	}

	/**
	 * Implements {@link Kernels#mulS16}.
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
		Elementwise.run(d, at, input1, input2, arena, 2, true);
	}
}
