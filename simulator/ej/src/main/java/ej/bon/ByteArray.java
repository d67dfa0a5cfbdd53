/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package ej.bon;

/** Integers in byte arrays. The order without argument is that of the platform, little endian as on a Cortex-M. */
public final class ByteArray {

	/** The least significant byte first. */
	public static final int LITTLE_ENDIAN = 0;

	/** The most significant byte first. */
	public static final int BIG_ENDIAN = 1;

	private static final int INT_BYTES = 4;

	private ByteArray() {
	}

	/**
	 * Returns the order of the platform.
	 *
	 * @return {@link #LITTLE_ENDIAN}.
	 */
	public static int getPlatformEndianness() {
		return LITTLE_ENDIAN;
	}

	/**
	 * Reads an integer.
	 *
	 * @param array
	 *            where from.
	 * @param offset
	 *            the index of its first byte.
	 * @return the integer.
	 */
	public static int readInt(final byte[] array, final int offset) {
		int value = 0;
		for (int i = INT_BYTES - 1; i >= 0; i--) {
			value = value << Byte.SIZE | array[offset + i] & 0xff;
		}
		return value;
	}

	/**
	 * Writes an integer.
	 *
	 * @param array
	 *            where to.
	 * @param offset
	 *            the index of its first byte.
	 * @param value
	 *            the integer.
	 */
	public static void writeInt(final byte[] array, final int offset, final int value) {
		writeInt(array, offset, value, LITTLE_ENDIAN);
	}

	/**
	 * Writes an integer in a given order.
	 *
	 * @param array
	 *            where to.
	 * @param offset
	 *            the index of its first byte.
	 * @param value
	 *            the integer.
	 * @param endianness
	 *            {@link #LITTLE_ENDIAN} or {@link #BIG_ENDIAN}.
	 */
	public static void writeInt(final byte[] array, final int offset, final int value, final int endianness) {
		for (int i = 0; i < INT_BYTES; i++) {
			final int at = endianness == BIG_ENDIAN ? INT_BYTES - 1 - i : i;
			array[offset + at] = (byte) (value >> i * Byte.SIZE);
		}
	}
}
