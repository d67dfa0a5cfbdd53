/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Minimum and maximum of two tensors element by element, repeating axes of length 1.
 */
final class Extremum {

	private Extremum() {
		// Static methods only.
	}

	/**
	 * Takes the extremum of each two elements.
	 *
	 * @param d
	 *            the parameters, see {@link ExtremumDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input1
	 *            holds the first input.
	 * @param input2
	 *            holds the second input.
	 * @param arena
	 *            receives the output.
	 * @param maximum
	 *            true for the maximum.
	 */
	static void run(final int[] d, final int at, final byte[] input1, final byte[] input2,
			final byte[] arena, final boolean maximum) {
		final int height = dimension(d, at, 1);
		final int width = dimension(d, at, 2);
		final int channels = dimension(d, at, 3);
		int out = d[at + ExtremumDescriptor.OUTPUT];
		for (int n = 0; n < dimension(d, at, 0); n++) {
			for (int h = 0; h < height; h++) {
				for (int w = 0; w < width; w++) {
					final int in1 = d[at + ExtremumDescriptor.INPUT_1] + row(d, at + ExtremumDescriptor.DIMENSIONS_1, n, h, w);
					final int in2 = d[at + ExtremumDescriptor.INPUT_2] + row(d, at + ExtremumDescriptor.DIMENSIONS_2, n, h, w);
					final int step1 = d[at + ExtremumDescriptor.DIMENSIONS_1_C] == 1 ? 0 : 1;
					final int step2 = d[at + ExtremumDescriptor.DIMENSIONS_2_C] == 1 ? 0 : 1;
					for (int c = 0; c < channels; c++) {
						final byte a = input1[in1 + c * step1];
						final byte b = input2[in2 + c * step2];
						arena[out++] = a > b == maximum ? a : b;
					}
				}
			}
		}
	}

	/** Returns a dimension of the output. */
	private static int dimension(final int[] d, final int at, final int axis) {
		return Math.max(d[at + ExtremumDescriptor.DIMENSIONS_1 + axis], d[at + ExtremumDescriptor.DIMENSIONS_2 + axis]);
	}

	/** Returns the index of the first channel at a position, where axes of length 1 stand still. */
	private static int row(final int[] d, final int shape, final int n, final int h, final int w) {
		final int nAt = d[shape] == 1 ? 0 : n;
		final int hAt = d[shape + 1] == 1 ? 0 : h;
		final int wAt = d[shape + 2] == 1 ? 0 : w;
		return ((nAt * d[shape + 1] + hAt) * d[shape + 2] + wAt) * d[shape + 3];
	}
}
