/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Random;

import org.junit.jupiter.api.Test;

import io.judder.link.Port;
import io.judder.link.Server;

/** Requests over a line that loses, doubles and changes bytes: each is executed once and answered. */
class LineTest {

	private static final int ODDS = 4000;

	private final long seed = System.nanoTime();
	private final Random random = new Random(this.seed);
	private final ArrayDeque<Byte> toServer = new ArrayDeque<>();
	private final ArrayDeque<Byte> toClient = new ArrayDeque<>();
	private int executed;
	private boolean pulled;

	private void carry(final ArrayDeque<Byte> queue, final byte[] bytes, final int offset, final int count) {
		for (int i = 0; i < count && !this.pulled; i++) {
			final int luck = this.random.nextInt(ODDS);
			if (luck != 0) {
				queue.add((byte) (luck == 1 ? bytes[offset + i] ^ 0x10 : bytes[offset + i]));
			}
			if (luck == 2) {
				queue.add(bytes[offset + i]);
			}
			// Half a frame in a hundred ends with the cable pulled.
			this.pulled = luck == 3 && this.random.nextInt(4) == 0;
		}
		this.pulled = false;
	}

	private static int drain(final ArrayDeque<Byte> queue, final byte[] bytes, final int offset, final int count) {
		int taken = 0;
		while (taken < count && !queue.isEmpty()) {
			bytes[offset + taken++] = queue.remove();
		}
		return taken;
	}

	@Test
	void shouldExecuteEachRequestOnceOverANoisyLine() throws BuildException {
		final Server server = new Server(new Port() {
			@Override
			public int read(final byte[] bytes, final int offset, final int count) {
				return drain(LineTest.this.toServer, bytes, offset, count);
			}

			@Override
			public void write(final byte[] bytes, final int offset, final int count) {
				carry(LineTest.this.toClient, bytes, offset, count);
			}
		}, (type, request, length, answer) -> {
			this.executed++;
			for (int i = Server.HEAD_BYTES; i < length; i++) {
				answer[i] = (byte) ~request[i];
			}
			return length;
		});
		final Client client = new Client(new Line() {
			@Override
			public boolean await(final long millis) {
				while (!LineTest.this.toServer.isEmpty()) {
					server.poll();
				}
				return !LineTest.this.toClient.isEmpty();
			}

			@Override
			public int read(final byte[] bytes, final int offset, final int count) {
				return drain(LineTest.this.toClient, bytes, offset, count);
			}

			@Override
			public void write(final byte[] bytes, final int offset, final int count) {
				carry(LineTest.this.toServer, bytes, offset, count);
			}

			@Override
			public void close() {
				// Nothing to close.
			}
		}, 2, 10000);
		for (int i = 0; i < 300; i++) {
			final byte[] body = new byte[this.random.nextInt(Client.MAX_BODY)];
			this.random.nextBytes(body);
			final byte[] answer = client.demand(7, body);
			final byte[] expected = new byte[body.length];
			for (int k = 0; k < body.length; k++) {
				expected[k] = (byte) ~body[k];
			}
			final byte[] actual = new byte[answer.length - Server.HEAD_BYTES];
			System.arraycopy(answer, Server.HEAD_BYTES, actual, 0, actual.length);
			assertArrayEquals(expected, actual, "seed " + this.seed + ", request " + i);
			assertEquals(i + 1, this.executed, "seed " + this.seed);
		}
		assertTrue(client.repeats() > 0, "seed " + this.seed + ": the line was not noisy");
	}
}
