/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Conversion between integer types and scales, after TFLite's {@code Requantize}.
 */
final class Rescale {

	private Rescale() {
		// Static methods only.
	}

	/**
	 * Implements {@link Kernels#rescale}.
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
		final int inputType = d[at + UnaryDescriptor.TYPE];
		final int outputType = d[at + UnaryDescriptor.OUTPUT_TYPE];
		int in = d[at + UnaryDescriptor.INPUT];
		int out = d[at + UnaryDescriptor.OUTPUT];
		for (int i = 0; i < d[at + UnaryDescriptor.COUNT]; i++) {
			final int scaled = Requantize.apply(Elements.get(input, in, inputType) + d[at + UnaryDescriptor.INPUT_OFFSET],
					d[at + UnaryDescriptor.MULTIPLIER], d[at + UnaryDescriptor.SHIFT]);
			Elements.put(arena, out, scaled + d[at + UnaryDescriptor.OUTPUT_OFFSET], outputType);
			in += Elements.bytes(inputType);
			out += Elements.bytes(outputType);
		}
	}
}
