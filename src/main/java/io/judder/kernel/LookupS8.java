/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Table look-up: any function of one 8-bit element, computed when the model is compiled.
 */
final class LookupS8 {

	private LookupS8() {
		// Static methods only.
	}

	/**
	 * Implements {@link Kernels#lookupS8}.
	 *
	 * @param d
	 *            the parameters, see {@link UnaryDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param constants
	 *            holds the table.
	 * @param arena
	 *            receives the output.
	 */
	static void run(final int[] d, final int at, final byte[] input, final byte[] constants, final byte[] arena) {
		final int zero = d[at + UnaryDescriptor.TABLE] - Byte.MIN_VALUE;
		final int in = d[at + UnaryDescriptor.INPUT];
		final int out = d[at + UnaryDescriptor.OUTPUT];
		for (int i = 0; i < d[at + UnaryDescriptor.COUNT]; i++) {
			arena[out + i] = constants[zero + input[in + i]];
		}
	}
}
