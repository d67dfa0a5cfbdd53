/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Requantisation of int32 elements, each with a multiplier and a shift of its own.
 */
final class RequantizeS32 {

	private RequantizeS32() {
		// Static methods only.
	}

	/**
	 * Implements {@link Kernels#requantize}.
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
			final int value = LittleEndian.s32(input, d[at + RequantizeDescriptor.INPUT] + 4 * i);
			LittleEndian.put32(arena, d[at + RequantizeDescriptor.OUTPUT] + 4 * i, Requantize.applyAt(value, constants,
					d[at + RequantizeDescriptor.MULTIPLIERS], d[at + RequantizeDescriptor.SHIFTS], i));
		}
	}
}
