/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Sums over the rows of a weight matrix in 64 bits, after CMSIS-NN's {@code arm_vector_sum_s8_s64}.
 */
final class VectorSumS8S64 {

	private VectorSumS8S64() {
		// Static methods only.
	}

	/**
	 * Implements {@link Kernels#vectorSumS8S64}.
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
			final long sum = RowProduct.sum(constants, d[at + VectorSumDescriptor.WEIGHTS] + row * columns, columns);
			LittleEndian.put64(arena, d[at + VectorSumDescriptor.OUTPUT] + 8 * row,
					LittleEndian.s64OrZero(constants, d[at + VectorSumDescriptor.BIAS], row)
							+ d[at + VectorSumDescriptor.LEFT_OFFSET] * sum);
		}
	}
}
