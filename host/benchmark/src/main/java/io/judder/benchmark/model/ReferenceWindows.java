/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.benchmark.model;

import io.judder.kernel.ConvDescriptor;
import io.judder.kernel.PoolDescriptor;

/**
 * Reference loops that move a window over an image: TFLite's {@code ConvPerChannel}, {@code DepthwiseConvPerChannel} and
 * {@code AveragePool} for 8 bits.
 */
final class ReferenceWindows {

	private ReferenceWindows() {
		// Functions only.
	}

	/**
	 * Convolves.
	 *
	 * @param d
	 *            see {@link ConvDescriptor}.
	 * @param input
	 *            holds the input.
	 * @param constants
	 *            holds the weights.
	 * @param arena
	 *            receives the output.
	 */
	static void convolve(final int[] d, final byte[] input, final byte[] constants, final byte[] arena) {
		final int channels = d[ConvDescriptor.OUTPUT_CHANNELS];
		final int depth = d[ConvDescriptor.INPUT_CHANNELS] / d[ConvDescriptor.GROUPS];
		final int perGroup = channels / d[ConvDescriptor.GROUPS];
		final int kernelHeight = d[ConvDescriptor.KERNEL_HEIGHT];
		final int kernelWidth = d[ConvDescriptor.KERNEL_WIDTH];
		int out = d[ConvDescriptor.OUTPUT];
		for (int batch = 0; batch < d[ConvDescriptor.BATCHES]; batch++) {
			for (int oy = 0; oy < d[ConvDescriptor.OUTPUT_HEIGHT]; oy++) {
				for (int ox = 0; ox < d[ConvDescriptor.OUTPUT_WIDTH]; ox++) {
					for (int oc = 0; oc < channels; oc++) {
						int sum = 0;
						for (int ky = 0; ky < kernelHeight; ky++) {
							for (int kx = 0; kx < kernelWidth; kx++) {
								final int in = pixel(d, batch, oy, ox, ky, kx);
								if (in >= 0) {
									for (int ic = 0; ic < depth; ic++) {
										final int value = input[in + oc / perGroup * depth + ic];
										final int weight = constants[d[ConvDescriptor.WEIGHTS]
												+ ((oc * kernelHeight + ky) * kernelWidth + kx) * depth + ic];
										sum += weight * (value + d[ConvDescriptor.INPUT_OFFSET]);
									}
								}
							}
						}
						arena[out++] = finish(d, constants, sum, oc);
					}
				}
			}
		}
	}

	/**
	 * Convolves every channel by itself.
	 *
	 * @param d
	 *            see {@link ConvDescriptor}.
	 * @param input
	 *            holds the input.
	 * @param constants
	 *            holds the weights.
	 * @param arena
	 *            receives the output.
	 */
	static void depthwise(final int[] d, final byte[] input, final byte[] constants, final byte[] arena) {
		final int channels = d[ConvDescriptor.OUTPUT_CHANNELS];
		final int multiple = channels / d[ConvDescriptor.INPUT_CHANNELS];
		int out = d[ConvDescriptor.OUTPUT];
		for (int batch = 0; batch < d[ConvDescriptor.BATCHES]; batch++) {
			for (int oy = 0; oy < d[ConvDescriptor.OUTPUT_HEIGHT]; oy++) {
				for (int ox = 0; ox < d[ConvDescriptor.OUTPUT_WIDTH]; ox++) {
					for (int oc = 0; oc < channels; oc++) {
						int sum = 0;
						for (int ky = 0; ky < d[ConvDescriptor.KERNEL_HEIGHT]; ky++) {
							for (int kx = 0; kx < d[ConvDescriptor.KERNEL_WIDTH]; kx++) {
								final int in = pixel(d, batch, oy, ox, ky, kx);
								if (in >= 0) {
									final int weight = constants[d[ConvDescriptor.WEIGHTS]
											+ (ky * d[ConvDescriptor.KERNEL_WIDTH] + kx) * channels + oc];
									sum += weight * (input[in + oc / multiple] + d[ConvDescriptor.INPUT_OFFSET]);
								}
							}
						}
						arena[out++] = finish(d, constants, sum, oc);
					}
				}
			}
		}
	}

