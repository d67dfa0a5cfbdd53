/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Conversion from IEEE 754 float32 to integers, after TFLite's {@code AffineQuantize}: {@code round(x / scale) + zero point},
 * where the quotient is a float32.
 * <p>
 * The division is done on the bits in integers, so that it needs neither a floating-point unit nor
 * {@code Float.intBitsToFloat}, which not every device library has.
 */
final class Quantize {

	private Quantize() {
		// Static methods only.
	}

	/**
	 * Implements {@link Kernels#quantize}.
	 *
	 * @param d
	 *            the parameters, see {@link UnaryDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param arena
	 *            receives the output.
	 */
	static void run(final int[] d, final int at, final byte[] input, final byte[] arena) {
		final int outputType = d[at + UnaryDescriptor.OUTPUT_TYPE];
		final int scale = d[at + UnaryDescriptor.MULTIPLIER];
		int in = d[at + UnaryDescriptor.INPUT];
		int out = d[at + UnaryDescriptor.OUTPUT];
		for (int i = 0; i < d[at + UnaryDescriptor.COUNT]; i++) {
			final int steps = divide(LittleEndian.s32(input, in), scale);
			Elements.put(arena, out, steps + d[at + UnaryDescriptor.OUTPUT_OFFSET], outputType);
			in += 4;
			out += Elements.bytes(outputType);
		}
	}

	/**
	 * Divides two float32, rounds the quotient to float32 and that to an integer, ties away from zero.
	 *
	 * @param dividend
	 *            bits of the dividend.
	 * @param divisor
	 *            bits of the divisor: positive, normal and finite.
	 * @return the integer, clamped to 2^23; 0 if the dividend is not a number.
	 */
	static int divide(final int dividend, final int divisor) {
		int exponent = dividend >>> 23 & 0xFF;
		int mantissa = dividend & 0x7FFFFF;
		if (exponent == 0xFF && mantissa != 0 || exponent == 0 && mantissa < 0x400000) {
			// Not a number, or less than half of the smallest step.
			return 0;
		}
		if (exponent == 0) {
			// Subnormal: the first bit is not implied.
			mantissa <<= 1;
		}
		mantissa |= 0x800000;
		final int divisorMantissa = divisor & 0x7FFFFF | 0x800000;
		// The quotient is brought to 25 bits: those of a float32, one to round by.
		exponent -= divisor >>> 23;
		if (mantissa < divisorMantissa) {
			mantissa <<= 1;
			exponent--;
		}
		final int quotient = (int) (((long) mantissa << 24) / divisorMantissa);
		// A quotient of two float32 lies neither halfway between two others nor so close to a power of two that it carries.
		final int rounded = quotient + 1 >> 1;
		int result = 1 << 23;
		if (exponent < 23) {
			final int drop = 23 - exponent;
			result = drop > 25 ? 0 : rounded + (1 << drop - 1) >> drop;
		}
		return dividend < 0 ? -result : result;
	}
}
