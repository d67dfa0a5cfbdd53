/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.motor;

/**
 * How a fault of the machine develops: absent, then growing in a straight line, then staying, then repaired.
 *
 * @param fault
 *            which fault.
 * @param startMicros
 *            when it begins, 0 or later.
 * @param growthMicros
 *            how long it takes to reach its final severity, 0 or more; 0 is a sudden fault.
 * @param severity
 *            the final severity, above 0 to 1: 0.1 is incipient, 1 is severe.
 * @param endMicros
 *            when it is repaired, after the start; {@link Long#MAX_VALUE} is never.
 */
public record FaultSchedule(Fault fault, long startMicros, long growthMicros, double severity, long endMicros) {

	/**
	 * Checks the schedule.
	 *
	 * @throws IllegalArgumentException
	 *             when a value is out of its range.
	 */
	public FaultSchedule {
		if (fault == null || startMicros < 0 || growthMicros < 0 || !(severity > 0) || !(severity <= 1)
				|| endMicros <= startMicros) {
			throw new IllegalArgumentException("no schedule: " + fault + " from " + startMicros + " us, growing for "
					+ growthMicros + " us to " + severity + ", until " + endMicros + " us");
		}
	}

	/**
	 * Returns the schedule of a fault that is never repaired.
	 *
	 * @param fault
	 *            which fault.
	 * @param startMicros
	 *            when it begins, 0 or later.
	 * @param growthMicros
	 *            how long it takes to reach its final severity, 0 or more.
	 * @param severity
	 *            the final severity, above 0 to 1.
	 * @return the schedule.
	 */
	public static FaultSchedule of(final Fault fault, final long startMicros, final long growthMicros,
			final double severity) {
		return new FaultSchedule(fault, startMicros, growthMicros, severity, Long.MAX_VALUE);
	}

	/**
	 * Returns this schedule with a repair.
	 *
	 * @param micros
	 *            when the fault is repaired, after its start.
	 * @return the schedule.
	 */
	public FaultSchedule until(final long micros) {
		return new FaultSchedule(this.fault, this.startMicros, this.growthMicros, this.severity, micros);
	}

	/**
	 * Returns the severity at a moment.
	 *
	 * @param timeMicros
	 *            the moment.
	 * @return 0 to 1.
	 */
	public double severityAt(final long timeMicros) {
		if (timeMicros < this.startMicros || timeMicros >= this.endMicros) {
			return 0;
		}
		final long age = timeMicros - this.startMicros;
		return age >= this.growthMicros ? this.severity : this.severity * age / this.growthMicros;
	}
}