	/** Returns the index of the first channel of the pixel below a tap, -1 in the padding. */
	private static int pixel(final int[] d, final int batch, final int oy, final int ox, final int ky, final int kx) {
		final int y = oy * d[ConvDescriptor.STRIDE_HEIGHT] - d[ConvDescriptor.PAD_TOP]
				+ ky * d[ConvDescriptor.DILATION_HEIGHT];
		final int x = ox * d[ConvDescriptor.STRIDE_WIDTH] - d[ConvDescriptor.PAD_LEFT]
				+ kx * d[ConvDescriptor.DILATION_WIDTH];
		final int height = d[ConvDescriptor.INPUT_HEIGHT];
		final int width = d[ConvDescriptor.INPUT_WIDTH];
		if (y < 0 || y >= height || x < 0 || x >= width) {
			return -1;
		}
		return d[ConvDescriptor.INPUT] + ((batch * height + y) * width + x) * d[ConvDescriptor.INPUT_CHANNELS];
	}

	private static byte finish(final int[] d, final byte[] constants, final int sum, final int channel) {
		final int scaled = ReferenceArithmetic.scale(
				sum + ReferenceArithmetic.s32(constants, d[ConvDescriptor.BIAS], channel),
				ReferenceArithmetic.s32(constants, d[ConvDescriptor.MULTIPLIERS], channel),
				ReferenceArithmetic.s32(constants, d[ConvDescriptor.SHIFTS], channel));
		return (byte) ReferenceArithmetic.clamp(scaled + d[ConvDescriptor.OUTPUT_OFFSET], d[ConvDescriptor.MIN],
				d[ConvDescriptor.MAX]);
	}

	/**
	 * Takes the mean of each window.
	 *
	 * @param d
	 *            see {@link PoolDescriptor}.
	 * @param input
	 *            holds the input.
	 * @param arena
	 *            receives the output.
	 */
	static void average(final int[] d, final byte[] input, final byte[] arena) {
		final int height = d[PoolDescriptor.INPUT_HEIGHT];
		final int width = d[PoolDescriptor.INPUT_WIDTH];
		int out = d[PoolDescriptor.OUTPUT];
		for (int batch = 0; batch < d[PoolDescriptor.BATCHES]; batch++) {
			for (int oy = 0; oy < d[PoolDescriptor.OUTPUT_HEIGHT]; oy++) {
				for (int ox = 0; ox < d[PoolDescriptor.OUTPUT_WIDTH]; ox++) {
					for (int channel = 0; channel < d[PoolDescriptor.CHANNELS]; channel++) {
						int sum = 0;
						int count = 0;
						for (int ky = 0; ky < d[PoolDescriptor.KERNEL_HEIGHT]; ky++) {
							for (int kx = 0; kx < d[PoolDescriptor.KERNEL_WIDTH]; kx++) {
								final int y = oy * d[PoolDescriptor.STRIDE_HEIGHT] - d[PoolDescriptor.PAD_TOP] + ky;
								final int x = ox * d[PoolDescriptor.STRIDE_WIDTH] - d[PoolDescriptor.PAD_LEFT] + kx;
								if (y >= 0 && y < height && x >= 0 && x < width) {
									sum += input[d[PoolDescriptor.INPUT]
											+ ((batch * height + y) * width + x) * d[PoolDescriptor.CHANNELS] + channel];
									count++;
								}
							}
						}
						final int mean = (sum > 0 ? sum + count / 2 : sum - count / 2) / count;
						arena[out++] = (byte) ReferenceArithmetic.clamp(mean, d[PoolDescriptor.MIN], d[PoolDescriptor.MAX]);
					}
				}
			}
		}
	}
}
