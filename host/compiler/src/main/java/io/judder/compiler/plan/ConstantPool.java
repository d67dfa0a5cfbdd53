/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.plan;

import io.judder.model.LittleEndian;
import io.judder.model.ModelException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * The constants of a package. Equal constants are stored once.
 */
public final class ConstantPool {

	/** An honest model adds each byte of its file about once, and some multipliers, sums and tables. */
	private static final int BUDGET_FACTOR = 16;
	private static final int BUDGET_BASE = 1 << 22;

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
	private final Map<ByteBuffer, Integer> offsets = new HashMap<>();
	private final Map<String, Integer> sizes = new HashMap<>();

	private long budget;

	/**
	 * Creates an empty pool.
	 *
	 * @param fileLength
	 *            of the model: bounds the work of adding constants, which operators may share.
	 */
	ConstantPool(final int fileLength) {
		this.budget = BUDGET_BASE + (long) BUDGET_FACTOR * fileLength;
	}

	/**
	 * Adds bytes.
	 *
	 * @param kind
	 *            what they are, for the report of flash by part.
	 * @param data
	 *            holds them.
	 * @param offset
	 *            of the first.
	 * @param length
	 *            how many.
	 * @param alignment
	 *            of the result, at most 16.
	 * @return their offset in the constants.
	 */
	public int add(final String kind, final byte[] data, final int offset, final int length, final int alignment) {
		spend(length);
		final ByteBuffer key = ByteBuffer.wrap(data, offset, length).slice();
		final Integer known = offsets.get(key);
		if (known != null && known % alignment == 0) {
			return known;
		}
		while (bytes.size() % alignment != 0) {
			bytes.write(0);
		}
		final int at = bytes.size();
		bytes.write(data, offset, length);
		offsets.put(key, at);
		sizes.merge(kind, length, Integer::sum);
		return at;
	}

	/**
	 * Takes from the budget of work.
	 *
	 * @param length
	 *            bytes that will be looked at.
	 */
	void spend(final int length) {
		budget -= length;
		if (budget < 0) {
			throw new ModelException(ModelException.CONSTANT, -1,
					"operators share their constants so often that compiling them is refused");
		}
	}

	/**
	 * Returns how many bytes there are.
	 *
	 * @return bytes.
	 */
	int length() {
		return bytes.size();
	}

	/**
	 * Adds 32-bit integers, aligned to 4.
	 *
	 * @param kind
	 *            what they are.
	 * @param values
	 *            the integers.
	 * @return their offset in the constants.
	 */
	public int addInts(final String kind, final int[] values) {
		final byte[] data = new byte[4 * values.length];
		for (int i = 0; i < values.length; i++) {
			LittleEndian.writeI32(data, 4 * i, values[i]);
		}
		return add(kind, data, 0, data.length, 4);
	}

	/**
	 * Returns all bytes.
	 *
	 * @return a copy.
	 */
	public byte[] toByteArray() {
		return bytes.toByteArray();
	}

	/**
	 * Returns how many bytes each kind of constant takes.
	 *
	 * @return bytes by kind.
	 */
	public Map<String, Integer> sizes() {
		return sizes;
	}
}
