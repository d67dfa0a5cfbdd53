/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * The other sums of {@link KernelCheck}: matrices, windows, sequences.
 */
final class KernelCheckSums extends KernelCheckLayers {

	KernelCheckSums(final KernelCheckMemory memory, final int[] descriptor) {
		super(memory, descriptor);
	}

	@Override
	void prepare(final int number) {
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
}
