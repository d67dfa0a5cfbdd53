/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Batched product of 8-bit matrices, after CMSIS-NN's {@code arm_batch_matmul_s8}.
 */
final class BatchMatMulS8 {

	private BatchMatMulS8() {
		// Static methods only.
	}

	/**
	 * Implements {@link Kernels#batchMatMulS8}.
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
	 */
	static void run(final int[] d, final int at, final byte[] left, final byte[] right,
			final byte[] arena) {
		BatchMatMul.run(d, at, left, right, arena, 1);
	}

	/**
	 * Computes one row of the output.
	 *
	 * @param d
	 *            the parameters, see {@link MatMulDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param left
	 *            holds the left side.
	 * @param l
	 *            index of its row.
	 * @param right
	 *            holds the right side.
	 * @param r
	 *            index of its matrix.
	 * @param arena
	 *            receives the output.
	 * @param out
	 *            index of the row of the output.
	 */
	static void row(final int[] d, final int at, final byte[] left, final int l, final byte[] right, final int r,
			final byte[] arena, final int out) {
		final int depth = d[at + MatMulDescriptor.DEPTH];
		final int leftOffset = d[at + MatMulDescriptor.LEFT_OFFSET];
		final int addend = d[at + MatMulDescriptor.RIGHT_OFFSET] * (RowProduct.sum(left, l, depth) + depth * leftOffset);
		RowProduct.run(left, l, leftOffset, depth, right, r, d[at + MatMulDescriptor.COLUMNS], right, Kernels.ABSENT, addend,
				Kernels.ABSENT, Kernels.ABSENT, d[at + MatMulDescriptor.MULTIPLIER], d[at + MatMulDescriptor.SHIFT],
				d[at + MatMulDescriptor.OUTPUT_OFFSET], d[at + MatMulDescriptor.MIN], d[at + MatMulDescriptor.MAX], arena, out);
	}
}
