/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler;

import io.judder.compiler.tflite.TensorType;
import io.judder.compiler.tflite.TfliteTensor;
import io.judder.model.ModelException;

/**
 * The arithmetic of quantisation: reals into multipliers and shifts, activations into ranges of integers.
 * <p>
 * Source: Jacob and others, "Quantization and training of neural networks for efficient integer-arithmetic-only inference",
 * CVPR 2018, and TensorFlow Lite's {@code quantization_util.cc}, whose roundings are followed to the bit.
 */
public final class Scales {

	/** Fused activation: none. */
	public static final int NONE = 0;
	/** Fused activation: negative values become 0. */
	public static final int RELU = 1;
	/** Fused activation: values are clamped to -1 and 1. */
	public static final int RELU_N1_TO_1 = 2;
	/** Fused activation: values are clamped to 0 and 6. */
	public static final int RELU6 = 3;

	private static final int MIN_SHIFT = -31;
	private static final int MAX_SHIFT = 30;

	private Scales() {
		// Functions only.
	}

	/**
	 * A real factor as a Q31 multiplier in [2^30, 2^31) and a shift.
	 *
	 * @param multiplier
	 *            0 for a factor too small to matter.
	 * @param shift
	 *            left if positive.
	 */
	public record Multiplier(int multiplier, int shift) {
	}

	/**
	 * Turns a factor into a multiplier and a shift.
	 *
	 * @param factor
	 *            0 or more.
	 * @return the nearest multiplier, ties away from zero.
	 */
	public static Multiplier multiplier(final double factor) {
		if (!(factor >= 0) || Double.isInfinite(factor)) {
			throw new ModelException(ModelException.TENSOR, -1, "a scale factor of " + factor + " cannot be expressed");
		}
		if (factor == 0) {
			return new Multiplier(0, 0);
		}
		int shift = Math.getExponent(factor) + 1;
		// Factors below the normal range underflow here as they do in the source.
		long fixed = Math.round(Math.scalb(factor, 31 - shift));
		if (fixed == 1L << 31) {
			fixed /= 2;
			shift++;
		}
		if (shift < MIN_SHIFT) {
			return new Multiplier(0, 0);
		}
		return shift > MAX_SHIFT ? new Multiplier(Integer.MAX_VALUE, MAX_SHIFT) : new Multiplier((int) fixed, shift);
	}

	/**
	 * Returns the smallest and largest integer that a fused activation lets through.
	 *
	 * @param activation
	 *            as in the schema.
	 * @param output
	 *            the tensor, int8 or int16.
	 * @return minimum and maximum, null for an activation that no kernel fuses.
	 */
	public static int[] activationRange(final int activation, final TfliteTensor output) {
		final int low = output.type() == TensorType.INT16 ? Short.MIN_VALUE : Byte.MIN_VALUE;
		final int high = ~low;
		switch (activation) {
		case NONE:
			return new int[] { low, high };
		case RELU:
			return new int[] { Math.max(low, quantise(0, output)), high };
		case RELU_N1_TO_1:
			return new int[] { Math.max(low, quantise(-1, output)), Math.min(high, quantise(1, output)) };
		case RELU6:
			return new int[] { Math.max(low, quantise(0, output)), Math.min(high, quantise(6, output)) };
		default:
			return null;
		}
	}

	/** Rounds half away from zero in float32, as the source does. */
	private static int quantise(final float value, final TfliteTensor tensor) {
		final float units = value / tensor.scaleValue();
		final long rounded = (long) Math.copySign(Math.floor(Math.abs((double) units) + 0.5), units);
		return (int) Math.max(-65536, Math.min(65536, tensor.zeroPointValue() + rounded));
	}
}
