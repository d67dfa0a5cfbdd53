/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * The kernels in Java: every operation is a class of its own in this package.
 * <p>
 * Stateless, so that one instance serves all threads.
 */
public final class JavaKernels implements Kernels {

	@Override
	public void convolveS8(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		ConvolveS8.run(descriptor, at, input, constants, arena);
	}

	@Override
	public void convolveS4(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		ConvolveS4.run(descriptor, at, input, constants, arena);
	}

	@Override
	public void convolveS16(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		ConvolveS16.run(descriptor, at, input, constants, arena);
	}

	@Override
	public void depthwiseConvS8(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		DepthwiseConvS8.run(descriptor, at, input, constants, arena);
	}

	@Override
	public void depthwiseConvS4(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		DepthwiseConvS4.run(descriptor, at, input, constants, arena);
	}

	@Override
	public void depthwiseConvS16(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		DepthwiseConvS16.run(descriptor, at, input, constants, arena);
	}

	@Override
	public void transposeConvS8(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		TransposeConvS8.run(descriptor, at, input, constants, arena);
	}

	@Override
	public void fullyConnectedS8(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		FullyConnectedS8.run(descriptor, at, input, constants, arena);
	}

	@Override
	public void fullyConnectedS4(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		FullyConnectedS4.run(descriptor, at, input, constants, arena);
	}

	@Override
	public void fullyConnectedS16(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		FullyConnectedS16.run(descriptor, at, input, constants, arena);
	}

	@Override
	public void batchMatMulS8(final int[] descriptor, final int at, final byte[] left, final byte[] right,
			final byte[] arena) {
		BatchMatMulS8.run(descriptor, at, left, right, arena);
	}

	@Override
	public void batchMatMulS16(final int[] descriptor, final int at, final byte[] left, final byte[] right,
			final byte[] arena) {
		BatchMatMulS16.run(descriptor, at, left, right, arena);
	}

	@Override
	public void averagePoolS8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		AveragePoolS8.run(descriptor, at, input, arena);
	}

	@Override
	public void averagePoolS16(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		AveragePoolS16.run(descriptor, at, input, arena);
	}

	@Override
	public void maxPoolS8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		MaxPoolS8.run(descriptor, at, input, arena);
	}

	@Override
	public void maxPoolS16(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		MaxPoolS16.run(descriptor, at, input, arena);
	}

	@Override
	public void softmaxS8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		SoftmaxS8.run(descriptor, at, input, arena);
	}

	@Override
	public void softmaxU8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		SoftmaxU8.run(descriptor, at, input, arena);
	}

	@Override
	public void softmaxS8S16(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		SoftmaxS8S16.run(descriptor, at, input, arena);
	}

	@Override
	public void softmaxS16(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		SoftmaxS16.run(descriptor, at, input, constants, arena);
	}

	@Override
	public void addS8(final int[] descriptor, final int at, final byte[] input1, final byte[] input2, final byte[] arena) {
		AddS8.run(descriptor, at, input1, input2, arena);
	}

	@Override
	public void addS16(final int[] descriptor, final int at, final byte[] input1, final byte[] input2, final byte[] arena) {
		AddS16.run(descriptor, at, input1, input2, arena);
	}

	@Override
	public void mulS8(final int[] descriptor, final int at, final byte[] input1, final byte[] input2, final byte[] arena) {
		MulS8.run(descriptor, at, input1, input2, arena);
	}

	@Override
	public void mulS16(final int[] descriptor, final int at, final byte[] input1, final byte[] input2, final byte[] arena) {
		MulS16.run(descriptor, at, input1, input2, arena);
	}

	@Override
	public void minimumS8(final int[] descriptor, final int at, final byte[] input1, final byte[] input2,
			final byte[] arena) {
		MinimumS8.run(descriptor, at, input1, input2, arena);
	}

	@Override
	public void maximumS8(final int[] descriptor, final int at, final byte[] input1, final byte[] input2,
			final byte[] arena) {
		MaximumS8.run(descriptor, at, input1, input2, arena);
	}

	@Override
	public void svdfS8(final int[] descriptor, final int at, final byte[] input, final byte[] constants, final byte[] state,
			final byte[] arena) {
		SvdfS8.run(descriptor, at, input, constants, state, arena);
	}

	@Override
	public void svdfS16(final int[] descriptor, final int at, final byte[] input, final byte[] constants, final byte[] state,
			final byte[] arena) {
		SvdfS16.run(descriptor, at, input, constants, state, arena);
	}

	@Override
	public void lstmS8(final int[] descriptor, final int at, final byte[] input, final byte[] constants, final byte[] state,
			final byte[] arena) {
		LstmS8.run(descriptor, at, input, constants, state, arena);
	}

	@Override
	public void lstmS16(final int[] descriptor, final int at, final byte[] input, final byte[] constants, final byte[] state,
			final byte[] arena) {
		LstmS16.run(descriptor, at, input, constants, state, arena);
	}

	@Override
	public void activationS16(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		ActivationS16.run(descriptor, at, input, arena);
	}

	@Override
	public void reluS8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		ReluS8.run(descriptor, at, input, arena);
	}

	@Override
	public void relu6S8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		Relu6S8.run(descriptor, at, input, arena);
	}

	@Override
	public void reluS16(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		ReluS16.run(descriptor, at, input, arena);
	}

	@Override
	public void reshapeS8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		ReshapeS8.run(descriptor, at, input, arena);
	}

	@Override
	public void lookupS8(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		LookupS8.run(descriptor, at, input, constants, arena);
	}

	@Override
	public void rescale(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		Rescale.run(descriptor, at, input, arena);
	}

	@Override
	public void quantize(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		Quantize.run(descriptor, at, input, arena);
	}

	@Override
	public void dequantize(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		Dequantize.run(descriptor, at, input, arena);
	}

	@Override
	public void padS8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		PadS8.run(descriptor, at, input, arena);
	}

	@Override
	public void concatenationS8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		ConcatenationS8.run(descriptor, at, input, arena);
	}

	@Override
	public void transposeS8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		TransposeS8.run(descriptor, at, input, arena);
	}

	@Override
	public void vectorSumS8(final int[] descriptor, final int at, final byte[] constants, final byte[] arena) {
		VectorSumS8.run(descriptor, at, constants, arena);
	}

	@Override
	public void vectorSumS8S64(final int[] descriptor, final int at, final byte[] constants, final byte[] arena) {
		VectorSumS8S64.run(descriptor, at, constants, arena);
	}

	@Override
	public void requantize(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		RequantizeS32.run(descriptor, at, input, constants, arena);
	}

	@Override
	public void requantizeS64(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		RequantizeS64.run(descriptor, at, input, constants, arena);
	}
}
