/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * The roundings written from their definitions, with divisions and signs where the kernels have shifts and masks.
 */
final class Rounding {

	private Rounding() {
		// Static methods only.
	}

	/** Rounds a quotient to nearest, ties towards plus infinity. */
	static long up(final long dividend, final long divisor) {
		long quotient = (2 * dividend + divisor) / (2 * divisor);
		if (quotient * 2 * divisor > 2 * dividend + divisor) {
			quotient--;
		}
		return quotient;
	}

	/** Rounds a quotient to nearest, ties away from zero. */
	static long away(final long dividend, final long divisor) {
		final long magnitude = dividend < 0 ? -dividend : dividend;
		final long quotient = (2 * magnitude + divisor) / (2 * divisor);
		return dividend < 0 ? -quotient : quotient;
	}

	/** Requantises a 32-bit sum. */
	static int requantize(final int value, final int multiplier, final int shift) {
		int shifted = value;
		for (int i = 0; i < shift; i++) {
			shifted += shifted;
		}
		final int high = (int) up((long) shifted * multiplier, 1L << 31);
		return shift >= 0 ? high : (int) away(high, 1L << -shift);
	}

	/** Requantises a 64-bit sum. */
	static int requantize64(final long value, final int multiplier, final int shift) {
		final long reduced = Math.min(32767, up(multiplier, 65536));
		// One more bit is kept, cut to 32 bits, and rounded off.
		final long product = value * reduced;
		final long divisor = 1L << 14 - shift;
		long kept = product / divisor;
		if (kept * divisor > product) {
			kept--;
		}
		return (int) up((int) kept, 2);
	}

	/** Clamps. */
	static int clamp(final long value, final int min, final int max) {
		return (int) (value < min ? min : value > max ? max : value);
	}
}
