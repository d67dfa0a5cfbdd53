/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Access to the elements of a tensor by {@link ElementType}.
 */
final class Elements {

	private Elements() {
		// Static methods only.
	}

	/**
	 * Returns the size of an integer.
	 *
	 * @param type
	 *            see {@link ElementType}.
	 * @return 1, 2 or 4 bytes.
	 */
	static int bytes(final int type) {
		return type <= ElementType.U8 ? 1 : type == ElementType.S16 ? 2 : 4;
	}

	/**
	 * Reads an integer.
	 *
	 * @param tensor
	 *            the array.
	 * @param at
	 *            index of its lowest byte.
	 * @param type
	 *            see {@link ElementType}; not {@link ElementType#F32}.
	 * @return the value.
	 */
	static int get(final byte[] tensor, final int at, final int type) {
		switch (type) {
			case ElementType.S8:
				return tensor[at];
			case ElementType.U8:
				return tensor[at] & 0xFF;
			case ElementType.S16:
				return LittleEndian.s16(tensor, at);
			default:
				return LittleEndian.s32(tensor, at);
		}
	}

	/**
	 * Clamps an integer to its type and writes it.
	 *
	 * @param tensor
	 *            the array.
	 * @param at
	 *            index of its lowest byte.
	 * @param value
	 *            the value.
	 * @param type
	 *            see {@link ElementType}; not {@link ElementType#F32}.
	 */
	static void put(final byte[] tensor, final int at, final int value, final int type) {
		switch (type) {
			case ElementType.S8:
				tensor[at] = (byte) Math.max(Byte.MIN_VALUE, Math.min(Byte.MAX_VALUE, value));
				break;
			case ElementType.U8:
				tensor[at] = (byte) Math.max(0, Math.min(0xFF, value));
				break;
			case ElementType.S16:
				LittleEndian.put16(tensor, at, Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, value)));
				break;
			default:
				LittleEndian.put32(tensor, at, value);
				break;
		}
	}
}
