/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.benchmark.model;

/**
 * The scalar arithmetic of the reference loops, after TFLite's {@code MultiplyByQuantizedMultiplier} with two roundings.
 */
final class ReferenceArithmetic {

	private ReferenceArithmetic() {
		// Functions only.
	}

	/**
	 * Brings a sum to another scale.
	 *
	 * @param x
	 *            the sum.
	 * @param multiplier
	 *            Q31.
	 * @param shift
	 *            left if positive.
	 * @return the rounded product.
	 */
	static int scale(final int x, final int multiplier, final int shift) {
		final int left = Math.max(shift, 0);
		final int right = Math.max(-shift, 0);
		final long product = (long) (x << left) * multiplier;
		return divide((int) (product + (1L << 30) >> 31), right);
	}

	/**
	 * Divides by a power of two, ties away from zero.
	 *
	 * @param x
	 *            the dividend.
	 * @param exponent
	 *            of the divisor.
	 * @return the rounded quotient.
	 */
	static int divide(final int x, final int exponent) {
		final int half = exponent == 0 ? 0 : 1 << exponent - 1;
		return (int) (x < 0 ? -(-(long) x + half >> exponent) : (long) x + half >> exponent);
	}

	/**
	 * Clamps a value.
	 *
	 * @param value
	 *            the value.
	 * @param min
	 *            the smallest result.
	 * @param max
	 *            the largest result.
	 * @return the nearest value in the range.
	 */
	static int clamp(final int value, final int min, final int max) {
		return Math.min(Math.max(value, min), max);
	}

	/**
	 * Reads 16 bits.
	 *
	 * @param bytes
	 *            little endian.
	 * @param at
	 *            index of the lower byte.
	 * @return the signed value.
	 */
	static int s16(final byte[] bytes, final int at) {
		return bytes[at] & 0xff | bytes[at + 1] << 8;
	}

	/**
	 * Writes 16 bits.
	 *
	 * @param bytes
	 *            little endian.
	 * @param at
	 *            index of the lower byte.
	 * @param value
	 *            the value.
	 */
	static void put16(final byte[] bytes, final int at, final int value) {
		bytes[at] = (byte) value;
		bytes[at + 1] = (byte) (value >> 8);
	}

	/**
	 * Reads one of an array of 32 bits, where there is one.
	 *
	 * @param bytes
	 *            little endian.
	 * @param start
	 *            index of the array, negative for none.
	 * @param index
	 *            of the element.
	 * @return the element, or 0.
	 */
	static int s32(final byte[] bytes, final int start, final int index) {
		final int at = start + 4 * index;
		return start < 0 ? 0 : s16(bytes, at) & 0xffff | s16(bytes, at + 2) << 16;
	}
}
