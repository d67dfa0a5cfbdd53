/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

/** The CRC against the published check value and against other published vectors. */
public class Crc32Test {

	private static final byte[] CHECK = { '1', '2', '3', '4', '5', '6', '7', '8', '9' };

	private final Crc32 crc = new Crc32();

	@Test
	public void shouldHaveTheCheckValue() {
		assertEquals(0xCBF43926, this.crc.of(CHECK, 0, 9));
	}

	@Test
	public void shouldBeZeroOfNothing() {
		assertEquals(0, this.crc.of(CHECK, 4, 0));
	}

	@Test
	public void shouldHaveTheValuesOfZlib() {
		// 32 bytes of zero and of 0xFF, as zlib has them.
		final byte[] bytes = new byte[32];
		assertEquals(0x190A55AD, this.crc.of(bytes, 0, 32));
		for (int i = 0; i < 32; i++) {
			bytes[i] = -1;
		}
		assertEquals(0xFF6CAB0B, this.crc.of(bytes, 0, 32));
	}

	@Test
	public void shouldStartAtTheOffset() {
		final byte[] bytes = { 99, '1', '2', '3', '4', '5', '6', '7', '8', '9', 99 };
		assertEquals(0xCBF43926, this.crc.of(bytes, 1, 9));
	}

	@Test
	public void shouldTakeNumbersAsLittleEndianBytes() {
		// "1234" and "5678" as little-endian numbers.
		final int joined = this.crc.then(this.crc.then(0, 0x34333231), 0x38373635);
		assertEquals(this.crc.of(CHECK, 0, 8), joined);
		assertEquals(0x9AE0DAAF, joined);
	}
}
