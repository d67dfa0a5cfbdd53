/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.conformance;

import io.judder.kernel.ElementwiseDescriptor;
import io.judder.kernel.ExtremumDescriptor;

/**
 * Runs the cases of the operations on two tensors.
 */
final class ElementwiseCases {

	private ElementwiseCases() {
		// Static methods only.
	}

	/**
	 * Runs a case of an addition.
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
	static void add(final VectorCase c, final Bench bench, final ThreeArrayCall kernel, final String type)
			throws CaseException {
		final int[] d = new int[ElementwiseDescriptor.LENGTH];
		d[ElementwiseDescriptor.LEFT_SHIFT] = c.param("left_shift");
		d[ElementwiseDescriptor.INPUT_1_MULTIPLIER] = c.param("input_1_mult");
		d[ElementwiseDescriptor.INPUT_1_SHIFT] = c.param("input_1_shift");
		d[ElementwiseDescriptor.INPUT_2_MULTIPLIER] = c.param("input_2_mult");
		d[ElementwiseDescriptor.INPUT_2_SHIFT] = c.param("input_2_shift");
		combine(c, bench, kernel, type, d);
	}

	/**
	 * Runs a case of a multiplication.
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
	static void multiply(final VectorCase c, final Bench bench, final ThreeArrayCall kernel, final String type)
			throws CaseException {
		combine(c, bench, kernel, type, new int[ElementwiseDescriptor.LENGTH]);
	}

	private static void combine(final VectorCase c, final Bench bench, final ThreeArrayCall kernel, final String type,
			final int[] d) throws CaseException {
		final Tensor output = Shapes.require(c.output(), type, 0);
		final Tensor input1 = c.vector("input_1", type, output.elements());
		final Tensor input2 = c.vector("input_2", type, output.elements());
		d[ElementwiseDescriptor.OUTPUT] = bench.reserve(output);
		d[ElementwiseDescriptor.COUNT] = output.elements();
		d[ElementwiseDescriptor.INPUT_1_OFFSET] = c.param("input_1_offset");
		d[ElementwiseDescriptor.INPUT_2_OFFSET] = c.param("input_2_offset");
		d[ElementwiseDescriptor.OUTPUT_OFFSET] = c.param("out_offset");
		d[ElementwiseDescriptor.MULTIPLIER] = c.param("out_mult");
		d[ElementwiseDescriptor.SHIFT] = c.param("out_shift");
		d[ElementwiseDescriptor.MIN] = c.param("act_min");
		d[ElementwiseDescriptor.MAX] = c.param("act_max");
		kernel.call(d, 0, input1.data(), input2.data(), bench.arena());
		bench.checkOutput("output", output);
	}

	/**
	 * Runs a case of a minimum or a maximum.
	 *
	 * @param c
	 *            the case.
	 * @param bench
	 *            the memory to use, and the place for faults.
	 * @param kernel
	 *            the kernel.
	 * @throws CaseException
	 *             if the case lacks something or contradicts itself.
	 */
	static void extremum(final VectorCase c, final Bench bench, final ThreeArrayCall kernel) throws CaseException {
		final Tensor input1 = c.array("input_1", "i8", 4);
		final Tensor input2 = c.array("input_2", "i8", 4);
		final Tensor output = Shapes.require(c.output(), "i8", 4);
		final int[] d = new int[ExtremumDescriptor.LENGTH];
		d[ExtremumDescriptor.OUTPUT] = bench.reserve(output);
		for (int axis = 0; axis < 4; axis++) {
			final int one = input1.shape()[axis];
			final int two = input2.shape()[axis];
			if (one != two && one != 1 && two != 1) {
				throw new CaseException("axis " + axis + " cannot be broadcast");
			}
			Shapes.agree("axis " + axis + " of the output", output.shape()[axis], Math.max(one, two));
			d[ExtremumDescriptor.DIMENSIONS_1 + axis] = one;
			d[ExtremumDescriptor.DIMENSIONS_2 + axis] = two;
		}
		kernel.call(d, 0, input1.data(), input2.data(), bench.arena());
		bench.checkOutput("output", output);
	}
}
