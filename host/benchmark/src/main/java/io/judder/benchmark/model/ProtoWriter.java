/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.benchmark.model;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes a message in the wire format of Protocol Buffers.
 */
final class ProtoWriter {

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	/**
	 * Writes an integer.
	 *
	 * @param field
	 *            number of the field.
	 * @param value
	 *            the value.
	 * @return this.
	 */
	ProtoWriter integer(final int field, final long value) {
		varint(field << 3);
		varint(value);
		return this;
	}

	/**
	 * Writes bytes.
	 *
	 * @param field
	 *            number of the field.
	 * @param value
	 *            the bytes.
	 * @return this.
	 */
	ProtoWriter bytes(final int field, final byte[] value) {
		varint(field << 3 | 2);
		varint(value.length);
		this.bytes.writeBytes(value);
		return this;
	}

	/**
	 * Writes a string.
	 *
	 * @param field
	 *            number of the field.
	 * @param value
	 *            the string.
	 * @return this.
	 */
	ProtoWriter string(final int field, final String value) {
		return bytes(field, value.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Writes a message within this one.
	 *
	 * @param field
	 *            number of the field.
	 * @param value
	 *            the message.
	 * @return this.
	 */
	ProtoWriter message(final int field, final ProtoWriter value) {
		return bytes(field, value.toByteArray());
	}

	/**
	 * Returns the message.
	 *
	 * @return its bytes.
	 */
	byte[] toByteArray() {
		return this.bytes.toByteArray();
	}

	private void varint(final long value) {
		long rest = value;
		while ((rest & ~0x7fL) != 0) {
			this.bytes.write((int) (rest & 0x7f | 0x80));
			rest >>>= 7;
		}
		this.bytes.write((int) rest);
	}
}
