/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.link;

/**
 * Answers requests, one at a time.
 * <p>
 * A request begins with a sequence number of two bytes, and so does its answer. A request that comes twice, because its
 * answer was lost, is answered again and not executed again.
 */
public final class Server {

	/** Bytes of the largest request or answer. */
	public static final int MAX_BYTES = 1200;

	/** Bytes that the sequence number and the type take. */
	public static final int HEAD_BYTES = 3;

	/** Type of an answer: done as asked. */
	public static final int OK = 0;

	/** Type of an answer: refused; a text says why. */
	public static final int REFUSED = 1;

	/** Type of an answer: what was asked for needs more memory than there is. */
	public static final int NO_ROOM = 2;

	/** Type of a request that ends the server. */
	public static final int END = 255;


	private final Port port;
	private final Handler handler;
	private final Frames frames;
	private final byte[] answer;
	private final byte[] chunk;
	private int answerLength;
	private int lastSequence;

	/**
	 * Executes requests.
	 */
	public interface Handler {

		/**
		 * Executes a request.
		 *
		 * @param type
		 *            what is asked for.
		 * @param request
		 *            holds its body from {@link Server#HEAD_BYTES} on.
		 * @param length
		 *            where the body ends.
		 * @param answer
		 *            receives the answer: its type at index 2, its body from {@link Server#HEAD_BYTES} on. The type is OK
		 *            before.
		 * @return where the answer ends.
		 */
		int execute(int type, byte[] request, int length, byte[] answer);
	}

	/**
	 * Creates a server.
	 *
	 * @param port
	 *            where requests come from.
	 * @param handler
	 *            executes them.
	 */
	public Server(final Port port, final Handler handler) {
		this.port = port;
		this.handler = handler;
		this.frames = new Frames(MAX_BYTES);
		this.answer = new byte[MAX_BYTES];
		this.chunk = new byte[64];
		this.lastSequence = -1;
	}

	/**
	 * Serves until a request ends it.
	 */
	public void run() {
		boolean running = true;
		while (running) {
			running = poll();
		}
	}

	/**
	 * Takes the bytes that have come and executes the request that they complete.
	 *
	 * @return false once a request has ended the server.
	 */
	public boolean poll() {
		final int count = this.port.read(this.chunk, 0, this.chunk.length);
		boolean running = true;
		for (int i = 0; i < count; i++) {
			final int length = this.frames.take(this.chunk[i]);
			if (length >= HEAD_BYTES) {
				running &= serve(length);
			}
		}
		return running;
	}

	private boolean serve(final int length) {
		final byte[] request = this.frames.payload();
		final int sequence = Bytes.uint16(request, 0);
		final int type = request[2] & 0xFF;
		if (sequence != this.lastSequence) {
			this.lastSequence = sequence;
			Bytes.put16(this.answer, 0, sequence);
			this.answer[2] = OK;
			this.answerLength = type == END ? HEAD_BYTES : execute(type, request, length);
		}
		this.frames.send(this.port, this.answer, this.answerLength);
		return type != END;
	}

	private int execute(final int type, final byte[] request, final int length) {
		try {
			return this.handler.execute(type, request, length, this.answer);
		} catch (final RuntimeException e) {
			return refuse(this.answer, e.toString());
		}
	}

	/**
	 * Makes an answer that says why a request is refused.
	 *
	 * @param answer
	 *            receives the answer.
	 * @param why
	 *            the reason, ASCII.
	 * @return where the answer ends.
	 */
	public static int refuse(final byte[] answer, final String why) {
		answer[2] = REFUSED;
		final int count = Math.min(why.length(), answer.length - HEAD_BYTES);
		for (int i = 0; i < count; i++) {
			answer[HEAD_BYTES + i] = (byte) why.charAt(i);
		}
		return HEAD_BYTES + count;
	}
}
