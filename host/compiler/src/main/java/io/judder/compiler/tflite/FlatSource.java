/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.tflite;

import io.judder.model.ModelException;

/**
 * The bytes of a file and what may still be read of them.
 */
final class FlatSource {

	final byte[] bytes;
	private long budget;

	/**
	 * Creates a source.
	 *
	 * @param bytes
	 *            the file, kept.
	 */
	FlatSource(final byte[] bytes) {
		this.bytes = bytes;
		// An honest file reads each of its vectors once; constants are not copied and count nothing.
		this.budget = 65536L + 4L * bytes.length;
	}

	/**
	 * Refuses a range that is not inside the file.
	 *
	 * @param offset
	 *            of the first byte.
	 * @param length
	 *            in bytes.
	 * @param what
	 *            is read, for the message.
	 */
	void require(final long offset, final long length, final String what) {
		if (offset < 0 || length < 0 || offset + length > bytes.length) {
			throw new ModelException(ModelException.LENGTH, (int) Math.min(offset, Integer.MAX_VALUE),
					what + " at byte " + offset + " does not fit the file of " + bytes.length + " bytes");
		}
	}

	/**
	 * Takes from the budget of work.
	 *
	 * @param units
	 *            elements that will be read.
	 */
	void spend(final long units) {
		budget -= units;
		if (budget < 0) {
			throw new ModelException(ModelException.FORMAT, -1,
					"tables of the file share their contents so often that reading them is refused");
		}
	}
}
