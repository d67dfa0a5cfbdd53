/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Depthwise convolution one output at a time, for the shapes and types that {@link DepthwiseConvS8} has no block for.
 */
final class DepthwiseConvolution {

	private DepthwiseConvolution() {
		// Static methods only.
	}

	/**
	 * Convolves every channel by itself.
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
	 * @param wide
	 *            true for 16-bit activations.
	 * @param packed
	 *            true for 4-bit weights.
	 * @param firstChannel
	 *            first output channel to compute; those before it are left alone.
	 */
	static void run(final int[] d, final int at, final byte[] input, final byte[] constants, final byte[] arena,
			final boolean wide, final boolean packed, final int firstChannel) {
		final int elementBytes = wide ? 2 : 1;
		final int imageBytes = d[at + ConvDescriptor.INPUT_HEIGHT] * d[at + ConvDescriptor.INPUT_WIDTH]
				* d[at + ConvDescriptor.INPUT_CHANNELS] * elementBytes;
		final int outputHeight = d[at + ConvDescriptor.OUTPUT_HEIGHT];
		final int outputWidth = d[at + ConvDescriptor.OUTPUT_WIDTH];
		final int outputChannels = d[at + ConvDescriptor.OUTPUT_CHANNELS];
		int image = d[at + ConvDescriptor.INPUT];
		int out = d[at + ConvDescriptor.OUTPUT];
		for (int batch = 0; batch < d[at + ConvDescriptor.BATCHES]; batch++) {
			for (int oy = 0; oy < outputHeight; oy++) {
				for (int ox = 0; ox < outputWidth; ox++) {
					for (int channel = firstChannel; channel < outputChannels; channel++) {
						final long sum = sum(d, at, input, constants, wide, packed, image, oy, ox, channel);
						Convolution.store(d, at, constants, arena, channel, sum, out, wide);
					}
					out += outputChannels * elementBytes;
				}
			}
			image += imageBytes;
		}
	}

	/** Sums the products of one channel of one pixel. */
	private static long sum(final int[] d, final int at, final byte[] input, final byte[] constants, final boolean wide,
			final boolean packed, final int image, final int oy, final int ox, final int channel) {
		final int inputWidth = d[at + ConvDescriptor.INPUT_WIDTH];
		final int inputChannels = d[at + ConvDescriptor.INPUT_CHANNELS];
		final int outputChannels = d[at + ConvDescriptor.OUTPUT_CHANNELS];
		final int kernelHeight = d[at + ConvDescriptor.KERNEL_HEIGHT];
		final int kernelWidth = d[at + ConvDescriptor.KERNEL_WIDTH];
		final int dilationHeight = d[at + ConvDescriptor.DILATION_HEIGHT];
		final int dilationWidth = d[at + ConvDescriptor.DILATION_WIDTH];
		final int weights = d[at + ConvDescriptor.WEIGHTS];
		final int inputOffset = d[at + ConvDescriptor.INPUT_OFFSET];
		final int inputChannel = channel / (outputChannels / inputChannels);

		final int y = oy * d[at + ConvDescriptor.STRIDE_HEIGHT] - d[at + ConvDescriptor.PAD_TOP];
		final int kyFrom = Window.from(y, dilationHeight, kernelHeight);
		final int kyTo = Window.to(y, dilationHeight, kyFrom, kernelHeight, d[at + ConvDescriptor.INPUT_HEIGHT]);
		final int x = ox * d[at + ConvDescriptor.STRIDE_WIDTH] - d[at + ConvDescriptor.PAD_LEFT];
		final int kxFrom = Window.from(x, dilationWidth, kernelWidth);
		final int kxTo = Window.to(x, dilationWidth, kxFrom, kernelWidth, inputWidth);

		long sum = Convolution.bias(d, at, constants, channel);
		for (int ky = kyFrom; ky < kyTo; ky++) {
			int in = ((y + ky * dilationHeight) * inputWidth + x + kxFrom * dilationWidth) * inputChannels + inputChannel;
			int tap = (ky * kernelWidth + kxFrom) * outputChannels + channel;
			for (int kx = kxFrom; kx < kxTo; kx++) {
				final int weight = packed ? constants[weights + (tap >> 1)] << (~tap & 1) * 4 << 24 >> 28 : constants[weights + tap];
				final int value = wide ? LittleEndian.s16(input, image + 2 * in) : input[image + in] + inputOffset;
				sum += value * weight;
				in += dilationWidth * inputChannels;
				tap += outputChannels;
			}
		}
		return sum;
	}
}
