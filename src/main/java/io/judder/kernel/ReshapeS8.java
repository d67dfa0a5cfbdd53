/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Copy of a tensor that gets another shape.
 */
final class ReshapeS8 {

	private ReshapeS8() {
		// Static methods only.
	}

	/**
	 * Implements {@link Kernels#reshapeS8}.
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
		System.arraycopy(input, d[at + UnaryDescriptor.INPUT], arena, d[at + UnaryDescriptor.OUTPUT],
				d[at + UnaryDescriptor.COUNT]);
	}
}
