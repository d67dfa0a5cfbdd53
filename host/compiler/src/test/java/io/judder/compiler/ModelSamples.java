/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler;

import static io.judder.compiler.TestModels.of;

import io.judder.compiler.tflite.BuiltinOperator;

/**
 * Models for tests of other packages.
 */
public final class ModelSamples {

	private ModelSamples() {
		// Functions only.
	}

	/** Returns y = W x + b with W = (1 2; 3 4) and b = (10, 20). */
	public static byte[] layer() {
		final TfliteBuilder b = new TfliteBuilder();
		final int x = b.tensor(TfliteBuilder.INT8, 1, 0, 1, 2);
		final int w = b.weights(1, of(2, 2), 1, 2, 3, 4);
		final int bias = b.ints(10, 20);
		final int y = b.tensor(TfliteBuilder.INT8, 1, 0, 1, 2);
		return b.operator(BuiltinOperator.FULLY_CONNECTED, of(x, w, bias), y, (byte) 0).edges(of(x), y).build();
	}

	/** Returns y(t) = 2 x(t - 1) + 3 x(t). */
	public static byte[] memory() {
		final TfliteBuilder b = new TfliteBuilder();
		final int x = b.tensor(TfliteBuilder.INT8, 1, 0, 1, 1);
		final int features = b.weights(1, of(1, 1), 1);
		final int time = b.weights(1, of(1, 2), 2, 3);
		final int bias = b.ints(0);
		final int state = b.variable(TfliteBuilder.INT8, 1, 0, 1, 2);
		final int y = b.tensor(TfliteBuilder.INT8, 1, 0, 1, 1);
		return b.operator(BuiltinOperator.SVDF, of(x, features, time, bias, state), y, 1, (byte) 0).edges(of(x), y).build();
	}
}
