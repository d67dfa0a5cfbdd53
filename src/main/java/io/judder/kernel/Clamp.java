/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Clamping of every element of a tensor of 8 or 16 bits.
 */
final class Clamp {

	private Clamp() {
		// Static methods only.
	}

	/**
	 * Clamps every element.
	 *
	 * @param d
	 *            the parameters, see {@link UnaryDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param arena
	 *            receives the output.
	 * @param elementBytes
	 *            1 or 2.
	 * @param max
	 *            largest output; the smallest is 0.
	 */
	static void run(final int[] d, final int at, final byte[] input,
			final byte[] arena, final int elementBytes, final int max) {
		final int in = d[at + UnaryDescriptor.INPUT];
		final int out = d[at + UnaryDescriptor.OUTPUT];
		for (int i = 0; i < elementBytes * d[at + UnaryDescriptor.COUNT]; i += elementBytes) {
			final int value = LittleEndian.get(input, in + i, elementBytes);
			LittleEndian.put(arena, out + i, Math.max(0, Math.min(max, value)), elementBytes);
		}
	}
}
