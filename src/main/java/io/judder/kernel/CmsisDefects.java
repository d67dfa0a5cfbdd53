/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * What version {@link CmsisKernels#VERSION} of CMSIS-NN is known to get wrong, or cannot do, by core and shape.
 * <p>
 * docs/cmsis-nn.md tells of each how it was found. Where a shape is wrong only with one compiler, or the bounds of a defect are
 * not sure, more calls run in Java than need to: a result is never left to luck.
 */
public final class CmsisDefects {

	/** Nothing is known against the call. */
	public static final int NONE = 0;

	/** One row of columns on MVE: the last outputs of a row are wrong unless the padding is just one column. */
	public static final int ROW_PADDING = 1;

	/** Depthwise with 4-bit weights on MVE: GCC 12.2 miscompiles a lane mask of the optimised kernel. */
	public static final int NIBBLE_MASK = 2;

	/** Sum of 8-bit tensors on DSP: a left shift below 16 loses the sign. */
	public static final int SIGN_OF_SUM = 3;

	/** 16-bit convolution with 64-bit sums on DSP: reads behind the weights. */
	public static final int DEEP_WIDE_SUM = 4;

	/** Convolution in groups without biases: follows a null pointer. */
	public static final int NULL_BIAS_IN_GROUPS = 5;

	/** Generic depthwise with 4-bit weights and an odd number of channels: takes the wrong nibbles. */
	public static final int ODD_NIBBLES = 6;

	/** Transposed convolution whose output is cropped, or whose stride exceeds the filter: writes outside its buffers; or more
	 * rows are cut off at the top than the strides of the input: rows are mistaken. */
	public static final int TRANSPOSED_ROWS = 7;

	/** Transposition of two axes, of four on MVE, that leaves them as they are: exchanges the last two all the same. */
	public static final int IDENTITY_TRANSPOSED = 8;

	/** The library counts in 16 bits and the shape does not fit. */
	public static final int SIXTEEN_BITS = 9;

	/** The library takes biases for granted. */
	public static final int NO_BIAS = 10;

	/** The library has no function for this variant. */
	public static final int ABSENT_VARIANT = 11;

	/** A convolution of 1 by 1 whose output is cropped: the library writes all of it. */
	public static final int CROPPED = 12;

	/** Fully connected on MVE, a zero point of the weights and a scale per unit: four units get the scale of the first. */
	public static final int SCALE_PER_UNIT = 13;

	/** How many entries the table has, the first for {@link #NONE}. */
	public static final int COUNT = 14;

	private static final String[] REASONS = { "none", "1xN convolution on MVE, padding of other than one column",
			"int4 depthwise on MVE, lane mask miscompiled", "s8 sum on DSP, left shift below 16",
			"s16 convolution on DSP, odd channels and deep sums", "grouped convolution without biases",
			"int4 depthwise, odd channels", "transposed convolution, cropped rows or stride beyond filter",
			"transposition that changes nothing", "counts beyond 16 bits", "LSTM without effective biases",
			"fully connected s16 with a scale per unit", "1x1 convolution with cropped output",
			"fully connected on MVE, weight zero point and scale per unit" };

	private static final String[] VECTORS = { "", "convolve_s8/gen_05", "depthwise_conv_s4/depthwise_int4_1", "", "", "",
			"", "", "", "", "", "", "", "" };

	private static final int SAFE_LEFT_SHIFT = 16;
	private static final int DEEP = 512;
	private static final int UINT16_MAX = 65535;
	private static final int REVERSE_CHANNELS = 16;
	/** Seven rows of a gather must lie within 16 bits. */
	private static final int GATHER_COLUMNS = UINT16_MAX / 7;

	private CmsisDefects() {
		// Functions only.
	}

	/**
	 * Looks a call up.
	 *
	 * @param operation
	 *            one of {@link KernelOperation}.
	 * @param core
	 *            one of the cores of {@link CmsisKernels}.
	 * @param d
	 *            the descriptor of the call.
	 * @param at
	 *            index of its first int.
	 * @return {@link #NONE}, or the entry because of which the call must not go to the library.
	 */
	public static int find(final int operation, final int core, final int[] d, final int at) {
		switch (operation) {
		case KernelOperation.CONVOLVE_S8:
		case KernelOperation.CONVOLVE_S4:
			return convolve(operation, core, d, at);
		case KernelOperation.CONVOLVE_S16:
			return convolveWide(core, d, at);
		case KernelOperation.DEPTHWISE_CONV_S4:
			return depthwiseNibbles(core, d, at);
		case KernelOperation.TRANSPOSE_CONV_S8:
			return transposedRows(d, at);
		case KernelOperation.FULLY_CONNECTED_S8:
			return core == CmsisKernels.CORE_MVE && d[at + FullyConnectedDescriptor.MULTIPLIERS] != Kernels.ABSENT
					&& d[at + FullyConnectedDescriptor.WEIGHT_OFFSET] != 0 ? SCALE_PER_UNIT : NONE;
		case KernelOperation.FULLY_CONNECTED_S16:
			return d[at + FullyConnectedDescriptor.MULTIPLIERS] != Kernels.ABSENT ? ABSENT_VARIANT : NONE;
		case KernelOperation.ADD_S8:
			return core == CmsisKernels.CORE_DSP && d[at + ElementwiseDescriptor.LEFT_SHIFT] < SAFE_LEFT_SHIFT ? SIGN_OF_SUM
					: NONE;
		case KernelOperation.LSTM_S8:
		case KernelOperation.LSTM_S16:
			return biasesMissing(d, at) ? NO_BIAS : NONE;
		case KernelOperation.CONCATENATION_S8:
			return concatenationTooLong(d, at) ? SIXTEEN_BITS : NONE;
		case KernelOperation.TRANSPOSE_S8:
			return transpose(core, d, at);
		default:
			return NONE;
		}
	}

	/**
	 * Says what an entry is about.
	 *
	 * @param defect
	 *            one of the entries of this class.
	 * @return a few words.
	 */
	public static String reason(final int defect) {
		return REASONS[defect];
	}

	/**
	 * Names the conformance case that shows a defect.
	 *
	 * @param defect
	 *            one of the entries of this class.
	 * @return family and name, or an empty text when no case shows it.
	 */
	public static String vector(final int defect) {
		return VECTORS[defect];
	}

	private static int convolve(final int operation, final int core, final int[] d, final int at) {
		if (d[at + ConvDescriptor.GROUPS] > 1) {
			return d[at + ConvDescriptor.BIAS] == Kernels.ABSENT ? NULL_BIAS_IN_GROUPS : NONE;
		}
		if (isCropped(d, at)) {
			return CROPPED;
		}
		return core == CmsisKernels.CORE_MVE && isRow(d, at) && isRowWrong(operation, d, at) ? ROW_PADDING : NONE;
	}

	private static int convolveWide(final int core, final int[] d, final int at) {
		if (isCropped(d, at)) {
			return CROPPED;
		}
		final int depth = d[at + ConvDescriptor.KERNEL_HEIGHT] * d[at + ConvDescriptor.KERNEL_WIDTH]
				* d[at + ConvDescriptor.INPUT_CHANNELS];
		final boolean wrong = core == CmsisKernels.CORE_DSP && d[at + ConvDescriptor.BIAS_BYTES] == 8
				&& (d[at + ConvDescriptor.OUTPUT_CHANNELS] & 1) != 0 && depth > DEEP && (depth & 3) != 0;
		return wrong ? DEEP_WIDE_SUM : NONE;
	}

	private static boolean isOneByOne(final int[] d, final int at) {
		return d[at + ConvDescriptor.KERNEL_HEIGHT] == 1 && d[at + ConvDescriptor.KERNEL_WIDTH] == 1
				&& d[at + ConvDescriptor.PAD_TOP] == 0 && d[at + ConvDescriptor.PAD_LEFT] == 0;
	}

	private static boolean isCropped(final int[] d, final int at) {
		return isOneByOne(d, at) && (isAxisCropped(d, at) || isAxisCropped(d, at + 1));
	}

	/** Heights; with one added to the index, widths. */
	private static boolean isAxisCropped(final int[] d, final int at) {
		return d[at + ConvDescriptor.OUTPUT_HEIGHT]
				!= (d[at + ConvDescriptor.INPUT_HEIGHT] - 1) / d[at + ConvDescriptor.STRIDE_HEIGHT] + 1;
	}

	/** Tells whether the library takes its special way for one row of columns. */
	private static boolean isRow(final int[] d, final int at) {
		return d[at + ConvDescriptor.INPUT_HEIGHT] == 1 && d[at + ConvDescriptor.KERNEL_HEIGHT] == 1
				&& d[at + ConvDescriptor.DILATION_WIDTH] == 1
				// One by one goes another way, but only where even the dilation, of which it has none, is 1.
				&& !(isOneByOne(d, at) && d[at + ConvDescriptor.DILATION_HEIGHT] == 1)
				&& (d[at + ConvDescriptor.STRIDE_WIDTH] * d[at + ConvDescriptor.INPUT_CHANNELS] & 3) == 0;
	}

	/**
	 * Follows the library: it splits the outputs into those that see padding on the left, none, and on the right, takes all
	 * but one column of the first on the right from the input, and counts with a remainder that is negative where columns
	 * are left over.
	 */
	private static boolean isRowWrong(final int operation, final int[] d, final int at) {
		final int input = d[at + ConvDescriptor.INPUT_WIDTH];
		final int kernel = d[at + ConvDescriptor.KERNEL_WIDTH];
		final int output = d[at + ConvDescriptor.OUTPUT_WIDTH];
		final int stride = d[at + ConvDescriptor.STRIDE_WIDTH];
		final int pad = d[at + ConvDescriptor.PAD_LEFT];
		final int total = (output - 1) * stride + kernel - input;
		final int odd = total % 2;
		if (2 * pad + odd != total) {
			return true;
		}
		final int right = pad + odd == 0 ? 0 : Math.max(1, (pad + odd + stride - 1) / stride);
		final int left = pad == 0 ? 0 : Math.max(1, (pad + stride - 1) / stride);
		if (right + left > output) {
			// 8 bits: the generic kernel takes over. 4 bits: it fails.
			return operation == KernelOperation.CONVOLVE_S4;
		}
		final int missing = stride * (output - right) - pad + kernel - input;
		final int padded = odd != 0 ? right : pad;
		return left > 0 && kernel > input || right > 0 && (missing != 1 || padded < 1 + (right - 1) * stride);
	}

	private static int depthwiseNibbles(final int core, final int[] d, final int at) {
		final int inputs = d[at + ConvDescriptor.INPUT_CHANNELS];
		final boolean optimised = inputs == d[at + ConvDescriptor.OUTPUT_CHANNELS] && d[at + ConvDescriptor.BATCHES] == 1
				&& d[at + ConvDescriptor.DILATION_HEIGHT] == 1 && d[at + ConvDescriptor.DILATION_WIDTH] == 1;
		if (optimised) {
			return core == CmsisKernels.CORE_MVE ? NIBBLE_MASK : NONE;
		}
		return (inputs & 1) != 0 ? ODD_NIBBLES : NONE;
	}

	private static int transposedRows(final int[] d, final int at) {
		final int strideHeight = d[at + ConvDescriptor.STRIDE_HEIGHT];
		final int strideWidth = d[at + ConvDescriptor.STRIDE_WIDTH];
		final boolean asConvolution = strideHeight <= 2 && strideWidth <= 2
				&& d[at + ConvDescriptor.INPUT_CHANNELS] > REVERSE_CHANNELS;
		// How many rows the library writes before those that only the last inputs reach; below 0 it miscounts these.
		final int rows = d[at + ConvDescriptor.INPUT_HEIGHT] * strideHeight - d[at + ConvDescriptor.PAD_TOP];
		final boolean wrong = rows < 0 || rows > d[at + ConvDescriptor.OUTPUT_HEIGHT]
				|| d[at + ConvDescriptor.KERNEL_HEIGHT] < strideHeight || d[at + ConvDescriptor.KERNEL_WIDTH] < strideWidth;
		return wrong && !asConvolution ? TRANSPOSED_ROWS : NONE;
	}

	private static boolean biasesMissing(final int[] d, final int at) {
		boolean missing = false;
		for (int gate = LstmDescriptor.FORGET_GATE; gate < LstmDescriptor.LENGTH; gate += LstmGate.LENGTH) {
			missing |= d[at + gate + LstmGate.INPUT_BIAS] == Kernels.ABSENT
					|| d[at + gate + LstmGate.HIDDEN_BIAS] == Kernels.ABSENT;
		}
		return missing;
	}

	private static boolean concatenationTooLong(final int[] d, final int at) {
		return d[at + ConcatenationDescriptor.OUTER] > UINT16_MAX || d[at + ConcatenationDescriptor.OUTPUT_RUN] > UINT16_MAX;
	}

	private static int transpose(final int core, final int[] d, final int at) {
		final int rank = d[at + TransposeDescriptor.RANK];
		final boolean mve = core == CmsisKernels.CORE_MVE;
		boolean identity = true;
		boolean wide = rank < 2;
		for (int i = 0; i < rank; i++) {
			identity &= d[at + TransposeDescriptor.PERMUTATION + i] == i;
			wide |= d[at + TransposeDescriptor.DIMENSIONS + i] > (mve ? GATHER_COLUMNS : UINT16_MAX);
		}
		if (wide) {
			return SIXTEEN_BITS;
		}
		return identity && (rank == 2 || mve) ? IDENTITY_TRANSPOSED : NONE;
	}
}
