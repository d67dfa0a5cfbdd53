/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

import io.judder.natives.NativeProcess;

/**
 * Stands before the natives of the device on the class path and calls them in the process of {@link #use}. A test holds its
 * methods against theirs.
 */
public final class CmsisNatives {

	static final int KERNEL_OK = 0;
	static final int CORE_PLAIN = 1;
	static final int CORE_DSP = 2;
	static final int CORE_MVE = 3;

	private static NativeProcess process;

	private CmsisNatives() {
	}

	/**
	 * Sets the process.
	 *
	 * @param natives
	 *            the process.
	 */
	public static void use(final NativeProcess natives) {
		process = natives;
	}

	static int core() {
		return process.call("core", 0);
	}

	static int isDouble() {
		return process.call("isDouble", 0);
	}

	static int convolveS8(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		return process.call("convolveS8", at, descriptor, input, constants, arena);
	}

	static int convolveS4(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		return process.call("convolveS4", at, descriptor, input, constants, arena);
	}

	static int convolveS16(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		return process.call("convolveS16", at, descriptor, input, constants, arena);
	}

	static int depthwiseConvS8(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		return process.call("depthwiseConvS8", at, descriptor, input, constants, arena);
	}

	static int depthwiseConvS4(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		return process.call("depthwiseConvS4", at, descriptor, input, constants, arena);
	}

	static int depthwiseConvS16(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		return process.call("depthwiseConvS16", at, descriptor, input, constants, arena);
	}

	static int transposeConvS8(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		return process.call("transposeConvS8", at, descriptor, input, constants, arena);
	}

	static int fullyConnectedS8(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		return process.call("fullyConnectedS8", at, descriptor, input, constants, arena);
	}

	static int fullyConnectedS4(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		return process.call("fullyConnectedS4", at, descriptor, input, constants, arena);
	}

	static int fullyConnectedS16(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		return process.call("fullyConnectedS16", at, descriptor, input, constants, arena);
	}

	static int batchMatMulS8(final int[] descriptor, final int at, final byte[] left, final byte[] right, final byte[] arena) {
		return process.call("batchMatMulS8", at, descriptor, left, right, arena);
	}

	static int batchMatMulS16(final int[] descriptor, final int at, final byte[] left, final byte[] right, final byte[] arena) {
		return process.call("batchMatMulS16", at, descriptor, left, right, arena);
	}

	static int averagePoolS8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		return process.call("averagePoolS8", at, descriptor, input, arena);
	}

	static int averagePoolS16(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		return process.call("averagePoolS16", at, descriptor, input, arena);
	}

	static int maxPoolS8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		return process.call("maxPoolS8", at, descriptor, input, arena);
	}

	static int maxPoolS16(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		return process.call("maxPoolS16", at, descriptor, input, arena);
	}

	static int softmaxS8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		return process.call("softmaxS8", at, descriptor, input, arena);
	}

	static int softmaxS8S16(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		return process.call("softmaxS8S16", at, descriptor, input, arena);
	}

	static int softmaxS16(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		return process.call("softmaxS16", at, descriptor, input, constants, arena);
	}

	static int addS8(final int[] descriptor, final int at, final byte[] input1, final byte[] input2, final byte[] arena) {
		return process.call("addS8", at, descriptor, input1, input2, arena);
	}

	static int addS16(final int[] descriptor, final int at, final byte[] input1, final byte[] input2, final byte[] arena) {
		return process.call("addS16", at, descriptor, input1, input2, arena);
	}

	static int mulS8(final int[] descriptor, final int at, final byte[] input1, final byte[] input2, final byte[] arena) {
		return process.call("mulS8", at, descriptor, input1, input2, arena);
	}

	static int mulS16(final int[] descriptor, final int at, final byte[] input1, final byte[] input2, final byte[] arena) {
		return process.call("mulS16", at, descriptor, input1, input2, arena);
	}

	static int minimumS8(final int[] descriptor, final int at, final byte[] input1, final byte[] input2, final byte[] arena) {
		return process.call("minimumS8", at, descriptor, input1, input2, arena);
	}

	static int maximumS8(final int[] descriptor, final int at, final byte[] input1, final byte[] input2, final byte[] arena) {
		return process.call("maximumS8", at, descriptor, input1, input2, arena);
	}

	static int svdfS8(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] state, final byte[] arena) {
		return process.call("svdfS8", at, descriptor, input, constants, state, arena);
	}

	static int svdfS16(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] state, final byte[] arena) {
		return process.call("svdfS16", at, descriptor, input, constants, state, arena);
	}

	static int lstmS8(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] state, final byte[] arena) {
		return process.call("lstmS8", at, descriptor, input, constants, state, arena);
	}

	static int lstmS16(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] state, final byte[] arena) {
		return process.call("lstmS16", at, descriptor, input, constants, state, arena);
	}

	static int activationS16(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		return process.call("activationS16", at, descriptor, input, arena);
	}

	static int reluS8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		return process.call("reluS8", at, descriptor, input, arena);
	}

	static int relu6S8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		return process.call("relu6S8", at, descriptor, input, arena);
	}

	static int reluS16(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		return process.call("reluS16", at, descriptor, input, arena);
	}

	static int reshapeS8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		return process.call("reshapeS8", at, descriptor, input, arena);
	}

	static int padS8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		return process.call("padS8", at, descriptor, input, arena);
	}

	static int concatenationS8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		return process.call("concatenationS8", at, descriptor, input, arena);
	}

	static int transposeS8(final int[] descriptor, final int at, final byte[] input, final byte[] arena) {
		return process.call("transposeS8", at, descriptor, input, arena);
	}

	static int vectorSumS8(final int[] descriptor, final int at, final byte[] constants, final byte[] arena) {
		return process.call("vectorSumS8", at, descriptor, constants, arena);
	}

	static int vectorSumS8S64(final int[] descriptor, final int at, final byte[] constants, final byte[] arena) {
		return process.call("vectorSumS8S64", at, descriptor, constants, arena);
	}
}
