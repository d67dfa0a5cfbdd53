/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Inner products of the kernels that compute one output at a time.
 */
final class Dot {

	/**
	 * How many products of 16 by 8 bits are summed in 32 bits before the sum is widened. CMSIS-NN takes 512, which overflows
	 * by one when all inputs are -32768 and all weights -128; no grouping changes the result otherwise.
	 */
	static final int CHUNK = 256;

	private Dot() {
		// Static methods only.
	}

	/**
	 * Multiplies 8-bit inputs by 8-bit weights.
	 *
	 * @param input
	 *            holds the inputs.
	 * @param in
	 *            index of the first input.
	 * @param inputOffset
	 *            what is added to each input.
	 * @param weights
	 *            holds the weights.
	 * @param w
	 *            index of the first weight.
	 * @param length
	 *            how many products are summed.
	 * @return the sum, wrapped to 32 bits.
	 */
	static int s8(final byte[] input, final int in, final int inputOffset, final byte[] weights, final int w,
			final int length) {
		int sum = 0;
		for (int i = 0; i < length; i++) {
			sum += (input[in + i] + inputOffset) * weights[w + i];
		}
		return sum;
	}

	/**
	 * Multiplies 8-bit inputs by packed 4-bit weights.
	 *
	 * @param input
	 *            holds the inputs.
	 * @param in
	 *            index of the first input.
	 * @param inputOffset
	 *            what is added to each input.
	 * @param weights
	 *            holds the weights, two to a byte, low nibble first.
	 * @param base
	 *            index of the byte that weight 0 is in.
	 * @param first
	 *            which weight is the first.
	 * @param length
	 *            how many products are summed, at least 1.
	 * @return the sum, wrapped to 32 bits.
	 */
	static int s4(final byte[] input, final int in, final int inputOffset, final byte[] weights, final int base,
			final int first, final int length) {
		int sum = 0;
		int i = first & 1;
		if (i != 0) {
			sum += (input[in] + inputOffset) * (weights[base + (first >> 1)] >> 4);
		}
		int w = base + (first + i >> 1);
		for (; i < length - 1; i += 2) {
			final int pair = weights[w++];
			sum += (input[in + i] + inputOffset) * (pair << 28 >> 28) + (input[in + i + 1] + inputOffset) * (pair >> 4);
		}
		if (i < length) {
			sum += (input[in + i] + inputOffset) * (weights[w] << 28 >> 28);
		}
		return sum;
	}

	/**
	 * Multiplies 16-bit inputs by 8-bit weights.
	 *
	 * @param input
	 *            holds the inputs, little endian.
	 * @param in
	 *            index of the first byte of the first input.
	 * @param weights
	 *            holds the weights.
	 * @param w
	 *            index of the first weight.
	 * @param length
	 *            how many products are summed.
	 * @return the sum.
	 */
	static long s16(final byte[] input, final int in, final byte[] weights, final int w, final int length) {
		long sum = 0;
		for (int from = 0; from < length; from += CHUNK) {
			final int end = Math.min(length, from + CHUNK);
			int part = 0;
			for (int i = from; i < end; i++) {
				part += LittleEndian.s16(input, in + 2 * i) * weights[w + i];
			}
			sum += part;
		}
		return sum;
	}

	/**
	 * Multiplies 16-bit values by 16-bit values.
	 *
	 * @param left
	 *            holds one side, little endian.
	 * @param l
	 *            index of its first byte.
	 * @param right
	 *            holds the other side, little endian.
	 * @param r
	 *            index of its first byte.
	 * @param length
	 *            how many products are summed.
	 * @return the sum.
	 */
	static long s16S16(final byte[] left, final int l, final byte[] right, final int r, final int length) {
		long sum = 0;
		for (int i = 0; i < 2 * length; i += 2) {
			sum += LittleEndian.s16(left, l + i) * LittleEndian.s16(right, r + i);
		}
		return sum;
	}
}
