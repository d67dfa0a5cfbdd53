/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Transposed convolution of 8-bit activations and weights, after TFLite's {@code TransposeConv} and CMSIS-NN's
 * {@code arm_transpose_conv_wrapper_s8}.
 * <p>
 * Those scatter each input over sums kept in scratch memory. Here each output gathers the inputs that reach it, so that no
 * scratch is needed: tap {@code ky} of row {@code oy} reads row {@code (oy + padTop - ky) / stride}, where that is whole.
 */
final class TransposeConvS8 {

	private TransposeConvS8() {
		// Static methods only.
	}

	/**
	 * Implements {@link Kernels#transposeConvS8}.
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
		final int outputHeight = d[at + ConvDescriptor.OUTPUT_HEIGHT];
		final int outputWidth = d[at + ConvDescriptor.OUTPUT_WIDTH];
		final int imageBytes = d[at + ConvDescriptor.INPUT_HEIGHT] * d[at + ConvDescriptor.INPUT_WIDTH]
				* d[at + ConvDescriptor.INPUT_CHANNELS];
		int image = d[at + ConvDescriptor.INPUT];
		int out = d[at + ConvDescriptor.OUTPUT];
		for (int batch = 0; batch < d[at + ConvDescriptor.BATCHES]; batch++) {
			for (int oy = 0; oy < outputHeight; oy++) {
				for (int ox = 0; ox < outputWidth; ox++) {
					for (int channel = 0; channel < d[at + ConvDescriptor.OUTPUT_CHANNELS]; channel++) {
						final int sum = sum(d, at, input, constants, image, oy, ox, channel);
						Convolution.store(d, at, constants, arena, channel, sum, out, false);
					}
					out += d[at + ConvDescriptor.OUTPUT_CHANNELS];
				}
			}
			image += imageBytes;
		}
	}

	/** Sums the products that reach one channel of one pixel. */
	private static int sum(final int[] d, final int at, final byte[] input, final byte[] constants, final int image,
			final int oy, final int ox, final int channel) {
		final int inputHeight = d[at + ConvDescriptor.INPUT_HEIGHT];
		final int inputWidth = d[at + ConvDescriptor.INPUT_WIDTH];
		final int depth = d[at + ConvDescriptor.INPUT_CHANNELS];
		final int kernelHeight = d[at + ConvDescriptor.KERNEL_HEIGHT];
		final int kernelWidth = d[at + ConvDescriptor.KERNEL_WIDTH];
		final int strideHeight = d[at + ConvDescriptor.STRIDE_HEIGHT];
		final int strideWidth = d[at + ConvDescriptor.STRIDE_WIDTH];
		final int inputOffset = d[at + ConvDescriptor.INPUT_OFFSET];
		final int filter = d[at + ConvDescriptor.WEIGHTS] + channel * kernelHeight * kernelWidth * depth;
		final int y = oy + d[at + ConvDescriptor.PAD_TOP];
		final int x = ox + d[at + ConvDescriptor.PAD_LEFT];
		int sum = LittleEndian.s32OrZero(constants, d[at + ConvDescriptor.BIAS], channel);
		for (int ky = y % strideHeight; ky < kernelHeight && ky <= y; ky += strideHeight) {
			final int iy = (y - ky) / strideHeight;
			if (iy < inputHeight) {
				for (int kx = x % strideWidth; kx < kernelWidth && kx <= x; kx += strideWidth) {
					final int ix = (x - kx) / strideWidth;
					if (ix < inputWidth) {
						sum += Dot.s8(input, image + (iy * inputWidth + ix) * depth, inputOffset, constants,
								filter + (ky * kernelWidth + kx) * depth, depth);
					}
				}
			}
		}
		return sum;
	}
}
