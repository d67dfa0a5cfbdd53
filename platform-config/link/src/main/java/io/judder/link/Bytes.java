/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.link;

/**
 * Numbers in messages, little endian.
 */
public final class Bytes {

	private static final long INT_MASK = 0xFFFFFFFFL;

	private Bytes() {
		// Static methods only.
	}

	/**
	 * Reads 16 bits without sign.
	 *
	 * @param bytes
	 *            the message.
	 * @param at
	 *            where they are.
	 * @return 0 to 65535.
	 */
	public static int uint16(final byte[] bytes, final int at) {
		return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8;
	}

	/**
	 * Reads 32 bits.
	 *
	 * @param bytes
	 *            the message.
	 * @param at
	 *            where they are.
	 * @return the number.
	 */
	public static int int32(final byte[] bytes, final int at) {
		return uint16(bytes, at) | uint16(bytes, at + 2) << 16;
	}

	/**
	 * Reads 64 bits.
	 *
	 * @param bytes
	 *            the message.
	 * @param at
	 *            where they are.
	 * @return the number.
	 */
	public static long int64(final byte[] bytes, final int at) {
		return int32(bytes, at) & INT_MASK | (long) int32(bytes, at + 4) << 32;
	}

	/**
	 * Writes 16 bits.
	 *
	 * @param bytes
	 *            the message.
	 * @param at
	 *            where they go.
	 * @param value
	 *            the number.
	 * @return where the next bytes go.
	 */
	public static int put16(final byte[] bytes, final int at, final int value) {
		bytes[at] = (byte) value;
		bytes[at + 1] = (byte) (value >> 8);
		return at + 2;
	}

	/**
	 * Writes 32 bits.
	 *
	 * @param bytes
	 *            the message.
	 * @param at
	 *            where they go.
	 * @param value
	 *            the number.
	 * @return where the next bytes go.
	 */
	public static int put32(final byte[] bytes, final int at, final int value) {
		return put16(bytes, put16(bytes, at, value), value >> 16);
	}

	/**
	 * Writes 64 bits.
	 *
	 * @param bytes
	 *            the message.
	 * @param at
	 *            where they go.
	 * @param value
	 *            the number.
	 * @return where the next bytes go.
	 */
	public static int put64(final byte[] bytes, final int at, final long value) {
		return put32(bytes, put32(bytes, at, (int) value), (int) (value >> 32));
	}
}
