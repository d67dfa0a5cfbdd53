/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.app;

import java.io.PrintStream;

import io.judder.monitor.Counters;
import io.judder.monitor.Event;
import io.judder.monitor.EventSink;
import io.judder.monitor.HeartbeatSink;

/**
 * Prints events and heartbeats, one line each: what a technician sees on the serial console of the board.
 * <p>
 * Strings are built here, and so memory is allocated, but only when there is something to say.
 */
public final class ConsoleSink implements EventSink, HeartbeatSink {

	private static final int MICROS_PER_SECOND = 1000000;

	private final PrintStream out;

	/**
	 * Creates a sink.
	 *
	 * @param out
	 *            where to print.
	 */
	public ConsoleSink(final PrintStream out) {
		this.out = out;
	}

	@Override
	public void event(final Event event) {
		final StringBuilder line = new StringBuilder();
		line.append(event.timeMicros / MICROS_PER_SECOND).append(" s ").append(Event.name(event.type));
		if (event.axis >= 0) {
			line.append(" axis ").append(event.axis);
		}
		if (event.score >= 0) {
			line.append(" score ").append(event.score / 100).append(" limit ").append(event.threshold / 100);
		}
		for (int i = 0; i < event.moved; i++) {
			line.append(i == 0 ? " moved " : ", ").append(event.movedFeatures[i]).append(" by ")
					.append(event.movedDeviations[i] / 100).append(" sigma");
		}
		this.out.println(line.toString());
	}

	@Override
	public void heartbeat(final long timeMicros, final Counters counters) {
		final StringBuilder line = new StringBuilder();
		line.append(timeMicros / MICROS_PER_SECOND).append(" s alive, windows ").append(counters.windows).append(", events ")
				.append(counters.events).append(", gaps ").append(counters.gaps);
		this.out.println(line.toString());
	}
}
