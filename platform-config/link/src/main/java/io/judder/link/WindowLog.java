/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.link;

import io.judder.detect.Crc32;
import io.judder.monitor.Event;
import io.judder.monitor.EventSink;
import io.judder.monitor.Monitor;
import io.judder.monitor.WindowObserver;

/**
 * Writes windows and events into a message, in the order in which they come.
 */
final class WindowLog implements WindowObserver, EventSink {

	/** Begins a window: time (8 bytes), state, sensor (1 each), score, threshold, CRC of the features (4 each). */
	static final int WINDOW = 1;

	/**
	 * Begins an event: type (1 byte), time (8), score, threshold (4 each), axis (1), value (8), digest (4), the number of
	 * features that moved (1), then for each its index and its deviation (4 each).
	 */
	static final int EVENT = 2;

	private static final int WINDOW_BYTES = 23;
	private static final int EVENT_BYTES = 32 + 8 * Event.MOVED;

	private final Crc32 crc;
	private byte[] message;
	private int at;
	private boolean overflowed;

	WindowLog() {
		this.crc = new Crc32();
		this.message = new byte[0];
	}

	/**
	 * Begins a message.
	 *
	 * @param bytes
	 *            receives it.
	 * @param from
	 *            where it begins.
	 */
	void begin(final byte[] bytes, final int from) {
		this.message = bytes;
		this.at = from;
		this.overflowed = false;
	}

	/** Returns where the message ends. */
	int end() {
		return this.at;
	}

	/** Tells whether the message had no room for all. */
	boolean overflowed() {
		return this.overflowed;
	}

	private boolean room(final int bytes) {
		this.overflowed |= this.at + bytes > this.message.length;
		return !this.overflowed;
	}

	@Override
	public void window(final Monitor monitor) {
		if (!room(WINDOW_BYTES)) {
			return;
		}
		int features = 0;
		for (int i = 0; i < monitor.features().length; i++) {
			features = this.crc.then(features, monitor.features()[i]);
		}
		this.message[this.at] = WINDOW;
		int to = Bytes.put64(this.message, this.at + 1, monitor.windowMicros());
		this.message[to++] = (byte) monitor.state();
		this.message[to++] = (byte) monitor.sensor();
		to = Bytes.put32(this.message, to, monitor.scorer().score());
		to = Bytes.put32(this.message, to, monitor.scorer().threshold());
		this.at = Bytes.put32(this.message, to, features);
	}

	@Override
	public void event(final Event event) {
		if (!room(EVENT_BYTES)) {
			return;
		}
		this.message[this.at] = EVENT;
		this.message[this.at + 1] = (byte) event.type;
		int to = Bytes.put64(this.message, this.at + 2, event.timeMicros);
		to = Bytes.put32(this.message, to, event.score);
		to = Bytes.put32(this.message, to, event.threshold);
		this.message[to++] = (byte) event.axis;
		to = Bytes.put64(this.message, to, event.value);
		to = Bytes.put32(this.message, to, event.digest);
		this.message[to++] = (byte) event.moved;
		for (int i = 0; i < event.moved; i++) {
			to = Bytes.put32(this.message, to, event.movedFeatures[i]);
			to = Bytes.put32(this.message, to, event.movedDeviations[i]);
		}
		this.at = to;
	}
}
