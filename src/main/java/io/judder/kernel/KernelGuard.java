/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Chooses for every call between native kernels and those in Java: what the native library is known to get wrong, by
 * {@link CmsisDefects}, and operations that {@link KernelCheck} has found wrong on this device, run in Java.
 * <p>
 * Costs a few comparisons per call. Kernels in use by several threads must not be disabled at the same time.
 */
public final class KernelGuard implements Kernels {

	private final Kernels fast;
	private final Kernels java;
	private final int core;
	private final boolean[] disabled;

	/**
	 * Creates a guard that trusts every operation.
	 *
	 * @param fast
	 *            the native kernels.
	 * @param java
	 *            the kernels in Java.
	 * @param core
	 *            what the native kernels were built for, one of the cores of {@link CmsisKernels}.
	 */
	public KernelGuard(final Kernels fast, final Kernels java, final int core) {
		this.fast = fast;
		this.java = java;
		this.core = core;
		this.disabled = new boolean[KernelOperation.COUNT];
	}

	/**
	 * Sends an operation to Java from now on.
	 *
	 * @param operation
	 *            one of {@link KernelOperation}.
	 */
	public void disable(final int operation) {
		this.disabled[operation] = true;
	}

	/**
	 * Tells whether an operation was disabled.
	 *
	 * @param operation
	 *            one of {@link KernelOperation}.
	 * @return whether all its calls run in Java.
	 */
	public boolean isDisabled(final int operation) {
		return this.disabled[operation];
	}

	/**
	 * Tells why a call runs in Java.
	 *
	 * @param operation
	 *            one of {@link KernelOperation}.
	 * @param descriptor
	 *            the parameters of the call.
	 * @param at
	 *            index of the first.
	 * @return a defect of {@link CmsisDefects}; {@link CmsisDefects#NONE} when the call is native, unless the operation is
	 *         disabled.
	 */
	public int defect(final int operation, final int[] descriptor, final int at) {
		return CmsisDefects.find(operation, this.core, descriptor, at);
	}

	private Kernels choose(final int operation, final int[] descriptor, final int at) {
		return this.disabled[operation] || defect(operation, descriptor, at) != CmsisDefects.NONE ? this.java : this.fast;
	}

	@Override
	public void convolveS8(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		choose(KernelOperation.CONVOLVE_S8, descriptor, at).convolveS8(descriptor, at, input, constants, arena);
	}

	@Override
	public void convolveS4(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		choose(KernelOperation.CONVOLVE_S4, descriptor, at).convolveS4(descriptor, at, input, constants, arena);
	}

	@Override
	public void convolveS16(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		choose(KernelOperation.CONVOLVE_S16, descriptor, at).convolveS16(descriptor, at, input, constants, arena);
	}

	@Override
	public void depthwiseConvS8(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		choose(KernelOperation.DEPTHWISE_CONV_S8, descriptor, at).depthwiseConvS8(descriptor, at, input, constants, arena);
	}

	@Override
	public void depthwiseConvS4(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		choose(KernelOperation.DEPTHWISE_CONV_S4, descriptor, at).depthwiseConvS4(descriptor, at, input, constants, arena);
	}

	@Override
	public void depthwiseConvS16(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		choose(KernelOperation.DEPTHWISE_CONV_S16, descriptor, at).depthwiseConvS16(descriptor, at, input, constants, arena);
	}

	@Override
	public void transposeConvS8(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		choose(KernelOperation.TRANSPOSE_CONV_S8, descriptor, at).transposeConvS8(descriptor, at, input, constants, arena);
	}

	@Override
	public void fullyConnectedS8(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		choose(KernelOperation.FULLY_CONNECTED_S8, descriptor, at).fullyConnectedS8(descriptor, at, input, constants, arena);
	}

	@Override
	public void fullyConnectedS4(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		choose(KernelOperation.FULLY_CONNECTED_S4, descriptor, at).fullyConnectedS4(descriptor, at, input, constants, arena);
	}

