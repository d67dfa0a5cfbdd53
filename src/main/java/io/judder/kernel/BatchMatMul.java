/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * The order in which the matrices of a batched product are taken, with broadcasting, for both types.
 */
final class BatchMatMul {

	private BatchMatMul() {
		// Static methods only.
	}

	/**
	 * Multiplies all pairs of matrices.
	 *
	 * @param d
	 *            the parameters, see {@link MatMulDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param left
	 *            holds the left side.
	 * @param right
	 *            holds the right side.
	 * @param arena
	 *            receives the output.
	 * @param elementBytes
	 *            1 or 2.
	 */
	static void run(final int[] d, final int at, final byte[] left, final byte[] right, final byte[] arena,
			final int elementBytes) {
		final int leftBatches = d[at + MatMulDescriptor.LEFT_BATCHES];
		final int leftHeight = d[at + MatMulDescriptor.LEFT_HEIGHT];
		final int rightBatches = d[at + MatMulDescriptor.RIGHT_BATCHES];
		final int rightHeight = d[at + MatMulDescriptor.RIGHT_HEIGHT];
		final int rows = d[at + MatMulDescriptor.ROWS];
		final int columns = d[at + MatMulDescriptor.COLUMNS];
		final int depthBytes = d[at + MatMulDescriptor.DEPTH] * elementBytes;
		final int height = Math.max(leftHeight, rightHeight);
		int out = d[at + MatMulDescriptor.OUTPUT];
		for (int n = 0; n < Math.max(leftBatches, rightBatches); n++) {
			for (int h = 0; h < height; h++) {
				final int leftMatrix = (leftBatches == 1 ? 0 : n) * leftHeight + (leftHeight == 1 ? 0 : h);
				final int rightMatrix = (rightBatches == 1 ? 0 : n) * rightHeight + (rightHeight == 1 ? 0 : h);
				int l = d[at + MatMulDescriptor.LEFT] + leftMatrix * rows * depthBytes;
				final int r = d[at + MatMulDescriptor.RIGHT] + rightMatrix * columns * depthBytes;
				for (int row = 0; row < rows; row++) {
					if (elementBytes == 1) {
						BatchMatMulS8.row(d, at, left, l, right, r, arena, out);
					} else {
						BatchMatMulS16.row(d, at, left, l, right, r, arena, out);
					}
					l += depthBytes;
					out += columns * elementBytes;
				}
			}
		}
	}
}
