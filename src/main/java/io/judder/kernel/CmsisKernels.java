/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * The kernels of CMSIS-NN, called through SNI. What the library does not have runs in Java.
 * <p>
 * The functions are used as they are: {@link KernelGuard} keeps away what they are known to get wrong. Descriptors need the
 * scratch of the target that {@link #core()} names.
 * <p>
 * A native call does not return before the layer is done, and no Java thread runs meanwhile.
 */
public final class CmsisKernels implements Kernels {

	/** The version of CMSIS-NN that the natives and the guard were verified with: what its arm_nnfunctions.h says. */
	public static final String VERSION = "V.19.1.0";

	/** {@link #core()}: the library was built for a core without SIMD instructions. */
	public static final int CORE_PLAIN = CmsisNatives.CORE_PLAIN;

	/** {@link #core()}: the library was built for a core with the DSP extension: Cortex-M4, M7, M33. */
	public static final int CORE_DSP = CmsisNatives.CORE_DSP;

	/** {@link #core()}: the library was built for a core with vector instructions (MVE, Helium): Cortex-M55, M85. */
	public static final int CORE_MVE = CmsisNatives.CORE_MVE;

	private final Kernels java;

	/**
	 * Creates the kernels.
	 *
	 * @param java
	 *            runs what CMSIS-NN does not have.
	 */
	public CmsisKernels(final Kernels java) {
		this.java = java;
	}

	/**
	 * Returns which instructions the library uses.
	 *
	 * @return one of the cores of this class, with the values of the native targets of a package.
	 */
	public static int core() {
		return CmsisNatives.core();
	}

	/**
	 * Tells whether the conformance double takes the place of CMSIS-NN: the same results, without its speed.
	 *
	 * @return whether this is the double.
	 */
	public static boolean isDouble() {
		return CmsisNatives.isDouble() != 0;
	}

	private static void require(final int status, final int operation) {
		if (status != CmsisNatives.KERNEL_OK) {
			throw new KernelException(status, operation);
		}
	}

	@Override
	public void convolveS8(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		require(CmsisNatives.convolveS8(descriptor, at, input, constants, arena), KernelOperation.CONVOLVE_S8);
	}

	@Override
	public void convolveS4(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		require(CmsisNatives.convolveS4(descriptor, at, input, constants, arena), KernelOperation.CONVOLVE_S4);
	}

	@Override
	public void convolveS16(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		require(CmsisNatives.convolveS16(descriptor, at, input, constants, arena), KernelOperation.CONVOLVE_S16);
	}

	@Override
	public void depthwiseConvS8(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		require(CmsisNatives.depthwiseConvS8(descriptor, at, input, constants, arena), KernelOperation.DEPTHWISE_CONV_S8);
	}

	@Override
	public void depthwiseConvS4(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		require(CmsisNatives.depthwiseConvS4(descriptor, at, input, constants, arena), KernelOperation.DEPTHWISE_CONV_S4);
	}

	@Override
	public void depthwiseConvS16(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		require(CmsisNatives.depthwiseConvS16(descriptor, at, input, constants, arena), KernelOperation.DEPTHWISE_CONV_S16);
	}

	@Override
	public void transposeConvS8(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		require(CmsisNatives.transposeConvS8(descriptor, at, input, constants, arena), KernelOperation.TRANSPOSE_CONV_S8);
	}

	@Override
	public void fullyConnectedS8(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		require(CmsisNatives.fullyConnectedS8(descriptor, at, input, constants, arena), KernelOperation.FULLY_CONNECTED_S8);
	}

	@Override
	public void fullyConnectedS4(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		require(CmsisNatives.fullyConnectedS4(descriptor, at, input, constants, arena), KernelOperation.FULLY_CONNECTED_S4);
	}

	@Override
	public void fullyConnectedS16(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		require(CmsisNatives.fullyConnectedS16(descriptor, at, input, constants, arena), KernelOperation.FULLY_CONNECTED_S16);
	}

	@Override
	public void batchMatMulS8(final int[] descriptor, final int at, final byte[] left, final byte[] right, final byte[] arena) {
		require(CmsisNatives.batchMatMulS8(descriptor, at, left, right, arena), KernelOperation.BATCH_MAT_MUL_S8);
	}

	@Override
	public void batchMatMulS16(final int[] descriptor, final int at, final byte[] left, final byte[] right,
			final byte[] arena) {
		require(CmsisNatives.batchMatMulS16(descriptor, at, left, right, arena), KernelOperation.BATCH_MAT_MUL_S16);
	}

	@Override
	public void averagePoolS8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		require(CmsisNatives.averagePoolS8(descriptor, at, input, arena), KernelOperation.AVERAGE_POOL_S8);
	}

	@Override
	public void averagePoolS16(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		require(CmsisNatives.averagePoolS16(descriptor, at, input, arena), KernelOperation.AVERAGE_POOL_S16);
	}

	@Override
	public void maxPoolS8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		require(CmsisNatives.maxPoolS8(descriptor, at, input, arena), KernelOperation.MAX_POOL_S8);
	}

	@Override
	public void maxPoolS16(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		require(CmsisNatives.maxPoolS16(descriptor, at, input, arena), KernelOperation.MAX_POOL_S16);
	}

	@Override
	public void softmaxS8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		require(CmsisNatives.softmaxS8(descriptor, at, input, arena), KernelOperation.SOFTMAX_S8);
	}

	@Override
	public void softmaxU8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		java.softmaxU8(descriptor, at, input, arena);
	}

	@Override
	public void softmaxS8S16(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		require(CmsisNatives.softmaxS8S16(descriptor, at, input, arena), KernelOperation.SOFTMAX_S8_S16);
	}

	@Override
	public void softmaxS16(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		require(CmsisNatives.softmaxS16(descriptor, at, input, constants, arena), KernelOperation.SOFTMAX_S16);
	}

	@Override
	public void addS8(final int[] descriptor, final int at, final byte[] input1, final byte[] input2, final byte[] arena) {
		require(CmsisNatives.addS8(descriptor, at, input1, input2, arena), KernelOperation.ADD_S8);
	}

	@Override
	public void addS16(final int[] descriptor, final int at, final byte[] input1, final byte[] input2, final byte[] arena) {
		require(CmsisNatives.addS16(descriptor, at, input1, input2, arena), KernelOperation.ADD_S16);
	}

	@Override
	public void mulS8(final int[] descriptor, final int at, final byte[] input1, final byte[] input2, final byte[] arena) {
		require(CmsisNatives.mulS8(descriptor, at, input1, input2, arena), KernelOperation.MUL_S8);
	}

	@Override
	public void mulS16(final int[] descriptor, final int at, final byte[] input1, final byte[] input2, final byte[] arena) {
		require(CmsisNatives.mulS16(descriptor, at, input1, input2, arena), KernelOperation.MUL_S16);
	}

	@Override
	public void minimumS8(final int[] descriptor, final int at, final byte[] input1, final byte[] input2, final byte[] arena) {
		require(CmsisNatives.minimumS8(descriptor, at, input1, input2, arena), KernelOperation.MINIMUM_S8);
	}

	@Override
	public void maximumS8(final int[] descriptor, final int at, final byte[] input1, final byte[] input2, final byte[] arena) {
		require(CmsisNatives.maximumS8(descriptor, at, input1, input2, arena), KernelOperation.MAXIMUM_S8);
	}

	@Override
	public void svdfS8(final int[] descriptor, final int at, final byte[] input, final byte[] constants, final byte[] state,
			final byte[] arena) {
		require(CmsisNatives.svdfS8(descriptor, at, input, constants, state, arena), KernelOperation.SVDF_S8);
	}

	@Override
	public void svdfS16(final int[] descriptor, final int at, final byte[] input, final byte[] constants, final byte[] state,
			final byte[] arena) {
		require(CmsisNatives.svdfS16(descriptor, at, input, constants, state, arena), KernelOperation.SVDF_S16);
	}

	@Override
	public void lstmS8(final int[] descriptor, final int at, final byte[] input, final byte[] constants, final byte[] state,
			final byte[] arena) {
		require(CmsisNatives.lstmS8(descriptor, at, input, constants, state, arena), KernelOperation.LSTM_S8);
	}

	@Override
	public void lstmS16(final int[] descriptor, final int at, final byte[] input, final byte[] constants, final byte[] state,
			final byte[] arena) {
		require(CmsisNatives.lstmS16(descriptor, at, input, constants, state, arena), KernelOperation.LSTM_S16);
	}

	@Override
	public void activationS16(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		require(CmsisNatives.activationS16(descriptor, at, input, arena), KernelOperation.ACTIVATION_S16);
	}

	@Override
	public void reluS8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		require(CmsisNatives.reluS8(descriptor, at, input, arena), KernelOperation.RELU_S8);
	}

	@Override
	public void relu6S8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		require(CmsisNatives.relu6S8(descriptor, at, input, arena), KernelOperation.RELU6_S8);
	}

	@Override
	public void reluS16(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		require(CmsisNatives.reluS16(descriptor, at, input, arena), KernelOperation.RELU_S16);
	}

	@Override
	public void reshapeS8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		require(CmsisNatives.reshapeS8(descriptor, at, input, arena), KernelOperation.RESHAPE_S8);
	}

	@Override
	public void lookupS8(final int[] descriptor, final int at, final byte[] input, final byte[] constants, final byte[] arena) {
		java.lookupS8(descriptor, at, input, constants, arena);
	}

	@Override
	public void rescale(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		java.rescale(descriptor, at, input, arena);
	}

	@Override
	public void quantize(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		java.quantize(descriptor, at, input, arena);
	}

	@Override
	public void dequantize(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		java.dequantize(descriptor, at, input, arena);
	}

	@Override
	public void padS8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		require(CmsisNatives.padS8(descriptor, at, input, arena), KernelOperation.PAD_S8);
	}

	@Override
	public void concatenationS8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		require(CmsisNatives.concatenationS8(descriptor, at, input, arena), KernelOperation.CONCATENATION_S8);
	}

	@Override
	public void transposeS8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		require(CmsisNatives.transposeS8(descriptor, at, input, arena), KernelOperation.TRANSPOSE_S8);
	}

	@Override
	public void vectorSumS8(final int[] descriptor, final int at, final byte[] constants, final byte[] arena) {
		require(CmsisNatives.vectorSumS8(descriptor, at, constants, arena), KernelOperation.VECTOR_SUM_S8);
	}

	@Override
	public void vectorSumS8S64(final int[] descriptor, final int at, final byte[] constants, final byte[] arena) {
		require(CmsisNatives.vectorSumS8S64(descriptor, at, constants, arena), KernelOperation.VECTOR_SUM_S8_S64);
	}

	@Override
	public void requantize(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		java.requantize(descriptor, at, input, constants, arena);
	}

	@Override
	public void requantizeS64(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		java.requantizeS64(descriptor, at, input, constants, arena);
	}
}
