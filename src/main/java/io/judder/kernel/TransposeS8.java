/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Permutation of the axes of a tensor, after CMSIS-NN's {@code arm_transpose_s8}. Fewer than four dimensions have axes of
 * length 1 put after them.
 */
final class TransposeS8 {

	private TransposeS8() {
		// Static methods only.
	}

	/**
	 * Implements {@link Kernels#transposeS8}.
	 *
	 * @param d
	 *            the parameters, see {@link TransposeDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param arena
	 *            receives the output.
	 */
	static void run(final int[] d, final int at, final byte[] input, final byte[] arena) {
		final int step0 = step(d, at, 0);
		final int step1 = step(d, at, 1);
		final int step2 = step(d, at, 2);
		final int step3 = step(d, at, 3);
		final int size1 = size(d, at, 1);
		final int size2 = size(d, at, 2);
		final int size3 = size(d, at, 3);
		int out = d[at + TransposeDescriptor.OUTPUT];
		for (int i0 = 0; i0 < size(d, at, 0); i0++) {
			for (int i1 = 0; i1 < size1; i1++) {
				for (int i2 = 0; i2 < size2; i2++) {
					int in = d[at + TransposeDescriptor.INPUT] + i0 * step0 + i1 * step1 + i2 * step2;
					for (int i3 = 0; i3 < size3; i3++) {
						arena[out++] = input[in];
						in += step3;
					}
				}
			}
		}
	}

	/** Returns a dimension of the output. */
	private static int size(final int[] d, final int at, final int axis) {
		return axis >= d[at + TransposeDescriptor.RANK] ? 1
				: d[at + TransposeDescriptor.DIMENSIONS + d[at + TransposeDescriptor.PERMUTATION + axis]];
	}

	/** Returns how far apart in the input two neighbours along an axis of the output are. */
	private static int step(final int[] d, final int at, final int axis) {
		int step = 0;
		if (axis < d[at + TransposeDescriptor.RANK]) {
			step = 1;
			for (int i = d[at + TransposeDescriptor.PERMUTATION + axis] + 1; i < d[at + TransposeDescriptor.RANK]; i++) {
				step *= d[at + TransposeDescriptor.DIMENSIONS + i];
			}
		}
		return step;
	}
}
