/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.model;

import io.judder.kernel.ConcatenationDescriptor;
import io.judder.kernel.ConvDescriptor;
import io.judder.kernel.ElementwiseDescriptor;
import io.judder.kernel.ExtremumDescriptor;
import io.judder.kernel.FullyConnectedDescriptor;
import io.judder.kernel.LstmDescriptor;
import io.judder.kernel.LstmGate;
import io.judder.kernel.MatMulDescriptor;
import io.judder.kernel.PadDescriptor;
import io.judder.kernel.PoolDescriptor;
import io.judder.kernel.SoftmaxDescriptor;
import io.judder.kernel.SvdfDescriptor;
import io.judder.kernel.TransposeDescriptor;
import io.judder.kernel.UnaryDescriptor;

/**
 * The operators of a plan. Each is one operation of {@link io.judder.kernel.Kernels}; its words are the descriptor of that
 * operation with offsets from the start of the tensors and of the constants instead of absolute ones.
 */
public final class OperatorCode {

	/** Convolution, see {@link io.judder.kernel.ConvDescriptor}. */
	public static final int CONVOLVE_S8 = 1;
	/** Convolution, see {@link io.judder.kernel.ConvDescriptor}. */
	public static final int CONVOLVE_S4 = 2;
	/** Convolution, see {@link io.judder.kernel.ConvDescriptor}. */
	public static final int CONVOLVE_S16 = 3;
	/** Depthwise convolution, see {@link io.judder.kernel.ConvDescriptor}. */
	public static final int DEPTHWISE_S8 = 4;
	/** Depthwise convolution, see {@link io.judder.kernel.ConvDescriptor}. */
	public static final int DEPTHWISE_S4 = 5;
	/** Depthwise convolution, see {@link io.judder.kernel.ConvDescriptor}. */
	public static final int DEPTHWISE_S16 = 6;
	/** Transposed convolution, see {@link io.judder.kernel.ConvDescriptor}. */
	public static final int TRANSPOSE_CONV_S8 = 7;
	/** Fully connected layer, see {@link io.judder.kernel.FullyConnectedDescriptor}. */
	public static final int FULLY_CONNECTED_S8 = 8;
	/** Fully connected layer, see {@link io.judder.kernel.FullyConnectedDescriptor}. */
	public static final int FULLY_CONNECTED_S4 = 9;
	/** Fully connected layer, see {@link io.judder.kernel.FullyConnectedDescriptor}. */
	public static final int FULLY_CONNECTED_S16 = 10;
	/** Batched matrix product, see {@link io.judder.kernel.MatMulDescriptor}. */
	public static final int MATMUL_S8 = 11;
	/** Batched matrix product, see {@link io.judder.kernel.MatMulDescriptor}. */
	public static final int MATMUL_S16 = 12;
	/** Average pooling, see {@link io.judder.kernel.PoolDescriptor}. */
	public static final int AVERAGE_POOL_S8 = 13;
	/** Average pooling, see {@link io.judder.kernel.PoolDescriptor}. */
	public static final int AVERAGE_POOL_S16 = 14;
	/** Maximum pooling, see {@link io.judder.kernel.PoolDescriptor}. */
	public static final int MAX_POOL_S8 = 15;
	/** Maximum pooling, see {@link io.judder.kernel.PoolDescriptor}. */
	public static final int MAX_POOL_S16 = 16;
	/** Softmax, see {@link io.judder.kernel.SoftmaxDescriptor}. */
	public static final int SOFTMAX_S8 = 17;
	/** Softmax, see {@link io.judder.kernel.SoftmaxDescriptor}. */
	public static final int SOFTMAX_S8_S16 = 18;
	/** Softmax, see {@link io.judder.kernel.SoftmaxDescriptor}. */
	public static final int SOFTMAX_S16 = 19;
	/** Addition, see {@link io.judder.kernel.ElementwiseDescriptor}. */
	public static final int ADD_S8 = 20;
	/** Addition, see {@link io.judder.kernel.ElementwiseDescriptor}. */
	public static final int ADD_S16 = 21;
	/** Multiplication, see {@link io.judder.kernel.ElementwiseDescriptor}. */
	public static final int MUL_S8 = 22;
	/** Multiplication, see {@link io.judder.kernel.ElementwiseDescriptor}. */
	public static final int MUL_S16 = 23;
	/** Minimum, see {@link io.judder.kernel.ExtremumDescriptor}. */
	public static final int MINIMUM_S8 = 24;
	/** Maximum, see {@link io.judder.kernel.ExtremumDescriptor}. */
	public static final int MAXIMUM_S8 = 25;
	/** SVDF layer, see {@link io.judder.kernel.SvdfDescriptor}. */
	public static final int SVDF_S8 = 26;
	/** SVDF layer, see {@link io.judder.kernel.SvdfDescriptor}. */
	public static final int SVDF_S16 = 27;
	/** LSTM layer, see {@link io.judder.kernel.LstmDescriptor}. */
	public static final int LSTM_S8 = 28;
	/** LSTM layer, see {@link io.judder.kernel.LstmDescriptor}. */
	public static final int LSTM_S16 = 29;
	/** Logistic function or tanh, see {@link io.judder.kernel.UnaryDescriptor}. */
	public static final int ACTIVATION_S16 = 30;
	/** Table look-up, see {@link io.judder.kernel.UnaryDescriptor}. */
	public static final int LOOKUP_S8 = 31;
	/** Conversion between integers, see {@link io.judder.kernel.UnaryDescriptor}. */
	public static final int RESCALE = 32;
	/** Conversion from float32, see {@link io.judder.kernel.UnaryDescriptor}. */
	public static final int QUANTIZE = 33;
	/** Conversion to float32, see {@link io.judder.kernel.UnaryDescriptor}. */
	public static final int DEQUANTIZE = 34;
	/** Padding, see {@link io.judder.kernel.PadDescriptor}. */
	public static final int PAD_S8 = 35;
	/** One input of a concatenation, see {@link io.judder.kernel.ConcatenationDescriptor}. */
	public static final int CONCATENATION = 36;
	/** Transposition, see {@link io.judder.kernel.TransposeDescriptor}. */
	public static final int TRANSPOSE_S8 = 37;

