/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Depthwise convolution of 16-bit activations with 8-bit weights, after CMSIS-NN's
 * {@code arm_depthwise_conv_wrapper_s16}.
 */
final class DepthwiseConvS16 {

	private DepthwiseConvS16() {
		// Static methods only.
	}

	/**
	 * Implements {@link Kernels#depthwiseConvS16}.
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
		DepthwiseConvolution.run(d, at, input, constants, arena, true, false, 0);
	}
}
