/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * The operations of {@link KernelCheck} on single elements, and those that move them.
 */
final class KernelCheckElements extends KernelCheckLayers {

	private static final int TABLE = 513;

	KernelCheckElements(final KernelCheckMemory memory, final int[] descriptor) {
		super(memory, descriptor);
	}

	@Override
	void prepare(final int number) {
		switch (number) {
		case 30:
			softmax(KernelOperation.SOFTMAX_S8, 1, 1);
			break;
		case 31:
			softmax(KernelOperation.SOFTMAX_S8_S16, 1, 2);
			break;
		case 32:
			softmax(KernelOperation.SOFTMAX_S16, 2, 2);
			break;
		case 33:
			combine(KernelOperation.ADD_S8, 1);
			break;
		case 34:
			combine(KernelOperation.ADD_S16, 2);
			break;
		case 35:
			combine(KernelOperation.MUL_S8, 1);
			break;
		case 36:
			combine(KernelOperation.MUL_S16, 2);
			break;
		case 37:
			extremum(KernelOperation.MINIMUM_S8);
			break;
		case 38:
			extremum(KernelOperation.MAXIMUM_S8);
			break;
		case 39:
			unary(KernelOperation.ACTIVATION_S16, 2);
			break;
		case 40:
			unary(KernelOperation.RELU_S8, 1);
			break;
		case 41:
			unary(KernelOperation.RELU6_S8, 1);
			break;
		case 42:
			unary(KernelOperation.RELU_S16, 2);
			break;
		case 43:
			unary(KernelOperation.RESHAPE_S8, 1);
			break;
		default:
			prepareMoves(number);
			break;
		}
	}

	private void softmax(final int op, final int inputBytes, final int outputBytes) {
		this.operation = op;
		this.d[SoftmaxDescriptor.INPUT] = this.memory.data(3 * 19 * inputBytes, BYTE);
		this.d[SoftmaxDescriptor.OUTPUT] = this.memory.data(3 * 19 * outputBytes, BYTE);
		this.d[SoftmaxDescriptor.ROWS] = 3;
		this.d[SoftmaxDescriptor.ROW_SIZE] = 19;
		scale(SoftmaxDescriptor.MULTIPLIER, inputBytes == 1 ? 22 : 0);
		this.d[SoftmaxDescriptor.DIFF_MIN] = -200;
		if (inputBytes == 2) {
			this.d[SoftmaxDescriptor.EXP_TABLE] = this.memory.line(TABLE, 2, 6);
			this.d[SoftmaxDescriptor.RECIPROCAL_TABLE] = this.memory.line(TABLE, Short.MAX_VALUE, -31);
		}
	}

	private void combine(final int op, final int bytes) {
		final boolean sum = op == KernelOperation.ADD_S8 || op == KernelOperation.ADD_S16;
		this.operation = op;
		this.d[ElementwiseDescriptor.INPUT_1] = this.memory.integers(49, 2, SMALL * bytes);
		this.d[ElementwiseDescriptor.INPUT_2] = this.memory.integers(49, 2, SMALL * bytes);
		this.d[ElementwiseDescriptor.OUTPUT] = this.memory.data(98, BYTE);
		this.d[ElementwiseDescriptor.COUNT] = 98 / bytes;
		this.d[ElementwiseDescriptor.INPUT_1_OFFSET] = bytes == 1 ? 1 : 0;
		this.d[ElementwiseDescriptor.INPUT_2_OFFSET] = bytes == 1 ? -3 : 0;
		this.d[ElementwiseDescriptor.OUTPUT_OFFSET] = bytes == 1 ? 5 : 0;
		this.d[ElementwiseDescriptor.LEFT_SHIFT] = bytes == 1 ? 20 : 15;
		scale(ElementwiseDescriptor.INPUT_1_MULTIPLIER, 0);
		scale(ElementwiseDescriptor.INPUT_2_MULTIPLIER, -1);
		scale(ElementwiseDescriptor.MULTIPLIER, sum ? -this.d[ElementwiseDescriptor.LEFT_SHIFT] : -1);
		finish(-1, ElementwiseDescriptor.MIN, bytes);
	}

