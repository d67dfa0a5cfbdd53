/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.plan;

import io.judder.kernel.ConvDescriptor;
import io.judder.kernel.LstmDescriptor;
import io.judder.kernel.MatMulDescriptor;
import io.judder.kernel.PoolDescriptor;
import io.judder.kernel.SvdfDescriptor;
import io.judder.model.Format;
import io.judder.model.OperatorCode;

/**
 * How much scratch the wrapper functions of CMSIS-NN ask for, by target: the formulas of its {@code *_get_buffer_size*}
 * functions.
 */
final class NativeScratch {

	private static final int MVE_LANES = 16;
	private static final int MVE_COLUMNS = 4;
	private static final int MVE_CHANNELS = 124;
	private static final int REVERSE_THRESHOLD = 16;
	private static final int WIDE_TAPS = 512;

	private NativeScratch() {
		// Functions only.
	}

	/**
	 * Returns the scratch of an operator.
	 *
	 * @param target
	 *            one of the native targets of {@link Format}.
	 * @param operator
	 *            with all its words.
	 * @return bytes.
	 */
	static int bytes(final int target, final PlanOperator operator) {
		switch (operator.code()) {
		case OperatorCode.CONVOLVE_S8:
			return convolve(target, operator);
		case OperatorCode.CONVOLVE_S4:
			return convolveNibbles(target, operator);
		case OperatorCode.CONVOLVE_S16:
			return convolveWide(target, operator);
		case OperatorCode.DEPTHWISE_S8:
		case OperatorCode.DEPTHWISE_S4:
		case OperatorCode.DEPTHWISE_S16:
			return depthwise(target, operator);
		case OperatorCode.TRANSPOSE_CONV_S8:
			return transposed(target, operator);
		case OperatorCode.MATMUL_S8:
			return target == Format.TARGET_MVE ? 4 * operator.get(MatMulDescriptor.COLUMNS) : 0;
		case OperatorCode.AVERAGE_POOL_S8:
		case OperatorCode.AVERAGE_POOL_S16:
			return target == Format.TARGET_DSP ? 4 * operator.get(PoolDescriptor.CHANNELS) : 0;
		case OperatorCode.SVDF_S8:
		case OperatorCode.SVDF_S16:
			return svdf(operator);
		case OperatorCode.LSTM_S8:
		case OperatorCode.LSTM_S16:
			return 4 * operator.get(LstmDescriptor.BATCHES) * operator.get(LstmDescriptor.HIDDEN_SIZE);
		default:
			return 0;
		}
	}

	/** The two contexts for sums, of the features and of the outputs. */
	private static int svdf(final PlanOperator o) {
		final int features = o.get(SvdfDescriptor.FEATURES);
		return 4 * o.get(SvdfDescriptor.BATCHES) * (features + features / o.get(SvdfDescriptor.RANK));
	}

	private static int convolve(final int target, final PlanOperator o) {
		// As in the library: input channels of the whole layer even where there are groups.
		final int length = taps(o) * o.get(ConvDescriptor.INPUT_CHANNELS);
		if (oneByOne(o)) {
			return 0;
		}
		if (target == Format.TARGET_MVE) {
			return oneByN(o) ? oneByNMve(o, length) : mveColumns(length);
		}
		return twoColumns(length);
	}

	private static int taps(final PlanOperator o) {
		return o.get(ConvDescriptor.KERNEL_HEIGHT) * o.get(ConvDescriptor.KERNEL_WIDTH);
	}

	private static int twoColumns(final int length) {
		return 4 * (length + 3 & -4);
	}

	private static int mveColumns(final int length) {
		return MVE_COLUMNS * MVE_LANES * ((length + MVE_LANES - 1) / MVE_LANES);
	}

	private static boolean oneByOne(final PlanOperator o) {
		return taps(o) == 1 && o.get(ConvDescriptor.PAD_LEFT) == 0 && o.get(ConvDescriptor.PAD_TOP) == 0
				&& o.get(ConvDescriptor.GROUPS) == 1 && o.get(ConvDescriptor.DILATION_WIDTH) == 1
				&& o.get(ConvDescriptor.DILATION_HEIGHT) == 1;
	}

	private static boolean oneByN(final PlanOperator o) {
		return o.get(ConvDescriptor.INPUT_HEIGHT) == 1 && o.get(ConvDescriptor.DILATION_WIDTH) == 1
				&& o.get(ConvDescriptor.KERNEL_HEIGHT) == 1 && o.get(ConvDescriptor.GROUPS) == 1
				&& o.get(ConvDescriptor.STRIDE_WIDTH) * o.get(ConvDescriptor.INPUT_CHANNELS) % 4 == 0;
	}

