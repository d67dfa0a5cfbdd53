/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Convolution of 8-bit activations with packed 4-bit weights, after CMSIS-NN's {@code arm_convolve_wrapper_s4}.
 */
final class ConvolveS4 {

	private ConvolveS4() {
		// Static methods only.
	}

	/**
	 * Implements {@link Kernels#convolveS4}.
	 *
	 * @param d
	 *            the parameters, see {@link ConvDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param constants
	 *            holds weights, biases, multipliers and shifts.
	 * @param arena
	 *            receives the output.
	 */
	static void run(final int[] d, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		Convolution.run(d, at, input, constants, arena, false);
	}
}
