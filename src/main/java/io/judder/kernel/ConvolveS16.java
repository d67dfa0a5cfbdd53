/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Convolution of 16-bit activations with 8-bit weights, after CMSIS-NN's {@code arm_convolve_wrapper_s16} and TFLite's
 * {@code ConvPerChannel} for 16 by 8 bits.
 */
final class ConvolveS16 {

	private ConvolveS16() {
		// Static methods only.
	}

	/**
	 * Implements {@link Kernels#convolveS16}.
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
		Convolution.run(d, at, input, constants, arena, true);
	}
}
