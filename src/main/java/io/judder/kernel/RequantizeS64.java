/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Requantisation of int64 elements, each with a multiplier and a shift of its own.
 */
final class RequantizeS64 {

	private RequantizeS64() {
		// Static methods only.
	}

	/**
	 * Implements {@link Kernels#requantizeS64}.
	 *
	 * @param d
	 *            the parameters, see {@link RequantizeDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param constants
	 *            holds multipliers and shifts.
	 * @param arena
	 *            receives the output.
	 */
	static void run(final int[] d, final int at, final byte[] input, final byte[] constants, final byte[] arena) {
		for (int i = 0; i < d[at + RequantizeDescriptor.COUNT]; i++) {
			final long value = LittleEndian.s64(input, d[at + RequantizeDescriptor.INPUT] + 8 * i);
			LittleEndian.put32(arena, d[at + RequantizeDescriptor.OUTPUT] + 4 * i, Requantize.apply64At(value, constants,
					d[at + RequantizeDescriptor.MULTIPLIERS], d[at + RequantizeDescriptor.SHIFTS], i));
		}
	}
}
