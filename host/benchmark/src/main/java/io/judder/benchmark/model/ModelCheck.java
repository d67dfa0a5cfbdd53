/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.benchmark.model;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import io.judder.compiler.OperatorView;
import io.judder.kernel.ElementType;
import io.judder.kernel.JavaKernels;
import io.judder.model.Format;
import io.judder.model.Interpreter;
import io.judder.model.LittleEndian;
import io.judder.model.Model;
import io.judder.model.Tensor;

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
	 * Returns how far single operators of onnxruntime are from those of the device code, each given the input that it has in
	 * the expected inference. Rounding rules differ, not more.
	 *
	 * @param files
	 *            the model and its cases.
	 * @return the largest difference of an element over all operators and cases, in steps of its tensor.
	 */
	static int operatorDifference(final ModelFolder files) {
		final Model model = files.model();
		final byte[] arena = new byte[model.arenaSize(Format.TARGET_JAVA)];
		final Interpreter interpreter = new Interpreter(model, new JavaKernels(), arena, 0);
		int largest = 0;
		int done = 0;
		for (final OperatorView operator : OperatorView.of(model)) {
			final int output = operator.output();
			final int[] given = IntStream.of(operator.tensors()[0], operator.tensors()[1])
					.filter(tensor -> tensor >= 0 && model.tensorPlace(tensor) == Format.PLACE_ARENA).toArray();
			try (Engine engine = new OnnxEngine(model, List.of(operator), given, new int[] { output })) {
				for (final byte[] input : files.inputs()) {
					begin(interpreter, input, done);
					final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
					for (final int tensor : given) {
						bytes.write(arena, model.tensorOffset(tensor), model.tensorBytes(tensor));
					}
					engine.load(bytes.toByteArray());
					engine.run();
					interpreter.step();
					final int start = model.tensorOffset(output);
					largest = Math.max(largest, difference(engine.output(),
							Arrays.copyOfRange(arena, start, start + model.tensorBytes(output)), scale(model, operator)));
				}
			}
			done++;
		}
		return largest;
	}

	/** Runs an inference up to an operator. */
	private static void begin(final Interpreter interpreter, final byte[] input, final int operators) {
		interpreter.abandon();
		int from = 0;
		for (int i = 0; i < interpreter.model().inputs(); i++) {
			final Tensor tensor = interpreter.input(i);
			System.arraycopy(input, from, tensor.array(), tensor.offset(), tensor.bytes());
			from += tensor.bytes();
		}
		for (int i = 0; i < operators; i++) {
			interpreter.step();
		}
	}

	/** Returns a step of an output of float32, 0 for integers. */
	private static float scale(final Model model, final OperatorView operator) {
		return model.tensorType(operator.output()) == ElementType.F32 ? model.tensorScale(operator.tensors()[0]) : 0;
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
		final List<OperatorView> operators = OperatorView.of(files.model());
		final float scale = scale(files.model(), operators.get(operators.size() - 1));
		int largest = 0;
		try (Engine engine = kind.create(files.model())) {
			for (int i = 0; i < files.inputs().size(); i++) {
				largest = Math.max(largest,
						difference(run(engine, files.inputs().get(i)), files.outputs().get(i), scale));
			}
		}
		return largest;
	}

	private static int difference(final byte[] found, final byte[] expected, final float scale) {
		int largest = 0;
		for (int i = 0; i < expected.length; i += scale == 0 ? 1 : Float.BYTES) {
			final double steps = scale == 0 ? found[i] - expected[i] : ((double) real(found, i) - real(expected, i)) / scale;
			largest = Math.max(largest, (int) Math.round(Math.abs(steps)));
		}
		return largest;
	}

	private static float real(final byte[] bytes, final int at) {
		return Float.intBitsToFloat(LittleEndian.readI32(bytes, at));
	}

	private static byte[] run(final Engine engine, final byte[] input) {
		engine.reset();
		engine.load(input);
		engine.run();
		return engine.output();
	}
}
