/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.model;

import io.judder.kernel.Kernels;

/**
 * Calls the kernel of an operator with the arrays that its tensors are in.
 */
final class Dispatch {

	private final Kernels kernels;
	private final byte[] arena;
	private final byte[] constants;
	private final byte[] state;

	/**
	 * Creates a dispatcher.
	 *
	 * @param kernels
	 *            the operations.
	 * @param arena
	 *            holds the arena.
	 * @param constants
	 *            holds the package.
	 * @param state
	 *            holds the state.
	 */
	Dispatch(final Kernels kernels, final byte[] arena, final byte[] constants, final byte[] state) {
		this.kernels = kernels;
		this.arena = arena;
		this.constants = constants;
		this.state = state;
	}

	private byte[] array(final int place) {
		if (place == Format.PLACE_ARENA) {
			return arena;
		}
		return place == Format.PLACE_CONSTANTS ? constants : state;
	}

	/**
	 * Runs an operator.
	 *
	 * @param plan
	 *            the prepared plan.
	 * @param head
	 *            of the operator.
	 * @param at
	 *            index of its first word.
	 */
	void execute(final int[] plan, final int head, final int at) {
		final byte[] in = array(head >> Plan.INPUT_1_SHIFT & Plan.PLACE_MASK);
		final byte[] in2 = array(head >> Plan.INPUT_2_SHIFT & Plan.PLACE_MASK);
		switch (head & Plan.CODE_MASK) {
		case OperatorCode.CONVOLVE_S8:
			kernels.convolveS8(plan, at, in, constants, arena);
			break;
		case OperatorCode.CONVOLVE_S4:
			kernels.convolveS4(plan, at, in, constants, arena);
			break;
		case OperatorCode.CONVOLVE_S16:
			kernels.convolveS16(plan, at, in, constants, arena);
			break;
		case OperatorCode.DEPTHWISE_S8:
			kernels.depthwiseConvS8(plan, at, in, constants, arena);
			break;
		case OperatorCode.DEPTHWISE_S4:
			kernels.depthwiseConvS4(plan, at, in, constants, arena);
			break;
		case OperatorCode.DEPTHWISE_S16:
			kernels.depthwiseConvS16(plan, at, in, constants, arena);
			break;
		case OperatorCode.TRANSPOSE_CONV_S8:
			kernels.transposeConvS8(plan, at, in, constants, arena);
			break;
		case OperatorCode.FULLY_CONNECTED_S8:
			kernels.fullyConnectedS8(plan, at, in, constants, arena);
			break;
		case OperatorCode.FULLY_CONNECTED_S4:
			kernels.fullyConnectedS4(plan, at, in, constants, arena);
			break;
		case OperatorCode.FULLY_CONNECTED_S16:
			kernels.fullyConnectedS16(plan, at, in, constants, arena);
			break;
		case OperatorCode.MATMUL_S8:
			kernels.batchMatMulS8(plan, at, in, in2, arena);
			break;
		case OperatorCode.MATMUL_S16:
			kernels.batchMatMulS16(plan, at, in, in2, arena);
			break;
		case OperatorCode.AVERAGE_POOL_S8:
			kernels.averagePoolS8(plan, at, in, arena);
			break;
		case OperatorCode.AVERAGE_POOL_S16:
			kernels.averagePoolS16(plan, at, in, arena);
			break;
		case OperatorCode.MAX_POOL_S8:
			kernels.maxPoolS8(plan, at, in, arena);
			break;
		case OperatorCode.MAX_POOL_S16:
			kernels.maxPoolS16(plan, at, in, arena);
			break;
		default:
			executeOther(plan, head & Plan.CODE_MASK, at, in, in2);
			break;
		}
	}

	private void executeOther(final int[] plan, final int code, final int at, final byte[] in, final byte[] in2) {
		switch (code) {
		case OperatorCode.SOFTMAX_S8:
			kernels.softmaxS8(plan, at, in, arena);
			break;
		case OperatorCode.SOFTMAX_S8_S16:
			kernels.softmaxS8S16(plan, at, in, arena);
			break;
		case OperatorCode.SOFTMAX_S16:
			kernels.softmaxS16(plan, at, in, constants, arena);
			break;
		case OperatorCode.ADD_S8:
			kernels.addS8(plan, at, in, in2, arena);
			break;
		case OperatorCode.ADD_S16:
			kernels.addS16(plan, at, in, in2, arena);
			break;
		case OperatorCode.MUL_S8:
			kernels.mulS8(plan, at, in, in2, arena);
			break;
		case OperatorCode.MUL_S16:
			kernels.mulS16(plan, at, in, in2, arena);
			break;
		case OperatorCode.MINIMUM_S8:
			kernels.minimumS8(plan, at, in, in2, arena);
			break;
		case OperatorCode.MAXIMUM_S8:
			kernels.maximumS8(plan, at, in, in2, arena);
			break;
		case OperatorCode.SVDF_S8:
			kernels.svdfS8(plan, at, in, constants, state, arena);
			break;
		case OperatorCode.SVDF_S16:
			kernels.svdfS16(plan, at, in, constants, state, arena);
			break;
		case OperatorCode.LSTM_S8:
			kernels.lstmS8(plan, at, in, constants, state, arena);
			break;
		case OperatorCode.LSTM_S16:
			kernels.lstmS16(plan, at, in, constants, state, arena);
			break;
		case OperatorCode.ACTIVATION_S16:
			kernels.activationS16(plan, at, in, arena);
			break;
		case OperatorCode.LOOKUP_S8:
			kernels.lookupS8(plan, at, in, constants, arena);
			break;
		case OperatorCode.RESCALE:
			kernels.rescale(plan, at, in, arena);
			break;
		case OperatorCode.QUANTIZE:
			kernels.quantize(plan, at, in, arena);
			break;
		case OperatorCode.DEQUANTIZE:
			kernels.dequantize(plan, at, in, arena);
			break;
		case OperatorCode.PAD_S8:
			kernels.padS8(plan, at, in, arena);
			break;
		case OperatorCode.CONCATENATION:
			kernels.concatenationS8(plan, at, in, arena);
			break;
		default:
			kernels.transposeS8(plan, at, in, arena);
			break;
		}
	}
}