	/** How many codes there are, with 0, which stands for none. */
	public static final int COUNT = 38;

	private static final String[] NAMES = { "", "convolve-s8", "convolve-s4", "convolve-s16", "depthwise-s8",
			"depthwise-s4", "depthwise-s16", "transpose-conv-s8", "fully-connected-s8", "fully-connected-s4",
			"fully-connected-s16", "matmul-s8", "matmul-s16", "average-pool-s8", "average-pool-s16", "max-pool-s8",
			"max-pool-s16", "softmax-s8", "softmax-s8-s16", "softmax-s16", "add-s8", "add-s16", "mul-s8", "mul-s16",
			"minimum-s8", "maximum-s8", "svdf-s8", "svdf-s16", "lstm-s8", "lstm-s16", "activation-s16", "lookup-s8",
			"rescale", "quantize", "dequantize", "pad-s8", "concatenation", "transpose-s8" };
	private static final int[] WORDS = { 0, ConvDescriptor.LENGTH, ConvDescriptor.LENGTH, ConvDescriptor.LENGTH,
			ConvDescriptor.LENGTH, ConvDescriptor.LENGTH, ConvDescriptor.LENGTH, ConvDescriptor.LENGTH,
			FullyConnectedDescriptor.LENGTH, FullyConnectedDescriptor.LENGTH, FullyConnectedDescriptor.LENGTH,
			MatMulDescriptor.LENGTH, MatMulDescriptor.LENGTH, PoolDescriptor.LENGTH, PoolDescriptor.LENGTH,
			PoolDescriptor.LENGTH, PoolDescriptor.LENGTH, SoftmaxDescriptor.LENGTH, SoftmaxDescriptor.LENGTH,
			SoftmaxDescriptor.LENGTH, ElementwiseDescriptor.LENGTH, ElementwiseDescriptor.LENGTH,
			ElementwiseDescriptor.LENGTH, ElementwiseDescriptor.LENGTH, ExtremumDescriptor.LENGTH,
			ExtremumDescriptor.LENGTH, SvdfDescriptor.LENGTH, SvdfDescriptor.LENGTH, LstmDescriptor.LENGTH,
			LstmDescriptor.LENGTH, UnaryDescriptor.LENGTH, UnaryDescriptor.LENGTH, UnaryDescriptor.LENGTH,
			UnaryDescriptor.LENGTH, UnaryDescriptor.LENGTH, PadDescriptor.LENGTH, ConcatenationDescriptor.LENGTH,
			TransposeDescriptor.LENGTH };

	private static final int TWO_INPUTS = 1 << MATMUL_S8 - MATMUL_S8 | 1 << MATMUL_S16 - MATMUL_S8 | 1 << ADD_S8 - MATMUL_S8
			| 1 << ADD_S16 - MATMUL_S8 | 1 << MUL_S8 - MATMUL_S8 | 1 << MUL_S16 - MATMUL_S8 | 1 << MINIMUM_S8 - MATMUL_S8
			| 1 << MAXIMUM_S8 - MATMUL_S8;

	private OperatorCode() {
		// Constants only.
	}

	/**
	 * Returns the name of an operator, for reports.
	 *
	 * @param code
	 *            one of the constants of this class.
	 * @return its name in lower case with hyphens.
	 */
	public static String name(final int code) {
		return NAMES[code];
	}

	/**
	 * Returns how many words an operator has.
	 *
	 * @param code
	 *            one of the constants of this class.
	 * @return the length of its descriptor.
	 */
	public static int words(final int code) {
		return WORDS[code];
	}

