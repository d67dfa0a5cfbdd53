/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.tflite;

/**
 * The options of an operator, by field number of its table in the schema.
 */
public final class Options {

	private final FlatTable table;

	/**
	 * Creates options.
	 *
	 * @param table
	 *            null when all have their defaults.
	 */
	Options(final FlatTable table) {
		this.table = table;
	}

	/**
	 * Reads an enumeration or a flag.
	 *
	 * @param field
	 *            its number.
	 * @return the value, 0 by default.
	 */
	public int i8(final int field) {
		return table == null ? 0 : table.i8(field, 0);
	}

	/**
	 * Reads an integer.
	 *
	 * @param field
	 *            its number.
	 * @param fallback
	 *            its default.
	 * @return the value.
	 */
	public int i32(final int field, final int fallback) {
		return table == null ? fallback : table.i32(field, fallback);
	}

	/**
	 * Reads a float.
	 *
	 * @param field
	 *            its number.
	 * @return the value, 0 by default.
	 */
	public float f32(final int field) {
		return table == null ? 0 : table.f32(field, 0);
	}
}
