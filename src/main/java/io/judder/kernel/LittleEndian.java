/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Integers of several bytes in a {@code byte[]}, little endian, wherever a tensor or a package keeps them.
 */
final class LittleEndian {

	private LittleEndian() {
		// Static methods only.
	}

	/**
	 * Reads a signed 16-bit integer.
	 *
	 * @param bytes
	 *            the array.
	 * @param at
	 *            index of the low byte.
	 * @return the value.
	 */
	static int s16(final byte[] bytes, final int at) {
		return (bytes[at] & 0xFF) | bytes[at + 1] << 8;
	}

	/**
	 * Reads a signed 32-bit integer.
	 *
	 * @param bytes
	 *            the array.
	 * @param at
	 *            index of the lowest byte.
	 * @return the value.
	 */
	static int s32(final byte[] bytes, final int at) {
		return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8 | (bytes[at + 2] & 0xFF) << 16 | bytes[at + 3] << 24;
	}

	/**
	 * Reads a signed 64-bit integer.
	 *
	 * @param bytes
	 *            the array.
	 * @param at
	 *            index of the lowest byte.
	 * @return the value.
	 */
	static long s64(final byte[] bytes, final int at) {
		return (s32(bytes, at) & 0xFFFFFFFFL) | (long) s32(bytes, at + 4) << 32;
	}

	/**
	 * Reads one of an array of signed 32-bit integers that may be absent.
	 *
	 * @param bytes
	 *            the array.
	 * @param base
	 *            index of the first byte of the integers, or {@link Kernels#ABSENT}.
	 * @param index
	 *            which integer.
	 * @return the value, 0 where the integers are absent.
	 */
	static int s32OrZero(final byte[] bytes, final int base, final int index) {
		return base < 0 ? 0 : s32(bytes, base + 4 * index);
	}

	/**
	 * Reads one of an array of signed 64-bit integers that may be absent.
	 *
	 * @param bytes
	 *            the array.
	 * @param base
	 *            index of the first byte of the integers, or {@link Kernels#ABSENT}.
	 * @param index
	 *            which integer.
	 * @return the value, 0 where the integers are absent.
	 */
	static long s64OrZero(final byte[] bytes, final int base, final int index) {
		return base < 0 ? 0 : s64(bytes, base + 8 * index);
	}

	/**
	 * Reads an element of a tensor of 8 or 16 bits.
	 *
	 * @param bytes
	 *            the array.
	 * @param at
	 *            index of the low byte.
	 * @param elementBytes
	 *            1 or 2.
	 * @return the value.
	 */
	static int get(final byte[] bytes, final int at, final int elementBytes) {
		return elementBytes == 1 ? bytes[at] : s16(bytes, at);
	}

	/**
	 * Writes an element of a tensor of 8 or 16 bits.
	 *
	 * @param bytes
	 *            the array.
	 * @param at
	 *            index of the low byte.
	 * @param value
	 *            the value, in the range of the element.
	 * @param elementBytes
	 *            1 or 2.
	 */
	static void put(final byte[] bytes, final int at, final int value, final int elementBytes) {
		if (elementBytes == 1) {
			bytes[at] = (byte) value;
		} else {
			put16(bytes, at, value);
		}
	}

	/**
	 * Writes the low 16 bits of an integer.
	 *
	 * @param bytes
	 *            the array.
	 * @param at
	 *            index of the low byte.
	 * @param value
	 *            the integer.
	 */
	static void put16(final byte[] bytes, final int at, final int value) {
		bytes[at] = (byte) value;
		bytes[at + 1] = (byte) (value >> 8);
	}

	/**
	 * Writes a 32-bit integer.
	 *
	 * @param bytes
	 *            the array.
	 * @param at
	 *            index of the lowest byte.
	 * @param value
	 *            the integer.
	 */
	static void put32(final byte[] bytes, final int at, final int value) {
		put16(bytes, at, value);
		put16(bytes, at + 2, value >> 16);
	}

	/**
	 * Writes a 64-bit integer.
	 *
	 * @param bytes
	 *            the array.
	 * @param at
	 *            index of the lowest byte.
	 * @param value
	 *            the integer.
	 */
	static void put64(final byte[] bytes, final int at, final long value) {
		put32(bytes, at, (int) value);
		put32(bytes, at + 4, (int) (value >> 32));
	}
}
