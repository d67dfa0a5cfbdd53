/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.session;

import java.util.ArrayList;
import java.util.List;

import io.judder.monitor.Event;

/**
 * One event of a run, copied from the event object that the monitor uses again and again.
 *
 * @param file
 *            the recording in which it happened.
 * @param type
 *            the name of its type.
 * @param time
 *            seconds from the start of the recording.
 * @param score
 *            0 to 100, or null when there was none.
 * @param threshold
 *            the alarm limit, or null when there was none.
 * @param axis
 *            the name of the axis of a sensor event, or null.
 * @param value
 *            what the type says in numbers: microseconds of a gap, the value of a stuck axis, clipped samples.
 * @param moved
 *            the features that moved most.
 * @param digest
 *            the digest of what was learned, eight hexadecimal digits, or null.
 */
public record EventRow(String file, String type, double time, Double score, Double threshold, String axis, long value,
		List<MovedFeature> moved, String digest) {

	/**
	 * A feature that moved.
	 *
	 * @param feature
	 *            its index.
	 * @param name
	 *            what it measures, for people.
	 * @param deviation
	 *            how far it lies from normal, in standard deviations, signed.
	 */
	public record MovedFeature(int feature, String name, double deviation) {
	}

	/**
	 * Copies an event.
	 *
	 * @param event
	 *            the event.
	 * @param file
	 *            the recording.
	 * @param originMicros
	 *            the time at which the recording began.
	 * @param features
	 *            names the features.
	 * @param axes
	 *            names the axes.
	 * @return the copy.
	 */
	static EventRow of(final Event event, final String file, final long originMicros, final List<String> features,
			final List<String> axes) {
		final List<MovedFeature> moved = new ArrayList<>();
		for (int i = 0; i < event.moved; i++) {
			final int feature = event.movedFeatures[i];
			moved.add(new MovedFeature(feature, features.get(feature), event.movedDeviations[i] / 100.0));
		}
		return new EventRow(file, Event.name(event.type), (event.timeMicros - originMicros) / 1e6,
				event.score < 0 ? null : event.score / 100.0, event.threshold < 0 ? null : event.threshold / 100.0,
				event.axis < 0 ? null : axes.get(event.axis), event.value, List.copyOf(moved),
				event.digest == 0 ? null : String.format("%08x", event.digest));
	}
}
