/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

/**
 * CRC-32 of ISO-HDLC (polynomial 0xEDB88320 reflected, the CRC of Ethernet, zip and PNG), four bits at a time: 64 bytes of
 * table instead of 1 KB.
 * <p>
 * The check value of the ASCII digits "123456789" is 0xCBF43926 (R. Williams, "A painless guide to CRC error detection
 * algorithms", 1993).
 */
public final class Crc32 {

	private static final int POLYNOMIAL = 0xEDB88320;
	private static final int NIBBLES = 16;

	private final int[] table;

	/** Creates the table. */
	public Crc32() {
		this.table = new int[NIBBLES];
		for (int i = 0; i < NIBBLES; i++) {
			int value = i;
			for (int bit = 0; bit < 4; bit++) {
				value = (value & 1) != 0 ? value >>> 1 ^ POLYNOMIAL : value >>> 1;
			}
			this.table[i] = value;
		}
	}

	/**
	 * Computes the CRC of bytes.
	 *
	 * @param bytes
	 *            the bytes.
	 * @param offset
	 *            the index of the first.
	 * @param length
	 *            how many.
	 * @return the CRC.
	 */
	public int of(final byte[] bytes, final int offset, final int length) {
		int crc = -1;
		for (int i = offset, end = offset + length; i < end; i++) {
			crc = next(crc, bytes[i]);
		}
		return ~crc;
	}

	/**
	 * Continues a CRC with a 32-bit number, as if its four bytes stood in little-endian order.
	 *
	 * @param crc
	 *            the CRC of what came before; 0 when nothing did.
	 * @param value
	 *            the number.
	 * @return the CRC of both.
	 */
	public int then(final int crc, final int value) {
		int register = ~crc;
		for (int shift = 0; shift < 32; shift += 8) {
			register = next(register, value >>> shift);
		}
		return ~register;
	}

	private int next(final int register, final int octet) {
		int crc = register ^ octet & 0xFF;
		crc = crc >>> 4 ^ this.table[crc & 15];
		return crc >>> 4 ^ this.table[crc & 15];
	}
}
