/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.motor;

/**
 * Something that goes wrong with the sensor instead of the machine. Begins and ends at the next block of
 * {@link VirtualMotor#BLOCK} frames.
 *
 * @param kind
 *            what happens.
 * @param axis
 *            to which axis, 0 to 2, or {@link #ALL_AXES}; {@link Kind#LOST}, {@link Kind#MUTE} and
 *            {@link Kind#CLOCK_BACK} concern all.
 * @param startMicros
 *            when it begins, 0 or later.
 * @param durationMicros
 *            how long it lasts, above 0; for {@link Kind#CLOCK_BACK} how far the clock jumps.
 */
public record SensorFault(Kind kind, int axis, long startMicros, long durationMicros) {

	/** Every axis at once. */
	public static final int ALL_AXES = -1;

	/** What happens. */
	public enum Kind {

		/** The value stays where it was. */
		STUCK,

		/** The value is 0: the bus delivers samples, the sensor does not feel. */
		SILENT,

		/** The value stays at the end of the range. */
		SATURATED,

		/** Samples are taken and lost, the time of the next ones shows it. */
		LOST,

		/** No sample comes: reading returns 0 frames until it is over. */
		MUTE,

		/** The clock jumps back once and goes on from there. */
		CLOCK_BACK
	}

	/**
	 * Checks the fault.
	 *
	 * @throws IllegalArgumentException
	 *             when a value is out of its range.
	 */
	public SensorFault {
		if (kind == null || axis < ALL_AXES || axis > 2 || startMicros < 0 || durationMicros <= 0) {
			throw new IllegalArgumentException("no fault of a sensor: " + kind + " of axis " + axis + " from "
					+ startMicros + " us for " + durationMicros + " us");
		}
	}

	boolean isActive(final long timeMicros) {
		return timeMicros >= this.startMicros && timeMicros - this.startMicros < this.durationMicros;
	}

	boolean concerns(final int otherAxis) {
		return this.axis == ALL_AXES || this.axis == otherAxis;
	}
}
