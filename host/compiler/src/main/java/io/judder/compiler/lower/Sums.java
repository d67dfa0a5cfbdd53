/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.lower;

import io.judder.compiler.tflite.TfliteTensor;

/**
 * Sums over the rows of weight matrices, which zero points multiply: constants of a layer. Sums wrap at 32 bits.
 */
final class Sums {

	private Sums() {
		// Functions only.
	}

	/**
	 * Computes {@code bias + inputOffset * (sum of the row + columns * weightOffset)} of each row.
	 *
	 * @param weights
	 *            an int8 constant.
	 * @param rows
	 *            of the matrix.
	 * @param columns
	 *            of the matrix.
	 * @param bias
	 *            int32, or null for zeros.
	 * @param inputOffset
	 *            minus the zero point of what the weights are multiplied with.
	 * @param weightOffset
	 *            minus the zero point of the weights.
	 * @return one sum per row.
	 */
	static int[] of(final TfliteTensor weights, final int rows, final int columns, final TfliteTensor bias,
			final int inputOffset, final int weightOffset) {
		final int[] sums = new int[rows];
		int at = weights.dataOffset();
		for (int row = 0; row < rows; row++) {
			int sum = columns * weightOffset;
			for (int column = 0; column < columns; column++) {
				sum += weights.file()[at++];
			}
			sums[row] = inputOffset * sum + (bias == null ? 0 : bias.int32(row));
		}
		return sums;
	}
}