	private void extremum(final int op) {
		this.operation = op;
		this.d[ExtremumDescriptor.INPUT_1] = this.memory.data(2 * 3 * 19, BYTE);
		this.d[ExtremumDescriptor.INPUT_2] = this.memory.data(3 * 19, BYTE);
		this.d[ExtremumDescriptor.OUTPUT] = this.memory.data(2 * 3 * 19, BYTE);
		shape(ExtremumDescriptor.DIMENSIONS_1, 1, 2, 3, 19);
		shape(ExtremumDescriptor.DIMENSIONS_2, 1, 1, 3, 19);
	}

	private void unary(final int op, final int bytes) {
		this.operation = op;
		this.d[UnaryDescriptor.INPUT] = this.memory.data(37 * bytes, BYTE);
		this.d[UnaryDescriptor.OUTPUT] = this.memory.data(37 * bytes, BYTE);
		this.d[UnaryDescriptor.COUNT] = 37;
		this.d[UnaryDescriptor.TYPE] = UnaryDescriptor.TANH;
	}

	private void prepareMoves(final int number) {
		switch (number) {
		case 44:
			this.operation = KernelOperation.PAD_S8;
			this.d[PadDescriptor.INPUT] = this.memory.data(2 * 3 * 5, BYTE);
			this.d[PadDescriptor.OUTPUT] = this.memory.data(4 * 4 * 8, BYTE);
			this.d[PadDescriptor.VALUE] = -7;
			shape(PadDescriptor.DIMENSIONS, 1, 2, 3, 5);
			shape(PadDescriptor.BEFORE, 0, 1, 1, 2);
			shape(PadDescriptor.AFTER, 0, 1, 0, 1);
			break;
		case 45:
			this.operation = KernelOperation.CONCATENATION_S8;
			this.d[ConcatenationDescriptor.INPUT] = this.memory.data(4 * 17, BYTE);
			this.d[ConcatenationDescriptor.OUTPUT] = this.memory.data(4 * 23, BYTE);
			this.d[ConcatenationDescriptor.OUTER] = 4;
			this.d[ConcatenationDescriptor.INPUT_RUN] = 17;
			this.d[ConcatenationDescriptor.OUTPUT_RUN] = 23;
			break;
		case 46:
			this.operation = KernelOperation.TRANSPOSE_S8;
			this.d[TransposeDescriptor.INPUT] = this.memory.data(2 * 3 * 4 * 11, BYTE);
			this.d[TransposeDescriptor.OUTPUT] = this.memory.data(2 * 3 * 4 * 11, BYTE);
			this.d[TransposeDescriptor.RANK] = 4;
			shape(TransposeDescriptor.DIMENSIONS, 2, 3, 4, 11);
			shape(TransposeDescriptor.PERMUTATION, 0, 1, 3, 2);
			break;
		default:
			vectorSum(number == 47 ? KernelOperation.VECTOR_SUM_S8 : KernelOperation.VECTOR_SUM_S8_S64, number == 47 ? 4 : 8);
			break;
		}
	}

	private void vectorSum(final int op, final int bytes) {
		this.operation = op;
		this.d[VectorSumDescriptor.WEIGHTS] = this.memory.data(5 * 19, BYTE);
		this.d[VectorSumDescriptor.OUTPUT] = this.memory.data(5 * bytes, BYTE);
		this.d[VectorSumDescriptor.BIAS] = this.memory.integers(5, bytes, 16);
		this.d[VectorSumDescriptor.ROWS] = 5;
		this.d[VectorSumDescriptor.COLUMNS] = 19;
		this.d[VectorSumDescriptor.LEFT_OFFSET] = 7;
		this.d[VectorSumDescriptor.RIGHT_OFFSET] = -2;
	}
}
