/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * The layers of {@link KernelCheck}: descriptors over its memory.
 */
final class KernelCheckCases {

	/** How many cases there are. */
	static final int COUNT = 49;

	private static final int BYTE = 8;
	/** Bits of values that give small sums, whose rounding shows in the output. */
	private static final int SMALL = 4;
	private static final int TABLE = 513;

	private final KernelCheckMemory memory;
	private final int[] d;
	private int operation;

	KernelCheckCases(final KernelCheckMemory memory) {
		this.memory = memory;
		this.d = new int[LstmDescriptor.LENGTH];
	}

	int operation() {
		return this.operation;
	}

	int[] descriptor() {
		return this.d;
	}

	/**
	 * Fills the descriptor and the memory.
	 *
	 * @param number
	 *            of the case.
	 */
	void prepare(final int number) {
		for (int i = 0; i < this.d.length; i++) {
			this.d[i] = 0;
		}
		this.memory.open(number);
		if (number < 16) {
			prepareConvolution(number);
		} else if (number < 30) {
			prepareSums(number);
		} else {
			prepareElements(number);
		}
		this.memory.close();
	}

	private void prepareConvolution(final int number) {
		switch (number) {
		case 0:
			convolve(KernelOperation.CONVOLVE_S8, 5, 3, 5, 3, 2, 1, 1, SMALL);
			break;
		case 1:
			convolve(KernelOperation.CONVOLVE_S8, 3, 1, 8, 5, 1, 0, 1, BYTE);
			break;
		case 2:
			convolve(KernelOperation.CONVOLVE_S8, 4, 3, 16, 6, 1, 1, 1, BYTE);
			break;
		case 3:
			convolve(KernelOperation.CONVOLVE_S8, 4, 2, 6, 4, 1, 0, 2, SMALL);
			break;
		case 4:
			convolve(KernelOperation.CONVOLVE_S4, 4, 3, 3, 4, 1, 1, 1, SMALL);
			break;
		case 5:
			convolve(KernelOperation.CONVOLVE_S4, 3, 1, 10, 3, 1, 0, 1, BYTE);
			break;
		case 6:
			convolve(KernelOperation.CONVOLVE_S16, 4, 3, 4, 4, 1, 1, 1, BYTE);
			break;
		case 7:
			convolve(KernelOperation.CONVOLVE_S16, 4, 3, 5, 3, 2, 1, 1, BYTE);
			this.d[ConvDescriptor.BIAS_BYTES] = 4;
			break;
		case 8:
			convolve(KernelOperation.DEPTHWISE_CONV_S8, 5, 3, 5, 5, 1, 1, 1, SMALL);
			break;
		case 9:
			convolve(KernelOperation.DEPTHWISE_CONV_S8, 5, 2, 4, 4, 2, 0, 1, BYTE);
			break;
		case 10:
			convolve(KernelOperation.DEPTHWISE_CONV_S8, 4, 2, 3, 6, 1, 0, 1, SMALL);
			break;
		case 11:
			convolve(KernelOperation.DEPTHWISE_CONV_S4, 4, 3, 6, 6, 1, 1, 1, SMALL);
			break;
		case 12:
			convolve(KernelOperation.DEPTHWISE_CONV_S4, 4, 2, 2, 4, 1, 0, 1, SMALL);
			break;
		case 13:
			convolve(KernelOperation.DEPTHWISE_CONV_S16, 4, 3, 5, 5, 1, 1, 1, BYTE);
			break;
		case 14:
			convolve(KernelOperation.TRANSPOSE_CONV_S8, 3, 3, 3, 2, 2, 1, 1, SMALL);
			break;
		default:
			convolve(KernelOperation.TRANSPOSE_CONV_S8, 3, 2, 18, 2, 2, 0, 1, SMALL);
			break;
		}
	}

