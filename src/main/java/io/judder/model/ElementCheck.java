/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.model;

import io.judder.kernel.ElementType;
import io.judder.kernel.ElementwiseDescriptor;
import io.judder.kernel.ExtremumDescriptor;
import io.judder.kernel.SoftmaxDescriptor;
import io.judder.kernel.UnaryDescriptor;

/**
 * Checks the operators that work element by element or row by row: softmax, addition, multiplication, minimum, maximum,
 * functions of one element and conversions.
 */
final class ElementCheck {

	private static final int TABLE_LENGTH = 256;
	private static final int SOFTMAX_TABLE_BYTES = 2 * 513;
	private static final int MAX_LEFT_SHIFT = 20;

	private ElementCheck() {
		// Functions only.
	}

	/**
	 * Checks one operator.
	 *
	 * @param c
	 *            its words and tensors.
	 * @return the elements of the output.
	 */
	static long check(final OperatorCheck c) {
		switch (c.code()) {
		case OperatorCode.SOFTMAX_S8:
			return softmax(c, ElementType.S8, ElementType.S8);
		case OperatorCode.SOFTMAX_S8_S16:
			return softmax(c, ElementType.S8, ElementType.S16);
		case OperatorCode.SOFTMAX_S16:
			c.constant(SoftmaxDescriptor.EXP_TABLE, SOFTMAX_TABLE_BYTES, 2);
			c.constant(SoftmaxDescriptor.RECIPROCAL_TABLE, SOFTMAX_TABLE_BYTES, 2);
			return softmax(c, ElementType.S16, ElementType.S16);
		case OperatorCode.ADD_S8:
		case OperatorCode.MUL_S8:
			return elementwise(c, ElementType.S8);
		case OperatorCode.ADD_S16:
		case OperatorCode.MUL_S16:
			return elementwise(c, ElementType.S16);
		case OperatorCode.MINIMUM_S8:
		case OperatorCode.MAXIMUM_S8:
			return extremum(c);
		default:
			return unary(c);
		}
	}

	private static long softmax(final OperatorCheck c, final int input, final int output) {
		final long rows = c.dimension(SoftmaxDescriptor.ROWS);
		final long size = c.dimension(SoftmaxDescriptor.ROW_SIZE);
		c.tensor(0, input, rows * size);
		c.tensor(2, output, rows * size);
		c.scale(SoftmaxDescriptor.MULTIPLIER, false);
		if (input == ElementType.S8) {
			c.range(SoftmaxDescriptor.SHIFT, 0, 30);
			c.range(SoftmaxDescriptor.DIFF_MIN, Integer.MIN_VALUE, 0);
		}
		return rows * size;
	}

	private static long elementwise(final OperatorCheck c, final int type) {
		final int count = c.dimension(ElementwiseDescriptor.COUNT);
		for (int slot = 0; slot < 3; slot++) {
			c.tensor(slot, type, count);
		}
		c.inputOffset(ElementwiseDescriptor.INPUT_1_OFFSET, type);
		c.inputOffset(ElementwiseDescriptor.INPUT_2_OFFSET, type);
		c.outputOffset(ElementwiseDescriptor.OUTPUT_OFFSET, type);
		c.scale(ElementwiseDescriptor.MULTIPLIER, false);
		c.bounds(ElementwiseDescriptor.MIN, type);
		if (c.code() == OperatorCode.ADD_S8 || c.code() == OperatorCode.ADD_S16) {
			c.range(ElementwiseDescriptor.LEFT_SHIFT, 0, MAX_LEFT_SHIFT);
			c.scale(ElementwiseDescriptor.INPUT_1_MULTIPLIER, false);
			c.scale(ElementwiseDescriptor.INPUT_2_MULTIPLIER, false);
		}
		return count;
	}

	private static long extremum(final OperatorCheck c) {
		long left = 1;
		long right = 1;
		long both = 1;
		for (int axis = 0; axis < 4; axis++) {
			final int a = c.dimension(ExtremumDescriptor.DIMENSIONS_1 + axis);
			final int b = c.dimension(ExtremumDescriptor.DIMENSIONS_2 + axis);
			left *= a;
			right *= b;
			both *= Math.max(a, b);
			if (a != b && a != 1 && b != 1 || both > PlanCheck.MAX_ELEMENTS) {
				throw c.fail("has shapes that do not fit each other");
			}
		}
		c.tensor(0, ElementType.S8, left);
		c.tensor(1, ElementType.S8, right);
		c.tensor(2, ElementType.S8, both);
		return both;
	}

	private static long unary(final OperatorCheck c) {
		final int count = c.dimension(UnaryDescriptor.COUNT);
		switch (c.code()) {
		case OperatorCode.LOOKUP_S8:
			c.tensor(0, ElementType.S8, count);
			c.tensor(2, ElementType.S8, count);
			c.constant(UnaryDescriptor.TABLE, TABLE_LENGTH, 1);
			break;
		case OperatorCode.ACTIVATION_S16:
			c.tensor(0, ElementType.S16, count);
			c.tensor(2, ElementType.S16, count);
			c.range(UnaryDescriptor.TYPE, UnaryDescriptor.SIGMOID, UnaryDescriptor.TANH);
			c.range(UnaryDescriptor.LEFT_SHIFT, -31, 14);
			break;
		default:
			conversion(c, count);
			break;
		}
		return count;
	}

	private static void conversion(final OperatorCheck c, final int count) {
		final int input = c.word(UnaryDescriptor.TYPE);
		final int output = c.word(UnaryDescriptor.OUTPUT_TYPE);
		c.tensor(0, input, count);
		c.tensor(2, output, count);
		// Kernels convert between integers, from float32 to at most 16 bits, and from integers to float32.
		final boolean fits;
		if (c.code() == OperatorCode.RESCALE) {
			fits = input != ElementType.F32 && output != ElementType.F32;
			c.scale(UnaryDescriptor.MULTIPLIER, false);
		} else if (c.code() == OperatorCode.QUANTIZE) {
			fits = input == ElementType.F32 && output != ElementType.F32 && output != ElementType.S32;
			scale(c);
		} else {
			fits = input != ElementType.F32 && output == ElementType.F32;
			scale(c);
		}
		if (!fits) {
			throw c.fail("converts types that it cannot convert");
		}
		c.range(UnaryDescriptor.INPUT_OFFSET, -PlanCheck.highest(ElementType.S16), -PlanCheck.lowest(ElementType.S16));
		c.range(UnaryDescriptor.OUTPUT_OFFSET, PlanCheck.lowest(ElementType.S16), PlanCheck.highest(ElementType.S16));
	}

	private static void scale(final OperatorCheck c) {
		final float scale = Float.intBitsToFloat(c.word(UnaryDescriptor.MULTIPLIER));
		if (!(scale > 0 && scale < Float.POSITIVE_INFINITY)) {
			throw c.fail("has an impossible scale");
		}
	}
}
