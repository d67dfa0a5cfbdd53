/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Convolution one output at a time, for the types that are rarer than 8 by 8 bits; see {@link ConvolveS8} for those.
 */
final class Convolution {

	private Convolution() {
		// Static methods only.
	}

	/**
	 * Convolves in one group.
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
	 *            true for 16-bit activations and 8-bit weights, false for 8-bit activations and 4-bit weights.
	 */
	static void run(final int[] d, final int at, final byte[] input, final byte[] constants, final byte[] arena,
			final boolean wide) {
		final int inputHeight = d[at + ConvDescriptor.INPUT_HEIGHT];
		final int inputWidth = d[at + ConvDescriptor.INPUT_WIDTH];
		final int depth = d[at + ConvDescriptor.INPUT_CHANNELS];
		final int elementBytes = wide ? 2 : 1;
		final int imageBytes = inputHeight * inputWidth * depth * elementBytes;
		final int outputHeight = d[at + ConvDescriptor.OUTPUT_HEIGHT];
		final int outputWidth = d[at + ConvDescriptor.OUTPUT_WIDTH];
		final int outputBytes = d[at + ConvDescriptor.OUTPUT_CHANNELS] * elementBytes;
		int image = d[at + ConvDescriptor.INPUT];
		int out = d[at + ConvDescriptor.OUTPUT];
		for (int batch = 0; batch < d[at + ConvDescriptor.BATCHES]; batch++) {
			for (int oy = 0; oy < outputHeight; oy++) {
				for (int ox = 0; ox < outputWidth; ox++) {
					pixel(d, at, input, constants, arena, wide, image, oy, ox, out);
					out += outputBytes;
				}
			}
			image += imageBytes;
		}
	}

	/** Computes all channels of one pixel. */
	private static void pixel(final int[] d, final int at, final byte[] input, final byte[] constants, final byte[] arena,
			final boolean wide, final int image, final int oy, final int ox, final int out) {
		final int inputWidth = d[at + ConvDescriptor.INPUT_WIDTH];
		final int depth = d[at + ConvDescriptor.INPUT_CHANNELS];
		final int kernelHeight = d[at + ConvDescriptor.KERNEL_HEIGHT];
		final int kernelWidth = d[at + ConvDescriptor.KERNEL_WIDTH];
		final int dilationHeight = d[at + ConvDescriptor.DILATION_HEIGHT];
		final int dilationWidth = d[at + ConvDescriptor.DILATION_WIDTH];
		final int weights = d[at + ConvDescriptor.WEIGHTS];
		final int inputOffset = d[at + ConvDescriptor.INPUT_OFFSET];

		final int y = oy * d[at + ConvDescriptor.STRIDE_HEIGHT] - d[at + ConvDescriptor.PAD_TOP];
		final int kyFrom = Window.from(y, dilationHeight, kernelHeight);
		final int kyTo = Window.to(y, dilationHeight, kyFrom, kernelHeight, d[at + ConvDescriptor.INPUT_HEIGHT]);
		final int x = ox * d[at + ConvDescriptor.STRIDE_WIDTH] - d[at + ConvDescriptor.PAD_LEFT];
		final int kxFrom = Window.from(x, dilationWidth, kernelWidth);
		final int kxTo = Window.to(x, dilationWidth, kxFrom, kernelWidth, inputWidth);
		final int runs = kxTo == kxFrom ? 0 : dilationWidth == 1 ? 1 : kxTo - kxFrom;
		final int length = dilationWidth == 1 ? (kxTo - kxFrom) * depth : depth;

		for (int channel = 0; channel < d[at + ConvDescriptor.OUTPUT_CHANNELS]; channel++) {
			long sum = bias(d, at, constants, channel);
			for (int ky = kyFrom; ky < kyTo; ky++) {
				int in = ((y + ky * dilationHeight) * inputWidth + x + kxFrom * dilationWidth) * depth;
				int tap = ((channel * kernelHeight + ky) * kernelWidth + kxFrom) * depth;
				for (int run = 0; run < runs; run++) {
					sum += wide ? Dot.s16(input, image + 2 * in, constants, weights + tap, length)
							: Dot.s4(input, image + in, inputOffset, constants, weights, tap, length);
					in += dilationWidth * depth;
					tap += depth;
				}
			}
			store(d, at, constants, arena, channel, sum, out, wide);
		}
	}

	/**
	 * Reads the bias of a channel.
	 *
	 * @param d
	 *            the parameters, see {@link ConvDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param constants
	 *            holds the biases.
	 * @param channel
	 *            the output channel.
	 * @return its bias, 0 where there are none.
	 */
	static long bias(final int[] d, final int at, final byte[] constants, final int channel) {
		final int bias = d[at + ConvDescriptor.BIAS];
		return d[at + ConvDescriptor.BIAS_BYTES] == 8 ? LittleEndian.s64OrZero(constants, bias, channel)
				: LittleEndian.s32OrZero(constants, bias, channel);
	}

	/**
	 * Requantises the sum of a channel, clamps and stores it.
	 *
	 * @param d
	 *            the parameters, see {@link ConvDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param constants
	 *            holds multipliers and shifts.
	 * @param arena
	 *            receives the output.
	 * @param channel
	 *            the output channel.
	 * @param sum
	 *            its sum.
	 * @param out
	 *            index of the first byte of the pixel.
	 * @param wide
	 *            true for 16-bit outputs.
	 */
	static void store(final int[] d, final int at, final byte[] constants, final byte[] arena, final int channel,
			final long sum, final int out, final boolean wide) {
		final int multipliers = d[at + ConvDescriptor.MULTIPLIERS];
		final int shifts = d[at + ConvDescriptor.SHIFTS];
		final int scaled = d[at + ConvDescriptor.BIAS_BYTES] == 8
				? Requantize.apply64At(sum, constants, multipliers, shifts, channel)
				: Requantize.applyAt((int) sum, constants, multipliers, shifts, channel);
		final int value = Math.max(d[at + ConvDescriptor.MIN],
				Math.min(d[at + ConvDescriptor.MAX], scaled + d[at + ConvDescriptor.OUTPUT_OFFSET]));
		final int elementBytes = wide ? 2 : 1;
		LittleEndian.put(arena, out + elementBytes * channel, value, elementBytes);
	}
}
