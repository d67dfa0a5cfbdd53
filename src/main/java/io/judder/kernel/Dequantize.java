/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Conversion from integers to IEEE 754 float32, after TFLite's {@code Dequantize}: {@code scale * (x - zero point)}, rounded
 * once.
 * <p>
 * The product is formed on the bits in integers, as in {@link Quantize}.
 */
final class Dequantize {

	private Dequantize() {
		// Static methods only.
	}

	/**
	 * Implements {@link Kernels#dequantize}.
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
		final int inputType = d[at + UnaryDescriptor.TYPE];
		final int scale = d[at + UnaryDescriptor.MULTIPLIER];
		int in = d[at + UnaryDescriptor.INPUT];
		int out = d[at + UnaryDescriptor.OUTPUT];
		for (int i = 0; i < d[at + UnaryDescriptor.COUNT]; i++) {
			final int steps = Elements.get(input, in, inputType) + d[at + UnaryDescriptor.INPUT_OFFSET];
			LittleEndian.put32(arena, out, multiply(steps, scale));
			in += Elements.bytes(inputType);
			out += 4;
		}
	}

	/**
	 * Multiplies a float32 by an integer.
	 *
	 * @param steps
	 *            the integer.
	 * @param scale
	 *            bits of the float32: positive, and such that the product is normal and finite.
	 * @return bits of the product, rounded to nearest, ties to even.
	 */
	static int multiply(final int steps, final int scale) {
		if (steps == 0) {
			return 0;
		}
		final int magnitude = Math.abs(steps);
		// Shifted so that the first bit is set, the integer is 1.x; the product of two of those has 55 or 56 bits.
		final int zeros = FixedPoint.leadingZeros(magnitude);
		long product = (magnitude << zeros & 0xFFFFFFFFL) * (scale & 0x7FFFFF | 0x800000);
		int exponent = (scale >>> 23) + 31 - zeros;
		int drop = 31;
		if (product >>> 55 != 0) {
			drop = 32;
			exponent++;
		}
		final long half = 1L << drop - 1;
		product += half - 1 + (product >>> drop & 1);
		// The first bit adds one to the exponent, and so does a carry.
		return (steps & 0x80000000) + (exponent - 1 << 23) + (int) (product >>> drop);
	}
}