	private static int oneByNMve(final PlanOperator o, final int length) {
		if (!paddedEvenly(o)) {
			return mveColumns(length);
		}
		final int channels = o.get(ConvDescriptor.INPUT_CHANNELS);
		final int elements = o.get(ConvDescriptor.KERNEL_WIDTH) * channels;
		final int padLeft = o.get(ConvDescriptor.PAD_LEFT) * channels;
		final int padRight = odd(o) != 0 ? padded(o, odd(o)) * channels : padLeft;
		return Math.max(elements + padLeft, elements - channels + padRight);
	}

	/** Returns 1 when the padding of the width is one more on the right than on the left. */
	private static int odd(final PlanOperator o) {
		return ((o.get(ConvDescriptor.OUTPUT_WIDTH) - 1) * o.get(ConvDescriptor.STRIDE_WIDTH)
				+ o.get(ConvDescriptor.KERNEL_WIDTH) - o.get(ConvDescriptor.INPUT_WIDTH)) % 2;
	}

	/** Returns how many outputs of a row see padding on one side. */
	private static int padded(final PlanOperator o, final int more) {
		final int pad = o.get(ConvDescriptor.PAD_LEFT) + more;
		final int stride = o.get(ConvDescriptor.STRIDE_WIDTH);
		return pad == 0 ? 0 : Math.max(1, (pad + stride - 1) / stride);
	}

	private static boolean paddedEvenly(final PlanOperator o) {
		return padded(o, odd(o)) + padded(o, 0) <= o.get(ConvDescriptor.OUTPUT_WIDTH);
	}

	private static int convolveNibbles(final int target, final PlanOperator o) {
		final int length = taps(o) * o.get(ConvDescriptor.INPUT_CHANNELS);
		if (oneByOne(o)) {
			return 0;
		}
		if (target == Format.TARGET_MVE) {
			return oneByN(o) && paddedEvenly(o) ? 0 : mveColumns(length);
		}
		return 4 * length;
	}

	private static int convolveWide(final int target, final PlanOperator o) {
		final int length = taps(o) * o.get(ConvDescriptor.INPUT_CHANNELS);
		// Four columns of whole vectors of eight 16-bit elements; else two columns.
		return target == Format.TARGET_MVE ? 4 * (length + 7 & -8) * 2 : 4 * length;
	}

	private static int depthwise(final int target, final PlanOperator o) {
		final int channels = o.get(ConvDescriptor.INPUT_CHANNELS);
		final int outputs = o.get(ConvDescriptor.OUTPUT_CHANNELS);
		final boolean mve = target == Format.TARGET_MVE;
		final boolean plainShape = channels == outputs && o.get(ConvDescriptor.DILATION_WIDTH) == 1
				&& o.get(ConvDescriptor.DILATION_HEIGHT) == 1;
		if (o.code() == OperatorCode.DEPTHWISE_S16) {
			if (!plainShape || taps(o) >= WIDE_TAPS || target == Format.TARGET_PLAIN) {
				return 0;
			}
			return mve ? 8 * channels * taps(o) + 8 : 2 * channels * taps(o);
		}
		final boolean optimised = plainShape && o.get(ConvDescriptor.BATCHES) == 1;
		final int block = optimised ? mve ? 4 * MVE_CHANNELS * taps(o) : 2 * channels * taps(o) : 0;
		if (o.code() == OperatorCode.DEPTHWISE_S4) {
			return block;
		}
		if (mve) {
			// Which outputs make one channel run as a convolution depends on the compiler: take the larger.
			final int asConvolution = channels == 1 && outputs > 1 ? convolve(target, o) + outputs * taps(o) : 0;
			return Math.max(block, asConvolution);
		}
		final boolean small = o.get(ConvDescriptor.KERNEL_WIDTH) == 3 && o.get(ConvDescriptor.KERNEL_HEIGHT) == 3
				&& o.get(ConvDescriptor.PAD_LEFT) <= 1 && o.get(ConvDescriptor.PAD_TOP) <= 1;
		return small || target == Format.TARGET_PLAIN ? 0 : block;
	}

	private static int transposed(final int target, final PlanOperator o) {
		final int strideHeight = o.get(ConvDescriptor.STRIDE_HEIGHT);
		final int strideWidth = o.get(ConvDescriptor.STRIDE_WIDTH);
		final int inputs = o.get(ConvDescriptor.INPUT_CHANNELS);
		final int outputs = o.get(ConvDescriptor.OUTPUT_CHANNELS);
		if (strideWidth <= 2 && strideHeight <= 2 && inputs > REVERSE_THRESHOLD) {
			final int length = taps(o) * inputs;
			return (target == Format.TARGET_MVE ? mveColumns(length) : twoColumns(length)) + outputs * length;
		}
		final int row = ((o.get(ConvDescriptor.INPUT_WIDTH) - 1) * strideWidth
				+ Math.max(o.get(ConvDescriptor.KERNEL_WIDTH), strideHeight)) * outputs;
		return 4 * row * Math.max(o.get(ConvDescriptor.KERNEL_HEIGHT), strideHeight);
	}
}
