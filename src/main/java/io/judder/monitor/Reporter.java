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
	/** The verdict on each axis that was last made known. */
	private final int[] told;

	private HeartbeatSink heartbeatSink;
	private long heartbeatMicros;
	private long lastBeat;
	private boolean beating;

	Reporter(final Verdict verdict, final EventSink sink, final Counters counters, final int axes) {
		this.verdict = verdict;
		this.sink = sink;
		this.counters = counters;
		this.event = new Event();
		this.told = new int[axes];
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

	/** Sends the events of a changed sensor: one for all axes when it falls silent, else one for each axis that newly fails. */
	void sensor(final long timeMicros, final int verdict, final SensorHealth health) {
		if (verdict == SensorHealth.SILENT) {
			if (this.told[0] != SensorHealth.SILENT) {
				send(Event.SENSOR_SILENT, timeMicros, -1, 0);
			}
			tell(SensorHealth.SILENT);
			return;
		}
		for (int axis = 0; axis < this.told.length; axis++) {
			final int own = health.verdict(axis);
			if (own != this.told[axis] && own != SensorHealth.GOOD) {
				send(own == SensorHealth.STUCK ? Event.SENSOR_STUCK : Event.SENSOR_CLIPPED, timeMicros, axis, health.value(axis));
			}
			this.told[axis] = own;
		}
	}

	/** Forgets what was told of the sensor: after a gap, or when another recording begins. */
	void forgetSensor() {
		tell(SensorHealth.GOOD);
	}

	private void tell(final int verdict) {
		for (int axis = 0; axis < this.told.length; axis++) {
			this.told[axis] = verdict;
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
