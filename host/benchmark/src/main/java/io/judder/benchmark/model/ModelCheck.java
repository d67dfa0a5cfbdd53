/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.benchmark.model;

import java.util.Arrays;

import io.judder.kernel.ElementType;
import io.judder.model.LittleEndian;

/**
 * Compares what engines give before their time is taken.
 */
final class ModelCheck {

	private ModelCheck() {
		// Functions only.
	}

	/**
	 * Requires that an engine gives the expected bytes in every case.
	 *
	 * @param files
	 *            the model and its cases.
	 * @param kind
	 *            of the engine.
	 * @throws IllegalStateException
	 *             when a case differs.
	 */
	static void exact(final ModelFolder files, final EngineKind kind) {
		try (Engine engine = kind.create(files.model())) {
			for (int i = 0; i < files.inputs().size(); i++) {
				if (!Arrays.equals(run(engine, files.inputs().get(i)), files.outputs().get(i))) {
					throw new IllegalStateException(kind + " does not give the expected output of case " + i);
				}
			}
		}
	}

	/**
	 * Returns how far an engine is from the expected outputs.
	 *
	 * @param files
	 *            the model and its cases.
	 * @param kind
	 *            of the engine.
	 * @return the largest difference of an element over all cases, in steps of the quantised output; outputs of float32 in
	 *         steps of the tensor that they come from.
	 */
	static int difference(final ModelFolder files, final EngineKind kind) {
		final int last = files.model().output(0);
		final boolean real = files.model().tensorType(last) == ElementType.F32;
		int largest = 0;
		try (Engine engine = kind.create(files.model())) {
			for (int i = 0; i < files.inputs().size(); i++) {
				final byte[] found = run(engine, files.inputs().get(i));
				final byte[] expected = files.outputs().get(i);
				for (int k = 0; k < expected.length; k += real ? Float.BYTES : 1) {
					largest = Math.max(largest, real ? steps(files, found, expected, k) : Math.abs(found[k] - expected[k]));
				}
			}
		}
		return largest;
	}

	private static int steps(final ModelFolder files, final byte[] found, final byte[] expected, final int at) {
		final double difference = (double) Float.intBitsToFloat(LittleEndian.readI32(found, at))
				- Float.intBitsToFloat(LittleEndian.readI32(expected, at));
		// The quantised tensor that a dequantised output comes from is the one before it.
		return (int) Math.round(Math.abs(difference) / files.model().tensorScale(files.model().output(0) - 1));
	}

	private static byte[] run(final Engine engine, final byte[] input) {
		engine.reset();
		engine.load(input);
		engine.run();
		return engine.output();
	}
}
