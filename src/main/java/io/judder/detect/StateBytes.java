/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

/**
 * A place in the bytes of a saved state, where numbers are written or read one after the other in little-endian order.
 */
public final class StateBytes {

	private byte[] bytes;
	private int at;

	/** Creates a place nowhere. */
	public StateBytes() {
		this.bytes = new byte[0];
	}

	/**
	 * Goes to a place.
	 *
	 * @param bytes
	 *            the bytes; kept, not copied.
	 * @param at
	 *            the index of the first byte to write or read.
	 */
	void open(final byte[] bytes, final int at) {
		this.bytes = bytes;
		this.at = at;
	}

	/**
	 * Writes an integer.
	 *
	 * @param value
	 *            the number.
	 */
	void put(final int value) {
		StateCodec.put(this.bytes, this.at, value);
		this.at += 4;
	}

	/**
	 * Writes a number.
	 *
	 * @param value
	 *            the number.
	 */
	void put(final float value) {
		put(Float.floatToIntBits(value));
	}

	/**
	 * Writes numbers.
	 *
	 * @param values
	 *            the numbers.
	 */
	void put(final float[] values) {
		for (int i = 0; i < values.length; i++) {
			put(values[i]);
		}
	}

	/**
	 * Reads an integer.
	 *
	 * @return the number.
	 */
	int getInt() {
		final int value = StateCodec.get(this.bytes, this.at);
		this.at += 4;
		return value;
	}

	/**
	 * Reads a number.
	 *
	 * @return the number.
	 */
	float getFloat() {
		return Float.intBitsToFloat(getInt());
	}

	/**
	 * Reads numbers.
	 *
	 * @param values
	 *            receives as many as it has room for.
	 */
	void get(final float[] values) {
		for (int i = 0; i < values.length; i++) {
			values[i] = getFloat();
		}
	}

	/**
	 * Passes over an integer.
	 *
	 * @param largest
	 *            the largest value that it may have; the smallest is 0.
	 * @throws StateException
	 *             when it lies outside.
	 */
	void checkInt(final int largest) throws StateException {
		final int value = getInt();
		if (value < 0 || value > largest) {
			throw new StateException(StateException.INVALID,
					"the state has a count of " + value + ", which should be 0 to " + largest);
		}
	}

	/**
	 * Passes over numbers.
	 *
	 * @param count
	 *            how many.
	 * @throws StateException
	 *             when one is not finite.
	 */
	void checkFloats(final int count) throws StateException {
		for (int i = 0; i < count; i++) {
			final float value = getFloat();
			if (value - value != 0) {
				throw new StateException(StateException.INVALID, "the state has a number that is not finite");
			}
		}
	}
}
