/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.tflite;

import io.judder.model.LittleEndian;
import io.judder.model.ModelException;
import java.nio.charset.StandardCharsets;

/**
 * One table of a FlatBuffer, read by field number.
 * <p>
 * Layout: FlatBuffers "Internals" document. A table starts with the signed distance back to its vtable; the vtable holds its
 * own length, the length of the table and one 16-bit offset per field, 0 for a field that has its default. Nothing is
 * believed: each read checks that it stays inside the file, and all reads of a file share one budget, so that tables which
 * point at the same bytes again and again cannot make the reader work for hours.
 */
final class FlatTable {

	private static final int MAX_STRING = 4096;

	private final FlatSource source;
	private final int start;
	private final int vtable;
	private final int fields;
	private final int length;

	private FlatTable(final FlatSource source, final int start) {
		source.require(start, 4, "table");
		this.source = source;
		this.start = start;
		final long at = (long) start - LittleEndian.readI32(source.bytes, start);
		source.require(at, 4, "vtable");
		this.vtable = (int) at;
		final int vtableLength = LittleEndian.readU16(source.bytes, vtable);
		this.length = LittleEndian.readU16(source.bytes, vtable + 2);
		source.require(at, vtableLength, "vtable");
		source.require(start, length, "table");
		if (vtableLength < 4 || (vtableLength & 1) != 0) {
			throw new ModelException(ModelException.FORMAT, vtable, "vtable at byte " + vtable + " has an impossible length");
		}
		this.fields = vtableLength / 2 - 2;
		source.spend(1);
	}

	/**
	 * Opens the root table.
	 *
	 * @param source
	 *            the file.
	 * @return its root.
	 */
	static FlatTable root(final FlatSource source) {
		source.require(0, 8, "header");
		return new FlatTable(source, target(source, 0));
	}

	private static int target(final FlatSource source, final int at) {
		final long target = at + (LittleEndian.readI32(source.bytes, at) & 0xffffffffL);
		source.require(target, 4, "reference");
		return (int) target;
	}

	/** Returns where the field is, 0 when it has its default. */
	private int position(final int field, final int size) {
		if (field >= fields) {
			return 0;
		}
		final int offset = LittleEndian.readU16(source.bytes, vtable + 4 + 2 * field);
		if (offset == 0) {
			return 0;
		}
		if (offset + size > length) {
			throw new ModelException(ModelException.FORMAT, start,
					"field " + field + " of the table at byte " + start + " lies outside it");
		}
		return start + offset;
	}

	/**
	 * Reads an 8-bit integer.
	 *
	 * @param field
	 *            its number.
	 * @param fallback
	 *            its default.
	 * @return the value.
	 */
	int i8(final int field, final int fallback) {
		final int at = position(field, 1);
		return at == 0 ? fallback : source.bytes[at];
	}

	/**
	 * Reads a 32-bit integer.
	 *
	 * @param field
	 *            its number.
	 * @param fallback
	 *            its default.
	 * @return the value.
	 */
	int i32(final int field, final int fallback) {
		final int at = position(field, 4);
		return at == 0 ? fallback : LittleEndian.readI32(source.bytes, at);
	}

	/**
	 * Reads a 32-bit float.
	 *
	 * @param field
	 *            its number.
	 * @param fallback
	 *            its default.
	 * @return the value.
	 */
	float f32(final int field, final float fallback) {
		final int at = position(field, 4);
		return at == 0 ? fallback : Float.intBitsToFloat(LittleEndian.readI32(source.bytes, at));
	}

	/**
	 * Reads a 64-bit integer.
	 *
	 * @param field
	 *            its number.
	 * @return the value, 0 by default.
	 */
	long i64(final int field) {
		final int at = position(field, 8);
		return at == 0 ? 0 : readI64(at);
	}

	/**
	 * Opens a table.
	 *
	 * @param field
	 *            its number.
	 * @return the table, null when there is none.
	 */
	FlatTable table(final int field) {
		final int at = position(field, 4);
		return at == 0 ? null : new FlatTable(source, target(source, at));
	}

	/**
	 * Returns how many elements a vector has.
	 *
	 * @param field
	 *            its number.
	 * @param elementSize
	 *            in bytes.
	 * @return 0 when there is none.
	 */
	int count(final int field, final int elementSize) {
		final int at = vector(field, elementSize);
		return at == 0 ? 0 : LittleEndian.readI32(source.bytes, at - 4);
	}

	/** Returns the offset of the first element, 0 when the vector is absent; the whole of it is inside the file. */
	private int vector(final int field, final int elementSize) {
		final int at = position(field, 4);
		if (at == 0) {
			return 0;
		}
		final int target = target(source, at);
		final long count = LittleEndian.readI32(source.bytes, target) & 0xffffffffL;
		source.require(target + 4L, count * elementSize, "vector");
		return target + 4;
	}

	/**
	 * Opens a table of a vector of tables.
	 *
	 * @param field
	 *            its number.
	 * @param index
	 *            below {@link #count(int, int)}.
	 * @return the table.
	 */
	FlatTable table(final int field, final int index) {
		return new FlatTable(source, target(source, vector(field, 4) + 4 * index));
	}

	/**
	 * Reads a vector of 32-bit integers.
	 *
	 * @param field
	 *            its number.
	 * @return the elements, null when there is none.
	 */
	int[] i32s(final int field) {
		final int at = vector(field, 4);
		if (at == 0) {
			return null;
		}
		final int[] values = new int[spendOn(field, 4)];
		for (int i = 0; i < values.length; i++) {
			values[i] = LittleEndian.readI32(source.bytes, at + 4 * i);
		}
		return values;
	}

	/**
	 * Reads a vector of floats.
	 *
	 * @param field
	 *            its number.
	 * @return the elements, empty when there is none.
	 */
	float[] f32s(final int field) {
		final int at = vector(field, 4);
		final float[] values = new float[spendOn(field, 4)];
		for (int i = 0; i < values.length; i++) {
			values[i] = Float.intBitsToFloat(LittleEndian.readI32(source.bytes, at + 4 * i));
		}
		return values;
	}

	/**
	 * Reads a vector of 64-bit integers.
	 *
	 * @param field
	 *            its number.
	 * @return the elements, empty when there is none.
	 */
	long[] i64s(final int field) {
		final int at = vector(field, 8);
		final long[] values = new long[spendOn(field, 8)];
		for (int i = 0; i < values.length; i++) {
			values[i] = readI64(at + 8 * i);
		}
		return values;
	}

	/**
	 * Reads a string.
	 *
	 * @param field
	 *            its number.
	 * @return at most 4096 bytes of it, the empty string when there is none.
	 */
	String string(final int field) {
		final int at = vector(field, 1);
		final int count = Math.min(count(field, 1), MAX_STRING);
		source.spend(count / 8);
		return new String(source.bytes, at, count, StandardCharsets.UTF_8);
	}

	/**
	 * Returns where the bytes of a vector are.
	 *
	 * @param field
	 *            its number.
	 * @return the offset of the first in the file, 0 when there is none.
	 */
	int bytesOffset(final int field) {
		return vector(field, 1);
	}

	private int spendOn(final int field, final int elementSize) {
		final int count = count(field, elementSize);
		source.spend(count);
		return count;
	}

	private long readI64(final int at) {
		return LittleEndian.readI32(source.bytes, at) & 0xffffffffL
				| (long) LittleEndian.readI32(source.bytes, at + 4) << 32;
	}
}
