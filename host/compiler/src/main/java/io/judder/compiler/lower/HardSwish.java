/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.lower;

import io.judder.compiler.Scales;
import io.judder.kernel.FixedPoint;
import io.judder.model.ModelException;

/**
 * The function {@code x * min(6, max(0, x + 3)) / 6} of 8-bit elements, to the bit as the reference kernels of TensorFlow Lite
 * compute it in 16 bits. Howard and others, "Searching for MobileNetV3", ICCV 2019.
 */
final class HardSwish {

	private static final int HEADROOM = 7;
	private static final float RELUISH_SCALE = 3.0f / 32768.0f;

	private final Scales.Multiplier output;
	private final Scales.Multiplier reluish;

	/**
	 * Creates a function.
	 *
	 * @param inputScale
	 *            of an element.
	 * @param outputScale
	 *            of the result.
	 */
	HardSwish(final float inputScale, final float outputScale) {
		final float fine = 1.0f / (1 << HEADROOM) * inputScale;
		output = half(Scales.multiplier(fine / outputScale));
		reluish = half(Scales.multiplier(fine / RELUISH_SCALE));
		if (output.shift() > 0) {
			throw new ModelException(ModelException.TENSOR, -1, "HARD_SWISH has an output scale below 1/128 of its input scale");
		}
	}

	/** Rounds a multiplier to 16 bits. */
	private static Scales.Multiplier half(final Scales.Multiplier m) {
		return new Scales.Multiplier((int) Math.min(Short.MAX_VALUE, (long) m.multiplier() + (1 << 15) >> 16), m.shift());
	}

	/**
	 * Computes the function.
	 *
	 * @param value
	 *            an element without its zero point.
	 * @return the result without its zero point; clamping is left to the caller.
	 */
	int at(final int value) {
		final int fine = (short) (value << HEADROOM);
		final int preshift = roundingHighMul(fine, output.multiplier());
		int weight = fine;
		if (reluish.shift() > 0) {
			weight = saturatingShift(weight, reluish.shift() - 1);
		}
		weight = roundingHighMul(weight, reluish.multiplier());
		if (reluish.shift() > 0) {
			weight = saturatingShift(weight, 1);
		} else if (reluish.shift() < 0) {
			weight = FixedPoint.divideByPowerOfTwo(weight, -reluish.shift());
		}
		weight = weight + (1 << 15) >> 1;
		// Rounds towards zero, which cancels the bias of the roundings before.
		return FixedPoint.divideByPowerOfTwo(weight * preshift / (1 << 15), -output.shift());
	}

	private static int roundingHighMul(final int a, final int b) {
		final int product = a * b;
		return (product + (product >= 0 ? 1 << 14 : 1 - (1 << 14))) / (1 << 15);
	}

	private static int saturatingShift(final int value, final int exponent) {
		final long shifted = (long) value << exponent;
		return (int) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, shifted));
	}
}
