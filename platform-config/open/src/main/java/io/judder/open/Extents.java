/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.open;

import io.judder.kernel.ConvDescriptor;

/**
 * The range checks that stand before loops without bounds checks, see {@link ProvenMethods}. They are part of the firmware.
 * <p>
 * Each takes the arguments of the method that it guards. All arithmetic is in 64 bits, so that no product of extents wraps
 * into the array.
 */
public final class Extents {

	/** No position in an image lies further out. */
	private static final int WALK = 1 << 28;

	private Extents() {
		// Static methods only.
	}

	private static void fail() {
		throw new ArrayIndexOutOfBoundsException();
	}

	private static void require(final byte[] array, final int from, final long bytes) {
		if (from < 0 || bytes < 0 || bytes > array.length - (long) from) {
			fail();
		}
	}

	/** Requires a table of 4 bytes per entry, where there is one. */
	private static void requireTable(final byte[] array, final int from, final long entries) {
		if (from >= 0) {
			require(array, from, 4 * entries);
		}
	}

	/**
	 * Guards {@code RowProduct.sum}.
	 *
	 * @param input
	 *            holds the row.
	 * @param in
	 *            index of its first element.
	 * @param length
	 *            how many elements it has.
	 */
	public static void rowSum(final byte[] input, final int in, final int length) {
		require(input, in, Math.max(0, length));
	}

	/**
	 * Guards {@code RowProduct.run}; the parameters are those of that method.
	 *
	 * @param input
	 *            holds the row.
	 * @param in
	 *            index of its first element.
	 * @param inputOffset
	 *            not used.
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
	 *            index of the biases, or negative.
	 * @param addend
	 *            not used.
	 * @param multipliers
	 *            index of the multipliers, or negative.
	 * @param shifts
	 *            index of the shifts.
	 * @param multiplier
	 *            not used.
	 * @param shift
	 *            not used.
	 * @param outputOffset
	 *            not used.
	 * @param min
	 *            not used.
	 * @param max
	 *            not used.
	 * @param arena
	 *            receives the output.
	 * @param out
	 *            index of the first output.
	 */
	public static void rowProduct(final byte[] input, final int in, final int inputOffset, final int depth,
			final byte[] matrix, final int matrixAt, final int rows, final byte[] constants, final int bias, final int addend,
			final int multipliers, final int shifts, final int multiplier, final int shift, final int outputOffset,
			final int min, final int max, final byte[] arena, final int out) {
		if (rows <= 0) {
			return;
		}
		require(input, in, Math.max(0, depth));
		require(matrix, matrixAt, (long) rows * Math.max(0, depth));
		requireTable(constants, bias, rows);
		if (multipliers >= 0) {
			require(constants, multipliers, 4L * rows);
			require(constants, shifts, 4L * rows);
		}
		require(arena, out, rows);
	}

	/**
	 * Guards {@code ConvolveS8.run}.
	 *
	 * @param d
	 *            the parameters, see {@link ConvDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param constants
	 *            holds weights, biases, multipliers and shifts.
	 * @param arena
	 *            receives the output.
	 */
	public static void convolution(final int[] d, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		window(d, at, input, constants, arena);
		final int groups = d[at + ConvDescriptor.GROUPS];
		if (groups < 1) {
			fail();
		}
		final long filter = product(taps(d, at), d[at + ConvDescriptor.INPUT_CHANNELS] / groups);
		require(constants, d[at + ConvDescriptor.WEIGHTS], product(filter, d[at + ConvDescriptor.OUTPUT_CHANNELS]));
	}

	/**
	 * Guards {@code DepthwiseConvS8.run}.
	 *
	 * @param d
	 *            the parameters, see {@link ConvDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param constants
	 *            holds weights, biases, multipliers and shifts.
	 * @param arena
	 *            receives the output.
	 */
	public static void depthwise(final int[] d, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		window(d, at, input, constants, arena);
		final int channels = d[at + ConvDescriptor.OUTPUT_CHANNELS];
		if (channels % d[at + ConvDescriptor.INPUT_CHANNELS] != 0) {
			fail();
		}
		require(constants, d[at + ConvDescriptor.WEIGHTS], product(taps(d, at), channels));
	}

	/** Requires everything but the weights. */
	private static void window(final int[] d, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		if (at < 0 || at > d.length - ConvDescriptor.LENGTH) {
			fail();
		}
		final int channels = d[at + ConvDescriptor.OUTPUT_CHANNELS];
		final int batches = d[at + ConvDescriptor.BATCHES];
		require(input, d[at + ConvDescriptor.INPUT], product(product(batches, d[at + ConvDescriptor.INPUT_HEIGHT]),
				product(d[at + ConvDescriptor.INPUT_WIDTH], d[at + ConvDescriptor.INPUT_CHANNELS])));
		require(arena, d[at + ConvDescriptor.OUTPUT], product(product(batches, d[at + ConvDescriptor.OUTPUT_HEIGHT]),
				product(d[at + ConvDescriptor.OUTPUT_WIDTH], channels)));
		requireTable(constants, d[at + ConvDescriptor.BIAS], channels);
		require(constants, d[at + ConvDescriptor.MULTIPLIERS], 4L * channels);
		require(constants, d[at + ConvDescriptor.SHIFTS], 4L * channels);
		walk(d[at + ConvDescriptor.OUTPUT_HEIGHT], d[at + ConvDescriptor.STRIDE_HEIGHT], d[at + ConvDescriptor.PAD_TOP],
				d[at + ConvDescriptor.KERNEL_HEIGHT], d[at + ConvDescriptor.DILATION_HEIGHT]);
		walk(d[at + ConvDescriptor.OUTPUT_WIDTH], d[at + ConvDescriptor.STRIDE_WIDTH], d[at + ConvDescriptor.PAD_LEFT],
				d[at + ConvDescriptor.KERNEL_WIDTH], d[at + ConvDescriptor.DILATION_WIDTH]);
	}

	/** Requires that positions grow from tap to tap and that none of them wraps: this is what Window builds upon. */
	private static void walk(final int steps, final int stride, final int pad, final int taps, final int dilation) {
		if (stride < 0 || dilation < 0 || pad < -WALK || pad > WALK || product(steps, stride) > WALK
				|| product(taps, dilation) > WALK) {
			fail();
		}
	}

	private static long taps(final int[] d, final int at) {
		return product(d[at + ConvDescriptor.KERNEL_HEIGHT], d[at + ConvDescriptor.KERNEL_WIDTH]);
	}

	/** Multiplies extents; more than an array can hold becomes a number that none can. */
	private static long product(final long left, final long right) {
		if (left < 0 || right < 0 || left > Integer.MAX_VALUE || right > Integer.MAX_VALUE) {
			return Long.MAX_VALUE;
		}
		return left * right;
	}
}
