/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * One step of an SVDF layer with 8-bit state, see {@link Svdf}.
 */
final class SvdfS8 {

	private SvdfS8() {
		// Static methods only.
	}

	/**
	 * Implements {@link Kernels#svdfS8}.
	 *
	 * @param d
	 *            the parameters, see {@link SvdfDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param constants
	 *            holds weights, biases, multipliers and shifts.
	 * @param state
	 *            holds the state, which is updated.
	 * @param arena
	 *            receives the output.
	 */
	static void run(final int[] d, final int at, final byte[] input, final byte[] constants, final byte[] state,
			final byte[] arena) {
		Svdf.run(d, at, input, constants, state, arena, 1);
	}
}
