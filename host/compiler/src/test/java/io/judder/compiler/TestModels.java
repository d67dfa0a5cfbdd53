/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler;

import io.judder.compiler.tflite.BuiltinOperator;
import java.util.Arrays;

/**
 * Small models that together use every kind of operator.
 */
final class TestModels {

	private static final Byte SAME = 0;
	private static final Byte NO_ACTIVATION = 0;
	private static final Byte TANH = 4;

	private TestModels() {
		// Functions only.
	}

	static int[] of(final int... values) {
		return values;
	}

	/** Convolutions, pooling, an addition, a matrix and softmax: a small image classifier. */
	static byte[] classifier() {
		final TfliteBuilder b = new TfliteBuilder();
		final int x = b.tensor(TfliteBuilder.INT8, 0.5, 3, 1, 4, 4, 1);
		final int w1 = b.weights(new float[] { 0.25f, 0.5f }, 0, of(2, 3, 3, 1), 1, -2, 3, -4, 5, -6, 7, -8, 9, 9, 8, -7, 6, 5, -4, 3,
				2, -1);
		final int b1 = b.ints(100, -50);
		final int c = b.tensor(TfliteBuilder.INT8, 1.5, -5, 1, 4, 4, 2);
		final int w2 = b.weights(new float[] { 0.125f, 0.5f }, 3, of(1, 2, 2, 2), 3, -1, 4, 1, -5, 9, 2, -6);
		final int b2 = b.ints(7, 9);
		final int d = b.tensor(TfliteBuilder.INT8, 2.5, 1, 1, 4, 4, 2);
		final int r = b.tensor(TfliteBuilder.INT8, 2.5, 1, 1, 4, 4, 2);
		final int s = b.tensor(TfliteBuilder.INT8, 3, 0, 1, 4, 4, 2);
		final int p = b.tensor(TfliteBuilder.INT8, 3, 0, 1, 2, 2, 2);
		final int shape = b.ints(1, 8);
		final int f = b.tensor(TfliteBuilder.INT8, 3, 0, 1, 8);
		final int w3 = b.weights(0.5, of(3, 8), 1, 2, 3, 4, 5, 6, 7, 8, -1, -2, -3, -4, -5, -6, -7, -8, 1, -1, 1, -1, 1, -1, 1, -1);
		final int b3 = b.ints(1, 2, 3);
		final int y = b.tensor(TfliteBuilder.INT8, 4, -3, 1, 3);
		final int z = b.tensor(TfliteBuilder.INT8, 1.0 / 256, -128, 1, 3);
		return b.operator(BuiltinOperator.CONV_2D, of(x, w1, b1), c, SAME, 1, 1, (byte) 1, 1, 1)
				.operator(BuiltinOperator.DEPTHWISE_CONV_2D, of(c, w2, b2), d, SAME, 1, 1, 1, NO_ACTIVATION, 1, 1)
				.operator(BuiltinOperator.RELU, of(d), r).operator(BuiltinOperator.ADD, of(c, r), s, NO_ACTIVATION)
				.operator(BuiltinOperator.AVERAGE_POOL_2D, of(s), p, SAME, 2, 2, 2, 2, NO_ACTIVATION)
				.operator(BuiltinOperator.RESHAPE, of(p, shape), f)
				.operator(BuiltinOperator.FULLY_CONNECTED, of(f, w3, b3), y, NO_ACTIVATION)
				.operator(BuiltinOperator.SOFTMAX, of(y), z, 1f).edges(of(x), z).build();
	}

