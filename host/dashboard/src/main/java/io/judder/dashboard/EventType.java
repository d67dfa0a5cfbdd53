/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.dashboard;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/**
 * The kinds of events, named as in the report of a run.
 */
public enum EventType {

	/** The machine has left what was learned as normal. */
	ANOMALY_RAISED,

	/** A raised anomaly is still there. */
	ANOMALY_PRESENT,

	/** The machine is back to normal. */
	ANOMALY_CLEARED,

	/** A learning session was disturbed so much that nothing was learned. */
	LEARNING_REFUSED,

	/** An axis has stopped moving. */
	SENSOR_STUCK,

	/** An axis reaches the end of its range too often to be measured. */
	SENSOR_CLIPPED,

	/** No samples, or samples of no energy. */
	SENSOR_SILENT,

	/** Samples are missing, or the clock has jumped. */
	TIME_GAP;

	/**
	 * Names this type as reports and the page do.
	 *
	 * @return the name in lower case with hyphens, for example {@code anomaly-raised}.
	 */
	@JsonValue
	public String label() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Finds the type of a name.
	 *
	 * @param label
	 *            the name in lower case with hyphens.
	 * @return the type.
	 * @throws IllegalArgumentException
	 *             if no type has that name.
	 */
	public static EventType of(final String label) {
		for (final EventType type : values()) {
			if (type.label().equals(label)) {
				return type;
			}
		}
		throw new IllegalArgumentException("no event is called " + label);
	}
}
