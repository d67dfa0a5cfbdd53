/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.model;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import io.judder.kernel.ElementType;
import io.judder.kernel.JavaKernels;
import org.junit.Test;

/**
 * Tests inferences on packages whose results are known by hand.
 */
public class InterpreterTest {

	private static Model load(final PackageBuilder builder) {
		final byte[] bytes = builder.build();
		return ModelLoader.load(bytes, 0, bytes.length);
	}

	/** Two layers of the example: y = W (W x + b) + b. */
	private static PackageBuilder twoLayers() {
		return new PackageBuilder().tensor(ElementType.S8, 0, 0, 0, 1, 2).tensor(ElementType.S8, 0, 4, 0, 1, 2)
				.tensor(ElementType.S8, 0, 0, 0, 1, 2).edges(0, 2, 6, 0).layer(0, 1).layer(1, 2)
				.constants(1, 2, 3, 4, 10, 0, 0, 0, 20, 0, 0, 0);
	}

	/** One SVDF layer: y(t) = 2 x(t - 1) + 3 x(t). */
	private static PackageBuilder memory(final int zeroPoint) {
		return new PackageBuilder().tensor(ElementType.S8, 0, 0, 0, 1, 1).tensor(ElementType.S8, 0, 4, 0, 1, 1)
				.tensor(ElementType.S8, 2, 0, zeroPoint, 1, 2).edges(0, 1, 5, 2).svdf(0, 1, 2).constants(1, 2, 3);
	}

	@Test
	public void shouldRunALayer() {
		final Interpreter interpreter = new Interpreter(load(PackageBuilder.example()), new JavaKernels(), new byte[6], 0);
		interpreter.input(0).set(0, 1);
		interpreter.input(0).set(1, 2);
		interpreter.run();
		assertEquals(15, interpreter.output(0).get(0));
		assertEquals(31, interpreter.output(0).get(1));
	}

	@Test
	public void shouldGiveOthersATurnBetweenOperators() {
		final Interpreter interpreter = new Interpreter(load(twoLayers()), new JavaKernels(), new byte[6], 0);
		interpreter.input(0).set(0, 1);
		interpreter.input(0).set(1, 0);
		assertTrue(interpreter.step());
		assertFalse(interpreter.step());
		// W x + b = (11, 23); W (11, 23) + b = (57 + 10, 125 + 20) with the second clamped.
		assertEquals(67, interpreter.output(0).get(0));
		assertEquals(127, interpreter.output(0).get(1));
		interpreter.input(0).set(0, -11);
		interpreter.input(0).set(1, 0);
		assertTrue(interpreter.step());
		interpreter.abandon();
		interpreter.input(0).set(0, -11);
		interpreter.input(0).set(1, 0);
		assertTrue(interpreter.step());
		assertFalse(interpreter.step());
		// W x + b = (-1, -13); W (-1, -13) + b = (-27 + 10, -55 + 20).
		assertEquals(-17, interpreter.output(0).get(0));
		assertEquals(-35, interpreter.output(0).get(1));
	}

	@Test
	public void shouldShareAnArenaWithOtherModels() {
		final byte[] arena = new byte[16];
		final Interpreter first = new Interpreter(load(PackageBuilder.example()), new JavaKernels(), arena, 8);
		final Interpreter second = new Interpreter(load(memory(0)), new JavaKernels(), arena, 8);
		for (int i = 1; i <= 3; i++) {
			first.input(0).set(0, i);
			first.input(0).set(1, 0);
			first.run();
			assertEquals(i + 10, first.output(0).get(0));
			second.input(0).set(0, i);
			second.run();
			assertEquals(2 * (i - 1) + 3 * i, second.output(0).get(0));
		}
		for (int i = 0; i < 8; i++) {
			assertEquals("byte before the arena", 0, arena[i]);
		}
	}

