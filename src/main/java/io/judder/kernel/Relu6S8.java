/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Clamp of 8-bit elements to the integers 0 to 6, after CMSIS-NN's {@code arm_relu6_s8}: the bound is not scaled.
 */
final class Relu6S8 {

	private Relu6S8() {
		// Static methods only.
	}

	/**
	 * Implements {@link Kernels#relu6S8}.
	 *
	 * @param d
	 *            the parameters, see {@link UnaryDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param arena
	 *            receives the output.
	 */
	static void run(final int[] d, final int at, final byte[] input, final byte[] arena) {
		Clamp.run(d, at, input, arena, 1, 6);
	}
}