	/** Both recurrent layers behind a quantisation, in front of a dequantisation. */
	static byte[] recurrent() {
		final TfliteBuilder b = new TfliteBuilder();
		final int real = b.real(1, 2, 2);
		final int x = b.tensor(TfliteBuilder.INT8, 0.25, -1, 1, 2, 2);
		final int[] in = new int[24];
		Arrays.fill(in, -1);
		in[0] = x;
		for (int gate = 0; gate < 4; gate++) {
			in[1 + gate] = b.weights(0.01 * (gate + 1), of(3, 2), 40, -50, 60, 70, -80, 90);
			in[5 + gate] = b.weights(0.02, of(3, 3), 1, 2, 3, -4, -5, -6, 7, 8, 9);
			in[12 + gate] = b.ints(100, 200, -300);
		}
		in[18] = b.variable(TfliteBuilder.INT8, 1.0 / 128, 2, 1, 3);
		in[19] = b.variable(TfliteBuilder.INT16, 1.0 / 2048, 0, 1, 3);
		final int h = b.tensor(TfliteBuilder.INT8, 1.0 / 128, 2, 1, 2, 3);
		final int flat = b.tensor(TfliteBuilder.INT8, 1.0 / 128, 2, 1, 6);
		final int shape = b.ints(1, 6);
		final int wf = b.weights(0.05, of(4, 6), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, -1, -2, -3, -4, -5, -6, 1, -1, 1, -1, 1, -1);
		final int wt = b.weights(0.04, of(4, 3), 1, 2, 3, 4, 5, 6, 7, 8, 9, -1, -2, -3);
		final int bias = b.ints(5, -5);
		final int memory = b.variable(TfliteBuilder.INT8, 0.1, 4, 1, 12);
		final int y = b.tensor(TfliteBuilder.INT8, 0.02, 0, 1, 2);
		final int out = b.real(1, 2);
		return b.operator(BuiltinOperator.QUANTIZE, of(real), x)
				.operator(BuiltinOperator.UNIDIRECTIONAL_SEQUENCE_LSTM, in, h, TANH, 10f)
				.operator(BuiltinOperator.RESHAPE, of(h, shape), flat)
				.operator(BuiltinOperator.SVDF, of(flat, wf, wt, bias, memory), y, 2, NO_ACTIVATION)
				.operator(BuiltinOperator.DEQUANTIZE, of(y), out).edges(of(real), out).build();
	}

	/** Operators that move elements, tables, products and extrema. */
	static byte[] mover() {
		final TfliteBuilder b = new TfliteBuilder();
		final int x = b.tensor(TfliteBuilder.INT8, 0.1, 0, 1, 2, 3, 1);
		final int y = b.tensor(TfliteBuilder.INT8, 0.1, 0, 1, 2, 3, 1);
		final int joined = b.tensor(TfliteBuilder.INT8, 0.1, 0, 1, 2, 3, 2);
		final int amounts = b.ints(0, 0, 1, 0, 0, 1, 0, 0);
		final int padded = b.tensor(TfliteBuilder.INT8, 0.1, 0, 1, 3, 4, 2);
		final int order = b.ints(0, 2, 1, 3);
		final int turned = b.tensor(TfliteBuilder.INT8, 0.1, 0, 1, 4, 3, 2);
		final int smooth = b.tensor(TfliteBuilder.INT8, 1.0 / 256, -128, 1, 4, 3, 2);
		final int bent = b.tensor(TfliteBuilder.INT8, 1.0 / 128, 0, 1, 4, 3, 2);
		final int product = b.tensor(TfliteBuilder.INT8, 0.01, 0, 1, 4, 3, 2);
		final int top = b.tensor(TfliteBuilder.INT8, 0.01, 0, 1, 2, 1, 2);
		final int floor = b.weights(0.01, of(1, 1, 1, 2), -5, 5);
		final int low = b.tensor(TfliteBuilder.INT8, 0.01, 0, 1, 2, 1, 2);
		final int w = b.weights(0.5, of(2, 2, 2, 2), 1, 2, 3, 4, 5, 6, 7, 8, -1, -2, -3, -4, -5, -6, -7, -8);
		final int size = b.ints(1, 4, 2, 2);
		final int wide = b.tensor(TfliteBuilder.INT8, 0.02, 0, 1, 4, 2, 2);
		final int matrix = b.tensor(TfliteBuilder.INT8, 0.1, 0, 1, 4, 2, 2);
		final int leaky = b.tensor(TfliteBuilder.INT8, 0.2, 3, 1, 4, 2, 2);
		return b.operator(BuiltinOperator.CONCATENATION, of(x, y), joined, -1, NO_ACTIVATION)
				.operator(BuiltinOperator.PAD, of(joined, amounts), padded)
				.operator(BuiltinOperator.TRANSPOSE, of(padded, order), turned)
				.operator(BuiltinOperator.LOGISTIC, of(turned), smooth).operator(BuiltinOperator.TANH, of(turned), bent)
				.operator(BuiltinOperator.MUL, of(smooth, bent), product, NO_ACTIVATION)
				.operator(BuiltinOperator.MAX_POOL_2D, of(product), top, (byte) 1, 1, 2, 3, 2, NO_ACTIVATION)
				.operator(BuiltinOperator.MINIMUM, of(top, floor), low)
				.operator(BuiltinOperator.TRANSPOSE_CONV, of(size, w, low), wide, SAME, 2, 2, NO_ACTIVATION)
				.operator(BuiltinOperator.BATCH_MATMUL, of(wide, wide), matrix, (byte) 0, (byte) 1)
				.operator(BuiltinOperator.LEAKY_RELU, of(matrix), leaky, 0.25f).edges(of(x, y), leaky).build();
	}
}
