/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.conformance;

import io.judder.kernel.ConvDescriptor;

/**
 * Runs the cases of the convolutions.
 */
final class ConvolutionCases {

	private ConvolutionCases() {
		// Static methods only.
	}

	/**
	 * Runs a case.
	 *
	 * @param c
	 *            the case.
	 * @param bench
	 *            the memory to use.
	 * @param kernel
	 *            the kernel.
	 * @param inputType
	 *            type of the input and of the output.
	 * @param weightType
	 *            type of the weights.
	 * @param biasType
	 *            type of the biases.
	 * @param depthwise
	 *            whether the channels of the output are the last axis of the filter.
	 * @throws CaseException
	 *             if the case contradicts itself.
	 */
	static void run(final VectorCase c, final Bench bench, final ThreeArrayCall kernel, final String inputType,
			final String weightType, final String biasType, final boolean depthwise) throws CaseException {
		final Tensor input = c.array("input", inputType, 4);
		final Tensor filter = c.array("filter", weightType, 4);
		final Tensor output = Shapes.require(c.output(), inputType, 4);
		final int[] in = input.shape();
		final int[] out = output.shape();
		final int groups = c.param("groups", 1);
		Shapes.agree("batches", in[0], out[0]);
		if (depthwise) {
			Shapes.agree("first axis of the filter", filter.shape()[0], 1);
			Shapes.agree("output channels", filter.shape()[3], out[3]);
			Shapes.agree("output channels", in[3] * c.param("ch_mult", out[3] / in[3]), out[3]);
		} else {
			Shapes.agree("output channels", filter.shape()[0], out[3]);
			Shapes.agree("input channels", filter.shape()[3] * groups, in[3]);
			Shapes.agree("output channels", out[3] / Math.max(groups, 1) * groups, out[3]);
		}
		final int[] d = new int[ConvDescriptor.LENGTH];
		d[ConvDescriptor.OUTPUT] = bench.reserve(output);
		d[ConvDescriptor.WEIGHTS] = bench.put(filter);
		d[ConvDescriptor.BIAS] = bench.put(c.optional("bias", biasType, out[3]));
		d[ConvDescriptor.MULTIPLIERS] = bench.put(c.vector("multiplier", "i32", out[3]));
		d[ConvDescriptor.SHIFTS] = bench.put(c.vector("shift", "i32", out[3]));
		d[ConvDescriptor.SCRATCH] = -1;
		d[ConvDescriptor.BATCHES] = in[0];
		d[ConvDescriptor.INPUT_HEIGHT] = in[1];
		d[ConvDescriptor.INPUT_WIDTH] = in[2];
		d[ConvDescriptor.INPUT_CHANNELS] = in[3];
		d[ConvDescriptor.KERNEL_HEIGHT] = filter.shape()[1];
		d[ConvDescriptor.KERNEL_WIDTH] = filter.shape()[2];
		d[ConvDescriptor.OUTPUT_HEIGHT] = out[1];
		d[ConvDescriptor.OUTPUT_WIDTH] = out[2];
		d[ConvDescriptor.OUTPUT_CHANNELS] = out[3];
		d[ConvDescriptor.STRIDE_HEIGHT] = c.param("stride_h");
		d[ConvDescriptor.STRIDE_WIDTH] = c.param("stride_w");
		d[ConvDescriptor.PAD_TOP] = c.param("pad_h");
		d[ConvDescriptor.PAD_LEFT] = c.param("pad_w");
		d[ConvDescriptor.DILATION_HEIGHT] = c.param("dilation_h");
		d[ConvDescriptor.DILATION_WIDTH] = c.param("dilation_w");
		d[ConvDescriptor.GROUPS] = groups;
		d[ConvDescriptor.INPUT_OFFSET] = c.param("input_offset");
		d[ConvDescriptor.OUTPUT_OFFSET] = c.param("output_offset");
		d[ConvDescriptor.MIN] = c.param("act_min");
		d[ConvDescriptor.MAX] = c.param("act_max");
		d[ConvDescriptor.BIAS_BYTES] = "i64".equals(biasType) ? 8 : 4;
		d[ConvDescriptor.PAD_OFFSET_HEIGHT] = c.param("pad_offset_h", 0);
		d[ConvDescriptor.PAD_OFFSET_WIDTH] = c.param("pad_offset_w", 0);
		kernel.call(d, 0, input.data(), bench.constants(), bench.arena());
		bench.checkOutput("output", output);
	}
}
