/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.signal;

/**
 * Logarithms and powers of two of fixed-point values, with integer arithmetic that is defined to the bit.
 * <p>
 * A logarithm is the position of the leading bit and a polynomial of degree 6 of the bits behind it, a power one of degree
 * 5, both with minimax coefficients in 30 fractional bits evaluated by Horner's rule. Constant time but for the position
 * of the leading bit; no memory.
 */
public final class FixedLog {

	private static final int FRACTION_BITS = 30;

	private static final long ONE_AND_A_HALF = 3L << (FRACTION_BITS - 1);

	private FixedLog() {
		// Functions only.
	}

	/**
	 * Returns a logarithm to base 2 in Q10, so that 1024 is a factor of two.
	 *
	 * @param value
	 *            above 0.
	 * @return the logarithm, 0 to 64512. The error is below 0.51 units of 2<sup>-10</sup>; powers of two are exact.
	 * @throws IllegalArgumentException
	 *             when the value is not above 0.
	 */
	public static int log2Q10(final long value) {
		return (int) ((log2(value) + (1 << 19)) >> 20);
	}

	/**
	 * Returns a logarithm to base 2 in Q16.
	 *
	 * @param value
	 *            above 0.
	 * @return the logarithm, 0 to 63 * 65536. The error is below 0.67 units of 2<sup>-16</sup>; powers of two are exact.
	 * @throws IllegalArgumentException
	 *             when the value is not above 0.
	 */
	public static int log2Q16(final long value) {
		return (int) ((log2(value) + (1 << 13)) >> 14);
	}

	/**
	 * Returns a power of two in Q16.
	 *
	 * @param exponent
	 *            the exponent in Q16, up to 46 * 65536.
	 * @return 2 to this exponent, in Q16, within half a unit and 2<sup>-22</sup> of its value; 0 for an exponent below -17.
	 * @throws IllegalArgumentException
	 *             when the exponent is larger.
	 */
	public static long exp2Q16(final int exponent) {
		final int whole = exponent >> 16;
		if (whole >= 46) {
			throw new IllegalArgumentException("exponent: " + exponent + " is not below 46 * 65536");
		}
		final long t = (long) (exponent & 0xFFFF) << (FRACTION_BITS - 16);
		long value = 2033403;
		value = 9609550 + (value * t >> FRACTION_BITS);
		value = 59979580 + (value * t >> FRACTION_BITS);
		value = 257850314 + (value * t >> FRACTION_BITS);
		value = 744268966 + (value * t >> FRACTION_BITS);
		value = 1073741715 + (value * t >> FRACTION_BITS);
		final int down = FRACTION_BITS - 16 - whole;
		if (down <= 0) {
			return value << -down;
		}
		return down > 32 ? 0 : (value + (1L << (down - 1))) >> down;
	}

	/**
	 * Returns how many bits a value needs.
	 *
	 * @param value
	 *            any value that is not negative.
	 * @return the position of the leading bit plus one: 0 for 0, 1 for 1, 63 for the largest value.
	 */
	static int bitLength(final long value) {
		int rest = (int) (value >>> 32);
		int bits = 32;
		if (rest == 0) {
			rest = (int) value;
			bits = 0;
		}
		if (rest >>> 16 != 0) {
			rest >>>= 16;
			bits += 16;
		}
		if (rest >>> 8 != 0) {
			rest >>>= 8;
			bits += 8;
		}
		if (rest >>> 4 != 0) {
			rest >>>= 4;
			bits += 4;
		}
		// The lengths of 0 to 15, four bits each.
		return bits + (int) (0x4444444433332210L >>> (4 * rest) & 15);
	}

	private static long log2(final long value) {
		if (value <= 0) {
			throw new IllegalArgumentException("value: " + value + " is not above 0");
		}
		final int length = bitLength(value);
		// The mantissa, 1 to 2, less one and a half.
		final long t = ((value << (63 - length)) >> (62 - FRACTION_BITS)) - ONE_AND_A_HALF;
		long fraction = -26380263;
		fraction = 47145297 + (fraction * t >> FRACTION_BITS);
		fraction = -76017550 + (fraction * t >> FRACTION_BITS);
		fraction = 152175776 + (fraction * t >> FRACTION_BITS);
		fraction = -344255626 + (fraction * t >> FRACTION_BITS);
		fraction = 1032747243 + (fraction * t >> FRACTION_BITS);
		fraction = 628098702 + (fraction * t >> FRACTION_BITS);
		return ((long) (length - 1) << FRACTION_BITS) + fraction;
	}
}
