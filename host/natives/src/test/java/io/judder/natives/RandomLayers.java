/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.natives;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;

import io.judder.kernel.ConvDescriptor;
import io.judder.kernel.FullyConnectedDescriptor;
import io.judder.kernel.Kernels;
import io.judder.kernel.MatMulDescriptor;
import io.judder.kernel.PoolDescriptor;
import io.judder.kernel.SoftmaxDescriptor;
import io.judder.kernel.SvdfDescriptor;
import io.judder.kernel.TransposeDescriptor;

/** Layers of random shape over random data: what the vectors have not thought of. */
final class RandomLayers {

	private static final int ROOM = 1 << 16;

	int[] d;
	byte[] input;
	byte[] constants;
	byte[] state;
	byte[] arena;
	private final Random random;
	private int next;

	RandomLayers(final long seed) {
		this.random = new Random(seed);
	}

	private int between(final int from, final int to) {
		return from + this.random.nextInt(to - from + 1);
	}

	private void begin(final int length) {
		this.d = new int[length];
		this.input = new byte[ROOM];
		this.constants = new byte[ROOM];
		this.state = new byte[ROOM];
		this.arena = new byte[ROOM];
		this.random.nextBytes(this.input);
		this.random.nextBytes(this.constants);
		this.random.nextBytes(this.state);
		this.next = 0;
	}

	private int take(final int bytes) {
		final int offset = this.next;
		this.next += bytes + 7 & -8;
		return offset;
	}

	private int ints(final int count, final int from, final int to) {
		final int offset = take(4 * count);
		final ByteBuffer buffer = ByteBuffer.wrap(this.constants).order(ByteOrder.LITTLE_ENDIAN);
		for (int i = 0; i < count; i++) {
			buffer.putInt(offset + 4 * i, (int) (from + Math.floorMod(this.random.nextLong(), (long) to - from + 1)));
		}
		return offset;
	}

	private int biases(final int count, final int bytes) {
		if (this.random.nextInt(4) == 0) {
			return Kernels.ABSENT;
		}
		final int offset = take(bytes * count);
		final ByteBuffer buffer = ByteBuffer.wrap(this.constants).order(ByteOrder.LITTLE_ENDIAN);
		for (int i = 0; i < count; i++) {
			if (bytes == 4) {
				buffer.putInt(offset + 4 * i, between(-4000, 4000));
			} else {
				buffer.putLong(offset + 8 * i, between(-40000, 40000));
			}
		}
		return offset;
	}

	private void bounds(final int index, final int bytes) {
		final int most = bytes == 1 ? 127 : 32767;
		this.d[index] = this.random.nextInt(3) == 0 ? between(-most, 0) : -most - 1;
		this.d[index + 1] = this.random.nextInt(3) == 0 ? between(1, most) : most;
	}

	private void scale(final int index, final int from, final int to) {
		this.d[index] = between(1 << 30, Integer.MAX_VALUE - 1);
		this.d[index + 1] = between(from, to);
	}

	/** A convolution: rows of one now and then, since the library has ways of its own for them. */
	void convolution(final boolean depthwise, final boolean nibbles, final boolean wide) {
		begin(ConvDescriptor.LENGTH);
		final int groups = depthwise || nibbles || wide || this.random.nextInt(4) != 0 ? 1 : between(2, 3);
		final int inputs = groups * (this.random.nextInt(8) == 0 ? between(17, 40) : between(1, 12));
		final int outputs = depthwise ? inputs * (this.random.nextInt(3) == 0 ? between(1, 3) : 1) : groups * between(1, 9);
		final boolean row = this.random.nextInt(3) == 0;
		final int[] in = { row ? 1 : between(1, 9), between(1, 14) };
		final int[] kernel = { row ? 1 : between(1, 4), between(1, 5) };
		final boolean point = this.random.nextInt(5) == 0;
		final int biasBytes = depthwise && wide || wide && this.random.nextBoolean() ? 8 : 4;
		for (int axis = 0; axis < 2; axis++) {
			kernel[axis] = point ? 1 : kernel[axis];
			final int dilation = this.random.nextInt(4) == 0 ? between(1, 2) : 1;
			final int reach = (kernel[axis] - 1) * dilation + 1;
			final int stride = between(1, 3);
			int pad = Math.min(between(0, 2), reach - 1);
			int output;
			if (this.random.nextBoolean()) {
				// As TFLite pads: outputs for every stride, the odd column on the right.
				output = (in[axis] + stride - 1) / stride;
				pad = Math.max(0, (output - 1) * stride + reach - in[axis]) / 2;
			} else {
				if (in[axis] + 2 * pad < reach) {
					in[axis] = reach;
				}
				output = (in[axis] + 2 * pad - reach) / stride + 1;
			}
			this.d[ConvDescriptor.INPUT_HEIGHT + axis] = in[axis];
			this.d[ConvDescriptor.KERNEL_HEIGHT + axis] = kernel[axis];
			this.d[ConvDescriptor.OUTPUT_HEIGHT + axis] = output;
			this.d[ConvDescriptor.STRIDE_HEIGHT + axis] = stride;
			this.d[ConvDescriptor.PAD_TOP + axis] = pad;
			this.d[ConvDescriptor.DILATION_HEIGHT + axis] = dilation;
		}
		finishConvolution(inputs, outputs, groups, biasBytes, depthwise, wide);
	}

