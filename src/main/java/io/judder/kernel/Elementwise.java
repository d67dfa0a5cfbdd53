/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Addition and multiplication of two tensors element by element, for both types.
 * <p>
 * Addition brings both inputs to one scale, twice the larger of theirs, with {@code leftShift} more bits, so that it rounds
 * only below the result (TFLite's {@code AddElementwise}).
 */
final class Elementwise {

	private Elementwise() {
		// Static methods only.
	}

	/**
	 * Combines all elements.
	 *
	 * @param d
	 *            the parameters, see {@link ElementwiseDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input1
	 *            holds the first input.
	 * @param input2
	 *            holds the second input.
	 * @param arena
	 *            receives the output.
	 * @param elementBytes
	 *            1 or 2.
	 * @param product
	 *            true to multiply, false to add.
	 */
	static void run(final int[] d, final int at, final byte[] input1, final byte[] input2,
			final byte[] arena, final int elementBytes, final boolean product) {
		final int multiplier = d[at + ElementwiseDescriptor.MULTIPLIER];
		final int shift = d[at + ElementwiseDescriptor.SHIFT];
		final int min = d[at + ElementwiseDescriptor.MIN];
		final int max = d[at + ElementwiseDescriptor.MAX];
		final int outputOffset = d[at + ElementwiseDescriptor.OUTPUT_OFFSET];
		int in1 = d[at + ElementwiseDescriptor.INPUT_1];
		int in2 = d[at + ElementwiseDescriptor.INPUT_2];
		int out = d[at + ElementwiseDescriptor.OUTPUT];
		for (int i = 0; i < d[at + ElementwiseDescriptor.COUNT]; i++) {
			final int a = LittleEndian.get(input1, in1, elementBytes) + d[at + ElementwiseDescriptor.INPUT_1_OFFSET];
			final int b = LittleEndian.get(input2, in2, elementBytes) + d[at + ElementwiseDescriptor.INPUT_2_OFFSET];
			final int scaled = Requantize.apply(product ? a * b : sum(d, at, a, b), multiplier, shift) + outputOffset;
			LittleEndian.put(arena, out, Math.max(min, Math.min(max, scaled)), elementBytes);
			in1 += elementBytes;
			in2 += elementBytes;
			out += elementBytes;
		}
	}

	/** Adds two elements in their common scale. */
	private static int sum(final int[] d, final int at, final int a, final int b) {
		final int leftShift = d[at + ElementwiseDescriptor.LEFT_SHIFT];
		return Requantize.apply(a << leftShift, d[at + ElementwiseDescriptor.INPUT_1_MULTIPLIER],
				d[at + ElementwiseDescriptor.INPUT_1_SHIFT])
				+ Requantize.apply(b << leftShift, d[at + ElementwiseDescriptor.INPUT_2_MULTIPLIER],
						d[at + ElementwiseDescriptor.INPUT_2_SHIFT]);
	}
}
