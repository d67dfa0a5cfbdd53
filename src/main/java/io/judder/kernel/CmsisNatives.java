/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * The kernels of CMSIS-NN as C offers them, {@code src/main/c/cmsis_*.c}.
 * <p>
 * Each native takes the arguments of the method of {@link Kernels} that has its name, checks that everything the descriptor
 * names lies within its array and is aligned, calls the library, and returns {@link #KERNEL_OK} or a code of
 * {@link KernelException}; when it returns a code it has called nothing, or the library has refused. Nothing is kept between
 * calls. Scratch is what the descriptor says; a native needs less than 1 KiB of C stack beside what the library takes.
 * <p>
 * The prototypes, the layouts of the descriptors and the codes are written to {@code src/main/c/CmsisNatives.h} from the
 * classes of this package; a test fails when the header is not what these say.
 */
final class CmsisNatives {

	/** What a native returns when all went well. */
	static final int KERNEL_OK = 0;

	/** {@link #core()}: the library was built for a core without SIMD instructions. */
	static final int CORE_PLAIN = 1;

	/** {@link #core()}: the library was built for a core with the DSP extension: Cortex-M4, M7, M33. */
	static final int CORE_DSP = 2;

	/** {@link #core()}: the library was built for a core with vector instructions (MVE, Helium): Cortex-M55, M85. */
	static final int CORE_MVE = 3;

	private CmsisNatives() {
		// Natives only.
	}

	/**
	 * Returns which instructions the library uses. Scratch sizes depend on it.
	 *
	 * @return one of the cores of this class.
	 */
	static native int core();

	/**
	 * Tells whether the functions behind the natives are the conformance double of tests/c instead of CMSIS-NN.
	 *
	 * @return 1 for the double, 0 for the library.
	 */
	static native int isDouble();

	/** As {@link Kernels#convolveS8}; returns {@link #KERNEL_OK} or a code. */
	static native int convolveS8(int[] descriptor, int at, byte[] input, byte[] constants, byte[] arena);

	/** As {@link Kernels#convolveS4}; returns {@link #KERNEL_OK} or a code. */
	static native int convolveS4(int[] descriptor, int at, byte[] input, byte[] constants, byte[] arena);

	/** As {@link Kernels#convolveS16}; returns {@link #KERNEL_OK} or a code. */
	static native int convolveS16(int[] descriptor, int at, byte[] input, byte[] constants, byte[] arena);

	/** As {@link Kernels#depthwiseConvS8}; returns {@link #KERNEL_OK} or a code. */
	static native int depthwiseConvS8(int[] descriptor, int at, byte[] input, byte[] constants, byte[] arena);

	/** As {@link Kernels#depthwiseConvS4}; returns {@link #KERNEL_OK} or a code. */
	static native int depthwiseConvS4(int[] descriptor, int at, byte[] input, byte[] constants, byte[] arena);

	/** As {@link Kernels#depthwiseConvS16}; returns {@link #KERNEL_OK} or a code. */
	static native int depthwiseConvS16(int[] descriptor, int at, byte[] input, byte[] constants, byte[] arena);

	/** As {@link Kernels#transposeConvS8}; returns {@link #KERNEL_OK} or a code. */
	static native int transposeConvS8(int[] descriptor, int at, byte[] input, byte[] constants, byte[] arena);

	/** As {@link Kernels#fullyConnectedS8}; returns {@link #KERNEL_OK} or a code. */
	static native int fullyConnectedS8(int[] descriptor, int at, byte[] input, byte[] constants, byte[] arena);

	/** As {@link Kernels#fullyConnectedS4}; returns {@link #KERNEL_OK} or a code. */
	static native int fullyConnectedS4(int[] descriptor, int at, byte[] input, byte[] constants, byte[] arena);

	/** As {@link Kernels#fullyConnectedS16}; returns {@link #KERNEL_OK} or a code. */
	static native int fullyConnectedS16(int[] descriptor, int at, byte[] input, byte[] constants, byte[] arena);

	/** As {@link Kernels#batchMatMulS8}; returns {@link #KERNEL_OK} or a code. */
	static native int batchMatMulS8(int[] descriptor, int at, byte[] left, byte[] right, byte[] arena);

	/** As {@link Kernels#batchMatMulS16}; returns {@link #KERNEL_OK} or a code. */
	static native int batchMatMulS16(int[] descriptor, int at, byte[] left, byte[] right, byte[] arena);

	/** As {@link Kernels#averagePoolS8}; returns {@link #KERNEL_OK} or a code. */
	static native int averagePoolS8(int[] descriptor, int at, byte[] input, byte[] arena);

	/** As {@link Kernels#averagePoolS16}; returns {@link #KERNEL_OK} or a code. */
	static native int averagePoolS16(int[] descriptor, int at, byte[] input, byte[] arena);

	/** As {@link Kernels#maxPoolS8}; returns {@link #KERNEL_OK} or a code. */
	static native int maxPoolS8(int[] descriptor, int at, byte[] input, byte[] arena);

	/** As {@link Kernels#maxPoolS16}; returns {@link #KERNEL_OK} or a code. */
	static native int maxPoolS16(int[] descriptor, int at, byte[] input, byte[] arena);

	/** As {@link Kernels#softmaxS8}; returns {@link #KERNEL_OK} or a code. */
	static native int softmaxS8(int[] descriptor, int at, byte[] input, byte[] arena);

	/** As {@link Kernels#softmaxS8S16}; returns {@link #KERNEL_OK} or a code. */
	static native int softmaxS8S16(int[] descriptor, int at, byte[] input, byte[] arena);

	/** As {@link Kernels#softmaxS16}; returns {@link #KERNEL_OK} or a code. */
	static native int softmaxS16(int[] descriptor, int at, byte[] input, byte[] constants, byte[] arena);

	/** As {@link Kernels#addS8}; returns {@link #KERNEL_OK} or a code. */
	static native int addS8(int[] descriptor, int at, byte[] input1, byte[] input2, byte[] arena);

	/** As {@link Kernels#addS16}; returns {@link #KERNEL_OK} or a code. */
	static native int addS16(int[] descriptor, int at, byte[] input1, byte[] input2, byte[] arena);

	/** As {@link Kernels#mulS8}; returns {@link #KERNEL_OK} or a code. */
	static native int mulS8(int[] descriptor, int at, byte[] input1, byte[] input2, byte[] arena);

	/** As {@link Kernels#mulS16}; returns {@link #KERNEL_OK} or a code. */
	static native int mulS16(int[] descriptor, int at, byte[] input1, byte[] input2, byte[] arena);

	/** As {@link Kernels#minimumS8}; returns {@link #KERNEL_OK} or a code. */
	static native int minimumS8(int[] descriptor, int at, byte[] input1, byte[] input2, byte[] arena);

	/** As {@link Kernels#maximumS8}; returns {@link #KERNEL_OK} or a code. */
	static native int maximumS8(int[] descriptor, int at, byte[] input1, byte[] input2, byte[] arena);

	/** As {@link Kernels#svdfS8}; returns {@link #KERNEL_OK} or a code. */
	static native int svdfS8(int[] descriptor, int at, byte[] input, byte[] constants, byte[] state, byte[] arena);

	/** As {@link Kernels#svdfS16}; returns {@link #KERNEL_OK} or a code. */
	static native int svdfS16(int[] descriptor, int at, byte[] input, byte[] constants, byte[] state, byte[] arena);

	/** As {@link Kernels#lstmS8}; returns {@link #KERNEL_OK} or a code. */
	static native int lstmS8(int[] descriptor, int at, byte[] input, byte[] constants, byte[] state, byte[] arena);

	/** As {@link Kernels#lstmS16}; returns {@link #KERNEL_OK} or a code. */
	static native int lstmS16(int[] descriptor, int at, byte[] input, byte[] constants, byte[] state, byte[] arena);

	/** As {@link Kernels#activationS16}; returns {@link #KERNEL_OK} or a code. */
	static native int activationS16(int[] descriptor, int at, byte[] input, byte[] arena);

	/** As {@link Kernels#reluS8}; returns {@link #KERNEL_OK} or a code. */
	static native int reluS8(int[] descriptor, int at, byte[] input, byte[] arena);

	/** As {@link Kernels#relu6S8}; returns {@link #KERNEL_OK} or a code. */
	static native int relu6S8(int[] descriptor, int at, byte[] input, byte[] arena);

	/** As {@link Kernels#reluS16}; returns {@link #KERNEL_OK} or a code. */
	static native int reluS16(int[] descriptor, int at, byte[] input, byte[] arena);

	/** As {@link Kernels#reshapeS8}; returns {@link #KERNEL_OK} or a code. */
	static native int reshapeS8(int[] descriptor, int at, byte[] input, byte[] arena);

	/** As {@link Kernels#padS8}; returns {@link #KERNEL_OK} or a code. */
	static native int padS8(int[] descriptor, int at, byte[] input, byte[] arena);

	/** As {@link Kernels#concatenationS8}; returns {@link #KERNEL_OK} or a code. */
	static native int concatenationS8(int[] descriptor, int at, byte[] input, byte[] arena);

	/** As {@link Kernels#transposeS8}; returns {@link #KERNEL_OK} or a code. */
	static native int transposeS8(int[] descriptor, int at, byte[] input, byte[] arena);

	/** As {@link Kernels#vectorSumS8}; returns {@link #KERNEL_OK} or a code. */
	static native int vectorSumS8(int[] descriptor, int at, byte[] constants, byte[] arena);

	/** As {@link Kernels#vectorSumS8S64}; returns {@link #KERNEL_OK} or a code. */
	static native int vectorSumS8S64(int[] descriptor, int at, byte[] constants, byte[] arena);
}