	/**
	 * Tells whether an operator reads two tensors; words 0 and 1 are their places then, else word 0 is that of the only one.
	 *
	 * @param code
	 *            one of the constants of this class.
	 * @return whether there is a second input.
	 */
	public static boolean twoInputs(final int code) {
		return code >= MATMUL_S8 && code <= MAXIMUM_S8 && (TWO_INPUTS >> code - MATMUL_S8 & 1) != 0;
	}

	/**
	 * Returns which word is the place of the output.
	 *
	 * @param code
	 *            one of the constants of this class.
	 * @return 1 or 2.
	 */
	public static int outputWord(final int code) {
		return twoInputs(code) ? 2 : 1;
	}

	/**
	 * Returns how many states an operator keeps; their places are the words from 2 on.
	 *
	 * @param code
	 *            one of the constants of this class.
	 * @return 0 to 2.
	 */
	public static int states(final int code) {
		if (code == SVDF_S8 || code == SVDF_S16) {
			return 1;
		}
		return code == LSTM_S8 || code == LSTM_S16 ? 2 : 0;
	}

	/**
	 * Tells which words are offsets in the constants.
	 *
	 * @param code
	 *            one of the constants of this class.
	 * @return bit {@code i} stands for word {@code i}.
	 */
	public static long constantWords(final int code) {
		if (code <= TRANSPOSE_CONV_S8) {
			return 1L << ConvDescriptor.WEIGHTS | 1L << ConvDescriptor.BIAS | 1L << ConvDescriptor.MULTIPLIERS
					| 1L << ConvDescriptor.SHIFTS;
		}
		switch (code) {
		case FULLY_CONNECTED_S8:
		case FULLY_CONNECTED_S4:
		case FULLY_CONNECTED_S16:
			return 1L << FullyConnectedDescriptor.WEIGHTS | 1L << FullyConnectedDescriptor.BIAS
					| 1L << FullyConnectedDescriptor.MULTIPLIERS | 1L << FullyConnectedDescriptor.SHIFTS;
		case SOFTMAX_S16:
			return 1L << SoftmaxDescriptor.EXP_TABLE | 1L << SoftmaxDescriptor.RECIPROCAL_TABLE;
		case SVDF_S8:
		case SVDF_S16:
			return 1L << SvdfDescriptor.FEATURE_WEIGHTS | 1L << SvdfDescriptor.TIME_WEIGHTS | 1L << SvdfDescriptor.BIAS;
		case LSTM_S8:
		case LSTM_S16:
			return gate(LstmDescriptor.FORGET_GATE) | gate(LstmDescriptor.INPUT_GATE) | gate(LstmDescriptor.CELL_GATE)
					| gate(LstmDescriptor.OUTPUT_GATE);
		case LOOKUP_S8:
			return 1L << UnaryDescriptor.TABLE;
		default:
			return 0;
		}
	}

	/**
	 * Returns which word is the offset of the scratch; the word behind it is its size.
	 *
	 * @param code
	 *            one of the constants of this class.
	 * @return the word, -1 when the operator has no scratch.
	 */
	public static int scratchWord(final int code) {
		if (code <= TRANSPOSE_CONV_S8) {
			return ConvDescriptor.SCRATCH;
		}
		switch (code) {
		case FULLY_CONNECTED_S8:
		case FULLY_CONNECTED_S4:
		case FULLY_CONNECTED_S16:
			return FullyConnectedDescriptor.SCRATCH;
		case MATMUL_S8:
		case MATMUL_S16:
			return MatMulDescriptor.SCRATCH;
		case AVERAGE_POOL_S8:
		case AVERAGE_POOL_S16:
		case MAX_POOL_S8:
		case MAX_POOL_S16:
			return PoolDescriptor.SCRATCH;
		case SVDF_S8:
		case SVDF_S16:
			return SvdfDescriptor.SCRATCH;
		case LSTM_S8:
		case LSTM_S16:
			return LstmDescriptor.SCRATCH;
		default:
			return -1;
		}
	}

	/**
	 * Returns which word is the offset of the sums of weights for MVE cores.
	 *
	 * @param code
	 *            one of the constants of this class.
	 * @return the word, -1 when the operator has none.
	 */
	public static int sumsWord(final int code) {
		if (code == FULLY_CONNECTED_S8) {
			return FullyConnectedDescriptor.SUMS;
		}
		return code == SVDF_S8 ? SvdfDescriptor.SUMS : -1;
	}

	private static long gate(final int word) {
		return (1L << LstmGate.INPUT_WEIGHTS | 1L << LstmGate.INPUT_BIAS | 1L << LstmGate.HIDDEN_WEIGHTS
				| 1L << LstmGate.HIDDEN_BIAS) << word;
	}
}
