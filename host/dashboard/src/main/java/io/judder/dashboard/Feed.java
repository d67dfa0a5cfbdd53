/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.dashboard;

import java.util.List;

/**
 * What is known of the run, between the one thread that publishes and the threads that serve pages. Windows and events are
 * kept in bounded histories, the rest as the newest of its kind. The lock is held for the time of copying references: no
 * input, output or serialisation happens under it, so publishing does not wait for a page.
 */
final class Feed {

	/** How many windows a new page is shown. */
	static final int WINDOWS = 5000;

	/** How many events a new page is shown. */
	static final int EVENTS = 500;

	/** How many windows are told at once, which bounds the memory of a page's thread. */
	static final int WINDOWS_AT_ONCE = 1000;

	/**
	 * What a page has not been told yet.
	 *
	 * @param next
	 *            the cursor behind it.
	 * @param last
	 *            whether nothing will follow.
	 */
	record Batch(Session session, List<WindowUpdate> windows, List<EventUpdate> events, SignalUpdate signal,
			BandsUpdate bands, Summary summary, Cursor next, boolean last) {

		boolean empty() {
			return this.session == null && this.windows.isEmpty() && this.events.isEmpty() && this.signal == null
					&& this.bands == null && this.summary == null;
		}
	}

	private final History<WindowUpdate> windows = new History<>(WINDOWS);

	private final History<EventUpdate> events = new History<>(EVENTS);

	private Session session;

	private long sessionVersion;

	private SignalUpdate signal;

	private long signalVersion;

	private BandsUpdate bands;

	private long bandsVersion;

	private Summary summary;

	private boolean closed;

	synchronized void publish(final Session update) {
		this.session = update;
		this.sessionVersion++;
		notifyAll();
	}

	synchronized void publish(final WindowUpdate update) {
		this.windows.add(update);
		notifyAll();
	}

	synchronized void publish(final EventUpdate update) {
		this.events.add(update);
		notifyAll();
	}

	synchronized void publish(final SignalUpdate update) {
		this.signal = update;
		this.signalVersion++;
		notifyAll();
	}

	synchronized void publish(final BandsUpdate update) {
		this.bands = update;
		this.bandsVersion++;
		notifyAll();
	}

	synchronized void publish(final Summary update) {
		this.summary = update;
		notifyAll();
	}

	/**
	 * Ends the feed; a run that has published no summary is given a plain one.
	 */
	synchronized void close() {
		if (this.summary == null) {
			final List<WindowUpdate> newest = this.windows.from(this.windows.end() - 1, 1);
			this.summary = new Summary(newest.isEmpty() ? 0 : newest.get(0).timeSeconds(), this.windows.end(), 0,
					"The run was stopped.");
		}
		this.closed = true;
		notifyAll();
	}

	/**
	 * Tells whether a cursor can have come from this feed.
	 */
	synchronized boolean knows(final Cursor cursor) {
		return cursor.windows() <= this.windows.end() && cursor.events() <= this.events.end()
				&& cursor.session() <= this.sessionVersion && cursor.signal() <= this.signalVersion
				&& cursor.bands() <= this.bandsVersion;
	}

	/**
	 * Waits until there is something new behind the cursor, or until the time is over, and returns it.
	 */
	synchronized Batch await(final Cursor cursor, final long millis) throws InterruptedException {
		final long deadline = System.nanoTime() + millis * 1_000_000;
		Batch batch = since(cursor);
		while (batch.empty() && !batch.last()) {
			final long left = (deadline - System.nanoTime()) / 1_000_000;
			if (left <= 0) {
				break;
			}
			wait(left);
			batch = since(cursor);
		}
		return batch;
	}

	private Batch since(final Cursor cursor) {
		final List<WindowUpdate> newWindows = this.windows.from(cursor.windows(), WINDOWS_AT_ONCE);
		final List<EventUpdate> newEvents = this.events.from(cursor.events(), EVENTS);
		final long nextWindow = Math.max(cursor.windows(), this.windows.start()) + newWindows.size();
		// The summary ends a page's stream, so it waits until all windows are told.
		final boolean complete = nextWindow == this.windows.end();
		return new Batch(cursor.session() < this.sessionVersion ? this.session : null, newWindows, newEvents,
				cursor.signal() < this.signalVersion ? this.signal : null,
				cursor.bands() < this.bandsVersion ? this.bands : null, complete ? this.summary : null,
				new Cursor(nextWindow, this.events.end(), this.sessionVersion, this.signalVersion, this.bandsVersion),
				complete && (this.closed || this.summary != null));
	}
}
