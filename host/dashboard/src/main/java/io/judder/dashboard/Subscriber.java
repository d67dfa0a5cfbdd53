/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.dashboard;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * One open page: takes from the feed what it has not been told, and writes it as server-sent events. It runs in the thread
 * of its request and remembers no more than a cursor, so a page that reads slowly costs one batch of memory.
 */
final class Subscriber {

	/** Least time between two batches, so that a fast replay does not flood a browser. */
	private static final long PAUSE_MILLIS = 100;

	private final Feed feed;

	private final String run;

	private final OutputStream out;

	private final Thread thread;

	/** When the write that is under way began; 0 when none is. */
	private long writingSince;

	Subscriber(final Feed feed, final String run, final OutputStream out) {
		this.feed = feed;
		this.run = run;
		this.out = out;
		this.thread = Thread.currentThread();
	}

	/**
	 * Writes until the run ends or the page goes away.
	 *
	 * @param lastEventId
	 *            what the browser sends when it connects again; null when it is new.
	 * @param beatMillis
	 *            the most time without a word.
	 */
	void serve(final String lastEventId, final long beatMillis) throws IOException, InterruptedException {
		final Cursor known = Cursor.parse(lastEventId, this.run);
		final boolean resumed = known != null && this.feed.knows(known);
		Cursor cursor = resumed ? known : Cursor.START;
		final StringBuilder text = new StringBuilder("retry: 1000\n");
		frame(text, cursor, "hello", "{\"run\":\"" + this.run + "\",\"resumed\":" + resumed + '}');
		write(text);
		boolean last = false;
		while (!last) {
			final Feed.Batch batch = this.feed.await(cursor, beatMillis);
			cursor = batch.next();
			last = batch.last();
			text.setLength(0);
			describe(text, batch);
			write(text);
			if (!last) {
				Thread.sleep(PAUSE_MILLIS);
			}
		}
	}

	private void describe(final StringBuilder text, final Feed.Batch batch) {
		if (batch.empty()) {
			frame(text, batch.next(), "beat", "{}");
			return;
		}
		// A page that is cut off inside a batch asks for the whole batch again, so only the last frame may carry the id.
		frame(text, "session", batch.session());
		frame(text, "windows", batch.windows().isEmpty() ? null : batch.windows());
		frame(text, "alerts", batch.events().isEmpty() ? null : batch.events());
		frame(text, "signal", batch.signal());
		frame(text, "bands", batch.bands());
		frame(text, "summary", batch.summary());
		frame(text, batch.next(), "beat", "{}");
	}

	private static void frame(final StringBuilder text, final String event, final Object value) {
		if (value != null) {
			text.append("event: ").append(event).append("\ndata: ").append(Json.write(value)).append("\n\n");
		}
	}

	private void frame(final StringBuilder text, final Cursor cursor, final String event, final String data) {
		text.append("id: ").append(cursor.id(this.run)).append("\nevent: ").append(event).append("\ndata: ")
				.append(data).append("\n\n");
	}

	private void write(final CharSequence text) throws IOException {
		final byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
		synchronized (this) {
			this.writingSince = System.nanoTime() | 1;
		}
		this.out.write(bytes);
		this.out.flush();
		synchronized (this) {
			this.writingSince = 0;
		}
	}

	/**
	 * Drops the page when it has not read for too long. The interrupt closes the channel on which the thread is blocked.
	 */
	synchronized void dropIfSlow(final long nanos) {
		if (this.writingSince != 0 && System.nanoTime() - this.writingSince > nanos) {
			this.thread.interrupt();
		}
	}
}
