/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/** Hands every call on, so that a test replaces just what it is about. */
class ForwardingKernels implements Kernels {

	private final Kernels target;

	ForwardingKernels(final Kernels target) {
		this.target = target;
	}

	@Override
	public void convolveS8(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		target.convolveS8(descriptor, at, input, constants, arena);
	}

	@Override
	public void convolveS4(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		target.convolveS4(descriptor, at, input, constants, arena);
	}

	@Override
	public void convolveS16(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		target.convolveS16(descriptor, at, input, constants, arena);
	}

	@Override
	public void depthwiseConvS8(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		target.depthwiseConvS8(descriptor, at, input, constants, arena);
	}

	@Override
	public void depthwiseConvS4(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		target.depthwiseConvS4(descriptor, at, input, constants, arena);
	}

	@Override
	public void depthwiseConvS16(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		target.depthwiseConvS16(descriptor, at, input, constants, arena);
	}

	@Override
	public void transposeConvS8(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		target.transposeConvS8(descriptor, at, input, constants, arena);
	}

	@Override
	public void fullyConnectedS8(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		target.fullyConnectedS8(descriptor, at, input, constants, arena);
	}

	@Override
	public void fullyConnectedS4(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		target.fullyConnectedS4(descriptor, at, input, constants, arena);
	}

	@Override
	public void fullyConnectedS16(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		target.fullyConnectedS16(descriptor, at, input, constants, arena);
	}

	@Override
	public void batchMatMulS8(final int[] descriptor, final int at, final byte[] left, final byte[] right, final byte[] arena) {
		target.batchMatMulS8(descriptor, at, left, right, arena);
	}

	@Override
	public void batchMatMulS16(final int[] descriptor, final int at, final byte[] left, final byte[] right,
			final byte[] arena) {
		target.batchMatMulS16(descriptor, at, left, right, arena);
	}

	@Override
	public void averagePoolS8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		target.averagePoolS8(descriptor, at, input, arena);
	}

	@Override
	public void averagePoolS16(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		target.averagePoolS16(descriptor, at, input, arena);
	}

	@Override
	public void maxPoolS8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		target.maxPoolS8(descriptor, at, input, arena);
	}

	@Override
	public void maxPoolS16(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		target.maxPoolS16(descriptor, at, input, arena);
	}

	@Override
	public void softmaxS8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		target.softmaxS8(descriptor, at, input, arena);
	}

	@Override
	public void softmaxU8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		target.softmaxU8(descriptor, at, input, arena);
	}

	@Override
	public void softmaxS8S16(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		target.softmaxS8S16(descriptor, at, input, arena);
	}

	@Override
	public void softmaxS16(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		target.softmaxS16(descriptor, at, input, constants, arena);
	}

	@Override
	public void addS8(final int[] descriptor, final int at, final byte[] input1, final byte[] input2, final byte[] arena) {
		target.addS8(descriptor, at, input1, input2, arena);
	}

	@Override
	public void addS16(final int[] descriptor, final int at, final byte[] input1, final byte[] input2, final byte[] arena) {
		target.addS16(descriptor, at, input1, input2, arena);
	}

	@Override
	public void mulS8(final int[] descriptor, final int at, final byte[] input1, final byte[] input2, final byte[] arena) {
		target.mulS8(descriptor, at, input1, input2, arena);
	}

	@Override
	public void mulS16(final int[] descriptor, final int at, final byte[] input1, final byte[] input2, final byte[] arena) {
		target.mulS16(descriptor, at, input1, input2, arena);
	}

	@Override
	public void minimumS8(final int[] descriptor, final int at, final byte[] input1, final byte[] input2, final byte[] arena) {
		target.minimumS8(descriptor, at, input1, input2, arena);
	}

	@Override
	public void maximumS8(final int[] descriptor, final int at, final byte[] input1, final byte[] input2, final byte[] arena) {
		target.maximumS8(descriptor, at, input1, input2, arena);
	}

	@Override
	public void svdfS8(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] state, final byte[] arena) {
		target.svdfS8(descriptor, at, input, constants, state, arena);
	}

	@Override
	public void svdfS16(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] state, final byte[] arena) {
		target.svdfS16(descriptor, at, input, constants, state, arena);
	}

	@Override
	public void lstmS8(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] state, final byte[] arena) {
		target.lstmS8(descriptor, at, input, constants, state, arena);
	}

	@Override
	public void lstmS16(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] state, final byte[] arena) {
		target.lstmS16(descriptor, at, input, constants, state, arena);
	}

	@Override
	public void activationS16(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		target.activationS16(descriptor, at, input, arena);
	}

	@Override
	public void reluS8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		target.reluS8(descriptor, at, input, arena);
	}

	@Override
	public void relu6S8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		target.relu6S8(descriptor, at, input, arena);
	}

	@Override
	public void reluS16(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		target.reluS16(descriptor, at, input, arena);
	}

	@Override
	public void reshapeS8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		target.reshapeS8(descriptor, at, input, arena);
	}

	@Override
	public void lookupS8(final int[] descriptor, final int at, final byte[] input, final byte[] constants, final byte[] arena) {
		target.lookupS8(descriptor, at, input, constants, arena);
	}

	@Override
	public void rescale(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		target.rescale(descriptor, at, input, arena);
	}

	@Override
	public void quantize(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		target.quantize(descriptor, at, input, arena);
	}

	@Override
	public void dequantize(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		target.dequantize(descriptor, at, input, arena);
	}

	@Override
	public void padS8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		target.padS8(descriptor, at, input, arena);
	}

	@Override
	public void concatenationS8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		target.concatenationS8(descriptor, at, input, arena);
	}

	@Override
	public void transposeS8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		target.transposeS8(descriptor, at, input, arena);
	}

	@Override
	public void vectorSumS8(final int[] descriptor, final int at, final byte[] constants, final byte[] arena) {
		target.vectorSumS8(descriptor, at, constants, arena);
	}

	@Override
	public void vectorSumS8S64(final int[] descriptor, final int at, final byte[] constants, final byte[] arena) {
		target.vectorSumS8S64(descriptor, at, constants, arena);
	}

	@Override
	public void requantize(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		target.requantize(descriptor, at, input, constants, arena);
	}

	@Override
	public void requantizeS64(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		target.requantizeS64(descriptor, at, input, constants, arena);
	}
}
