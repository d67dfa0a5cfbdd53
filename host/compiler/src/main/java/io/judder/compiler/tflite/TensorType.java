/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.tflite;

/**
 * The element types of the TFLite schema, version 3.
 */
public final class TensorType {

	/** 32-bit float. */
	public static final int FLOAT32 = 0;
	/** 32-bit integer. */
	public static final int INT32 = 2;
	/** Unsigned 8-bit integer. */
	public static final int UINT8 = 3;
	/** 64-bit integer. */
	public static final int INT64 = 4;
	/** 16-bit integer. */
	public static final int INT16 = 7;
	/** 8-bit integer. */
	public static final int INT8 = 9;
	/** 4-bit integer, two per byte, the low nibble first. */
	public static final int INT4 = 17;

	private static final String[] NAMES = { "float32", "float16", "int32", "uint8", "int64", "string", "bool", "int16",
			"complex64", "int8", "float64", "complex128", "uint64", "resource", "variant", "uint32", "uint16", "int4",
			"bfloat16" };
	private static final int[] BITS = { 32, 16, 32, 8, 64, 0, 8, 16, 64, 8, 64, 128, 64, 0, 0, 32, 16, 4, 16 };

	private TensorType() {
		// Constants only.
	}

	/**
	 * Returns the name of a type.
	 *
	 * @param type
	 *            as in the schema.
	 * @return its name in lower case.
	 */
	public static String name(final int type) {
		return type >= 0 && type < NAMES.length ? NAMES[type] : "type " + type;
	}

	/**
	 * Returns how many bytes a tensor needs.
	 *
	 * @param type
	 *            as in the schema.
	 * @param elements
	 *            how many.
	 * @return bytes, rounded up; 0 for types without a fixed size.
	 */
	public static long bytes(final int type, final long elements) {
		return type >= 0 && type < BITS.length ? (elements * BITS[type] + 7) / 8 : 0;
	}
}
