/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * The product of one row with the rows of an 8-bit matrix: the core of the fully connected layer and of the matrix product.
 */
final class RowProduct {

	private RowProduct() {
		// Static methods only.
	}

	/**
	 * Sums a row.
	 *
	 * @param input
	 *            holds the row.
	 * @param in
	 *            index of its first element.
	 * @param length
	 *            how many elements it has.
	 * @return the sum.
	 */
	static int sum(final byte[] input, final int in, final int length) {
		int sum = 0;
		for (int i = 0; i < length; i++) {
			sum += input[in + i];
		}
		return sum;
	}

	/**
	 * Computes one output per row of the matrix. Four are computed together, so that each input is read once for four
	 * products.
	 *
	 * @param input
	 *            holds the row.
	 * @param in
	 *            index of its first element.
	 * @param inputOffset
	 *            what is added to each element.
	 * @param depth
	 *            how many elements it has.
	 * @param matrix
	 *            holds the matrix.
	 * @param matrixAt
	 *            index of its first element.
	 * @param rows
	 *            how many rows it has.
	 * @param constants
	 *            holds biases, multipliers and shifts.
	 * @param bias
	 *            index of the int32 biases, or {@link Kernels#ABSENT}.
	 * @param addend
	 *            what is added to each sum besides its bias.
	 * @param multipliers
	 *            index of one multiplier per row, or {@link Kernels#ABSENT}.
	 * @param shifts
	 *            index of one shift per row, or {@link Kernels#ABSENT}.
	 * @param multiplier
	 *            the multiplier of all rows, where there is one.
	 * @param shift
	 *            the shift of all rows, where there is one.
	 * @param outputOffset
	 *            what is added to each output.
	 * @param min
	 *            smallest output.
	 * @param max
	 *            largest output.
	 * @param arena
	 *            receives the output.
	 * @param out
	 *            index of the first output.
	 */
	static void run(final byte[] input, final int in, final int inputOffset, final int depth, final byte[] matrix,
			final int matrixAt, final int rows, final byte[] constants, final int bias, final int addend,
			final int multipliers, final int shifts, final int multiplier, final int shift, final int outputOffset,
			final int min, final int max, final byte[] arena, final int out) {
		for (int row = 0; row < rows; row += 4) {
			// The last block computes the last row more than once rather than branch.
			final int r1 = Math.min(row + 1, rows - 1);
			final int r2 = Math.min(row + 2, rows - 1);
			final int r3 = Math.min(row + 3, rows - 1);
			final int w0 = matrixAt + row * depth;
			final int w1 = matrixAt + r1 * depth;
			final int w2 = matrixAt + r2 * depth;
			final int w3 = matrixAt + r3 * depth;
			int s0 = addend + LittleEndian.s32OrZero(constants, bias, row);
			int s1 = addend + LittleEndian.s32OrZero(constants, bias, r1);
			int s2 = addend + LittleEndian.s32OrZero(constants, bias, r2);
			int s3 = addend + LittleEndian.s32OrZero(constants, bias, r3);
			for (int i = 0; i < depth; i++) {
				final int v = input[in + i] + inputOffset;
				s0 += v * matrix[w0 + i];
				s1 += v * matrix[w1 + i];
				s2 += v * matrix[w2 + i];
				s3 += v * matrix[w3 + i];
			}
			if (multipliers < 0) {
				s0 = Requantize.apply(s0, multiplier, shift);
				s1 = Requantize.apply(s1, multiplier, shift);
				s2 = Requantize.apply(s2, multiplier, shift);
				s3 = Requantize.apply(s3, multiplier, shift);
			} else {
				s0 = Requantize.applyAt(s0, constants, multipliers, shifts, row);
				s1 = Requantize.applyAt(s1, constants, multipliers, shifts, r1);
				s2 = Requantize.applyAt(s2, constants, multipliers, shifts, r2);
				s3 = Requantize.applyAt(s3, constants, multipliers, shifts, r3);
			}
			arena[out + row] = (byte) Math.max(min, Math.min(max, s0 + outputOffset));
			arena[out + r1] = (byte) Math.max(min, Math.min(max, s1 + outputOffset));
			arena[out + r2] = (byte) Math.max(min, Math.min(max, s2 + outputOffset));
			arena[out + r3] = (byte) Math.max(min, Math.min(max, s3 + outputOffset));
		}
	}
}
