/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Calls an operation by its number, with one array for everything.
 */
final class KernelCall {

	private KernelCall() {
		// One function only.
	}

	/**
	 * Calls an operation that CMSIS-NN has.
	 *
	 * @param kernels
	 *            the kernels.
	 * @param operation
	 *            one of {@link KernelOperation}; nothing happens for one that CMSIS-NN does not have.
	 * @param d
	 *            the descriptor.
	 * @param b
	 *            holds inputs, constants, state, outputs and scratch.
	 */
	static void call(final Kernels kernels, final int operation, final int[] d, final byte[] b) {
		if (operation < KernelOperation.AVERAGE_POOL_S8) {
			callSums(kernels, operation, d, b);
		} else if (operation < KernelOperation.SVDF_S8) {
			callElements(kernels, operation, d, b);
		} else {
			callOthers(kernels, operation, d, b);
		}
	}

	private static void callSums(final Kernels kernels, final int operation, final int[] d, final byte[] b) {
		switch (operation) {
		case KernelOperation.CONVOLVE_S8:
			kernels.convolveS8(d, 0, b, b, b);
			break;
		case KernelOperation.CONVOLVE_S4:
			kernels.convolveS4(d, 0, b, b, b);
			break;
		case KernelOperation.CONVOLVE_S16:
			kernels.convolveS16(d, 0, b, b, b);
			break;
		case KernelOperation.DEPTHWISE_CONV_S8:
			kernels.depthwiseConvS8(d, 0, b, b, b);
			break;
		case KernelOperation.DEPTHWISE_CONV_S4:
			kernels.depthwiseConvS4(d, 0, b, b, b);
			break;
		case KernelOperation.DEPTHWISE_CONV_S16:
			kernels.depthwiseConvS16(d, 0, b, b, b);
			break;
		case KernelOperation.TRANSPOSE_CONV_S8:
			kernels.transposeConvS8(d, 0, b, b, b);
			break;
		case KernelOperation.FULLY_CONNECTED_S8:
			kernels.fullyConnectedS8(d, 0, b, b, b);
			break;
		case KernelOperation.FULLY_CONNECTED_S4:
			kernels.fullyConnectedS4(d, 0, b, b, b);
			break;
		case KernelOperation.FULLY_CONNECTED_S16:
			kernels.fullyConnectedS16(d, 0, b, b, b);
			break;
		case KernelOperation.BATCH_MAT_MUL_S8:
			kernels.batchMatMulS8(d, 0, b, b, b);
			break;
		case KernelOperation.BATCH_MAT_MUL_S16:
			kernels.batchMatMulS16(d, 0, b, b, b);
			break;
		default:
			break;
		}
	}

	private static void callElements(final Kernels kernels, final int operation, final int[] d, final byte[] b) {
		switch (operation) {
		case KernelOperation.AVERAGE_POOL_S8:
			kernels.averagePoolS8(d, 0, b, b);
			break;
		case KernelOperation.AVERAGE_POOL_S16:
			kernels.averagePoolS16(d, 0, b, b);
			break;
		case KernelOperation.MAX_POOL_S8:
			kernels.maxPoolS8(d, 0, b, b);
			break;
		case KernelOperation.MAX_POOL_S16:
			kernels.maxPoolS16(d, 0, b, b);
			break;
		case KernelOperation.SOFTMAX_S8:
			kernels.softmaxS8(d, 0, b, b);
			break;
		case KernelOperation.SOFTMAX_S8_S16:
			kernels.softmaxS8S16(d, 0, b, b);
			break;
		case KernelOperation.SOFTMAX_S16:
			kernels.softmaxS16(d, 0, b, b, b);
			break;
		case KernelOperation.ADD_S8:
			kernels.addS8(d, 0, b, b, b);
			break;
		case KernelOperation.ADD_S16:
			kernels.addS16(d, 0, b, b, b);
			break;
		case KernelOperation.MUL_S8:
			kernels.mulS8(d, 0, b, b, b);
			break;
		case KernelOperation.MUL_S16:
			kernels.mulS16(d, 0, b, b, b);
			break;
		case KernelOperation.MINIMUM_S8:
			kernels.minimumS8(d, 0, b, b, b);
			break;
		case KernelOperation.MAXIMUM_S8:
			kernels.maximumS8(d, 0, b, b, b);
			break;
		default:
			break;
		}
	}

	private static void callOthers(final Kernels kernels, final int operation, final int[] d, final byte[] b) {
		switch (operation) {
		case KernelOperation.SVDF_S8:
			kernels.svdfS8(d, 0, b, b, b, b);
			break;
		case KernelOperation.SVDF_S16:
			kernels.svdfS16(d, 0, b, b, b, b);
			break;
		case KernelOperation.LSTM_S8:
			kernels.lstmS8(d, 0, b, b, b, b);
			break;
		case KernelOperation.LSTM_S16:
			kernels.lstmS16(d, 0, b, b, b, b);
			break;
		case KernelOperation.ACTIVATION_S16:
			kernels.activationS16(d, 0, b, b);
			break;
		case KernelOperation.RELU_S8:
			kernels.reluS8(d, 0, b, b);
			break;
		case KernelOperation.RELU6_S8:
			kernels.relu6S8(d, 0, b, b);
			break;
		case KernelOperation.RELU_S16:
			kernels.reluS16(d, 0, b, b);
			break;
		case KernelOperation.RESHAPE_S8:
			kernels.reshapeS8(d, 0, b, b);
			break;
		case KernelOperation.PAD_S8:
			kernels.padS8(d, 0, b, b);
			break;
		case KernelOperation.CONCATENATION_S8:
			kernels.concatenationS8(d, 0, b, b);
			break;
		case KernelOperation.TRANSPOSE_S8:
			kernels.transposeS8(d, 0, b, b);
			break;
		case KernelOperation.VECTOR_SUM_S8:
			kernels.vectorSumS8(d, 0, b, b);
			break;
		case KernelOperation.VECTOR_SUM_S8_S64:
			kernels.vectorSumS8S64(d, 0, b, b);
			break;
		default:
			break;
		}
	}
}
