/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Softmax of 8-bit rows, see {@link Softmax8}.
 */
final class SoftmaxS8 {

	private SoftmaxS8() {
		// Static methods only.
	}

	/**
	 * Implements {@link Kernels#softmaxS8}.
	 *
	 * @param d
	 *            the parameters, see {@link SoftmaxDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param arena
	 *            receives the output.
	 */
	static void run(final int[] d, final int at, final byte[] input, final byte[] arena) {
		Softmax8.run(d, at, input, arena, 0, 8, Byte.MIN_VALUE);
	}
}
