/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.open;

import org.teavm.interop.Address;

/**
 * Little-endian numbers in byte arrays, read and written at once: Cortex-M3 and later do so at any address. {@link WordAccess}
 * has {@code io.judder.kernel.LittleEndian} call these methods, which are part of the firmware.
 */
public final class Words {

	private Words() {
		// Static methods only.
	}

	/** Returns the address of some bytes, all of which must lie in the array. */
	private static Address at(final byte[] array, final int index, final int bytes) {
		if (index < 0 || index > array.length - bytes) {
			throw new ArrayIndexOutOfBoundsException();
		}
		return Address.ofData(array).add(index);
	}

	/**
	 * Reads 16 bits.
	 *
	 * @param bytes
	 *            the array.
	 * @param at
	 *            index of the first byte.
	 * @return the number.
	 * @throws ArrayIndexOutOfBoundsException
	 *             when a byte lies outside the array.
	 */
	public static int s16(final byte[] bytes, final int at) {
		return at(bytes, at, Short.BYTES).getShort();
	}

	/**
	 * Reads 32 bits.
	 *
	 * @param bytes
	 *            the array.
	 * @param at
	 *            index of the first byte.
	 * @return the number.
	 * @throws ArrayIndexOutOfBoundsException
	 *             when a byte lies outside the array.
	 */
	public static int s32(final byte[] bytes, final int at) {
		return at(bytes, at, Integer.BYTES).getInt();
	}

	/**
	 * Writes 16 bits.
	 *
	 * @param bytes
	 *            the array.
	 * @param at
	 *            index of the first byte.
	 * @param value
	 *            the number.
	 * @throws ArrayIndexOutOfBoundsException
	 *             when a byte lies outside the array; nothing is written then.
	 */
	public static void put16(final byte[] bytes, final int at, final int value) {
		at(bytes, at, Short.BYTES).putShort((short) value);
	}

	/**
	 * Writes 32 bits.
	 *
	 * @param bytes
	 *            the array.
	 * @param at
	 *            index of the first byte.
	 * @param value
	 *            the number.
	 * @throws ArrayIndexOutOfBoundsException
	 *             when a byte lies outside the array; nothing is written then.
	 */
	public static void put32(final byte[] bytes, final int at, final int value) {
		at(bytes, at, Integer.BYTES).putInt(value);
	}
}