	@Test
	public void shouldResetSaveAndRestoreState() {
		final Interpreter interpreter = new Interpreter(load(memory(0)), new JavaKernels(), new byte[5], 0);
		assertEquals(10, interpreter.savedStateSize());
		feed(interpreter, 7, 21);
		final byte[] saved = new byte[12];
		interpreter.saveState(saved, 1);
		feed(interpreter, 1, 17);
		interpreter.restoreState(saved, 1, 10);
		feed(interpreter, 1, 17);
		interpreter.resetState();
		feed(interpreter, 1, 3);
	}

	@Test
	public void shouldResetStateToItsZeroPoint() {
		final Interpreter interpreter = new Interpreter(load(memory(5)), new JavaKernels(), new byte[5], 0);
		feed(interpreter, 1, 2 * 5 + 3);
	}

	private static void feed(final Interpreter interpreter, final int input, final int output) {
		interpreter.input(0).set(0, input);
		interpreter.run();
		assertEquals(output, interpreter.output(0).get(0));
	}

	@Test
	public void shouldRefuseStatesOfOtherPackages() {
		final Interpreter interpreter = new Interpreter(load(memory(0)), new JavaKernels(), new byte[5], 0);
		final Interpreter other = new Interpreter(load(memory(1)), new JavaKernels(), new byte[5], 0);
		feed(interpreter, 7, 21);
		final byte[] saved = new byte[10];
		other.saveState(saved, 0);
		assertEquals(ModelException.STATE, restoreCode(interpreter, saved, 10));
		interpreter.saveState(saved, 0);
		assertEquals(ModelException.STATE, restoreCode(interpreter, saved, 9));
		saved[4] = 3;
		assertEquals(ModelException.STATE, restoreCode(interpreter, saved, 10));
		feed(interpreter, 1, 17);
	}

	private static int restoreCode(final Interpreter interpreter, final byte[] saved, final int length) {
		int code = 0;
		try {
			interpreter.restoreState(saved, 0, length);
		} catch (final ModelException e) {
			code = e.code();
		}
		return code;
	}

	@Test
	public void shouldRefuseSmallArenas() {
		final Model model = load(PackageBuilder.example());
		assertEquals(ModelException.ARENA, createCode(model, Format.TARGET_JAVA, new byte[5], 0));
		assertEquals(ModelException.ARENA, createCode(model, Format.TARGET_JAVA, new byte[6], 1));
		assertEquals(ModelException.ARENA, createCode(model, Format.TARGET_JAVA, new byte[6], -1));
		assertEquals(ModelException.ARENA, createCode(model, Format.TARGET_JAVA, new byte[6], Integer.MAX_VALUE));
		assertEquals(ModelException.UNSUPPORTED, createCode(model, Format.TARGET_DSP, new byte[6], 0));
		assertEquals(0, createCode(model, Format.TARGET_JAVA, new byte[6], 0));
	}

	private static int createCode(final Model model, final int target, final byte[] arena, final int offset) {
		int code = 0;
		try {
			new Interpreter(model, new JavaKernels(), target, arena, offset);
		} catch (final ModelException e) {
			code = e.code();
		}
		return code;
	}

	@Test
	public void shouldLeaveThePackageAlone() {
		final byte[] bytes = memory(0).build();
		final byte[] copy = PackageBuilder.cut(bytes, bytes.length);
		final Interpreter interpreter = new Interpreter(ModelLoader.load(bytes, 0, bytes.length), new JavaKernels(), new byte[5], 0);
		feed(interpreter, 7, 21);
		assertArrayEquals(copy, bytes);
	}

	@Test
	public void shouldRoundRealValuesHalfAwayFromZero() {
		final Tensor tensor = new Interpreter(load(PackageBuilder.example()), new JavaKernels(), new byte[6], 0).input(0);
		final float[] values = { 0.5f, -0.5f, 1.49f, -1.5f, 200f, -200f, Float.NaN, Float.POSITIVE_INFINITY, -1e30f, 0.49999997f };
		final int[] expected = { 1, -1, 1, -2, 127, -128, 0, 127, -128, 0 };
		for (int i = 0; i < values.length; i++) {
			tensor.setReal(0, values[i]);
			assertEquals("value " + i, expected[i], tensor.get(0));
			assertEquals(expected[i], tensor.real(0), 0f);
		}
	}
}