	@Override
	public void fullyConnectedS16(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		choose(KernelOperation.FULLY_CONNECTED_S16, descriptor, at).fullyConnectedS16(descriptor, at, input, constants, arena);
	}

	@Override
	public void batchMatMulS8(final int[] descriptor, final int at, final byte[] left, final byte[] right, final byte[] arena) {
		choose(KernelOperation.BATCH_MAT_MUL_S8, descriptor, at).batchMatMulS8(descriptor, at, left, right, arena);
	}

	@Override
	public void batchMatMulS16(final int[] descriptor, final int at, final byte[] left, final byte[] right,
			final byte[] arena) {
		choose(KernelOperation.BATCH_MAT_MUL_S16, descriptor, at).batchMatMulS16(descriptor, at, left, right, arena);
	}

	@Override
	public void averagePoolS8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		choose(KernelOperation.AVERAGE_POOL_S8, descriptor, at).averagePoolS8(descriptor, at, input, arena);
	}

	@Override
	public void averagePoolS16(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		choose(KernelOperation.AVERAGE_POOL_S16, descriptor, at).averagePoolS16(descriptor, at, input, arena);
	}

	@Override
	public void maxPoolS8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		choose(KernelOperation.MAX_POOL_S8, descriptor, at).maxPoolS8(descriptor, at, input, arena);
	}

	@Override
	public void maxPoolS16(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		choose(KernelOperation.MAX_POOL_S16, descriptor, at).maxPoolS16(descriptor, at, input, arena);
	}

	@Override
	public void softmaxS8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		choose(KernelOperation.SOFTMAX_S8, descriptor, at).softmaxS8(descriptor, at, input, arena);
	}

	@Override
	public void softmaxU8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		choose(KernelOperation.SOFTMAX_U8, descriptor, at).softmaxU8(descriptor, at, input, arena);
	}

	@Override
	public void softmaxS8S16(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		choose(KernelOperation.SOFTMAX_S8_S16, descriptor, at).softmaxS8S16(descriptor, at, input, arena);
	}

	@Override
	public void softmaxS16(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		choose(KernelOperation.SOFTMAX_S16, descriptor, at).softmaxS16(descriptor, at, input, constants, arena);
	}

	@Override
	public void addS8(final int[] descriptor, final int at, final byte[] input1, final byte[] input2, final byte[] arena) {
		choose(KernelOperation.ADD_S8, descriptor, at).addS8(descriptor, at, input1, input2, arena);
	}

	@Override
	public void addS16(final int[] descriptor, final int at, final byte[] input1, final byte[] input2, final byte[] arena) {
		choose(KernelOperation.ADD_S16, descriptor, at).addS16(descriptor, at, input1, input2, arena);
	}

	@Override
	public void mulS8(final int[] descriptor, final int at, final byte[] input1, final byte[] input2, final byte[] arena) {
		choose(KernelOperation.MUL_S8, descriptor, at).mulS8(descriptor, at, input1, input2, arena);
	}

	@Override
	public void mulS16(final int[] descriptor, final int at, final byte[] input1, final byte[] input2, final byte[] arena) {
		choose(KernelOperation.MUL_S16, descriptor, at).mulS16(descriptor, at, input1, input2, arena);
	}

	@Override
	public void minimumS8(final int[] descriptor, final int at, final byte[] input1, final byte[] input2, final byte[] arena) {
		choose(KernelOperation.MINIMUM_S8, descriptor, at).minimumS8(descriptor, at, input1, input2, arena);
	}

	@Override
	public void maximumS8(final int[] descriptor, final int at, final byte[] input1, final byte[] input2, final byte[] arena) {
		choose(KernelOperation.MAXIMUM_S8, descriptor, at).maximumS8(descriptor, at, input1, input2, arena);
	}

	@Override
	public void svdfS8(final int[] descriptor, final int at, final byte[] input, final byte[] constants, final byte[] state,
			final byte[] arena) {
		choose(KernelOperation.SVDF_S8, descriptor, at).svdfS8(descriptor, at, input, constants, state, arena);
	}

	@Override
	public void svdfS16(final int[] descriptor, final int at, final byte[] input, final byte[] constants, final byte[] state,
			final byte[] arena) {
		choose(KernelOperation.SVDF_S16, descriptor, at).svdfS16(descriptor, at, input, constants, state, arena);
	}

	@Override
	public void lstmS8(final int[] descriptor, final int at, final byte[] input, final byte[] constants, final byte[] state,
			final byte[] arena) {
		choose(KernelOperation.LSTM_S8, descriptor, at).lstmS8(descriptor, at, input, constants, state, arena);
	}

	@Override
	public void lstmS16(final int[] descriptor, final int at, final byte[] input, final byte[] constants, final byte[] state,
			final byte[] arena) {
		choose(KernelOperation.LSTM_S16, descriptor, at).lstmS16(descriptor, at, input, constants, state, arena);
	}

	@Override
	public void activationS16(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		choose(KernelOperation.ACTIVATION_S16, descriptor, at).activationS16(descriptor, at, input, arena);
	}

	@Override
	public void reluS8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		choose(KernelOperation.RELU_S8, descriptor, at).reluS8(descriptor, at, input, arena);
	}

	@Override
	public void relu6S8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		choose(KernelOperation.RELU6_S8, descriptor, at).relu6S8(descriptor, at, input, arena);
	}

	@Override
	public void reluS16(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		choose(KernelOperation.RELU_S16, descriptor, at).reluS16(descriptor, at, input, arena);
	}

	@Override
	public void reshapeS8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		choose(KernelOperation.RESHAPE_S8, descriptor, at).reshapeS8(descriptor, at, input, arena);
	}

	@Override
	public void lookupS8(final int[] descriptor, final int at, final byte[] input, final byte[] constants, final byte[] arena) {
		choose(KernelOperation.LOOKUP_S8, descriptor, at).lookupS8(descriptor, at, input, constants, arena);
	}

	@Override
	public void rescale(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		choose(KernelOperation.RESCALE, descriptor, at).rescale(descriptor, at, input, arena);
	}

	@Override
	public void quantize(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		choose(KernelOperation.QUANTIZE, descriptor, at).quantize(descriptor, at, input, arena);
	}

	@Override
	public void dequantize(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		choose(KernelOperation.DEQUANTIZE, descriptor, at).dequantize(descriptor, at, input, arena);
	}

	@Override
	public void padS8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		choose(KernelOperation.PAD_S8, descriptor, at).padS8(descriptor, at, input, arena);
	}

	@Override
	public void concatenationS8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		choose(KernelOperation.CONCATENATION_S8, descriptor, at).concatenationS8(descriptor, at, input, arena);
	}

	@Override
	public void transposeS8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		choose(KernelOperation.TRANSPOSE_S8, descriptor, at).transposeS8(descriptor, at, input, arena);
	}

	@Override
	public void vectorSumS8(final int[] descriptor, final int at, final byte[] constants, final byte[] arena) {
		choose(KernelOperation.VECTOR_SUM_S8, descriptor, at).vectorSumS8(descriptor, at, constants, arena);
	}

	@Override
	public void vectorSumS8S64(final int[] descriptor, final int at, final byte[] constants, final byte[] arena) {
		choose(KernelOperation.VECTOR_SUM_S8_S64, descriptor, at).vectorSumS8S64(descriptor, at, constants, arena);
	}

	@Override
	public void requantize(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		choose(KernelOperation.REQUANTIZE, descriptor, at).requantize(descriptor, at, input, constants, arena);
	}

	@Override
	public void requantizeS64(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		choose(KernelOperation.REQUANTIZE_S64, descriptor, at).requantizeS64(descriptor, at, input, constants, arena);
	}
}
