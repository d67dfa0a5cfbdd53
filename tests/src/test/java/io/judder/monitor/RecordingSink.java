/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.monitor;

/**
 * Keeps copies of events.
 */
final class RecordingSink implements EventSink {

	private static final int ROOM = 64;

	private final Event[] events = new Event[ROOM];
	private int count;

	@Override
	public void event(final Event event) {
		final Event copy = new Event();
		copy.type = event.type;
		copy.timeMicros = event.timeMicros;
		copy.score = event.score;
		copy.threshold = event.threshold;
		copy.axis = event.axis;
		copy.value = event.value;
		copy.digest = event.digest;
		copy.moved = event.moved;
		for (int i = 0; i < Event.MOVED; i++) {
			copy.movedFeatures[i] = event.movedFeatures[i];
			copy.movedDeviations[i] = event.movedDeviations[i];
		}
		this.events[this.count++] = copy;
	}

	int count() {
		return this.count;
	}

	Event last() {
		return this.events[this.count - 1];
	}

	/** Returns the names of all events and when they came, in milliseconds. */
	String story() {
		final StringBuilder story = new StringBuilder();
		for (int i = 0; i < this.count; i++) {
			if (i > 0) {
				story.append(' ');
			}
			story.append(Event.name(this.events[i].type)).append('@').append(this.events[i].timeMicros / 1000);
		}
		return story.toString();
	}
}