	private void finishConvolution(final int inputs, final int outputs, final int groups, final int biasBytes,
			final boolean depthwise, final boolean wide) {
		final int taps = this.d[ConvDescriptor.KERNEL_HEIGHT] * this.d[ConvDescriptor.KERNEL_WIDTH];
		this.d[ConvDescriptor.BATCHES] = between(1, 2);
		this.d[ConvDescriptor.INPUT_CHANNELS] = inputs;
		this.d[ConvDescriptor.OUTPUT_CHANNELS] = outputs;
		this.d[ConvDescriptor.GROUPS] = groups;
		this.d[ConvDescriptor.WEIGHTS] = take(depthwise ? taps * outputs : taps * outputs * inputs / groups);
		this.d[ConvDescriptor.BIAS] = biases(outputs, biasBytes);
		this.d[ConvDescriptor.MULTIPLIERS] = ints(outputs, 1 << 30, Integer.MAX_VALUE - 1);
		this.d[ConvDescriptor.SHIFTS] = ints(outputs, wide ? -14 : -10, wide ? -4 : -2);
		this.d[ConvDescriptor.INPUT_OFFSET] = wide ? 0 : between(-127, 128);
		this.d[ConvDescriptor.OUTPUT_OFFSET] = wide ? 0 : between(-128, 127);
		this.d[ConvDescriptor.BIAS_BYTES] = biasBytes;
		bounds(ConvDescriptor.MIN, wide ? 2 : 1);
	}

	void transposedConvolution() {
		begin(ConvDescriptor.LENGTH);
		final int inputs = this.random.nextBoolean() ? between(17, 24) : between(1, 6);
		for (int axis = 0; axis < 2; axis++) {
			final int in = between(1, 6);
			final int stride = between(1, 3);
			final int kernel = between(1, 5);
			// As TFLite: the output is given, the rest is cut off on both sides.
			final int full = (in - 1) * stride + kernel;
			final int output = this.random.nextBoolean() ? Math.min(full, in * stride) : full;
			this.d[ConvDescriptor.INPUT_HEIGHT + axis] = in;
			this.d[ConvDescriptor.KERNEL_HEIGHT + axis] = kernel;
			this.d[ConvDescriptor.OUTPUT_HEIGHT + axis] = output;
			this.d[ConvDescriptor.STRIDE_HEIGHT + axis] = stride;
			this.d[ConvDescriptor.PAD_TOP + axis] = (full - output) / 2;
			this.d[ConvDescriptor.DILATION_HEIGHT + axis] = 1;
			this.d[ConvDescriptor.PAD_OFFSET_HEIGHT + axis] = (full - output) % 2;
		}
		finishConvolution(inputs, between(1, 6), 1, 4, false, false);
	}

	void fullyConnected(final int bytes, final boolean nibbles) {
		begin(FullyConnectedDescriptor.LENGTH);
		final int units = between(1, 13);
		final int depth = between(1, 70);
		final boolean each = bytes == 1 && !nibbles && this.random.nextBoolean();
		this.d[FullyConnectedDescriptor.WEIGHTS] = take(units * depth);
		this.d[FullyConnectedDescriptor.BIAS] = biases(units, 4 * bytes);
		this.d[FullyConnectedDescriptor.SUMS] = Kernels.ABSENT;
		this.d[FullyConnectedDescriptor.MULTIPLIERS] = each ? ints(units, 1 << 30, Integer.MAX_VALUE - 1) : Kernels.ABSENT;
		this.d[FullyConnectedDescriptor.SHIFTS] = each ? ints(units, -10, -3) : Kernels.ABSENT;
		scale(FullyConnectedDescriptor.MULTIPLIER, bytes == 1 ? -10 : -13, -4);
		this.d[FullyConnectedDescriptor.BATCHES] = between(1, 3);
		this.d[FullyConnectedDescriptor.DEPTH] = depth;
		this.d[FullyConnectedDescriptor.UNITS] = units;
		this.d[FullyConnectedDescriptor.INPUT_OFFSET] = bytes == 1 ? between(-127, 128) : 0;
		this.d[FullyConnectedDescriptor.WEIGHT_OFFSET] = bytes == 1 && !nibbles && this.random.nextBoolean() ? between(-127, 128) : 0;
		this.d[FullyConnectedDescriptor.OUTPUT_OFFSET] = bytes == 1 ? between(-128, 127) : 0;
		bounds(FullyConnectedDescriptor.MIN, bytes);
	}

