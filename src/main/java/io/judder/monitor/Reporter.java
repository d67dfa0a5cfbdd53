/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.monitor;

import io.judder.detect.Verdict;

/**
 * Fills the one event object of a monitor and sends it.
 */
final class Reporter {

	private final Verdict verdict;
	private final EventSink sink;
	private final Counters counters;
	private final Event event;

	private HeartbeatSink heartbeatSink;
	private long heartbeatMicros;
	private long lastBeat;
	private boolean beating;

	Reporter(final Verdict verdict, final EventSink sink, final Counters counters) {
		this.verdict = verdict;
		this.sink = sink;
		this.counters = counters;
		this.event = new Event();
	}

	void heartbeat(final HeartbeatSink sink, final long intervalMicros) {
		this.heartbeatSink = intervalMicros > 0 ? sink : null;
		this.heartbeatMicros = intervalMicros;
		this.beating = false;
	}

	/** Sends an event of one type; the detector tells the rest. */
	void send(final int type, final long timeMicros, final int axis, final long value) {
		final Event event = this.event;
		final boolean anomaly = type == Event.ANOMALY_RAISED || type == Event.ANOMALY_PRESENT;
		event.type = type;
		event.timeMicros = timeMicros;
		event.axis = axis;
		event.value = value;
		event.score = this.verdict.score();
		event.threshold = this.verdict.threshold();
		event.digest = this.verdict.digest();
		event.moved = anomaly ? this.verdict.moved(event.movedFeatures, event.movedDeviations) : 0;
		this.counters.events++;
		this.sink.event(event);
	}

	/** Sends the events of a changed sensor: one for all axes when it is silent, else one for each faulty axis. */
	void sensor(final long timeMicros, final int verdict, final SensorHealth health, final int axes) {
		if (verdict == SensorHealth.SILENT) {
			send(Event.SENSOR_SILENT, timeMicros, -1, 0);
			return;
		}
		for (int axis = 0; axis < axes; axis++) {
			final int own = health.verdict(axis);
			if (own == SensorHealth.STUCK) {
				send(Event.SENSOR_STUCK, timeMicros, axis, health.value(axis));
			} else if (own == SensorHealth.CLIPPED) {
				send(Event.SENSOR_CLIPPED, timeMicros, axis, health.value(axis));
			}
		}
	}

	/** Sends a heartbeat when one is due. */
	void beat(final long timeMicros) {
		if (this.heartbeatSink == null) {
			return;
		}
		// The first window starts the interval; a clock that jumped back restarts it.
		if (!this.beating || timeMicros < this.lastBeat) {
			this.beating = true;
			this.lastBeat = timeMicros;
		} else if (timeMicros - this.lastBeat >= this.heartbeatMicros) {
			this.lastBeat = timeMicros;
			this.heartbeatSink.heartbeat(timeMicros, this.counters);
			this.counters.peakScore = -1;
		}
	}
}
