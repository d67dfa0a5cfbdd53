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
	private static final int ONE_CHANNEL_THRESHOLD = 8;

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
		final int stride = o.get(ConvDescriptor.STRIDE_WIDTH);
		final int kernel = o.get(ConvDescriptor.KERNEL_WIDTH);
		final int channels = o.get(ConvDescriptor.INPUT_CHANNELS);
		final int output = o.get(ConvDescriptor.OUTPUT_WIDTH);
		final int pad = o.get(ConvDescriptor.PAD_LEFT);
		final int odd = ((output - 1) * stride + kernel - o.get(ConvDescriptor.INPUT_WIDTH)) % 2;
		final int right = pad + odd != 0 ? Math.max(1, (pad + odd + stride - 1) / stride) : 0;
		final int left = pad != 0 ? Math.max(1, (pad + stride - 1) / stride) : 0;
		if (right + left + Math.max(output - right - left, 0) != output) {
			return mveColumns(length);
		}
		final int elements = kernel * channels;
		final int padLeft = pad * channels;
		final int padRight = odd != 0 ? right * channels : padLeft;
		return Math.max(elements + padLeft, elements - channels + padRight);
	}

	private static int convolveNibbles(final int target, final PlanOperator o) {
		final int length = taps(o) * o.get(ConvDescriptor.INPUT_CHANNELS);
		if (oneByOne(o)) {
			return 0;
		}
		return target == Format.TARGET_MVE ? mveColumns(length) : twoColumns(length);
	}

	private static int convolveWide(final int target, final PlanOperator o) {
		final int length = taps(o) * o.get(ConvDescriptor.INPUT_CHANNELS);
		if (target == Format.TARGET_MVE) {
			return 2 * MVE_COLUMNS * ((length + 7) / 8 * 8);
		}
		return 4 * length;
	}

	private static int depthwise(final int target, final PlanOperator o) {
		final int channels = o.get(ConvDescriptor.INPUT_CHANNELS);
		final int outputs = o.get(ConvDescriptor.OUTPUT_CHANNELS);
		final boolean wide = o.code() == OperatorCode.DEPTHWISE_S16;
		final boolean mve = target == Format.TARGET_MVE;
		if (mve && !wide && channels == 1 && outputs > ONE_CHANNEL_THRESHOLD && o.code() == OperatorCode.DEPTHWISE_S8) {
			return convolve(target, o) + outputs * taps(o);
		}
		if (target == Format.TARGET_PLAIN || channels != outputs || o.get(ConvDescriptor.BATCHES) != 1 && !wide
				|| o.get(ConvDescriptor.DILATION_WIDTH) != 1 || o.get(ConvDescriptor.DILATION_HEIGHT) != 1) {
			return 0;
		}
		if (!mve && o.code() == OperatorCode.DEPTHWISE_S8 && o.get(ConvDescriptor.KERNEL_WIDTH) == 3
				&& o.get(ConvDescriptor.KERNEL_HEIGHT) == 3 && o.get(ConvDescriptor.PAD_LEFT) <= 1
				&& o.get(ConvDescriptor.PAD_TOP) <= 1) {
			return 0;
		}
		if (mve) {
			return (wide ? 8 : 4) * MVE_CHANNELS * taps(o);
		}
		return 2 * channels * taps(o);
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
