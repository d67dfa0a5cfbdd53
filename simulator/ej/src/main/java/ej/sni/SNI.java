/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package ej.sni;

import java.nio.charset.StandardCharsets;

/** Strings for C, which SNI does not pass: bytes in ISO-8859-1 that end with 0. */
public final class SNI {

	private SNI() {
	}

	/**
	 * Converts a string for C.
	 *
	 * @param string
	 *            the string.
	 * @return its bytes and a 0.
	 */
	public static byte[] toCString(final String string) {
		final byte[] array = new byte[string.length() + 1];
		toCString(string, array);
		return array;
	}

	/**
	 * Converts a string for C into an array that is there already.
	 *
	 * @param string
	 *            the string.
	 * @param array
	 *            receives its bytes and a 0.
	 * @throws IllegalArgumentException
	 *             when the array is too short.
	 */
	public static void toCString(final String string, final byte[] array) {
		final byte[] bytes = string.getBytes(StandardCharsets.ISO_8859_1);
		if (bytes.length >= array.length) {
			throw new IllegalArgumentException();
		}
		System.arraycopy(bytes, 0, array, 0, bytes.length);
		array[bytes.length] = 0;
	}

	/**
	 * Converts a string of C.
	 *
	 * @param array
	 *            the bytes, ending with 0.
	 * @return the string before the 0.
	 * @throws IllegalArgumentException
	 *             when no 0 ends it.
	 */
	public static String toJavaString(final byte[] array) {
		for (int i = 0; i < array.length; i++) {
			if (array[i] == 0) {
				return new String(array, 0, i, StandardCharsets.ISO_8859_1);
			}
		}
		throw new IllegalArgumentException();
	}
}
