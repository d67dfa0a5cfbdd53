/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.model;

import io.judder.kernel.ElementType;
import io.judder.kernel.FullyConnectedDescriptor;
import io.judder.kernel.Kernels;
import io.judder.kernel.MatMulDescriptor;

/**
 * Checks fully connected layers and batched matrix products.
 */
final class MatrixCheck {

	private MatrixCheck() {
		// Functions only.
	}

	/**
	 * Checks one operator.
	 *
	 * @param c
	 *            its words and tensors.
	 * @return the multiply-accumulates of a call.
	 */
	static long check(final OperatorCheck c) {
		return c.code() >= OperatorCode.MATMUL_S8 ? product(c) : fullyConnected(c);
	}

	private static long fullyConnected(final OperatorCheck c) {
		final int code = c.code();
		final boolean wide = code == OperatorCode.FULLY_CONNECTED_S16;
		final int type = wide ? ElementType.S16 : ElementType.S8;
		final long batches = c.dimension(FullyConnectedDescriptor.BATCHES);
		final long depth = c.dimension(FullyConnectedDescriptor.DEPTH);
		final int units = c.dimension(FullyConnectedDescriptor.UNITS);
		c.tensor(0, type, batches * depth);
		c.tensor(2, type, batches * units);
		final long weights = depth * units;
		c.constant(FullyConnectedDescriptor.WEIGHTS, code == OperatorCode.FULLY_CONNECTED_S4 ? (weights + 1) / 2 : weights, 1);
		c.optionalConstant(FullyConnectedDescriptor.BIAS, (wide ? 8L : 4L) * units, wide ? 8 : 4);
		if (c.word(FullyConnectedDescriptor.MULTIPLIERS) == Kernels.ABSENT) {
			c.range(FullyConnectedDescriptor.SHIFTS, Kernels.ABSENT, Kernels.ABSENT);
			c.scale(FullyConnectedDescriptor.MULTIPLIER, wide);
		} else if (code == OperatorCode.FULLY_CONNECTED_S4) {
			throw c.fail("has a scale per unit, which 4-bit weights cannot have");
		} else {
			c.scales(FullyConnectedDescriptor.MULTIPLIERS, FullyConnectedDescriptor.SHIFTS, units, wide);
		}
		c.inputOffset(FullyConnectedDescriptor.INPUT_OFFSET, type);
		c.inputOffset(FullyConnectedDescriptor.WEIGHT_OFFSET,
				code == OperatorCode.FULLY_CONNECTED_S8 ? ElementType.S8 : ElementType.S16);
		c.outputOffset(FullyConnectedDescriptor.OUTPUT_OFFSET, type);
		c.bounds(FullyConnectedDescriptor.MIN, type);
		return batches * weights;
	}

	private static long product(final OperatorCheck c) {
		final int type = c.code() == OperatorCode.MATMUL_S16 ? ElementType.S16 : ElementType.S8;
		final long leftBatches = c.dimension(MatMulDescriptor.LEFT_BATCHES);
		final long leftHeight = c.dimension(MatMulDescriptor.LEFT_HEIGHT);
		final long rightBatches = c.dimension(MatMulDescriptor.RIGHT_BATCHES);
		final long rightHeight = c.dimension(MatMulDescriptor.RIGHT_HEIGHT);
		final long rows = c.dimension(MatMulDescriptor.ROWS);
		final long columns = c.dimension(MatMulDescriptor.COLUMNS);
		final long depth = c.dimension(MatMulDescriptor.DEPTH);
		final long left = leftBatches * leftHeight;
		final long right = rightBatches * rightHeight;
		if (!broadcasts(leftBatches, rightBatches) || !broadcasts(leftHeight, rightHeight)
				|| left > PlanCheck.MAX_ELEMENTS || right > PlanCheck.MAX_ELEMENTS || rows * depth > PlanCheck.MAX_ELEMENTS
				|| columns * depth > PlanCheck.MAX_ELEMENTS || rows * columns > PlanCheck.MAX_ELEMENTS) {
			throw c.fail("has shapes that do not fit each other");
		}
		final long matrices = Math.max(leftBatches, rightBatches) * Math.max(leftHeight, rightHeight);
		c.tensor(0, type, left * rows * depth);
		c.tensor(1, type, right * columns * depth);
		c.tensor(2, type, matrices > PlanCheck.MAX_ELEMENTS ? 0 : matrices * rows * columns);
		c.inputOffset(MatMulDescriptor.LEFT_OFFSET, type);
		c.inputOffset(MatMulDescriptor.RIGHT_OFFSET, type);
		c.outputOffset(MatMulDescriptor.OUTPUT_OFFSET, type);
		c.scale(MatMulDescriptor.MULTIPLIER, type == ElementType.S16);
		c.bounds(MatMulDescriptor.MIN, type);
		// The tensors above bound each factor, and their product by 2^48 times 2^24 only on paper: saturate.
		final long inner = rows * columns * matrices;
		return inner > PlanCheck.WORK_LIMIT / depth ? PlanCheck.WORK_LIMIT + 1 : inner * depth;
	}

	private static boolean broadcasts(final long a, final long b) {
		return a == b || a == 1 || b == 1;
	}
}
