/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Numbers and names of the operations of {@link Kernels}.
 */
public final class KernelOperation {

	/** {@link Kernels#convolveS8}. */
	public static final int CONVOLVE_S8 = 0;

	/** {@link Kernels#convolveS4}. */
	public static final int CONVOLVE_S4 = 1;

	/** {@link Kernels#convolveS16}. */
	public static final int CONVOLVE_S16 = 2;

	/** {@link Kernels#depthwiseConvS8}. */
	public static final int DEPTHWISE_CONV_S8 = 3;

	/** {@link Kernels#depthwiseConvS4}. */
	public static final int DEPTHWISE_CONV_S4 = 4;

	/** {@link Kernels#depthwiseConvS16}. */
	public static final int DEPTHWISE_CONV_S16 = 5;

	/** {@link Kernels#transposeConvS8}. */
	public static final int TRANSPOSE_CONV_S8 = 6;

	/** {@link Kernels#fullyConnectedS8}. */
	public static final int FULLY_CONNECTED_S8 = 7;

	/** {@link Kernels#fullyConnectedS4}. */
	public static final int FULLY_CONNECTED_S4 = 8;

	/** {@link Kernels#fullyConnectedS16}. */
	public static final int FULLY_CONNECTED_S16 = 9;

	/** {@link Kernels#batchMatMulS8}. */
	public static final int BATCH_MAT_MUL_S8 = 10;

	/** {@link Kernels#batchMatMulS16}. */
	public static final int BATCH_MAT_MUL_S16 = 11;

	/** {@link Kernels#averagePoolS8}. */
	public static final int AVERAGE_POOL_S8 = 12;

	/** {@link Kernels#averagePoolS16}. */
	public static final int AVERAGE_POOL_S16 = 13;

	/** {@link Kernels#maxPoolS8}. */
	public static final int MAX_POOL_S8 = 14;

	/** {@link Kernels#maxPoolS16}. */
	public static final int MAX_POOL_S16 = 15;

	/** {@link Kernels#softmaxS8}. */
	public static final int SOFTMAX_S8 = 16;

	/** {@link Kernels#softmaxU8}. */
	public static final int SOFTMAX_U8 = 17;

	/** {@link Kernels#softmaxS8S16}. */
	public static final int SOFTMAX_S8_S16 = 18;

	/** {@link Kernels#softmaxS16}. */
	public static final int SOFTMAX_S16 = 19;

	/** {@link Kernels#addS8}. */
	public static final int ADD_S8 = 20;

	/** {@link Kernels#addS16}. */
	public static final int ADD_S16 = 21;

	/** {@link Kernels#mulS8}. */
	public static final int MUL_S8 = 22;

	/** {@link Kernels#mulS16}. */
	public static final int MUL_S16 = 23;

	/** {@link Kernels#minimumS8}. */
	public static final int MINIMUM_S8 = 24;

	/** {@link Kernels#maximumS8}. */
	public static final int MAXIMUM_S8 = 25;

	/** {@link Kernels#svdfS8}. */
	public static final int SVDF_S8 = 26;

	/** {@link Kernels#svdfS16}. */
	public static final int SVDF_S16 = 27;

	/** {@link Kernels#lstmS8}. */
	public static final int LSTM_S8 = 28;

	/** {@link Kernels#lstmS16}. */
	public static final int LSTM_S16 = 29;

	/** {@link Kernels#activationS16}. */
	public static final int ACTIVATION_S16 = 30;

	/** {@link Kernels#reluS8}. */
	public static final int RELU_S8 = 31;

	/** {@link Kernels#relu6S8}. */
	public static final int RELU6_S8 = 32;

	/** {@link Kernels#reluS16}. */
	public static final int RELU_S16 = 33;

	/** {@link Kernels#reshapeS8}. */
	public static final int RESHAPE_S8 = 34;

	/** {@link Kernels#lookupS8}. */
	public static final int LOOKUP_S8 = 35;

	/** {@link Kernels#rescale}. */
	public static final int RESCALE = 36;

	/** {@link Kernels#quantize}. */
	public static final int QUANTIZE = 37;

	/** {@link Kernels#dequantize}. */
	public static final int DEQUANTIZE = 38;

	/** {@link Kernels#padS8}. */
	public static final int PAD_S8 = 39;

	/** {@link Kernels#concatenationS8}. */
	public static final int CONCATENATION_S8 = 40;

	/** {@link Kernels#transposeS8}. */
	public static final int TRANSPOSE_S8 = 41;

	/** {@link Kernels#vectorSumS8}. */
	public static final int VECTOR_SUM_S8 = 42;

	/** {@link Kernels#vectorSumS8S64}. */
	public static final int VECTOR_SUM_S8_S64 = 43;

	/** {@link Kernels#requantize}. */
	public static final int REQUANTIZE = 44;

	/** {@link Kernels#requantizeS64}. */
	public static final int REQUANTIZE_S64 = 45;

	/** How many operations there are. */
	public static final int COUNT = 46;

	private static final String[] NAMES = { "convolveS8", "convolveS4", "convolveS16", "depthwiseConvS8", "depthwiseConvS4",
			"depthwiseConvS16", "transposeConvS8", "fullyConnectedS8", "fullyConnectedS4", "fullyConnectedS16",
			"batchMatMulS8", "batchMatMulS16", "averagePoolS8", "averagePoolS16", "maxPoolS8", "maxPoolS16", "softmaxS8",
			"softmaxU8", "softmaxS8S16", "softmaxS16", "addS8", "addS16", "mulS8", "mulS16", "minimumS8", "maximumS8",
			"svdfS8", "svdfS16", "lstmS8", "lstmS16", "activationS16", "reluS8", "relu6S8", "reluS16", "reshapeS8",
			"lookupS8", "rescale", "quantize", "dequantize", "padS8", "concatenationS8", "transposeS8", "vectorSumS8",
			"vectorSumS8S64", "requantize", "requantizeS64" };

	private KernelOperation() {
		// Constants only.
	}

	/**
	 * Returns the name of an operation.
	 *
	 * @param operation
	 *            one of the constants of this class.
	 * @return the name of the method of {@link Kernels}.
	 */
	public static String name(final int operation) {
		return NAMES[operation];
	}
}
