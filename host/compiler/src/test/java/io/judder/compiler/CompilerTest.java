/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler;

import static io.judder.compiler.TestModels.of;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.judder.compiler.tflite.BuiltinOperator;
import io.judder.model.Interpreter;
import io.judder.model.ModelException;
import io.judder.model.OperatorCode;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * Tests what single operators become, with results from double precision or by hand.
 */
class CompilerTest {

	private static final Byte NONE = 0;

	private static byte[] run(final TfliteBuilder b, final int... input) {
		final byte[] bytes = new byte[input.length];
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = (byte) input[i];
		}
		return SharedModels.run(SharedModels.interpreter(Compiler.compile(b.build())), bytes);
	}

	private static byte[] bytes(final int... values) {
		final byte[] bytes = new byte[values.length];
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = (byte) values[i];
		}
		return bytes;
	}

	private static byte[] table(final int code, final double inScale, final int inZero, final double outScale, final int outZero,
			final Object... options) {
		final TfliteBuilder b = new TfliteBuilder();
		final int x = b.tensor(TfliteBuilder.INT8, inScale, inZero, 1, 256);
		final int y = b.tensor(TfliteBuilder.INT8, outScale, outZero, 1, 256);
		final int[] all = new int[256];
		for (int i = 0; i < 256; i++) {
			all[i] = i - 128;
		}
		return run(b.operator(code, of(x), y, options).edges(of(x), y), all);
	}

	private interface Function {
		double at(double x);
	}

	/** Rounds half up in double precision; fixed point may differ where the exact value is within 1e-5 of a tie. */
	private static void assertTable(final byte[] table, final float inScale, final int inZero, final double outScale,
			final int outZero, final Function function) {
		for (int i = 0; i < 256; i++) {
			final double exact = function.at((double) inScale * (i - 128 - inZero)) / outScale + outZero;
			final double clamped = Math.max(-128, Math.min(127, exact));
			final double fraction = Math.abs(clamped - Math.floor(clamped) - 0.5);
			assertEquals(Math.floor(clamped + 0.5), table[i], fraction < 1e-5 ? 1 : 0, "element " + (i - 128));
		}
	}

	@Test
	void shouldTabulateFunctions() {
		for (final double scale : new double[] { 0.0387752913, 0.004, 0.11, 1.0 / 16 }) {
			for (final int zero : new int[] { -2, 0, 127, -128 }) {
				final float s = (float) scale;
				assertTable(table(BuiltinOperator.LOGISTIC, scale, zero, 1.0 / 256, -128), s, zero, 1.0 / 256, -128,
						x -> 1 / (1 + Math.exp(-x)));
				assertTable(table(BuiltinOperator.TANH, scale, zero, 1.0 / 128, 0), s, zero, 1.0 / 128, 0, Math::tanh);
			}
		}
		assertTable(table(BuiltinOperator.LEAKY_RELU, 0.05, 3, 0.03, -7, 0.1f), 0.05f, 3, 0.03f, -7, x -> x < 0 ? 0.1f * x : x);
		assertTable(table(BuiltinOperator.RELU6, 0.1, -10, 0.07, -128), 0.1f, -10, 0.07f, -128, x -> Math.max(0, Math.min(6, x)));
		assertTable(table(BuiltinOperator.RELU_N1_TO_1, 0.1, 5, 0.02, 5), 0.1f, 5, 0.02f, 5, x -> Math.max(-1, Math.min(1, x)));
	}

	/** 16-bit fixed point is within one and a half steps of the function; where that is a straight line, within one. */
	@Test
	void shouldTabulateHardSwish() {
		final byte[] table = table(BuiltinOperator.HARD_SWISH, 0.05, 10, 0.04, -20);
		for (int i = 0; i < 256; i++) {
			final double x = 0.05f * (i - 128 - 10);
			final double exact = Math.max(-128, Math.min(127, x * Math.min(6, Math.max(0, x + 3)) / 6 / 0.04f - 20));
			assertEquals(exact, table[i], Math.abs(x) < 3 ? 1.5 : 1, "element " + (i - 128));
		}
		assertEquals(-20, table[10 + 128]);
		assertEquals(-20, table[0]);
	}

	@Test
	void shouldSubtract() {
		final TfliteBuilder b = new TfliteBuilder();
		final int x = b.tensor(TfliteBuilder.INT8, 0.5, 3, 1, 4);
		final int y = b.tensor(TfliteBuilder.INT8, 0.5, -7, 1, 4);
		final int z = b.tensor(TfliteBuilder.INT8, 1, 2, 1, 4);
		b.operator(BuiltinOperator.SUB, of(x, y), z, NONE).edges(of(x, y), z);
		// Reals 10, -10, 0, 62 minus 4, 4, -60.5, -60.5.
		assertArrayEquals(bytes(8, -12, 63, 125), run(b, 23, -17, 3, 127, 1, 1, -128, -128));
	}

	@Test
	void shouldWriteOutRepeatedConstants() {
		final TfliteBuilder b = new TfliteBuilder();
		final int x = b.tensor(TfliteBuilder.INT8, 1, 0, 1, 2, 1, 2);
		final int c = b.weights(1, of(2), 10, 20);
		final int s = b.weights(1, of(1, 2, 1, 1), 3, 4);
		final int y = b.tensor(TfliteBuilder.INT8, 1, 0, 1, 2, 1, 2);
		final int z = b.tensor(TfliteBuilder.INT8, 1, 0, 1, 2, 1, 2);
		b.operator(BuiltinOperator.ADD, of(x, c), y, NONE).operator(BuiltinOperator.MUL, of(s, y), z, NONE).edges(of(x), z);
		assertArrayEquals(bytes(33, 66, 52, 96), run(b, 1, 2, 3, 4));
	}

	@Test
	void shouldConvertBetweenQuantisations() {
		assertTable(table(BuiltinOperator.QUANTIZE, 0.05, 3, 0.031, -7), 0.05f, 3, 0.031f, -7, x -> x);
	}

	private static TfliteBuilder layerAndRelu(final double reluScale, final boolean seen) {
		final TfliteBuilder b = new TfliteBuilder();
		final int x = b.tensor(TfliteBuilder.INT8, 1, 0, 1, 2);
		final int w = b.weights(1, of(2, 2), 1, 0, 0, 1);
		final int y = b.tensor(TfliteBuilder.INT8, 1, -3, 1, 2);
		final int z = b.tensor(TfliteBuilder.INT8, reluScale, -3, 1, 2);
		b.operator(BuiltinOperator.FULLY_CONNECTED, of(x, w), y, NONE).operator(BuiltinOperator.RELU, of(y), z);
		return seen ? b.edges(of(x), z, y) : b.edges(of(x), z);
	}

	@Test
	void shouldFuseReluWhereNobodyElseLooks() {
		assertEquals(1, operators(layerAndRelu(1, false)));
		assertArrayEquals(bytes(2, -3), run(layerAndRelu(1, false), 5, -9));
		assertEquals(2, operators(layerAndRelu(2, false)));
		assertEquals(2, operators(layerAndRelu(1, true)));
		assertArrayEquals(bytes(2, -3, 2, -12), run(layerAndRelu(1, true), 5, -9));
	}

	private static int operators(final TfliteBuilder b) {
		return SharedModels.interpreter(Compiler.compile(b.build())).model().operators();
	}

	@Test
	void shouldTakeMeansAlongAnyAxes() {
		// Elements 1 to 12 in a shape of 2 x 2 x 3.
		final int[] values = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 };
		assertArrayEquals(bytes(6, 7, 8), run(mean(BuiltinOperator.MEAN, 1, of(1, 2), 3), values));
		assertArrayEquals(bytes(2, 5, 8, 11), run(mean(BuiltinOperator.MEAN, 1, of(-1), 4), values));
		assertArrayEquals(bytes(4, 5, 6, 7, 8, 9), run(mean(BuiltinOperator.MEAN, 1, of(1), 6), values));
		assertArrayEquals(bytes(22, 26, 30), run(mean(BuiltinOperator.SUM, 1, of(1, 2), 3), values));
		// Means of 5.5, 6.5 and 7.5 round away from zero.
		assertArrayEquals(bytes(-6, -7, -8), run(mean(BuiltinOperator.MEAN, 1, of(2, 1), 3), -1, -2, -3, -4, -5, -6, -7, -8, -9, -10, -11, -12));
	}

	private static TfliteBuilder mean(final int code, final double scale, final int[] axes, final int outputs) {
		final TfliteBuilder b = new TfliteBuilder();
		final int x = b.tensor(TfliteBuilder.INT8, scale, 0, 1, 2, 2, 3);
		final int a = b.ints(axes);
		final int y = b.tensor(TfliteBuilder.INT8, scale, 0, 1, outputs);
		return b.operator(code, of(x, a), y, NONE).edges(of(x), y);
	}

	@Test
	void shouldMoveElements() {
		final TfliteBuilder b = new TfliteBuilder();
		final int x = b.tensor(TfliteBuilder.INT8, 1, 7, 1, 2, 2);
		final int y = b.tensor(TfliteBuilder.INT8, 1, 7, 1, 2, 1);
		final int joined = b.tensor(TfliteBuilder.INT8, 1, 7, 1, 2, 3);
		final int amounts = b.ints(0, 0, 1, 0, 0, 0);
		final int padded = b.tensor(TfliteBuilder.INT8, 1, 7, 1, 3, 3);
		final int order = b.ints(0, 2, 1);
		final int turned = b.tensor(TfliteBuilder.INT8, 1, 7, 1, 3, 3);
		b.operator(BuiltinOperator.CONCATENATION, of(x, y), joined, 2, NONE).operator(BuiltinOperator.PAD, of(joined, amounts), padded)
				.operator(BuiltinOperator.TRANSPOSE, of(padded, order), turned).edges(of(x, y), turned);
		// Rows (1 2 5) and (3 4 6) under a row of zero points, transposed.
		assertArrayEquals(bytes(7, 1, 3, 7, 2, 4, 7, 5, 6), run(b, 1, 2, 3, 4, 5, 6));
	}

	@Test
	void shouldMultiplyMatricesEitherWayRound() {
		for (int flags = 0; flags < 4; flags++) {
			final TfliteBuilder b = new TfliteBuilder();
			final boolean left = (flags & 1) != 0;
			final boolean right = (flags & 2) != 0;
			final int x = b.tensor(TfliteBuilder.INT8, 1, 0, left ? of(2, 1) : of(1, 2));
			final int y = b.tensor(TfliteBuilder.INT8, 1, 0, right ? of(3, 2) : of(2, 3));
			final int z = b.tensor(TfliteBuilder.INT8, 1, 0, 1, 3);
			b.operator(BuiltinOperator.BATCH_MATMUL, of(x, y), z, (byte) (left ? 1 : 0), (byte) (right ? 1 : 0)).edges(of(x, y), z);
			// (1 2) times (1 2 3; 4 5 6).
			assertArrayEquals(bytes(9, 12, 15), right ? run(b, 1, 2, 1, 4, 2, 5, 3, 6) : run(b, 1, 2, 1, 2, 3, 4, 5, 6));
		}
	}

	@Test
	void shouldComputeConstantsWhenCompiling() {
		final TfliteBuilder b = new TfliteBuilder();
		final int x = b.tensor(TfliteBuilder.INT8, 1, 0, 1, 3);
		final int c = b.weights(1, of(3, 1), 10, -20, 30);
		final int order = b.ints(1, 0);
		final int turned = b.tensor(TfliteBuilder.INT8, 1, 0, 1, 3);
		final int positive = b.tensor(TfliteBuilder.INT8, 1, 0, 1, 3);
		final int y = b.tensor(TfliteBuilder.INT8, 1, 0, 1, 3);
		b.operator(BuiltinOperator.TRANSPOSE, of(c, order), turned).operator(BuiltinOperator.RELU, of(turned), positive)
				.operator(BuiltinOperator.ADD, of(x, positive), y, NONE).edges(of(x), y);
		assertEquals(1, operators(b));
		assertArrayEquals(bytes(11, 2, 33), run(b, 1, 2, 3));
	}

	@Test
	void shouldQuantiseAtTheEdges() {
		final Interpreter interpreter = SharedModels.interpreter(Compiler.compile(TestModels.recurrent()));
		assertEquals("quantize", OperatorCode.name(OperatorView.of(interpreter.model()).get(0).code()));
		interpreter.input(0).setReal(0, 1.5f);
		assertEquals(1.5f, interpreter.input(0).real(0));
		interpreter.run();
	}

	private static ModelException refused(final TfliteBuilder b, final int code, final String... parts) {
		final ModelException e = assertThrows(ModelException.class, () -> Compiler.compile(b.build()));
		assertEquals(ModelException.name(code), ModelException.name(e.code()), e.getMessage());
		for (final String part : parts) {
			assertTrue(e.getMessage().contains(part), e.getMessage());
		}
		return e;
	}

	@Test
	void shouldNameWhatItCannotCompile() {
		final TfliteBuilder b = new TfliteBuilder();
		final int x = b.tensor(TfliteBuilder.INT8, 1, 0, 1, 2);
		final int y = b.tensor(TfliteBuilder.INT8, 1, 0, 1, 2);
		b.operator(56, 1, of(x), of(y)).edges(of(x), y);
		refused(b, ModelException.UNSUPPORTED, "ARG_MAX (operator 0, version 1)", "no kernel", "replace it");
		final TfliteBuilder newer = new TfliteBuilder();
		final int p = newer.tensor(TfliteBuilder.INT8, 1, 0, 1, 2);
		final int q = newer.tensor(TfliteBuilder.INT8, 1, 0, 1, 2);
		newer.operator(BuiltinOperator.ADD, 99, of(p, p), of(q)).edges(of(p), q);
		refused(newer, ModelException.UNSUPPORTED, "ADD (operator 0, version 99)", "newest version whose meaning is known is 5");
		final TfliteBuilder repeat = new TfliteBuilder();
		final int r = repeat.tensor(TfliteBuilder.INT8, 1, 0, 1, 2);
		final int s = repeat.tensor(TfliteBuilder.INT8, 1, 0, 1, 1);
		final int t = repeat.tensor(TfliteBuilder.INT8, 1, 0, 1, 2);
		repeat.operator(BuiltinOperator.ADD, of(r, s), t, NONE).edges(of(r, s), t);
		refused(repeat, ModelException.UNSUPPORTED, "repeats one operand", "same shape");
	}

	@Test
	void shouldRefuseDamagedGraphs() {
		final TfliteBuilder cyclic = new TfliteBuilder();
		final int x = cyclic.tensor(TfliteBuilder.INT8, 1, 0, 1, 2);
		final int y = cyclic.tensor(TfliteBuilder.INT8, 1, 0, 1, 2);
		final int z = cyclic.tensor(TfliteBuilder.INT8, 1, 0, 1, 2);
		cyclic.operator(BuiltinOperator.ADD, of(x, z), y, NONE).operator(BuiltinOperator.RELU, of(y), z).edges(of(x), z);
		refused(cyclic, ModelException.OPERATOR, "cyclic or out of order");
		refused(layerAndRelu(1, false).schema(2), ModelException.VERSION, "schema version 2");
		final TfliteBuilder twice = new TfliteBuilder();
		final int a = twice.tensor(TfliteBuilder.INT8, 1, 0, 1, 2);
		final int c = twice.tensor(TfliteBuilder.INT8, 1, 0, 1, 2);
		twice.operator(BuiltinOperator.RELU, of(a), c).operator(BuiltinOperator.RELU, of(a), c).edges(of(a), c);
		refused(twice, ModelException.TENSOR, "has a value already");
		final TfliteBuilder unknown = new TfliteBuilder();
		final int d = unknown.tensor(TfliteBuilder.INT8, 1, 0, 1, 2);
		unknown.operator(BuiltinOperator.RELU, of(d), 7).edges(of(d), 7);
		refused(unknown, ModelException.OPERATOR, "names tensor 7 of 1");
	}

	@Test
	void shouldRefuseImpossibleTensors() {
		refused(oneTensor(1, 0, 1, -2), ModelException.TENSOR, "dimension -2");
		refused(oneTensor(1, 0, 0x7fffffff, 0x7fffffff), ModelException.TENSOR, "dimension");
		refused(oneTensor(1, 0, 1, 0), ModelException.TENSOR, "empty");
		refused(oneTensor(0, 0, 1, 2), ModelException.TENSOR, "scale 0.0");
		refused(oneTensor(Double.NaN, 0, 1, 2), ModelException.TENSOR, "scale NaN");
		refused(oneTensor(Double.POSITIVE_INFINITY, 0, 1, 2), ModelException.TENSOR, "scale Infinity");
		refused(oneTensor(1, 129, 1, 2), ModelException.TENSOR, "zero point 129");
		refused(oneTensor(1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 2), ModelException.TENSOR, "9 dimensions");
	}

	private static TfliteBuilder oneTensor(final double scale, final int zero, final int... shape) {
		final TfliteBuilder b = new TfliteBuilder();
		final int x = b.tensor(TfliteBuilder.INT8, scale, zero, shape);
		final int y = b.tensor(TfliteBuilder.INT8, 1, 0, shape);
		return b.operator(BuiltinOperator.RELU, of(x), y).edges(of(x), y);
	}

	@Test
	void shouldRefuseTruncationAtEveryByte() {
		final byte[] whole = TestModels.classifier();
		for (int length = 0; length < whole.length; length++) {
			final byte[] cut = Arrays.copyOf(whole, length);
			try {
				Compiler.compile(cut);
			} catch (final ModelException e) {
				assertTrue(e.getMessage().indexOf('\n') < 0);
			}
		}
	}

	@Test
	void shouldCompileTheSameFileToTheSameBytes() {
		assertArrayEquals(Compiler.compile(TestModels.mover()), Compiler.compile(TestModels.mover()));
	}
}
