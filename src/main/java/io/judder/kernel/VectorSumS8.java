/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Sums over the rows of a weight matrix, after CMSIS-NN's {@code arm_vector_sum_s8}.
 */
final class VectorSumS8 {

	private VectorSumS8() {
		// Static methods only.
	}

	/**
	 * Implements {@link Kernels#vectorSumS8}.
	 *
	 * @param d
	 *            the parameters, see {@link VectorSumDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param constants
	 *            holds the matrix and the biases.
	 * @param arena
	 *            receives the output.
	 */
	static void run(final int[] d, final int at, final byte[] constants, final byte[] arena) {
		final int columns = d[at + VectorSumDescriptor.COLUMNS];
		for (int row = 0; row < d[at + VectorSumDescriptor.ROWS]; row++) {
			final int sum = RowProduct.sum(constants, d[at + VectorSumDescriptor.WEIGHTS] + row * columns, columns)
					+ columns * d[at + VectorSumDescriptor.RIGHT_OFFSET];
			LittleEndian.put32(arena, d[at + VectorSumDescriptor.OUTPUT] + 4 * row,
					LittleEndian.s32OrZero(constants, d[at + VectorSumDescriptor.BIAS], row)
							+ d[at + VectorSumDescriptor.LEFT_OFFSET] * sum);
		}
	}
}
