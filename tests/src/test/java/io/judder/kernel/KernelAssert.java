/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

import static org.junit.Assert.assertEquals;

/**
 * Compares what a kernel wrote.
 */
final class KernelAssert {

	/** Bytes before and after an output that no kernel may touch. */
	static final int GUARD = 7;

	private KernelAssert() {
		// Static methods only.
	}

	/** Returns an arena for an output of some bytes at {@link #GUARD}, full of a pattern. */
	static byte[] arena(final int bytes) {
		final byte[] arena = new byte[bytes + 2 * GUARD];
		for (int i = 0; i < arena.length; i++) {
			arena[i] = 0x5A;
		}
		return arena;
	}

	/** Checks the output in an arena and that nothing around it was written. */
	static void assertOutput(final String message, final byte[] expected, final byte[] arena) {
		assertEquals(message + ", size", expected.length + 2 * GUARD, arena.length);
		for (int i = 0; i < arena.length; i++) {
			final int index = i - GUARD;
			final int wanted = index >= 0 && index < expected.length ? expected[index] : 0x5A;
			assertEquals(message + ", byte " + index, wanted, arena[i]);
		}
	}

	/** Checks a whole array. */
	static void assertBytes(final String message, final byte[] expected, final byte[] actual) {
		assertEquals(message + ", size", expected.length, actual.length);
		for (int i = 0; i < expected.length; i++) {
			assertEquals(message + ", byte " + i, expected[i], actual[i]);
		}
	}
}
