/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation.process;

/**
 * How often alarms and labels agree, row by row.
 *
 * @param truePositives
 *            labelled rows with an alarm.
 * @param falsePositives
 *            other rows with an alarm.
 * @param falseNegatives
 *            labelled rows without an alarm.
 * @param trueNegatives
 *            other rows without an alarm.
 */
public record Confusion(long truePositives, long falsePositives, long falseNegatives, long trueNegatives) {

	/** No row. */
	static final Confusion NONE = new Confusion(0, 0, 0, 0);

	/** Counts one more row. */
	Confusion with(final boolean labelled, final boolean alarm) {
		return new Confusion(truePositives + (labelled && alarm ? 1 : 0), falsePositives + (!labelled && alarm ? 1 : 0),
				falseNegatives + (labelled && !alarm ? 1 : 0), trueNegatives + (!labelled && !alarm ? 1 : 0));
	}

	/** Pools two counts. */
	Confusion plus(final Confusion other) {
		return new Confusion(truePositives + other.truePositives, falsePositives + other.falsePositives,
				falseNegatives + other.falseNegatives, trueNegatives + other.trueNegatives);
	}

	/**
	 * Returns the harmonic mean of precision and recall.
	 *
	 * @return 0 to 1; NaN when there is neither a label nor an alarm.
	 */
	public double f1() {
		return truePositives / (truePositives + (falsePositives + falseNegatives) / 2.0);
	}

	/**
	 * Returns the false-alarm rate.
	 *
	 * @return the percentage of the rows without label that have an alarm; NaN when there are no such rows.
	 */
	public double falseAlarmPercent() {
		return 100.0 * falsePositives / (falsePositives + trueNegatives);
	}

	/**
	 * Returns the missed-alarm rate.
	 *
	 * @return the percentage of the labelled rows that have no alarm; NaN when there are no such rows.
	 */
	public double missedAlarmPercent() {
		return 100.0 * falseNegatives / (falseNegatives + truePositives);
	}
}
