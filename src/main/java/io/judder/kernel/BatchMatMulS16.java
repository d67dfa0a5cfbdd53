/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Batched product of 16-bit matrices in 64-bit sums, after CMSIS-NN's {@code arm_batch_matmul_s16}. Zero points are 0.
 */
final class BatchMatMulS16 {

	private BatchMatMulS16() {
		// Static methods only.
	}

	/**
	 * Implements {@link Kernels#batchMatMulS16}.
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
		BatchMatMul.run(d, at, left, right, arena, 2);
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
		final int columns = d[at + MatMulDescriptor.COLUMNS];
		final int depth = d[at + MatMulDescriptor.DEPTH];
		for (int column = 0; column < columns; column++) {
			final long sum = Dot.s16S16(left, l, right, r + 2 * column * depth, depth);
			final int scaled = Requantize.apply64(sum, d[at + MatMulDescriptor.MULTIPLIER], d[at + MatMulDescriptor.SHIFT]);
			LittleEndian.put16(arena, out + 2 * column,
					Math.max(d[at + MatMulDescriptor.MIN], Math.min(d[at + MatMulDescriptor.MAX], scaled)));
		}
	}
}
