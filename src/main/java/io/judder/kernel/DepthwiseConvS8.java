/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Depthwise convolution of 8-bit activations and weights, after TFLite's {@code DepthwiseConvPerChannel} and CMSIS-NN's
 * {@code arm_depthwise_conv_wrapper_s8}.
 * <p>
 * Four output channels are computed together; they read four adjacent input channels, or one if each makes four or more.
 */
final class DepthwiseConvS8 {

	private DepthwiseConvS8() {
		// Static methods only.
	}

	/**
	 * Implements {@link Kernels#depthwiseConvS8}.
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
		final int outputChannels = d[at + ConvDescriptor.OUTPUT_CHANNELS];
		final int multiple = outputChannels / d[at + ConvDescriptor.INPUT_CHANNELS];
		int channel = 0;
		if (multiple == 1 || multiple % 4 == 0) {
			for (; channel <= outputChannels - 4; channel += 4) {
				channels(d, at, input, constants, arena, channel, channel / multiple, multiple == 1 ? 1 : 0);
			}
		}
		if (channel < outputChannels) {
			DepthwiseConvolution.run(d, at, input, constants, arena, false, false, channel);
		}
	}

	/** Computes four channels of all pixels from input channels that are {@code step} apart. */
	private static void channels(final int[] d, final int at, final byte[] input, final byte[] constants,
			final byte[] arena, final int channel, final int inputChannel, final int step) {
		final int bias = d[at + ConvDescriptor.BIAS];
		final int b0 = LittleEndian.s32OrZero(constants, bias, channel);
		final int b1 = LittleEndian.s32OrZero(constants, bias, channel + 1);
		final int b2 = LittleEndian.s32OrZero(constants, bias, channel + 2);
		final int b3 = LittleEndian.s32OrZero(constants, bias, channel + 3);
		final int multipliers = d[at + ConvDescriptor.MULTIPLIERS];
		final int shifts = d[at + ConvDescriptor.SHIFTS];
		final int inputHeight = d[at + ConvDescriptor.INPUT_HEIGHT];
		final int inputWidth = d[at + ConvDescriptor.INPUT_WIDTH];
		final int inputChannels = d[at + ConvDescriptor.INPUT_CHANNELS];
		final int kernelHeight = d[at + ConvDescriptor.KERNEL_HEIGHT];
		final int kernelWidth = d[at + ConvDescriptor.KERNEL_WIDTH];
		final int outputHeight = d[at + ConvDescriptor.OUTPUT_HEIGHT];
		final int outputWidth = d[at + ConvDescriptor.OUTPUT_WIDTH];
		final int outputChannels = d[at + ConvDescriptor.OUTPUT_CHANNELS];
		final int strideHeight = d[at + ConvDescriptor.STRIDE_HEIGHT];
		final int strideWidth = d[at + ConvDescriptor.STRIDE_WIDTH];
		final int dilationHeight = d[at + ConvDescriptor.DILATION_HEIGHT];
		final int dilationWidth = d[at + ConvDescriptor.DILATION_WIDTH];
		final int padTop = d[at + ConvDescriptor.PAD_TOP];
		final int padLeft = d[at + ConvDescriptor.PAD_LEFT];
		final int inputOffset = d[at + ConvDescriptor.INPUT_OFFSET];
		final int outputOffset = d[at + ConvDescriptor.OUTPUT_OFFSET];
		final int min = d[at + ConvDescriptor.MIN];
		final int max = d[at + ConvDescriptor.MAX];
		final int weights = d[at + ConvDescriptor.WEIGHTS] + channel;
		final int tapStep = dilationWidth * inputChannels;

		int image = d[at + ConvDescriptor.INPUT] + inputChannel;
		int out = d[at + ConvDescriptor.OUTPUT] + channel;
		for (int batch = 0; batch < d[at + ConvDescriptor.BATCHES]; batch++) {
			for (int oy = 0; oy < outputHeight; oy++) {
				final int y = oy * strideHeight - padTop;
				final int kyFrom = Window.from(y, dilationHeight, kernelHeight);
				final int kyTo = Window.to(y, dilationHeight, kyFrom, kernelHeight, inputHeight);
				for (int ox = 0; ox < outputWidth; ox++) {
					final int x = ox * strideWidth - padLeft;
					final int kxFrom = Window.from(x, dilationWidth, kernelWidth);
					final int kxTo = Window.to(x, dilationWidth, kxFrom, kernelWidth, inputWidth);
					int s0 = b0;
					int s1 = b1;
					int s2 = b2;
					int s3 = b3;
					for (int ky = kyFrom; ky < kyTo; ky++) {
						int in = image + ((y + ky * dilationHeight) * inputWidth + x + kxFrom * dilationWidth) * inputChannels;
						int tap = weights + (ky * kernelWidth + kxFrom) * outputChannels;
						for (int kx = kxFrom; kx < kxTo; kx++) {
							s0 += (input[in] + inputOffset) * constants[tap];
							s1 += (input[in + step] + inputOffset) * constants[tap + 1];
							s2 += (input[in + 2 * step] + inputOffset) * constants[tap + 2];
							s3 += (input[in + 3 * step] + inputOffset) * constants[tap + 3];
							in += tapStep;
							tap += outputChannels;
						}
					}
					s0 = Requantize.applyAt(s0, constants, multipliers, shifts, channel) + outputOffset;
					s1 = Requantize.applyAt(s1, constants, multipliers, shifts, channel + 1) + outputOffset;
					s2 = Requantize.applyAt(s2, constants, multipliers, shifts, channel + 2) + outputOffset;
					s3 = Requantize.applyAt(s3, constants, multipliers, shifts, channel + 3) + outputOffset;
					arena[out] = (byte) Math.max(min, Math.min(max, s0));
					arena[out + 1] = (byte) Math.max(min, Math.min(max, s1));
					arena[out + 2] = (byte) Math.max(min, Math.min(max, s2));
					arena[out + 3] = (byte) Math.max(min, Math.min(max, s3));
					out += outputChannels;
				}
			}
			image += inputHeight * inputWidth * inputChannels;
		}
	}
}
