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
	 * Adds all elements.
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
	 */
	static void add(final int[] d, final int at, final byte[] input1, final byte[] input2,
			final byte[] arena, final int elementBytes) {
		final int count = d[at + ElementwiseDescriptor.COUNT];
		final int offset1 = d[at + ElementwiseDescriptor.INPUT_1_OFFSET];
		final int offset2 = d[at + ElementwiseDescriptor.INPUT_2_OFFSET];
		final int leftShift = d[at + ElementwiseDescriptor.LEFT_SHIFT];
		final int multiplier1 = d[at + ElementwiseDescriptor.INPUT_1_MULTIPLIER];
		final int shift1 = d[at + ElementwiseDescriptor.INPUT_1_SHIFT];
		final int multiplier2 = d[at + ElementwiseDescriptor.INPUT_2_MULTIPLIER];
		final int shift2 = d[at + ElementwiseDescriptor.INPUT_2_SHIFT];
		int in1 = d[at + ElementwiseDescriptor.INPUT_1];
		int in2 = d[at + ElementwiseDescriptor.INPUT_2];
		int out = d[at + ElementwiseDescriptor.OUTPUT];
		for (int i = 0; i < count; i++) {
			final int a = LittleEndian.get(input1, in1, elementBytes) + offset1;
			final int b = LittleEndian.get(input2, in2, elementBytes) + offset2;
			final int sum = Requantize.apply(a << leftShift, multiplier1, shift1)
					+ Requantize.apply(b << leftShift, multiplier2, shift2);
			store(d, at, sum, arena, out, elementBytes);
			in1 += elementBytes;
			in2 += elementBytes;
			out += elementBytes;
		}
	}

	/**
	 * Multiplies all elements.
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
	 */
	static void multiply(final int[] d, final int at, final byte[] input1, final byte[] input2,
			final byte[] arena, final int elementBytes) {
		final int count = d[at + ElementwiseDescriptor.COUNT];
		final int offset1 = d[at + ElementwiseDescriptor.INPUT_1_OFFSET];
		final int offset2 = d[at + ElementwiseDescriptor.INPUT_2_OFFSET];
		int in1 = d[at + ElementwiseDescriptor.INPUT_1];
		int in2 = d[at + ElementwiseDescriptor.INPUT_2];
		int out = d[at + ElementwiseDescriptor.OUTPUT];
		for (int i = 0; i < count; i++) {
			final int a = LittleEndian.get(input1, in1, elementBytes) + offset1;
			final int b = LittleEndian.get(input2, in2, elementBytes) + offset2;
			store(d, at, a * b, arena, out, elementBytes);
			in1 += elementBytes;
			in2 += elementBytes;
			out += elementBytes;
		}
	}

	/** Requantises a sum or a product, clamps and stores it. */
	private static void store(final int[] d, final int at, final int value, final byte[] arena, final int out,
			final int elementBytes) {
		final int scaled = Requantize.apply(value, d[at + ElementwiseDescriptor.MULTIPLIER],
				d[at + ElementwiseDescriptor.SHIFT]) + d[at + ElementwiseDescriptor.OUTPUT_OFFSET];
		final int clamped = Math.max(d[at + ElementwiseDescriptor.MIN], Math.min(d[at + ElementwiseDescriptor.MAX], scaled));
		LittleEndian.put(arena, out, clamped, elementBytes);
	}
}