	/** A square image and a square filter. */
	private void convolve(final int op, final int size, final int kernel, final int inputs, final int outputs, final int stride,
			final int pad, final int groups, final int bits) {
		final boolean depthwise = op >= KernelOperation.DEPTHWISE_CONV_S8 && op <= KernelOperation.DEPTHWISE_CONV_S16;
		final boolean transposed = op == KernelOperation.TRANSPOSE_CONV_S8;
		final boolean wide = op == KernelOperation.CONVOLVE_S16 || op == KernelOperation.DEPTHWISE_CONV_S16;
		final int output = transposed ? size * stride : (size + 2 * pad - kernel) / stride + 1;
		final int taps = kernel * kernel;
		final int weights = depthwise ? taps * outputs : taps * outputs * inputs / groups;
		final int bytes = wide ? 2 : 1;
		this.operation = op;
		this.d[ConvDescriptor.INPUT] = this.memory.data(size * size * inputs * bytes, bits);
		this.d[ConvDescriptor.OUTPUT] = this.memory.data(output * output * outputs * bytes, BYTE);
		this.d[ConvDescriptor.WEIGHTS] = this.memory.data(weights, bits);
		this.d[ConvDescriptor.BIAS] = this.memory.integers(outputs, wide ? 8 : 4, BYTE);
		this.d[ConvDescriptor.MULTIPLIERS] = this.memory.multipliers(outputs);
		this.d[ConvDescriptor.SHIFTS] = this.memory.shifts(outputs, wide ? -9 : bits == BYTE ? -7 : -1);
		this.d[ConvDescriptor.BATCHES] = 1;
		this.d[ConvDescriptor.INPUT_HEIGHT] = size;
		this.d[ConvDescriptor.INPUT_WIDTH] = size;
		this.d[ConvDescriptor.INPUT_CHANNELS] = inputs;
		this.d[ConvDescriptor.KERNEL_HEIGHT] = kernel;
		this.d[ConvDescriptor.KERNEL_WIDTH] = kernel;
		this.d[ConvDescriptor.OUTPUT_HEIGHT] = output;
		this.d[ConvDescriptor.OUTPUT_WIDTH] = output;
		this.d[ConvDescriptor.OUTPUT_CHANNELS] = outputs;
		this.d[ConvDescriptor.STRIDE_HEIGHT] = stride;
		this.d[ConvDescriptor.STRIDE_WIDTH] = stride;
		this.d[ConvDescriptor.PAD_TOP] = transposed ? 0 : pad;
		this.d[ConvDescriptor.PAD_LEFT] = transposed ? 0 : pad;
		this.d[ConvDescriptor.DILATION_HEIGHT] = 1;
		this.d[ConvDescriptor.DILATION_WIDTH] = 1;
		this.d[ConvDescriptor.GROUPS] = groups;
		this.d[ConvDescriptor.INPUT_OFFSET] = wide ? 0 : 3;
		this.d[ConvDescriptor.OUTPUT_OFFSET] = wide ? 0 : -4;
		this.d[ConvDescriptor.BIAS_BYTES] = wide ? 8 : 4;
		finish(ConvDescriptor.SCRATCH, ConvDescriptor.MIN, bytes);
	}

	/** Scratch and bounds of the output; an index below 0 stands for none. */
	private void finish(final int scratch, final int min, final int bytes) {
		if (scratch >= 0) {
			this.d[scratch] = this.memory.scratch();
			this.d[scratch + 1] = this.memory.scratchLength();
		}
		if (min >= 0) {
			this.d[min] = bytes == 1 ? Byte.MIN_VALUE : Short.MIN_VALUE;
			this.d[min + 1] = bytes == 1 ? Byte.MAX_VALUE : Short.MAX_VALUE;
		}
	}

	/** A multiplier of 0.75 and a shift. */
	private void scale(final int index, final int shift) {
		this.d[index] = 0x60000001;
		this.d[index + 1] = shift;
	}

	private void prepareSums(final int number) {
		switch (number) {
		case 16:
			fullyConnected(KernelOperation.FULLY_CONNECTED_S8, 19, 5, false, SMALL);
			break;
		case 17:
			fullyConnected(KernelOperation.FULLY_CONNECTED_S8, 32, 6, true, BYTE);
			break;
		case 18:
			fullyConnected(KernelOperation.FULLY_CONNECTED_S4, 18, 5, false, SMALL);
			break;
		case 19:
			fullyConnected(KernelOperation.FULLY_CONNECTED_S16, 21, 5, false, BYTE);
			break;
		case 20:
			multiply(KernelOperation.BATCH_MAT_MUL_S8, 1);
			break;
		case 21:
			multiply(KernelOperation.BATCH_MAT_MUL_S16, 2);
			break;
		case 22:
			pool(KernelOperation.AVERAGE_POOL_S8, 1);
			break;
		case 23:
			pool(KernelOperation.AVERAGE_POOL_S16, 2);
			break;
		case 24:
			pool(KernelOperation.MAX_POOL_S8, 1);
			break;
		case 25:
			pool(KernelOperation.MAX_POOL_S16, 2);
			break;
		case 26:
			svdf(KernelOperation.SVDF_S8, 1);
			break;
		case 27:
			svdf(KernelOperation.SVDF_S16, 2);
			break;
		case 28:
			lstm(KernelOperation.LSTM_S8, 1);
			break;
		default:
			lstm(KernelOperation.LSTM_S16, 2);
			break;
		}
	}

