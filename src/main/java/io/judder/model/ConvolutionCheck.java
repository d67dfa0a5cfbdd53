/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.model;

import io.judder.kernel.ConvDescriptor;
import io.judder.kernel.ElementType;

/**
 * Checks convolutions: plain, depthwise and transposed.
 */
final class ConvolutionCheck {

	private ConvolutionCheck() {
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
		final int code = c.code();
		final boolean depthwise = code >= OperatorCode.DEPTHWISE_S8 && code <= OperatorCode.DEPTHWISE_S16;
		final boolean transposed = code == OperatorCode.TRANSPOSE_CONV_S8;
		final boolean nibbles = code == OperatorCode.CONVOLVE_S4 || code == OperatorCode.DEPTHWISE_S4;
		final int type = code == OperatorCode.CONVOLVE_S16 || code == OperatorCode.DEPTHWISE_S16 ? ElementType.S16 : ElementType.S8;
		final int inputs = c.dimension(ConvDescriptor.INPUT_CHANNELS);
		final int outputs = c.dimension(ConvDescriptor.OUTPUT_CHANNELS);
		final int groups = c.range(ConvDescriptor.GROUPS, 1, code == OperatorCode.CONVOLVE_S8 ? inputs : 1);
		if (inputs % groups != 0 || outputs % groups != 0 || depthwise && outputs % inputs != 0) {
			throw c.fail("has channels that do not divide");
		}
		final long area = image(c, ConvDescriptor.INPUT_HEIGHT);
		final long outputArea = image(c, ConvDescriptor.OUTPUT_HEIGHT);
		final long taps = image(c, ConvDescriptor.KERNEL_HEIGHT);
		final int batches = c.dimension(ConvDescriptor.BATCHES);
		c.tensor(0, type, product(c, product(c, batches, area), inputs));
		c.tensor(2, type, product(c, product(c, batches, outputArea), outputs));
		final long weights = product(c, taps, depthwise ? outputs : product(c, outputs, inputs / groups));
		c.constant(ConvDescriptor.WEIGHTS, nibbles ? (weights + 1) / 2 : weights, 1);
		final int biasBytes = c.range(ConvDescriptor.BIAS_BYTES, 4, 8);
		final boolean wide = code == OperatorCode.DEPTHWISE_S16 || code == OperatorCode.CONVOLVE_S16 && biasBytes == 8;
		if (biasBytes != (wide ? 8 : 4)) {
			throw c.fail("has biases of an impossible size");
		}
		c.optionalConstant(ConvDescriptor.BIAS, (long) biasBytes * outputs, biasBytes);
		c.scales(ConvDescriptor.MULTIPLIERS, ConvDescriptor.SHIFTS, outputs, wide);
		c.inputOffset(ConvDescriptor.INPUT_OFFSET, type);
		c.outputOffset(ConvDescriptor.OUTPUT_OFFSET, type);
		c.bounds(ConvDescriptor.MIN, type);
		for (int axis = 0; axis < 2; axis++) {
			axis(c, axis, transposed);
		}
		c.range(ConvDescriptor.PAD_OFFSET_HEIGHT, 0, transposed ? OperatorCheck.MAX_DIMENSION : 0);
		c.range(ConvDescriptor.PAD_OFFSET_WIDTH, 0, transposed ? OperatorCheck.MAX_DIMENSION : 0);
		final long perBatch = transposed ? product(c, area, inputs) * taps * outputs
				: product(c, outputArea, outputs) * taps * (depthwise ? 1 : inputs / groups);
		return batches * perBatch;
	}

	/** Returns the word of a height times that of the width behind it, at most as large as a tensor. */
	private static long image(final OperatorCheck c, final int height) {
		return product(c, c.dimension(height), c.dimension(height + 1));
	}

	/** Multiplies counts and refuses what no tensor has, so that no later product wraps. */
	private static long product(final OperatorCheck c, final long a, final long b) {
		final long p = a * b;
		if (p > PlanCheck.MAX_ELEMENTS) {
			throw c.fail("has more elements than a tensor may have");
		}
		return p;
	}

	/** Checks that no window lies wholly outside the input. */
	private static void axis(final OperatorCheck c, final int axis, final boolean transposed) {
		final long input = c.word(ConvDescriptor.INPUT_HEIGHT + axis);
		final long output = c.word(ConvDescriptor.OUTPUT_HEIGHT + axis);
		final long kernel = c.word(ConvDescriptor.KERNEL_HEIGHT + axis);
		final long stride = c.dimension(ConvDescriptor.STRIDE_HEIGHT + axis);
		final long dilation = c.dimension(ConvDescriptor.DILATION_HEIGHT + axis);
		final long reach = transposed ? kernel : (kernel - 1) * dilation + 1;
		final long pad = c.range(ConvDescriptor.PAD_TOP + axis, 0, (int) Math.min(reach - 1, OperatorCheck.MAX_DIMENSION));
		final long covered = transposed ? (input - 1) * stride + kernel - pad : input;
		final long lastStart = transposed ? output - 1 : (output - 1) * stride - pad;
		if (lastStart >= covered || reach > OperatorCheck.MAX_DIMENSION) {
			throw c.fail("has an output that reaches beyond its input along axis " + axis);
		}
	}
}
