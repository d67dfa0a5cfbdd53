/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Convolution of 8-bit activations with 8-bit weights: {@code clamp(requantise(bias + sum of (x + inputOffset) * w) +
 * outputOffset)}, where padding adds nothing. The arithmetic is that of TFLite's {@code ConvPerChannel} and of CMSIS-NN's
 * {@code arm_convolve_wrapper_s8}.
 * <p>
 * Four output channels are computed together, so that each input is read once for four products, and they are the outer
 * loop, so that their weights stay in the cache and their biases and scales are read once. The taps of a filter row that lie
 * in the input are one run of adjacent bytes in both tensors, whatever the width of the filter; only dilation and groups
 * break the run up.
 */
final class ConvolveS8 {

	private ConvolveS8() {
		// Static methods only.
	}

	/**
	 * Implements {@link Kernels#convolveS8}.
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
	static void run(final int[] d, final int at, final byte[] input, final byte[] constants, final byte[] arena) {
		final int groups = d[at + ConvDescriptor.GROUPS];
		final int channels = d[at + ConvDescriptor.OUTPUT_CHANNELS] / groups;
		for (int group = 0; group < groups; group++) {
			final int end = (group + 1) * channels;
			for (int channel = group * channels; channel < end; channel += 4) {
				// The last block of a group computes its last channel more than once rather than branch.
				final int c1 = Math.min(channel + 1, end - 1);
				final int c2 = Math.min(channel + 2, end - 1);
				final int c3 = Math.min(channel + 3, end - 1);
				channels(d, at, input, constants, arena, group, channel, c1, c2, c3);
			}
		}
	}

	/** Computes four channels of all pixels. */
	private static void channels(final int[] d, final int at, final byte[] input, final byte[] constants,
			final byte[] arena, final int group, final int c0, final int c1, final int c2, final int c3) {
		final int bias = d[at + ConvDescriptor.BIAS];
		final int b0 = LittleEndian.s32OrZero(constants, bias, c0);
		final int b1 = LittleEndian.s32OrZero(constants, bias, c1);
		final int b2 = LittleEndian.s32OrZero(constants, bias, c2);
		final int b3 = LittleEndian.s32OrZero(constants, bias, c3);
		final int multipliers = d[at + ConvDescriptor.MULTIPLIERS];
		final int m0 = LittleEndian.s32(constants, multipliers + 4 * c0);
		final int m1 = LittleEndian.s32(constants, multipliers + 4 * c1);
		final int m2 = LittleEndian.s32(constants, multipliers + 4 * c2);
		final int m3 = LittleEndian.s32(constants, multipliers + 4 * c3);
		final int shifts = d[at + ConvDescriptor.SHIFTS];
		final int r0 = LittleEndian.s32(constants, shifts + 4 * c0);
		final int r1 = LittleEndian.s32(constants, shifts + 4 * c1);
		final int r2 = LittleEndian.s32(constants, shifts + 4 * c2);
		final int r3 = LittleEndian.s32(constants, shifts + 4 * c3);

		final int kernelHeight = d[at + ConvDescriptor.KERNEL_HEIGHT];
		final int kernelWidth = d[at + ConvDescriptor.KERNEL_WIDTH];
		final int inputChannels = d[at + ConvDescriptor.INPUT_CHANNELS];
		final int depth = inputChannels / d[at + ConvDescriptor.GROUPS];
		final int filter = kernelHeight * kernelWidth * depth;
		final int weights = d[at + ConvDescriptor.WEIGHTS];
		final int f0 = weights + c0 * filter;
		final int f1 = weights + c1 * filter;
		final int f2 = weights + c2 * filter;
		final int f3 = weights + c3 * filter;

		final int inputOffset = d[at + ConvDescriptor.INPUT_OFFSET];
		final int outputOffset = d[at + ConvDescriptor.OUTPUT_OFFSET];
		final int min = d[at + ConvDescriptor.MIN];
		final int max = d[at + ConvDescriptor.MAX];
		final int strideHeight = d[at + ConvDescriptor.STRIDE_HEIGHT];
		final int strideWidth = d[at + ConvDescriptor.STRIDE_WIDTH];
		final int dilationHeight = d[at + ConvDescriptor.DILATION_HEIGHT];
		final int dilationWidth = d[at + ConvDescriptor.DILATION_WIDTH];
		final int padTop = d[at + ConvDescriptor.PAD_TOP];
		final int padLeft = d[at + ConvDescriptor.PAD_LEFT];
		final boolean dense = dilationWidth == 1 && depth == inputChannels;
		final int outputChannels = d[at + ConvDescriptor.OUTPUT_CHANNELS];

		int batches = d[at + ConvDescriptor.BATCHES];
		int inputHeight = d[at + ConvDescriptor.INPUT_HEIGHT];
		int inputWidth = d[at + ConvDescriptor.INPUT_WIDTH];
		int outputHeight = d[at + ConvDescriptor.OUTPUT_HEIGHT];
		int outputWidth = d[at + ConvDescriptor.OUTPUT_WIDTH];
		if (kernelHeight == 1 && kernelWidth == 1 && strideHeight == 1 && strideWidth == 1 && padTop == 0 && padLeft == 0
				&& outputHeight == inputHeight && outputWidth == inputWidth) {
			// A matrix product: all pixels make one row.
			inputWidth *= batches * inputHeight;
			outputWidth = inputWidth;
			batches = 1;
			inputHeight = 1;
			outputHeight = 1;
		}

		int image = d[at + ConvDescriptor.INPUT] + group * depth;
		int out = d[at + ConvDescriptor.OUTPUT];
		for (int batch = 0; batch < batches; batch++) {
			for (int oy = 0; oy < outputHeight; oy++) {
				final int y = oy * strideHeight - padTop;
				final int kyFrom = Window.from(y, dilationHeight, kernelHeight);
				final int kyTo = Window.to(y, dilationHeight, kyFrom, kernelHeight, inputHeight);
				for (int ox = 0; ox < outputWidth; ox++) {
					final int x = ox * strideWidth - padLeft;
					final int kxFrom = Window.from(x, dilationWidth, kernelWidth);
					final int kxTo = Window.to(x, dilationWidth, kxFrom, kernelWidth, inputWidth);
					final int runs = dense ? 1 : kxTo - kxFrom;
					final int length = dense ? (kxTo - kxFrom) * depth : depth;
					int s0 = b0;
					int s1 = b1;
					int s2 = b2;
					int s3 = b3;
					for (int ky = kyFrom; ky < kyTo; ky++) {
						final int row = (y + ky * dilationHeight) * inputWidth;
						int in = image + (row + x + kxFrom * dilationWidth) * inputChannels;
						int tap = (ky * kernelWidth + kxFrom) * depth;
						for (int run = 0; run < runs; run++) {
							final int w0 = f0 + tap;
							final int w1 = f1 + tap;
							final int w2 = f2 + tap;
							final int w3 = f3 + tap;
							for (int i = 0; i < length; i++) {
								final int v = input[in + i] + inputOffset;
								s0 += v * constants[w0 + i];
								s1 += v * constants[w1 + i];
								s2 += v * constants[w2 + i];
								s3 += v * constants[w3 + i];
							}
							in += dilationWidth * inputChannels;
							tap += depth;
						}
					}
					arena[out + c0] = (byte) Math.max(min, Math.min(max, Requantize.apply(s0, m0, r0) + outputOffset));
					arena[out + c1] = (byte) Math.max(min, Math.min(max, Requantize.apply(s1, m1, r1) + outputOffset));
					arena[out + c2] = (byte) Math.max(min, Math.min(max, Requantize.apply(s2, m2, r2) + outputOffset));
					arena[out + c3] = (byte) Math.max(min, Math.min(max, Requantize.apply(s3, m3, r3) + outputOffset));
					out += outputChannels;
				}
			}
			image += inputHeight * inputWidth * inputChannels;
		}
	}
}