	private void fullyConnected(final int op, final int depth, final int units, final boolean each, final int bits) {
		final int bytes = op == KernelOperation.FULLY_CONNECTED_S16 ? 2 : 1;
		final boolean offsets = op == KernelOperation.FULLY_CONNECTED_S8 && !each;
		this.operation = op;
		this.d[FullyConnectedDescriptor.INPUT] = this.memory.data(2 * depth * bytes, bits);
		this.d[FullyConnectedDescriptor.OUTPUT] = this.memory.data(2 * units * bytes, BYTE);
		this.d[FullyConnectedDescriptor.WEIGHTS] = this.memory.data(depth * units, bits);
		this.d[FullyConnectedDescriptor.BIAS] = this.memory.integers(units, 4 * bytes, BYTE);
		this.d[FullyConnectedDescriptor.SUMS] = Kernels.ABSENT;
		this.d[FullyConnectedDescriptor.MULTIPLIERS] = each ? this.memory.multipliers(units) : Kernels.ABSENT;
		this.d[FullyConnectedDescriptor.SHIFTS] = each ? this.memory.shifts(units, -7) : Kernels.ABSENT;
		scale(FullyConnectedDescriptor.MULTIPLIER, bytes == 1 ? -2 : -9);
		this.d[FullyConnectedDescriptor.BATCHES] = 2;
		this.d[FullyConnectedDescriptor.DEPTH] = depth;
		this.d[FullyConnectedDescriptor.UNITS] = units;
		this.d[FullyConnectedDescriptor.INPUT_OFFSET] = bytes == 1 ? 5 : 0;
		this.d[FullyConnectedDescriptor.WEIGHT_OFFSET] = offsets ? -3 : 0;
		this.d[FullyConnectedDescriptor.OUTPUT_OFFSET] = bytes == 1 ? 7 : 0;
		finish(FullyConnectedDescriptor.SCRATCH, FullyConnectedDescriptor.MIN, bytes);
	}

	private void multiply(final int op, final int bytes) {
		this.operation = op;
		this.d[MatMulDescriptor.LEFT] = this.memory.data(2 * 3 * 18 * bytes, SMALL + bytes);
		this.d[MatMulDescriptor.RIGHT] = this.memory.data(5 * 18 * bytes, SMALL + bytes);
		this.d[MatMulDescriptor.OUTPUT] = this.memory.data(2 * 3 * 5 * bytes, BYTE);
		this.d[MatMulDescriptor.LEFT_BATCHES] = 1;
		this.d[MatMulDescriptor.LEFT_HEIGHT] = 2;
		this.d[MatMulDescriptor.RIGHT_BATCHES] = 1;
		this.d[MatMulDescriptor.RIGHT_HEIGHT] = 1;
		this.d[MatMulDescriptor.ROWS] = 3;
		this.d[MatMulDescriptor.COLUMNS] = 5;
		this.d[MatMulDescriptor.DEPTH] = 18;
		this.d[MatMulDescriptor.LEFT_OFFSET] = bytes == 1 ? 2 : 0;
		this.d[MatMulDescriptor.RIGHT_OFFSET] = bytes == 1 ? -1 : 0;
		this.d[MatMulDescriptor.OUTPUT_OFFSET] = bytes == 1 ? 9 : 0;
		scale(MatMulDescriptor.MULTIPLIER, -3 * bytes * bytes);
		finish(MatMulDescriptor.SCRATCH, MatMulDescriptor.MIN, bytes);
	}

	private void pool(final int op, final int bytes) {
		this.operation = op;
		this.d[PoolDescriptor.INPUT] = this.memory.data(5 * 5 * 5 * bytes, BYTE);
		this.d[PoolDescriptor.OUTPUT] = this.memory.data(3 * 3 * 5 * bytes, BYTE);
		this.d[PoolDescriptor.BATCHES] = 1;
		this.d[PoolDescriptor.INPUT_HEIGHT] = 5;
		this.d[PoolDescriptor.INPUT_WIDTH] = 5;
		this.d[PoolDescriptor.CHANNELS] = 5;
		this.d[PoolDescriptor.KERNEL_HEIGHT] = 3;
		this.d[PoolDescriptor.KERNEL_WIDTH] = 3;
		this.d[PoolDescriptor.OUTPUT_HEIGHT] = 3;
		this.d[PoolDescriptor.OUTPUT_WIDTH] = 3;
		this.d[PoolDescriptor.STRIDE_HEIGHT] = 2;
		this.d[PoolDescriptor.STRIDE_WIDTH] = 2;
		this.d[PoolDescriptor.PAD_TOP] = 1;
		this.d[PoolDescriptor.PAD_LEFT] = 1;
		finish(PoolDescriptor.SCRATCH, PoolDescriptor.MIN, bytes);
	}

