/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * The windows of the poolings, for both types and both functions.
 */
final class Pooling {

	private Pooling() {
		// Static methods only.
	}

	/**
	 * Pools every window.
	 *
	 * @param d
	 *            the parameters, see {@link PoolDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param arena
	 *            receives the output.
	 * @param elementBytes
	 *            1 or 2.
	 * @param maximum
	 *            true for the maximum, false for the mean.
	 */
	static void run(final int[] d, final int at, final byte[] input,
			final byte[] arena, final int elementBytes, final boolean maximum) {
		final int inputHeight = d[at + PoolDescriptor.INPUT_HEIGHT];
		final int inputWidth = d[at + PoolDescriptor.INPUT_WIDTH];
		final int kernelHeight = d[at + PoolDescriptor.KERNEL_HEIGHT];
		final int kernelWidth = d[at + PoolDescriptor.KERNEL_WIDTH];
		final int pixelBytes = d[at + PoolDescriptor.CHANNELS] * elementBytes;
		final int min = d[at + PoolDescriptor.MIN];
		final int max = d[at + PoolDescriptor.MAX];
		int image = d[at + PoolDescriptor.INPUT];
		int out = d[at + PoolDescriptor.OUTPUT];
		for (int batch = 0; batch < d[at + PoolDescriptor.BATCHES]; batch++) {
			for (int oy = 0; oy < d[at + PoolDescriptor.OUTPUT_HEIGHT]; oy++) {
				final int y = oy * d[at + PoolDescriptor.STRIDE_HEIGHT] - d[at + PoolDescriptor.PAD_TOP];
				final int yFrom = Math.max(y, 0);
				final int rows = Math.min(y + kernelHeight, inputHeight) - yFrom;
				for (int ox = 0; ox < d[at + PoolDescriptor.OUTPUT_WIDTH]; ox++) {
					final int x = ox * d[at + PoolDescriptor.STRIDE_WIDTH] - d[at + PoolDescriptor.PAD_LEFT];
					final int xFrom = Math.max(x, 0);
					final int columns = Math.min(x + kernelWidth, inputWidth) - xFrom;
					final int in = image + (yFrom * inputWidth + xFrom) * pixelBytes;
					for (int channel = 0; channel < pixelBytes; channel += elementBytes) {
						final int value = maximum
								? largest(input, in + channel, rows, columns, inputWidth * pixelBytes, pixelBytes, elementBytes)
								: mean(input, in + channel, rows, columns, inputWidth * pixelBytes, pixelBytes, elementBytes);
						LittleEndian.put(arena, out, Math.max(min, Math.min(max, value)), elementBytes);
						out += elementBytes;
					}
				}
			}
			image += inputHeight * inputWidth * pixelBytes;
		}
	}

	/** Returns the largest element of a window. */
	private static int largest(final byte[] input, final int in, final int rows, final int columns, final int rowStep,
			final int columnStep, final int elementBytes) {
		int largest = Integer.MIN_VALUE;
		for (int row = 0; row < rows; row++) {
			int element = in + row * rowStep;
			for (int column = 0; column < columns; column++) {
				largest = Math.max(largest, LittleEndian.get(input, element, elementBytes));
				element += columnStep;
			}
		}
		return largest;
	}

	/** Returns the mean of a window, rounded to nearest, ties away from zero. */
	private static int mean(final byte[] input, final int in, final int rows, final int columns, final int rowStep,
			final int columnStep, final int elementBytes) {
		int sum = 0;
		for (int row = 0; row < rows; row++) {
			int element = in + row * rowStep;
			for (int column = 0; column < columns; column++) {
				sum += LittleEndian.get(input, element, elementBytes);
				element += columnStep;
			}
		}
		final int count = rows * columns;
		return (sum > 0 ? sum + count / 2 : sum - count / 2) / count;
	}
}
