/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Copy of one input of a concatenation to its place, after CMSIS-NN's {@code arm_concatenation_s8_x} and its siblings.
 */
final class ConcatenationS8 {

	private ConcatenationS8() {
		// Static methods only.
	}

	/**
	 * Implements {@link Kernels#concatenationS8}.
	 *
	 * @param d
	 *            the parameters, see {@link ConcatenationDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param arena
	 *            receives the output.
	 */
	static void run(final int[] d, final int at, final byte[] input, final byte[] arena) {
		final int run = d[at + ConcatenationDescriptor.INPUT_RUN];
		int in = d[at + ConcatenationDescriptor.INPUT];
		int out = d[at + ConcatenationDescriptor.OUTPUT];
		for (int i = 0; i < d[at + ConcatenationDescriptor.OUTER]; i++) {
			System.arraycopy(input, in, arena, out, run);
			in += run;
			out += d[at + ConcatenationDescriptor.OUTPUT_RUN];
		}
	}
}
