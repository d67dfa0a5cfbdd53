/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.conformance;

import java.util.Base64;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An array of a case: its type, its shape and its bytes as they are in memory.
 *
 * @param type
 *            {@code i4}, {@code i8}, {@code u8}, {@code i16}, {@code i32} or {@code i64}.
 * @param shape
 *            dimensions, all above 0.
 * @param data
 *            the elements, little endian; two to a byte for {@code i4}.
 */
record Tensor(String type, int[] shape, byte[] data) {

	/**
	 * Reads an array.
	 *
	 * @param name
	 *            how messages call it.
	 * @param node
	 *            its JSON.
	 * @return the array.
	 * @throws CaseException
	 *             if a part is missing, or the data do not have the length that type and shape ask for.
	 */
	static Tensor read(final String name, final JsonNode node) throws CaseException {
		final String type = node.path("type").asText();
		final int bits = switch (type) {
			case "i4" -> 4;
			case "i8", "u8" -> 8;
			case "i16" -> 16;
			case "i32" -> 32;
			case "i64" -> 64;
			default -> throw new CaseException(name + ": unknown type '" + type + "'");
		};
		final JsonNode dimensions = node.path("shape");
		if (!dimensions.isArray() || dimensions.isEmpty()) {
			throw new CaseException(name + ": no shape");
		}
		final int[] shape = new int[dimensions.size()];
		long elements = 1;
		for (int i = 0; i < shape.length; i++) {
			final JsonNode dimension = dimensions.get(i);
			if (!dimension.isInt() || dimension.intValue() < 1) {
				throw new CaseException(name + ": dimension " + i + " is not a positive integer");
			}
			shape[i] = dimension.intValue();
			elements *= shape[i];
			if (elements > Integer.MAX_VALUE) {
				throw new CaseException(name + ": the shape has too many elements");
			}
		}
		if (!node.path("data").isTextual()) {
			throw new CaseException(name + ": no data");
		}
		final byte[] data;
		try {
			data = Base64.getDecoder().decode(node.path("data").textValue());
		} catch (final IllegalArgumentException e) {
			throw new CaseException(name + ": the data are not base64");
		}
		final long expected = (elements * bits + 7) / 8;
		if (data.length != expected) {
			throw new CaseException(name + ": " + data.length + " bytes of data where the shape asks for " + expected);
		}
		return new Tensor(type, shape, data);
	}

	/**
	 * Returns how many elements there are.
	 *
	 * @return the product of the dimensions.
	 */
	int elements() {
		int elements = 1;
		for (final int dimension : shape) {
			elements *= dimension;
		}
		return elements;
	}

	/**
	 * Returns the bytes of one element.
	 *
	 * @return 1 to 8; 1 for {@code i4}, too.
	 */
	int elementBytes() {
		return switch (type) {
			case "i16" -> 2;
			case "i32" -> 4;
			case "i64" -> 8;
			default -> 1;
		};
	}

	/**
	 * Reads an element from bytes laid out like this array.
	 *
	 * @param bytes
	 *            the bytes.
	 * @param offset
	 *            where the first element is.
	 * @param index
	 *            which element.
	 * @return its value.
	 */
	long value(final byte[] bytes, final int offset, final int index) {
		final int size = elementBytes();
		long value = "u8".equals(type) ? 0 : bytes[offset + (index + 1) * size - 1] >> 7;
		for (int i = size - 1; i >= 0; i--) {
			value = value << 8 | bytes[offset + index * size + i] & 0xFF;
		}
		return value;
	}
}
