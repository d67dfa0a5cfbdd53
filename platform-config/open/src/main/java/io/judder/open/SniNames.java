/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.open;

import org.teavm.model.ValueType;

/**
 * The names and types by which C knows Java's natives, as MicroEJ's SNI 1.4 defines them.
 */
public final class SniNames {

	private SniNames() {
		// Static methods only.
	}

	/**
	 * Returns the name of the C function of a native.
	 *
	 * @param className
	 *            the class, with dots.
	 * @param methodName
	 *            the method.
	 * @return the symbol.
	 */
	public static String symbol(final String className, final String methodName) {
		return "Java_" + mangle(className) + "_" + mangle(methodName);
	}

	/**
	 * Returns the prototype of the C function of a native.
	 *
	 * @param symbol
	 *            its name.
	 * @param result
	 *            what it returns.
	 * @param parameters
	 *            what it takes.
	 * @return a declaration in C.
	 */
	static String prototype(final String symbol, final ValueType result, final ValueType... parameters) {
		final StringBuilder text = new StringBuilder(type(result)).append(' ').append(symbol).append('(');
		for (int i = 0; i < parameters.length; i++) {
			text.append(i == 0 ? "" : ", ").append(type(parameters[i]));
		}
		return text.append(parameters.length == 0 ? "void" : "").append(");").toString();
	}

	private static String type(final ValueType type) {
		if (type == ValueType.VOID) {
			return "void";
		}
		if (type instanceof ValueType.Primitive) {
			switch (((ValueType.Primitive) type).getKind()) {
				case BOOLEAN:
					return "uint8_t";
				case BYTE:
					return "int8_t";
				case SHORT:
					return "int16_t";
				case CHARACTER:
					return "uint16_t";
				case INTEGER:
					return "int32_t";
				case LONG:
					return "int64_t";
				case FLOAT:
					return "float";
				default:
					return "double";
			}
		}
		if (type instanceof ValueType.Array && ((ValueType.Array) type).getItemType() instanceof ValueType.Primitive) {
			return type(((ValueType.Array) type).getItemType()) + "*";
		}
		return "void*";
	}

	private static String mangle(final String name) {
		final StringBuilder text = new StringBuilder();
		for (int i = 0; i < name.length(); i++) {
			final char c = name.charAt(i);
			if (c == '.') {
				text.append('_');
			} else if (c == '_') {
				text.append("_1");
			} else if (c < 0x80 && Character.isLetterOrDigit(c)) {
				text.append(c);
			} else {
				text.append(String.format("_0%04x", (int) c));
			}
		}
		return text.toString();
	}
}
