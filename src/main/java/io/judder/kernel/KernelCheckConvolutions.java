/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * The convolutions of {@link KernelCheck}.
 */
final class KernelCheckConvolutions extends KernelCheckLayers {

	KernelCheckConvolutions(final KernelCheckMemory memory, final int[] descriptor) {
		super(memory, descriptor);
	}

	@Override
	void prepare(final int number) {
		switch (number) {
		case 0:
			convolve(KernelOperation.CONVOLVE_S8, 5, 3, 5, 3, 2, 1, 1, SMALL);
			break;
		case 1:
			convolve(KernelOperation.CONVOLVE_S8, 3, 1, 8, 5, 1, 0, 1, BYTE);
			break;
		case 2:
			convolve(KernelOperation.CONVOLVE_S8, 4, 3, 16, 6, 1, 1, 1, BYTE);
			break;
		case 3:
			convolve(KernelOperation.CONVOLVE_S8, 4, 2, 6, 4, 1, 0, 2, SMALL);
			break;
		case 4:
			convolve(KernelOperation.CONVOLVE_S4, 4, 3, 3, 4, 1, 1, 1, SMALL);
			break;
		case 5:
			convolve(KernelOperation.CONVOLVE_S4, 3, 1, 10, 3, 1, 0, 1, BYTE);
			break;
		case 6:
			convolve(KernelOperation.CONVOLVE_S16, 4, 3, 4, 4, 1, 1, 1, BYTE);
			break;
		case 7:
			convolve(KernelOperation.CONVOLVE_S16, 4, 3, 5, 3, 2, 1, 1, BYTE);
			this.d[ConvDescriptor.BIAS_BYTES] = 4;
			break;
		case 8:
			convolve(KernelOperation.DEPTHWISE_CONV_S8, 5, 3, 5, 5, 1, 1, 1, SMALL);
			break;
		case 9:
			convolve(KernelOperation.DEPTHWISE_CONV_S8, 5, 2, 4, 4, 2, 0, 1, BYTE);
			break;
		case 10:
			convolve(KernelOperation.DEPTHWISE_CONV_S8, 4, 2, 3, 6, 1, 0, 1, SMALL);
			break;
		case 11:
			convolve(KernelOperation.DEPTHWISE_CONV_S4, 4, 3, 6, 6, 1, 1, 1, SMALL);
			break;
		case 12:
			convolve(KernelOperation.DEPTHWISE_CONV_S4, 4, 2, 2, 4, 1, 0, 1, SMALL);
			break;
		case 13:
			convolve(KernelOperation.DEPTHWISE_CONV_S16, 4, 3, 5, 5, 1, 1, 1, BYTE);
			break;
		case 14:
			convolve(KernelOperation.TRANSPOSE_CONV_S8, 3, 3, 3, 2, 2, 1, 1, SMALL);
			break;
		default:
			convolve(KernelOperation.TRANSPOSE_CONV_S8, 3, 2, 18, 2, 2, 0, 1, SMALL);
			break;
		}
	}

	/** A square image and a square filter. */
	private void convolve(final int op, final int size, final int kernel, final int inputs, final int outputs, final int stride,
			final int pad, final int groups, final int bits) {
		final boolean depthwise = op >= KernelOperation.DEPTHWISE_CONV_S8 && op <= KernelOperation.DEPTHWISE_CONV_S16;
		final boolean transposed = op == KernelOperation.TRANSPOSE_CONV_S8;
		final boolean wide = op == KernelOperation.CONVOLVE_S16 || op == KernelOperation.DEPTHWISE_CONV_S16;
		final int output = transposed ? size * stride : (size + 2 * pad - kernel) / stride + 1;
		final int taps = kernel * kernel;
		final int weights = depthwise ? taps * outputs : taps * outputs * inputs / groups;
		final int bytes = wide ? 2 : 1;
		this.operation = op;
		this.d[ConvDescriptor.INPUT] = this.memory.data(size * size * inputs * bytes, bits);
		this.d[ConvDescriptor.OUTPUT] = this.memory.data(output * output * outputs * bytes, BYTE);
		this.d[ConvDescriptor.WEIGHTS] = this.memory.data(weights, bits);
		this.d[ConvDescriptor.BIAS] = this.memory.integers(outputs, wide ? 8 : 4, BYTE);
		this.d[ConvDescriptor.MULTIPLIERS] = this.memory.multipliers(outputs);
		this.d[ConvDescriptor.SHIFTS] = this.memory.shifts(outputs, wide ? -9 : bits == BYTE ? -7 : -1);
		this.d[ConvDescriptor.BATCHES] = 1;
		this.d[ConvDescriptor.INPUT_HEIGHT] = size;
		this.d[ConvDescriptor.INPUT_WIDTH] = size;
		this.d[ConvDescriptor.INPUT_CHANNELS] = inputs;
		this.d[ConvDescriptor.KERNEL_HEIGHT] = kernel;
		this.d[ConvDescriptor.KERNEL_WIDTH] = kernel;
		this.d[ConvDescriptor.OUTPUT_HEIGHT] = output;
		this.d[ConvDescriptor.OUTPUT_WIDTH] = output;
		this.d[ConvDescriptor.OUTPUT_CHANNELS] = outputs;
		this.d[ConvDescriptor.STRIDE_HEIGHT] = stride;
		this.d[ConvDescriptor.STRIDE_WIDTH] = stride;
		this.d[ConvDescriptor.PAD_TOP] = transposed ? 0 : pad;
		this.d[ConvDescriptor.PAD_LEFT] = transposed ? 0 : pad;
		this.d[ConvDescriptor.DILATION_HEIGHT] = 1;
		this.d[ConvDescriptor.DILATION_WIDTH] = 1;
		this.d[ConvDescriptor.GROUPS] = groups;
		this.d[ConvDescriptor.INPUT_OFFSET] = wide ? 0 : 3;
		this.d[ConvDescriptor.OUTPUT_OFFSET] = wide ? 0 : -4;
		this.d[ConvDescriptor.BIAS_BYTES] = wide ? 8 : 4;
		finish(ConvDescriptor.SCRATCH, ConvDescriptor.MIN, bytes);
	}
}