	void matrices(final int bytes) {
		begin(MatMulDescriptor.LENGTH);
		final int batches = between(1, 3);
		final int height = between(1, 3);
		this.d[MatMulDescriptor.LEFT_BATCHES] = this.random.nextBoolean() ? 1 : batches;
		this.d[MatMulDescriptor.LEFT_HEIGHT] = this.random.nextBoolean() ? 1 : height;
		this.d[MatMulDescriptor.RIGHT_BATCHES] = this.random.nextBoolean() ? 1 : batches;
		this.d[MatMulDescriptor.RIGHT_HEIGHT] = this.random.nextBoolean() ? 1 : height;
		this.d[MatMulDescriptor.ROWS] = between(1, 6);
		this.d[MatMulDescriptor.COLUMNS] = between(1, 9);
		this.d[MatMulDescriptor.DEPTH] = between(1, 40);
		this.d[MatMulDescriptor.LEFT_OFFSET] = bytes == 1 ? between(-127, 128) : 0;
		this.d[MatMulDescriptor.RIGHT_OFFSET] = bytes == 1 ? between(-127, 128) : 0;
		this.d[MatMulDescriptor.OUTPUT_OFFSET] = bytes == 1 ? between(-128, 127) : 0;
		scale(MatMulDescriptor.MULTIPLIER, bytes == 1 ? -10 : -20, bytes == 1 ? -4 : -14);
		bounds(MatMulDescriptor.MIN, bytes);
	}

	void pooling(final int bytes) {
		begin(PoolDescriptor.LENGTH);
		this.d[PoolDescriptor.BATCHES] = between(1, 2);
		this.d[PoolDescriptor.CHANNELS] = between(1, 20);
		for (int axis = 0; axis < 2; axis++) {
			final int kernel = between(1, 4);
			final int stride = between(1, 3);
			final int pad = between(0, kernel - 1);
			final int in = Math.max(between(1, 9), kernel - 2 * pad);
			this.d[PoolDescriptor.INPUT_HEIGHT + axis] = in;
			this.d[PoolDescriptor.KERNEL_HEIGHT + axis] = kernel;
			this.d[PoolDescriptor.STRIDE_HEIGHT + axis] = stride;
			this.d[PoolDescriptor.PAD_TOP + axis] = pad;
			final int most = (in - 1 + pad) / stride + 1;
			this.d[PoolDescriptor.OUTPUT_HEIGHT + axis] = Math.min(most, (in + 2 * pad - kernel) / stride + 1);
		}
		bounds(PoolDescriptor.MIN, bytes);
	}

	void svdf(final int bytes) {
		begin(SvdfDescriptor.LENGTH);
		final int rank = between(1, 3);
		final int units = between(1, 6);
		final int features = rank * units;
		final int size = between(1, 30);
		final int memory = between(1, 11);
		this.d[SvdfDescriptor.FEATURE_WEIGHTS] = take(features * size);
		this.d[SvdfDescriptor.TIME_WEIGHTS] = take(features * memory * bytes);
		this.d[SvdfDescriptor.BIAS] = biases(units, 4);
		this.d[SvdfDescriptor.SUMS] = Kernels.ABSENT;
		this.d[SvdfDescriptor.BATCHES] = between(1, 3);
		this.d[SvdfDescriptor.INPUT_SIZE] = size;
		this.d[SvdfDescriptor.FEATURES] = features;
		this.d[SvdfDescriptor.MEMORY] = memory;
		this.d[SvdfDescriptor.RANK] = rank;
		this.d[SvdfDescriptor.INPUT_ZERO_POINT] = between(-128, 127);
		this.d[SvdfDescriptor.OUTPUT_OFFSET] = between(-128, 127);
		scale(SvdfDescriptor.FEATURE_MULTIPLIER, -10, -2);
		scale(SvdfDescriptor.MULTIPLIER, bytes == 1 ? -9 : -24, bytes == 1 ? -3 : -18);
		bounds(SvdfDescriptor.STATE_MIN, bytes);
		bounds(SvdfDescriptor.MIN, 1);
	}

	void softmax() {
		begin(SoftmaxDescriptor.LENGTH);
		this.d[SoftmaxDescriptor.ROWS] = between(1, 4);
		this.d[SoftmaxDescriptor.ROW_SIZE] = between(1, 40);
		scale(SoftmaxDescriptor.MULTIPLIER, 18, 26);
		this.d[SoftmaxDescriptor.DIFF_MIN] = between(-255, -1);
	}

	void transposition() {
		begin(TransposeDescriptor.LENGTH);
		final int rank = between(2, 4);
		this.d[TransposeDescriptor.RANK] = rank;
		for (int i = 0; i < rank; i++) {
			this.d[TransposeDescriptor.DIMENSIONS + i] = between(1, 9);
			final int other = this.random.nextInt(i + 1);
			this.d[TransposeDescriptor.PERMUTATION + i] = this.d[TransposeDescriptor.PERMUTATION + other];
			this.d[TransposeDescriptor.PERMUTATION + other] = i;
		}
	}
}
