/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class FramesTest {

	private static final int MAX = 700;

	private final Frames sender = new Frames(MAX);
	private final Frames receiver = new Frames(MAX);

	/** The bytes on the line for a payload. */
	private byte[] coded(final byte[] payload) {
		final ByteArrayOutputStream line = new ByteArrayOutputStream();
		this.sender.send(new Port() {
			@Override
			public int read(final byte[] bytes, final int offset, final int count) {
				return 0;
			}

			@Override
			public void write(final byte[] bytes, final int offset, final int count) {
				line.write(bytes, offset, count);
			}
		}, payload, payload.length);
		return line.toByteArray();
	}

	private List<byte[]> received(final byte[] line) {
		final List<byte[]> payloads = new ArrayList<>();
		for (final byte value : line) {
			final int length = this.receiver.take(value);
			if (length >= 0) {
				payloads.add(Arrays.copyOf(this.receiver.payload(), length));
			}
		}
		return payloads;
	}

	@Test
	void shouldCodeTheCheckStringOfTheCrc() {
		// CRC-32 of "123456789" is 0xCBF43926; COBS of 13 bytes without a zero begins with 14.
		final byte[] line = coded("123456789".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
		assertArrayEquals(new byte[] { 0, 14, '1', '2', '3', '4', '5', '6', '7', '8', '9', 0x26, 0x39, (byte) 0xF4, (byte) 0xCB, 0 },
				line);
	}

	@Test
	void shouldCarryEveryPayload() {
		final long seed = System.nanoTime();
		final Random random = new Random(seed);
		for (int length = 0; length <= MAX; length++) {
			final byte[] payload = new byte[length];
			for (int i = 0; i < length; i++) {
				// Runs of zeros and runs without any, beyond the 254 bytes that one COBS code spans.
				payload[i] = random.nextInt(length % 3 == 0 ? 2 : 300) == 0 ? 0 : (byte) random.nextInt();
			}
			final byte[] line = coded(payload);
			for (int i = 1; i < line.length - 1; i++) {
				assertTrue(line[i] != 0, "seed " + seed + ": a zero inside the frame");
			}
			assertArrayEquals(payload, received(line).get(0), "seed " + seed + ", length " + length);
		}
		assertEquals(0, this.receiver.damagedFrames());
	}

	@Test
	void shouldLoseOnlyTheFrameThatIsDamaged() {
		final long seed = System.nanoTime();
		final Random random = new Random(seed);
		final byte[] payload = new byte[100];
		random.nextBytes(payload);
		final byte[] good = coded(payload);
		for (int round = 0; round < 3000; round++) {
			final ByteArrayOutputStream damaged = new ByteArrayOutputStream();
			final int at = 1 + random.nextInt(good.length - 2);
			damaged.write(good, 0, at);
			switch (round % 4) {
				case 0:
					// A byte is lost.
					damaged.write(good, at + 1, good.length - at - 1);
					break;
				case 1:
					// A byte comes twice.
					damaged.write(good, at - 1, good.length - at + 1);
					break;
				case 2:
					// A bit is flipped.
					damaged.write(good[at] ^ 1 << random.nextInt(8));
					damaged.write(good, at + 1, good.length - at - 1);
					break;
				default:
					// The cable is pulled; after it is back, the next frame begins.
			}
			final ByteArrayOutputStream line = new ByteArrayOutputStream();
			line.writeBytes(damaged.toByteArray());
			line.writeBytes(good);
			final List<byte[]> payloads = received(line.toByteArray());
			final String message = "seed " + seed + ", round " + round;
			// A byte that comes twice at the very beginning is a second zero, which harms nothing.
			final int expected = round % 4 == 1 && at == 1 ? 2 : 1;
			assertEquals(expected, payloads.size(), message);
			assertArrayEquals(payload, payloads.get(expected - 1), message);
		}
	}

	@Test
	void shouldPassOverTextAndFramesTooLong() {
		final byte[] payload = { 1, 0, 2 };
		final ByteArrayOutputStream line = new ByteArrayOutputStream();
		line.writeBytes("booting...\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
		line.writeBytes(coded(payload));
		for (int i = 0; i < 3 * MAX; i++) {
			line.write(7);
		}
		line.writeBytes(coded(payload));
		assertEquals(2, received(line.toByteArray()).size());
		assertEquals(2, this.receiver.damagedFrames());
	}
}
