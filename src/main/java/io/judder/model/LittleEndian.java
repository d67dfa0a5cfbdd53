/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.model;

/**
 * Reads and writes integers in the byte order of the model format: the least significant byte first.
 */
public final class LittleEndian {

	private LittleEndian() {
		// Functions only.
	}

	/**
	 * Reads an unsigned 16-bit integer.
	 *
	 * @param bytes
	 *            the array.
	 * @param offset
	 *            of its first byte.
	 * @return 0 to 65535.
	 */
	public static int readU16(final byte[] bytes, final int offset) {
		return bytes[offset] & 0xff | (bytes[offset + 1] & 0xff) << 8;
	}

	/**
	 * Reads a signed 16-bit integer.
	 *
	 * @param bytes
	 *            the array.
	 * @param offset
	 *            of its first byte.
	 * @return -32768 to 32767.
	 */
	public static int readI16(final byte[] bytes, final int offset) {
		return bytes[offset] & 0xff | bytes[offset + 1] << 8;
	}

	/**
	 * Reads a signed 32-bit integer.
	 *
	 * @param bytes
	 *            the array.
	 * @param offset
	 *            of its first byte.
	 * @return the integer.
	 */
	public static int readI32(final byte[] bytes, final int offset) {
		return bytes[offset] & 0xff | (bytes[offset + 1] & 0xff) << 8 | (bytes[offset + 2] & 0xff) << 16
				| bytes[offset + 3] << 24;
	}

	/**
	 * Writes a 16-bit integer.
	 *
	 * @param bytes
	 *            the array.
	 * @param offset
	 *            of its first byte.
	 * @param value
	 *            the integer, of which the low 16 bits are written.
	 */
	public static void writeI16(final byte[] bytes, final int offset, final int value) {
		bytes[offset] = (byte) value;
		bytes[offset + 1] = (byte) (value >> 8);
	}

	/**
	 * Writes a 32-bit integer.
	 *
	 * @param bytes
	 *            the array.
	 * @param offset
	 *            of its first byte.
	 * @param value
	 *            the integer.
	 */
	public static void writeI32(final byte[] bytes, final int offset, final int value) {
		bytes[offset] = (byte) value;
		bytes[offset + 1] = (byte) (value >> 8);
		bytes[offset + 2] = (byte) (value >> 16);
		bytes[offset + 3] = (byte) (value >> 24);
	}
}