	private void svdf(final int op, final int bytes) {
		this.operation = op;
		this.d[SvdfDescriptor.INPUT] = this.memory.data(2 * 11, SMALL);
		this.d[SvdfDescriptor.OUTPUT] = this.memory.data(2 * 3, BYTE);
		this.d[SvdfDescriptor.STATE] = this.memory.integers(2 * 6 * 5, 2, SMALL);
		this.d[SvdfDescriptor.FEATURE_WEIGHTS] = this.memory.data(6 * 11, SMALL);
		this.d[SvdfDescriptor.TIME_WEIGHTS] = this.memory.integers(6 * 5, 2, SMALL);
		this.d[SvdfDescriptor.BIAS] = this.memory.integers(3, 4, BYTE);
		this.d[SvdfDescriptor.SUMS] = Kernels.ABSENT;
		this.d[SvdfDescriptor.BATCHES] = 2;
		this.d[SvdfDescriptor.INPUT_SIZE] = 11;
		this.d[SvdfDescriptor.FEATURES] = 6;
		this.d[SvdfDescriptor.MEMORY] = 5;
		this.d[SvdfDescriptor.RANK] = 2;
		this.d[SvdfDescriptor.INPUT_ZERO_POINT] = 3;
		this.d[SvdfDescriptor.OUTPUT_OFFSET] = 2;
		scale(SvdfDescriptor.FEATURE_MULTIPLIER, -3);
		scale(SvdfDescriptor.MULTIPLIER, -2);
		finish(SvdfDescriptor.SCRATCH, SvdfDescriptor.MIN, 1);
		finish(-1, SvdfDescriptor.STATE_MIN, bytes);
	}

	private void lstm(final int op, final int bytes) {
		this.operation = op;
		this.d[LstmDescriptor.INPUT] = this.memory.data(2 * 2 * 6 * bytes, BYTE);
		this.d[LstmDescriptor.OUTPUT] = this.memory.data(2 * 2 * 5 * bytes, BYTE);
		this.d[LstmDescriptor.CELL_STATE] = this.memory.integers(2 * 5, 2, 14);
		this.d[LstmDescriptor.HIDDEN_STATE] = this.memory.data(2 * 5 * bytes, BYTE);
		this.d[LstmDescriptor.BATCHES] = 2;
		this.d[LstmDescriptor.STEPS] = 2;
		this.d[LstmDescriptor.INPUT_SIZE] = 6;
		this.d[LstmDescriptor.HIDDEN_SIZE] = 5;
		this.d[LstmDescriptor.OUTPUT_OFFSET] = bytes == 1 ? 4 : 0;
		scale(LstmDescriptor.FORGET_MULTIPLIER, -14);
		scale(LstmDescriptor.UPDATE_MULTIPLIER, -16);
		scale(LstmDescriptor.OUTPUT_MULTIPLIER, bytes == 1 ? -22 : -14);
		this.d[LstmDescriptor.CELL_SCALE_POWER] = -11;
		for (int gate = LstmDescriptor.FORGET_GATE; gate < LstmDescriptor.LENGTH; gate += LstmGate.LENGTH) {
			this.d[gate + LstmGate.INPUT_WEIGHTS] = this.memory.data(5 * 6, BYTE);
			this.d[gate + LstmGate.INPUT_BIAS] = this.memory.integers(5, 4 * bytes, BYTE);
			scale(gate + LstmGate.INPUT_MULTIPLIER, bytes == 1 ? -2 : -8);
			this.d[gate + LstmGate.HIDDEN_WEIGHTS] = this.memory.data(5 * 5, BYTE);
			this.d[gate + LstmGate.HIDDEN_BIAS] = this.memory.integers(5, 4 * bytes, BYTE);
			scale(gate + LstmGate.HIDDEN_MULTIPLIER, bytes == 1 ? -2 : -8);
			this.d[gate + LstmGate.ACTIVATION] = gate == LstmDescriptor.CELL_GATE ? UnaryDescriptor.TANH
					: UnaryDescriptor.SIGMOID;
		}
		finish(LstmDescriptor.SCRATCH, -1, bytes);
	}

	private void prepareElements(final int number) {
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

	private void shape(final int index, final int n, final int h, final int w, final int c) {
		this.d[index] = n;
		this.d[index + 1] = h;
		this.d[index + 2] = w;
		this.d[index + 3] = c;
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
