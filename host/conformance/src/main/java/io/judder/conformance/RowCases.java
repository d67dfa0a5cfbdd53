/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.conformance;

import io.judder.kernel.Kernels;
import io.judder.kernel.RequantizeDescriptor;
import io.judder.kernel.SoftmaxDescriptor;
import io.judder.kernel.UnaryDescriptor;

/**
 * Runs the cases of softmax, activations and requantisation.
 */
final class RowCases {

	private RowCases() {
		// Static methods only.
	}

	/**
	 * Runs a case of a softmax of 8 bits.
	 *
	 * @param c
	 *            the case.
	 * @param bench
	 *            the memory to use, and the place for faults.
	 * @param kernel
	 *            the kernel.
	 * @param inputType
	 *            type of the input.
	 * @param outputType
	 *            type of the output.
	 * @throws CaseException
	 *             if the case lacks something or contradicts itself.
	 */
	static void softmax(final VectorCase c, final Bench bench, final TwoArrayCall kernel, final String inputType,
			final String outputType) throws CaseException {
		final Tensor input = c.array("input", inputType, 2);
		final int[] d = softmaxDescriptor(c, bench, input, outputType);
		d[SoftmaxDescriptor.DIFF_MIN] = c.param("diff_min");
		kernel.call(d, 0, input.data(), bench.arena());
		bench.checkOutput("output", c.output());
	}

	/**
	 * Runs a case of the softmax of 16 bits, which brings its tables.
	 *
	 * @param c
	 *            the case.
	 * @param kernels
	 *            the kernels.
	 * @param bench
	 *            the memory to use, and the place for faults.
	 * @throws CaseException
	 *             if the case lacks something or contradicts itself.
	 */
	static void softmaxS16(final VectorCase c, final Kernels kernels, final Bench bench) throws CaseException {
		final Tensor input = c.array("input", "i16", 2);
		final int[] d = softmaxDescriptor(c, bench, input, "i16");
		d[SoftmaxDescriptor.EXP_TABLE] = bench.put(c.vector("exp_lut", "i16", 513));
		d[SoftmaxDescriptor.RECIPROCAL_TABLE] = bench.put(c.vector("one_by_one_lut", "i16", 513));
		kernels.softmaxS16(d, 0, input.data(), bench.constants(), bench.arena());
		bench.checkOutput("output", c.output());
	}

	private static int[] softmaxDescriptor(final VectorCase c, final Bench bench, final Tensor input,
			final String outputType) throws CaseException {
		final Tensor output = Shapes.require(c.output(), outputType, 0);
		Shapes.agree("elements", input.elements(), output.elements());
		final int[] d = new int[SoftmaxDescriptor.LENGTH];
		d[SoftmaxDescriptor.OUTPUT] = bench.reserve(output);
		d[SoftmaxDescriptor.ROWS] = input.shape()[0];
		d[SoftmaxDescriptor.ROW_SIZE] = input.shape()[1];
		d[SoftmaxDescriptor.MULTIPLIER] = c.param("mult");
		d[SoftmaxDescriptor.SHIFT] = c.param("shift");
		return d;
	}

	/**
	 * Runs a case of a 16-bit activation.
	 *
	 * @param c
	 *            the case.
	 * @param kernels
	 *            the kernels.
	 * @param bench
	 *            the memory to use, and the place for faults.
	 * @throws CaseException
	 *             if the case lacks something or contradicts itself.
	 */
	static void activation(final VectorCase c, final Kernels kernels, final Bench bench) throws CaseException {
		final Tensor input = c.array("input", "i16", 0);
		final int[] d = unaryDescriptor(c, bench, input, "i16");
		d[UnaryDescriptor.TYPE] = c.param("type");
		d[UnaryDescriptor.LEFT_SHIFT] = c.param("left_shift");
		kernels.activationS16(d, 0, input.data(), bench.arena());
		bench.checkOutput("output", c.output());
	}

	/**
	 * Runs a case that takes one element to one element without parameters.
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
	static void unary(final VectorCase c, final Bench bench, final TwoArrayCall kernel, final String type)
			throws CaseException {
		final Tensor input = c.array("input", type, 0);
		kernel.call(unaryDescriptor(c, bench, input, type), 0, input.data(), bench.arena());
		bench.checkOutput("output", c.output());
	}

	private static int[] unaryDescriptor(final VectorCase c, final Bench bench, final Tensor input, final String outputType)
			throws CaseException {
		final Tensor output = Shapes.require(c.output(), outputType, 0);
		Shapes.agree("elements", input.elements(), output.elements());
		final int[] d = new int[UnaryDescriptor.LENGTH];
		d[UnaryDescriptor.OUTPUT] = bench.reserve(output);
		d[UnaryDescriptor.COUNT] = input.elements();
		return d;
	}

	/**
	 * Runs a case of requantisation.
	 *
	 * @param c
	 *            the case.
	 * @param bench
	 *            the memory to use, and the place for faults.
	 * @param kernel
	 *            the kernel.
	 * @param valueType
	 *            type of the values.
	 * @throws CaseException
	 *             if the case lacks something or contradicts itself.
	 */
	static void requantize(final VectorCase c, final Bench bench, final ThreeArrayCall kernel, final String valueType)
			throws CaseException {
		final Tensor values = c.array("value", valueType, 0);
		final Tensor output = Shapes.require(c.output(), "i32", 0);
		Shapes.agree("elements", values.elements(), output.elements());
		final int[] d = new int[RequantizeDescriptor.LENGTH];
		d[RequantizeDescriptor.OUTPUT] = bench.reserve(output);
		d[RequantizeDescriptor.COUNT] = values.elements();
		d[RequantizeDescriptor.MULTIPLIERS] = bench.put(c.vector("multiplier", "i32", values.elements()));
		d[RequantizeDescriptor.SHIFTS] = bench.put(c.vector("shift", "i32", values.elements()));
		kernel.call(d, 0, values.data(), bench.constants(), bench.arena());
		bench.checkOutput("output", output);
	}
}
