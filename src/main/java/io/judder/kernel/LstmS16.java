/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * LSTM layer with 16-bit inputs and outputs, see {@link Lstm}.
 */
final class LstmS16 {

	private LstmS16() {
		// Static methods only.
	}

	/**
	 * Implements {@link Kernels#lstmS16}.
	 *
	 * @param d
	 *            the parameters, see {@link LstmDescriptor}.
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
		Lstm.run(d, at, input, constants, state, arena, 2);
	}
}
