/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Copy of a tensor into a larger one, after CMSIS-NN's {@code arm_pad_s8}.
 */
final class PadS8 {

	private PadS8() {
		// Static methods only.
	}

	/**
	 * Implements {@link Kernels#padS8}.
	 *
	 * @param d
	 *            the parameters, see {@link PadDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param arena
	 *            receives the output.
	 */
	static void run(final int[] d, final int at, final byte[] input, final byte[] arena) {
		final int channels = d[at + PadDescriptor.DIMENSIONS_C];
		final byte value = (byte) d[at + PadDescriptor.VALUE];
		int out = d[at + PadDescriptor.OUTPUT];
		for (int n = 0; n < size(d, at, 0); n++) {
			for (int h = 0; h < size(d, at, 1); h++) {
				for (int w = 0; w < size(d, at, 2); w++) {
					final int in = row(d, at, n, h, w);
					final int end = out + size(d, at, 3);
					if (in >= 0) {
						final int copy = out + d[at + PadDescriptor.BEFORE_C];
						fill(arena, out, copy, value);
						System.arraycopy(input, d[at + PadDescriptor.INPUT] + in, arena, copy, channels);
						out = copy + channels;
					}
					fill(arena, out, end, value);
					out = end;
				}
			}
		}
	}

	/** Returns a dimension of the output. */
	private static int size(final int[] d, final int at, final int axis) {
		return d[at + PadDescriptor.BEFORE + axis] + d[at + PadDescriptor.DIMENSIONS + axis]
				+ d[at + PadDescriptor.AFTER + axis];
	}

	/** Returns where in the input the channels of a position of the output begin, or -1 in the padding. */
	private static int row(final int[] d, final int at, final int n, final int h, final int w) {
		final int inN = n - d[at + PadDescriptor.BEFORE];
		final int inH = h - d[at + PadDescriptor.BEFORE_H];
		final int inW = w - d[at + PadDescriptor.BEFORE_W];
		final int height = d[at + PadDescriptor.DIMENSIONS_H];
		final int width = d[at + PadDescriptor.DIMENSIONS_W];
		if (inN < 0 || inN >= d[at + PadDescriptor.DIMENSIONS] || inH < 0 || inH >= height || inW < 0 || inW >= width) {
			return -1;
		}
		return ((inN * height + inH) * width + inW) * d[at + PadDescriptor.DIMENSIONS_C];
	}

	private static void fill(final byte[] arena, final int from, final int to, final byte value) {
		for (int i = from; i < to; i++) {
			arena[i] = value;
		}
	}
}
