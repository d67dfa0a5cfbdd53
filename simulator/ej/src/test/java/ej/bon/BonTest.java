/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package ej.bon;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BonTest {

	@Test
	void shouldWriteIntegersInBothOrders() {
		final byte[] array = new byte[6];
		ByteArray.writeInt(array, 1, 0x12345678);
		assertArrayEquals(new byte[] { 0, 0x78, 0x56, 0x34, 0x12, 0 }, array);
		assertEquals(0x12345678, ByteArray.readInt(array, 1));
		ByteArray.writeInt(array, 2, 0xfedcba98, ByteArray.BIG_ENDIAN);
		assertArrayEquals(new byte[] { 0, 0x78, (byte) 0xfe, (byte) 0xdc, (byte) 0xba, (byte) 0x98 }, array);
		assertEquals(0x98badcfe, ByteArray.readInt(array, 2));
	}

	/** Equal objects are not the same object. */
	@Test
	void shouldTellImmortalsByIdentity() {
		final Integer one = Integer.valueOf(100_000);
		final Integer other = Integer.valueOf(100_000);
		assertFalse(Immortals.isImmortal(one));
		assertSame(one, Immortals.setImmortal(one));
		assertTrue(Immortals.isImmortal(one));
		assertFalse(Immortals.isImmortal(other));
	}

	@Test
	void shouldCountTimeFromTheStart() {
		final long millis = Util.platformTimeMillis();
		final long nanos = Util.platformTimeNanos();
		assertTrue(millis >= 0 && nanos >= millis * 1_000_000, millis + " ms, then " + nanos + " ns");
		assertTrue(Util.currentTimeMillis() > millis);
	}
}
