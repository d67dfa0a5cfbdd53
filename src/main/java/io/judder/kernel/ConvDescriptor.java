/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Layout of the descriptor of the convolutions: plain, depthwise and transposed.
 * <p>
 * Tensors are NHWC. Filters are {@code [outputChannels, kernelHeight, kernelWidth, inputChannels / groups]}, depthwise
 * filters {@code [1, kernelHeight, kernelWidth, outputChannels]}. The padding behind the last row and column follows from
 * the height and width of the output.
 */
public final class ConvDescriptor {

	/** Offset of the input tensor in the input array, in bytes. */
	public static final int INPUT = 0;

	/** Offset of the output tensor in the arena, in bytes. */
	public static final int OUTPUT = 1;

	/** Offset of the filters in the constants. For four-bit weights the byte in which the first one is. */
	public static final int WEIGHTS = 2;

	/** Offset of the biases, one per output channel, little endian, or {@link Kernels#ABSENT} for zeros. */
	public static final int BIAS = 3;

	/** Offset of the Q31 multipliers, one int32 per output channel, little endian. */
	public static final int MULTIPLIERS = 4;

	/** Offset of the shifts that go with the multipliers, int32, little endian, left if positive. */
	public static final int SHIFTS = 5;

	/** Offset of the scratch of native kernels in the arena, or {@link Kernels#ABSENT}. The Java kernels need none. */
	public static final int SCRATCH = 6;

	/** How many bytes of scratch there are; 0 when there is none. */
	public static final int SCRATCH_BYTES = 7;

	/** Number of images. */
	public static final int BATCHES = 8;

	/** Rows of the input. */
	public static final int INPUT_HEIGHT = 9;

	/** Columns of the input. */
	public static final int INPUT_WIDTH = 10;

	/** Channels of the input. */
	public static final int INPUT_CHANNELS = 11;

	/** Rows of a filter. */
	public static final int KERNEL_HEIGHT = 12;

	/** Columns of a filter. */
	public static final int KERNEL_WIDTH = 13;

	/** Rows of the output. */
	public static final int OUTPUT_HEIGHT = 14;

	/** Columns of the output. */
	public static final int OUTPUT_WIDTH = 15;

	/** Channels of the output. Depthwise: a multiple of the input channels, output channel {@code o} reads input
	 * channel {@code o / (outputChannels / inputChannels)}. */
	public static final int OUTPUT_CHANNELS = 16;

	/** Rows between two positions of the filter; transposed: between the marks of two input rows. */
	public static final int STRIDE_HEIGHT = 17;

	/** Columns between two positions of the filter; transposed: between the marks of two input columns. */
	public static final int STRIDE_WIDTH = 18;

	/** Rows of padding before the first; transposed: rows cut off. */
	public static final int PAD_TOP = 19;

	/** Columns of padding before the first; transposed: columns cut off. */
	public static final int PAD_LEFT = 20;

	/** Rows between two taps of the filter, 1 for a dense filter. Ignored when transposed. */
	public static final int DILATION_HEIGHT = 21;

	/** Columns between two taps of the filter, 1 for a dense filter. Ignored when transposed. */
	public static final int DILATION_WIDTH = 22;

	/** Groups of a plain convolution: divides the input and the output channels. Ignored by the others. */
	public static final int GROUPS = 23;

	/** Minus the zero point of the input; 0 for 16-bit activations. */
	public static final int INPUT_OFFSET = 24;

	/** Plus the zero point of the output; 0 for 16-bit activations. */
	public static final int OUTPUT_OFFSET = 25;

	/** Smallest output value (fused activation). */
	public static final int MIN = 26;

	/** Largest output value (fused activation). */
	public static final int MAX = 27;

	/** 4 or 8: the size of a bias. For 16-bit activations it selects the arithmetic, even where there is no bias:
	 * 4 = 32-bit sums and {@link Requantize#apply}, 8 = 64-bit sums and {@link Requantize#apply64}. */
	public static final int BIAS_BYTES = 28;

	/** Transposed only: rows cut off at the end beyond those at the start. For native kernels. */
	public static final int PAD_OFFSET_HEIGHT = 29;

	/** Transposed only: columns cut off at the end beyond those at the start. For native kernels. */
	public static final int PAD_OFFSET_WIDTH = 30;

	/** How many ints the descriptor has. */
	public static final int LENGTH = 31;

	private ConvDescriptor() {
		// Constants only.
	}
}
