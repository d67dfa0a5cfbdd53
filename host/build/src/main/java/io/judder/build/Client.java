/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.build;

import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

import io.judder.link.Bytes;
import io.judder.link.Frames;
import io.judder.link.Server;

/**
 * Asks the server in a firmware. A request whose answer does not come is sent again; the server executes it once.
 */
public final class Client {

	/** Bytes of the largest body of a request or an answer. */
	public static final int MAX_BODY = Server.MAX_BYTES - Server.HEAD_BYTES;

	private static final int CONSOLE_BYTES = 1 << 16;
	private static final int SHOWN = 2000;

	private final Line line;
	private final Frames frames = new Frames(Server.MAX_BYTES);
	private final byte[] chunk = new byte[256];
	private final ByteArrayOutputStream console = new ByteArrayOutputStream();
	private final ByteArrayOutputStream sinceZero = new ByteArrayOutputStream();
	private final long repeatMillis;
	private final long patienceMillis;
	private int sequence;
	private int repeats;

	/**
	 * Creates a client.
	 *
	 * @param line
	 *            leads to the server.
	 * @param repeatMillis
	 *            how long to wait before a request is sent again.
	 * @param patienceMillis
	 *            how long to wait before giving up.
	 */
	public Client(final Line line, final long repeatMillis, final long patienceMillis) {
		this.line = line;
		this.repeatMillis = repeatMillis;
		this.patienceMillis = patienceMillis;
	}

	/**
	 * Asks and waits for the answer.
	 *
	 * @param type
	 *            what is asked for.
	 * @param body
	 *            the rest of the request, at most {@link #MAX_BODY} bytes.
	 * @return the answer: its type at index 2, its body from {@link Server#HEAD_BYTES} on.
	 * @throws BuildException
	 *             when no answer comes, or the firmware ends; the message has what it printed.
	 */
	public byte[] ask(final int type, final byte[] body) throws BuildException {
		this.sequence = this.sequence + 1 & 0xFFFF;
		final byte[] request = new byte[Server.HEAD_BYTES + body.length];
		Bytes.put16(request, 0, this.sequence);
		request[2] = (byte) type;
		System.arraycopy(body, 0, request, Server.HEAD_BYTES, body.length);
		final long begun = System.nanoTime();
		long sent = begun;
		try {
			this.frames.send(this.line, request, request.length);
			while (true) {
				final byte[] answer = await(this.repeatMillis);
				if (answer != null && Bytes.uint16(answer, 0) == this.sequence) {
					return answer;
				}
				if (millisSince(begun) > this.patienceMillis) {
					throw new BuildException("no answer within " + this.patienceMillis / 1000 + " s");
				}
				if (millisSince(sent) >= this.repeatMillis) {
					this.frames.send(this.line, request, request.length);
					this.repeats++;
					sent = System.nanoTime();
				}
			}
		} catch (final UncheckedIOException e) {
			throw new BuildException("the line is broken" + said(), e);
		} catch (final BuildException e) {
			throw new BuildException(e.getMessage() + said(), e);
		}
	}

	/**
	 * Asks and insists on a good answer.
	 *
	 * @param type
	 *            what is asked for.
	 * @param body
	 *            the rest of the request.
	 * @return the answer.
	 * @throws BuildException
	 *             when there is no answer, or it is a refusal.
	 * @throws NoRoomException
	 *             when the board has too little memory.
	 */
	public byte[] demand(final int type, final byte[] body) throws BuildException {
		final byte[] answer = ask(type, body);
		if (answer[2] == Server.NO_ROOM) {
			throw new NoRoomException(Bytes.int32(answer, Server.HEAD_BYTES));
		}
		if (answer[2] != Server.OK) {
			throw new BuildException("the board refuses: " + new String(answer, Server.HEAD_BYTES,
					answer.length - Server.HEAD_BYTES, StandardCharsets.US_ASCII));
		}
		return answer;
	}

	/**
	 * Ends the server.
	 *
	 * @throws BuildException
	 *             when it does not answer.
	 */
	public void end() throws BuildException {
		ask(Server.END, new byte[0]);
	}

	private static long millisSince(final long nanos) {
		return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
	}

	/** Waits for a frame; null when none came in time. */
	private byte[] await(final long millis) throws BuildException {
		final long begun = System.nanoTime();
		do {
			// One byte at a time: what follows a frame stays in the line for the next call.
			if (this.line.await(Math.max(1, millis - millisSince(begun)))) {
				while (this.line.read(this.chunk, 0, 1) > 0) {
					final int length = this.frames.take(this.chunk[0]);
					if (length >= Server.HEAD_BYTES) {
						this.sinceZero.reset();
						return Arrays.copyOf(this.frames.payload(), length);
					}
					keep(this.chunk[0]);
				}
			}
		} while (millisSince(begun) < millis);
		return null;
	}

	/** Keeps what is no frame: the firmware prints between frames. */
	private void keep(final byte value) {
		if (value != 0) {
			this.sinceZero.write(value);
		} else if (this.sinceZero.size() > 0) {
			if (this.console.size() < CONSOLE_BYTES) {
				this.console.writeBytes(this.sinceZero.toByteArray());
			}
			this.sinceZero.reset();
		}
	}

	private String said() {
		final String text = console();
		return text.isEmpty() ? "" : "; it said:\n" + text;
	}

	/**
	 * Returns what the firmware has printed last.
	 *
	 * @return text; what is not printable is left out.
	 */
	public String console() {
		this.console.writeBytes(this.sinceZero.toByteArray());
		this.sinceZero.reset();
		final String text = this.console.toString(StandardCharsets.US_ASCII).replaceAll("[^\\n\\x20-\\x7E]", "").trim();
		return text.substring(Math.max(0, text.length() - SHOWN));
	}

	/**
	 * Returns how many requests were sent again.
	 *
	 * @return the count since construction.
	 */
	public int repeats() {
		return this.repeats;
	}

	/**
	 * Returns how many damaged frames came, text counted as one.
	 *
	 * @return the count since construction.
	 */
	public int damagedFrames() {
		return this.frames.damagedFrames();
	}
}
