/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.conformance;

import io.judder.kernel.ConcatenationDescriptor;
import io.judder.kernel.Kernels;
import io.judder.kernel.PadDescriptor;
import io.judder.kernel.PoolDescriptor;
import io.judder.kernel.TransposeDescriptor;

/**
 * Runs the cases of pooling and of the operations that only move elements.
 */
final class WindowCases {

	private WindowCases() {
		// Static methods only.
	}

	/**
	 * Runs a case of a pooling.
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
	static void pool(final VectorCase c, final Bench bench, final TwoArrayCall kernel, final String type)
			throws CaseException {
		final Tensor input = c.array("input", type, 4);
		final Tensor output = Shapes.require(c.output(), type, 4);
		final int[] in = input.shape();
		final int[] out = output.shape();
		Shapes.agree("batches", in[0], out[0]);
		Shapes.agree("channels", in[3], out[3]);
		final int[] d = new int[PoolDescriptor.LENGTH];
		d[PoolDescriptor.OUTPUT] = bench.reserve(output);
		d[PoolDescriptor.SCRATCH] = Kernels.ABSENT;
		d[PoolDescriptor.BATCHES] = in[0];
		d[PoolDescriptor.INPUT_HEIGHT] = in[1];
		d[PoolDescriptor.INPUT_WIDTH] = in[2];
		d[PoolDescriptor.CHANNELS] = in[3];
		d[PoolDescriptor.KERNEL_HEIGHT] = c.param("filter_h");
		d[PoolDescriptor.KERNEL_WIDTH] = c.param("filter_w");
		d[PoolDescriptor.OUTPUT_HEIGHT] = out[1];
		d[PoolDescriptor.OUTPUT_WIDTH] = out[2];
		d[PoolDescriptor.STRIDE_HEIGHT] = c.param("stride_h");
		d[PoolDescriptor.STRIDE_WIDTH] = c.param("stride_w");
		d[PoolDescriptor.PAD_TOP] = c.param("pad_h");
		d[PoolDescriptor.PAD_LEFT] = c.param("pad_w");
		d[PoolDescriptor.MIN] = c.param("act_min");
		d[PoolDescriptor.MAX] = c.param("act_max");
		kernel.call(d, 0, input.data(), bench.arena());
		bench.checkOutput("output", output);
	}

	/**
	 * Runs a case of a concatenation.
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
	static void concatenate(final VectorCase c, final Kernels kernels, final Bench bench) throws CaseException {
		final Tensor output = Shapes.require(c.output(), "i8", 4);
		final int axis = c.param("axis");
		if (axis < 0 || axis > 3) {
			throw new CaseException("axis " + axis + " is not one of four");
		}
		final int start = bench.reserve(output);
		int along = 0;
		for (int i = 0; i < c.param("inputs"); i++) {
			final Tensor input = c.array("input_" + i, "i8", 4);
			final int[] d = new int[ConcatenationDescriptor.LENGTH];
			int run = 1;
			int outer = 1;
			for (int j = 0; j < 4; j++) {
				if (j != axis) {
					Shapes.agree("axis " + j, input.shape()[j], output.shape()[j]);
				}
				if (j < axis) {
					outer *= input.shape()[j];
				} else if (j > axis) {
					run *= input.shape()[j];
				}
			}
			d[ConcatenationDescriptor.OUTPUT] = start + along * run;
			d[ConcatenationDescriptor.OUTER] = outer;
			d[ConcatenationDescriptor.INPUT_RUN] = input.shape()[axis] * run;
			d[ConcatenationDescriptor.OUTPUT_RUN] = output.shape()[axis] * run;
			kernels.concatenationS8(d, 0, input.data(), bench.arena());
			along += input.shape()[axis];
		}
		Shapes.agree("length of the axis", along, output.shape()[axis]);
		bench.checkOutput("output", output);
	}

	/**
	 * Runs a case of padding.
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
	static void pad(final VectorCase c, final Kernels kernels, final Bench bench) throws CaseException {
		final Tensor input = c.array("input", "i8", 4);
		final Tensor output = Shapes.require(c.output(), "i8", 4);
		final int[] before = c.list("pre_pad");
		final int[] after = c.list("post_pad");
		Shapes.agree("axes before", before.length, 4);
		Shapes.agree("axes after", after.length, 4);
		final int[] d = new int[PadDescriptor.LENGTH];
		d[PadDescriptor.OUTPUT] = bench.reserve(output);
		d[PadDescriptor.VALUE] = c.param("pad_value");
		for (int axis = 0; axis < 4; axis++) {
			if (before[axis] < 0 || after[axis] < 0) {
				throw new CaseException("negative padding");
			}
			Shapes.agree("axis " + axis, (long) before[axis] + input.shape()[axis] + after[axis], output.shape()[axis]);
			d[PadDescriptor.DIMENSIONS + axis] = input.shape()[axis];
			d[PadDescriptor.BEFORE + axis] = before[axis];
			d[PadDescriptor.AFTER + axis] = after[axis];
		}
		kernels.padS8(d, 0, input.data(), bench.arena());
		bench.checkOutput("output", output);
	}

	/**
	 * Runs a case of a transposition.
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
	static void transpose(final VectorCase c, final Kernels kernels, final Bench bench) throws CaseException {
		final Tensor input = c.array("input", "i8", 0);
		final int[] permutation = c.list("perm");
		final int rank = input.shape().length;
		final Tensor output = Shapes.require(c.output(), "i8", rank);
		Shapes.agree("axes", permutation.length, rank);
		if (rank > 4) {
			throw new CaseException("more than four axes");
		}
		final int[] d = new int[TransposeDescriptor.LENGTH];
		d[TransposeDescriptor.OUTPUT] = bench.reserve(output);
		d[TransposeDescriptor.RANK] = rank;
		int seen = 0;
		for (int axis = 0; axis < rank; axis++) {
			if (permutation[axis] < 0 || permutation[axis] >= rank) {
				throw new CaseException("there is no axis " + permutation[axis]);
			}
			seen |= 1 << permutation[axis];
			Shapes.agree("axis " + axis, input.shape()[permutation[axis]], output.shape()[axis]);
			d[TransposeDescriptor.DIMENSIONS + axis] = input.shape()[axis];
			d[TransposeDescriptor.PERMUTATION + axis] = permutation[axis];
		}
		Shapes.agree("axes of the permutation", seen, (1 << rank) - 1);
		kernels.transposeS8(d, 0, input.data(), bench.arena());
		bench.checkOutput("output", output);
	}
}
