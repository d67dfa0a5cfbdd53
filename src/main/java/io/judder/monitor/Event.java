/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.monitor;

/**
 * One thing that a technician should know. Filled by the monitor, read by an {@link EventSink}.
 */
public final class Event {

	/** The machine has left what was learned as normal. */
	public static final int ANOMALY_RAISED = 0;

	/** A raised anomaly is still there; repeated at the interval of the configuration. */
	public static final int ANOMALY_PRESENT = 1;

	/** The machine is back to normal. */
	public static final int ANOMALY_CLEARED = 2;

	/** A learning session was disturbed so much that nothing was learned. */
	public static final int LEARNING_REFUSED = 3;

	/** An axis has stopped moving at a value that is not its rest noise. */
	public static final int SENSOR_STUCK = 4;

	/** An axis reaches the end of its range too often to be measured. */
	public static final int SENSOR_CLIPPED = 5;

	/** No samples, or samples of no energy. */
	public static final int SENSOR_SILENT = 6;

	/** Samples are missing, or the clock has jumped. */
	public static final int TIME_GAP = 7;

	private static final String[] NAMES = { "anomaly-raised", "anomaly-present", "anomaly-cleared", "learning-refused",
			"sensor-stuck", "sensor-clipped", "sensor-silent", "time-gap" };

	/** How many features an event names at most. */
	public static final int MOVED = 3;

	/** One of the constants of this class. */
	public int type;

	/** When, in microseconds of the source. */
	public long timeMicros;

	/** The score in hundredths, -1 when there is none. */
	public int score;

	/** The threshold in hundredths, -1 when there is none. */
	public int threshold;

	/** The axis for events of the sensor, else -1. */
	public int axis;

	/** What the type says in numbers: missing microseconds for a gap, clipped or still samples for the sensor. */
	public long value;

	/** The digest of the learned state, 0 when there is none. */
	public int digest;

	/** How many features have been named. */
	public int moved;

	/** The features that moved most, the strongest first. */
	public final int[] movedFeatures = new int[MOVED];

	/** How far each moved, in hundredths of its standard deviation, signed. */
	public final int[] movedDeviations = new int[MOVED];

	/**
	 * Returns the name used in reports and uplinks.
	 *
	 * @param type
	 *            one of the constants of this class.
	 * @return its name in lower case with hyphens.
	 */
	public static String name(final int type) {
		return NAMES[type];
	}
}
