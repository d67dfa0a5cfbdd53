/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.conformance;

import io.judder.kernel.FullyConnectedDescriptor;
import io.judder.kernel.Kernels;
import io.judder.kernel.MatMulDescriptor;
import io.judder.kernel.VectorSumDescriptor;

/**
 * Runs the cases of fully connected layers, matrix products and sums of weights.
 */
final class MatrixCases {

	private MatrixCases() {
		// Static methods only.
	}

	/**
	 * Runs a case of a fully connected layer.
	 *
	 * @param c
	 *            the case.
	 * @param bench
	 *            the memory to use, and the place for faults.
	 * @param kernel
	 *            the kernel.
	 * @param inputType
	 *            type of the input.
	 * @param weightType
	 *            type of the weights.
	 * @param biasType
	 *            type of the biases.
	 * @throws CaseException
	 *             if the case lacks something or contradicts itself.
	 */
	static void fullyConnected(final VectorCase c, final Bench bench, final ThreeArrayCall kernel, final String inputType,
			final String weightType, final String biasType) throws CaseException {
		final Tensor input = c.array("input", inputType, 2);
		final Tensor filter = c.array("filter", weightType, 2);
		final Tensor output = Shapes.require(c.output(), inputType, 2);
		final int units = filter.shape()[0];
		final int depth = filter.shape()[1];
		Shapes.agree("depth", input.shape()[1], depth);
		Shapes.agree("batches", input.shape()[0], output.shape()[0]);
		Shapes.agree("units", output.shape()[1], units);
		final boolean perChannel = c.param("per_channel", 0) != 0;
		final int[] d = new int[FullyConnectedDescriptor.LENGTH];
		d[FullyConnectedDescriptor.OUTPUT] = bench.reserve(output);
		d[FullyConnectedDescriptor.WEIGHTS] = bench.put(filter);
		d[FullyConnectedDescriptor.BIAS] = bench.put(c.optional("bias", biasType, units));
		d[FullyConnectedDescriptor.SUMS] = Kernels.ABSENT;
		d[FullyConnectedDescriptor.MULTIPLIERS] = perChannel ? bench.put(c.vector("multiplier", "i32", units)) : Kernels.ABSENT;
		d[FullyConnectedDescriptor.SHIFTS] = perChannel ? bench.put(c.vector("shift", "i32", units)) : Kernels.ABSENT;
		d[FullyConnectedDescriptor.MULTIPLIER] = perChannel ? 0 : c.param("multiplier");
		d[FullyConnectedDescriptor.SHIFT] = perChannel ? 0 : c.param("shift");
		d[FullyConnectedDescriptor.SCRATCH] = Kernels.ABSENT;
		d[FullyConnectedDescriptor.BATCHES] = input.shape()[0];
		d[FullyConnectedDescriptor.DEPTH] = depth;
		d[FullyConnectedDescriptor.UNITS] = units;
		d[FullyConnectedDescriptor.INPUT_OFFSET] = c.param("input_offset");
		d[FullyConnectedDescriptor.WEIGHT_OFFSET] = c.param("filter_offset");
		d[FullyConnectedDescriptor.OUTPUT_OFFSET] = c.param("output_offset");
		d[FullyConnectedDescriptor.MIN] = c.param("act_min");
		d[FullyConnectedDescriptor.MAX] = c.param("act_max");
		kernel.call(d, 0, input.data(), bench.constants(), bench.arena());
		bench.checkOutput("output", output);
	}

	/**
	 * Runs a case of a batched matrix product.
	 *
	 * @param c
	 *            the case.
	 * @param bench
	 *            the memory to use, and the place for faults.
	 * @param kernel
	 *            the kernel.
	 * @param type
	 *            type of inputs and output.
	 * @throws CaseException
	 *             if the case lacks something or contradicts itself.
	 */
	static void batchMatMul(final VectorCase c, final Bench bench, final ThreeArrayCall kernel, final String type)
			throws CaseException {
		final Tensor left = c.array("lhs", type, 4);
		final Tensor right = c.array("rhs", type, 4);
		final Tensor output = Shapes.require(c.output(), type, 4);
		final int[] l = left.shape();
		final int[] r = right.shape();
		Shapes.agree("depth", l[3], r[3]);
		for (int axis = 0; axis < 2; axis++) {
			if (l[axis] != r[axis] && l[axis] != 1 && r[axis] != 1) {
				throw new CaseException("axis " + axis + " cannot be broadcast");
			}
			Shapes.agree("axis " + axis + " of the output", output.shape()[axis], Math.max(l[axis], r[axis]));
		}
		Shapes.agree("rows", output.shape()[2], l[2]);
		Shapes.agree("columns", output.shape()[3], r[2]);
		final int[] d = new int[MatMulDescriptor.LENGTH];
		d[MatMulDescriptor.OUTPUT] = bench.reserve(output);
		d[MatMulDescriptor.SCRATCH] = Kernels.ABSENT;
		d[MatMulDescriptor.LEFT_BATCHES] = l[0];
		d[MatMulDescriptor.LEFT_HEIGHT] = l[1];
		d[MatMulDescriptor.RIGHT_BATCHES] = r[0];
		d[MatMulDescriptor.RIGHT_HEIGHT] = r[1];
		d[MatMulDescriptor.ROWS] = l[2];
		d[MatMulDescriptor.COLUMNS] = r[2];
		d[MatMulDescriptor.DEPTH] = l[3];
		d[MatMulDescriptor.LEFT_OFFSET] = c.param("lhs_offset");
		d[MatMulDescriptor.RIGHT_OFFSET] = c.param("rhs_offset");
		d[MatMulDescriptor.OUTPUT_OFFSET] = c.param("output_offset");
		d[MatMulDescriptor.MULTIPLIER] = c.param("multiplier");
		d[MatMulDescriptor.SHIFT] = c.param("shift");
		d[MatMulDescriptor.MIN] = c.param("act_min");
		d[MatMulDescriptor.MAX] = c.param("act_max");
		kernel.call(d, 0, left.data(), right.data(), bench.arena());
		bench.checkOutput("output", output);
	}

	/**
	 * Runs a case of sums over rows.
	 *
	 * @param c
	 *            the case.
	 * @param bench
	 *            the memory to use, and the place for faults.
	 * @param kernel
	 *            the kernel.
	 * @param sumType
	 *            type of the sums.
	 * @throws CaseException
	 *             if the case lacks something or contradicts itself.
	 */
	static void vectorSum(final VectorCase c, final Bench bench, final TwoArrayCall kernel, final String sumType)
			throws CaseException {
		final Tensor data = c.array("data", "i8", 2);
		final int rows = data.shape()[0];
		final Tensor output = Shapes.require(c.output(), sumType, 0);
		Shapes.agree("rows", output.elements(), rows);
		final int[] d = new int[VectorSumDescriptor.LENGTH];
		d[VectorSumDescriptor.WEIGHTS] = bench.put(data);
		d[VectorSumDescriptor.OUTPUT] = bench.reserve(output);
		d[VectorSumDescriptor.BIAS] = bench.put(c.optional("bias", sumType, rows));
		d[VectorSumDescriptor.ROWS] = rows;
		d[VectorSumDescriptor.COLUMNS] = data.shape()[1];
		d[VectorSumDescriptor.LEFT_OFFSET] = c.param("lhs_offset");
		d[VectorSumDescriptor.RIGHT_OFFSET] = c.param("rhs_offset", 0);
		kernel.call(d, 0, bench.constants(), bench.arena());
		bench.checkOutput("output", output);
	}
}
