/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package ej.sni;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SniTest {

	@Test
	void shouldEndStringsOfCWithZero() {
		assertArrayEquals(new byte[] { 'a', (byte) 0xb5, 0 }, SNI.toCString("a\u00b5"));
		assertArrayEquals(new byte[] { 0 }, SNI.toCString(""));
		final byte[] array = { 9, 9, 9, 9 };
		SNI.toCString("ab", array);
		assertArrayEquals(new byte[] { 'a', 'b', 0, 9 }, array);
		assertThrows(IllegalArgumentException.class, () -> SNI.toCString("abcd", array));
	}

	@Test
	void shouldReadStringsOfCUpToZero() {
		assertEquals("a\u00b5", SNI.toJavaString(new byte[] { 'a', (byte) 0xb5, 0, 'x' }));
		assertThrows(IllegalArgumentException.class, () -> SNI.toJavaString(new byte[] { 'a' }));
	}

	@Test
	void shouldCarryCodes() {
		assertEquals(-7, new NativeException(-7, "no").getErrorCode());
		assertEquals(-8, new NativeIOException(-8, "no").getErrorCode());
	}
}
