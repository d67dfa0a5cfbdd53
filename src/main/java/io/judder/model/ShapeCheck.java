/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.model;

import io.judder.kernel.ConcatenationDescriptor;
import io.judder.kernel.ElementType;
import io.judder.kernel.PadDescriptor;
import io.judder.kernel.PoolDescriptor;
import io.judder.kernel.TransposeDescriptor;

/**
 * Checks the operators that move elements or gather windows of them: pooling, padding, concatenation, transposition.
 */
final class ShapeCheck {

	private static final int AXES = 4;

	private ShapeCheck() {
		// Functions only.
	}

	/**
	 * Checks one operator.
	 *
	 * @param c
	 *            its words and tensors.
	 * @return the elements that are read.
	 */
	static long check(final OperatorCheck c) {
		switch (c.code()) {
		case OperatorCode.PAD_S8:
			return pad(c);
		case OperatorCode.CONCATENATION:
			return concatenation(c);
		case OperatorCode.TRANSPOSE_S8:
			return transpose(c);
		default:
			return pool(c);
		}
	}

	private static long pool(final OperatorCheck c) {
		final int type = c.code() == OperatorCode.AVERAGE_POOL_S16 || c.code() == OperatorCode.MAX_POOL_S16 ? ElementType.S16
				: ElementType.S8;
		final long batches = c.dimension(PoolDescriptor.BATCHES);
		final long channels = c.dimension(PoolDescriptor.CHANNELS);
		final long height = c.dimension(PoolDescriptor.INPUT_HEIGHT);
		final long width = c.dimension(PoolDescriptor.INPUT_WIDTH);
		final long outputHeight = c.dimension(PoolDescriptor.OUTPUT_HEIGHT);
		final long outputWidth = c.dimension(PoolDescriptor.OUTPUT_WIDTH);
		final long kernelHeight = c.dimension(PoolDescriptor.KERNEL_HEIGHT);
		final long kernelWidth = c.dimension(PoolDescriptor.KERNEL_WIDTH);
		if (batches * channels > PlanCheck.MAX_ELEMENTS || height * width > PlanCheck.MAX_ELEMENTS
				|| outputHeight * outputWidth > PlanCheck.MAX_ELEMENTS) {
			throw c.fail("has more elements than a tensor may have");
		}
		// Both factors are at most 2^24.
		c.tensor(0, type, batches * channels * (height * width));
		c.tensor(2, type, batches * channels * (outputHeight * outputWidth));
		window(c, 0, height, outputHeight, kernelHeight);
		window(c, 1, width, outputWidth, kernelWidth);
		c.bounds(PoolDescriptor.MIN, type);
		return batches * channels * (outputHeight * outputWidth) * Math.min(kernelHeight, height) * Math.min(kernelWidth, width);
	}

	private static void window(final OperatorCheck c, final int axis, final long input, final long output, final long kernel) {
		final long stride = c.dimension(PoolDescriptor.STRIDE_HEIGHT + axis);
		final long pad = c.range(PoolDescriptor.PAD_TOP + axis, 0, (int) kernel - 1);
		if ((output - 1) * stride - pad >= input) {
			throw c.fail("has a window that covers nothing along axis " + axis);
		}
	}

	private static long pad(final OperatorCheck c) {
		long input = 1;
		long output = 1;
		for (int axis = 0; axis < AXES; axis++) {
			final int d = c.dimension(PadDescriptor.DIMENSIONS + axis);
			input *= d;
			output *= (long) d + c.range(PadDescriptor.BEFORE + axis, 0, OperatorCheck.MAX_DIMENSION)
					+ c.range(PadDescriptor.AFTER + axis, 0, OperatorCheck.MAX_DIMENSION);
			if (output > PlanCheck.MAX_ELEMENTS) {
				throw c.fail("has more elements than a tensor may have");
			}
		}
		c.tensor(0, ElementType.S8, input);
		c.tensor(2, ElementType.S8, output);
		c.range(PadDescriptor.VALUE, Byte.MIN_VALUE, Byte.MAX_VALUE);
		return output;
	}

	private static long concatenation(final OperatorCheck c) {
		final long size = Format.elementSize(c.type(0));
		final long outer = c.dimension(ConcatenationDescriptor.OUTER);
		final long run = c.dimension(ConcatenationDescriptor.INPUT_RUN);
		final long outputRun = c.dimension(ConcatenationDescriptor.OUTPUT_RUN);
		final long start = c.range(ConcatenationDescriptor.OUTPUT, 0, OperatorCheck.MAX_DIMENSION);
		if (c.type(0) != c.type(2) || outer * run != c.elements(0) * size || outer * outputRun != c.elements(2) * size
				|| start + run > outputRun) {
			throw c.fail("does not fit its output");
		}
		return c.elements(0);
	}

	private static long transpose(final OperatorCheck c) {
		final int rank = c.range(TransposeDescriptor.RANK, 1, AXES);
		long elements = 1;
		int seen = 0;
		for (int axis = 0; axis < rank; axis++) {
			elements *= c.dimension(TransposeDescriptor.DIMENSIONS + axis);
			seen |= 1 << c.range(TransposeDescriptor.PERMUTATION + axis, 0, rank - 1);
			if (elements > PlanCheck.MAX_ELEMENTS) {
				throw c.fail("has more elements than a tensor may have");
			}
		}
		if (seen != (1 << rank) - 1) {
			throw c.fail("does not permute its axes");
		}
		c.tensor(0, ElementType.S8, elements);
		c.tensor(2, ElementType.S8, elements);
		return elements;
	}
}
