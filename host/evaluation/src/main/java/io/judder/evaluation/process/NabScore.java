/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation.process;

import java.util.List;

/**
 * What NAB gives a detector in one profile.
 *
 * @param profile
 *            the profile.
 * @param score
 *            100 for every window detected in its first row without a false alarm, 0 for no alarm at all.
 * @param threshold
 *            rows that score at least this much are alarms; above 1 when there are none.
 * @param streams
 *            what became of each stream.
 */
public record NabScore(NabProfile profile, double score, double threshold, List<Stream> streams) {

	/**
	 * One stream.
	 *
	 * @param name
	 *            its name.
	 * @param windows
	 *            for each window how early it was detected: 1 in its first row, falling to 0 behind its last, NaN when it was
	 *            missed.
	 * @param falsePositives
	 *            how many rows outside windows are alarms.
	 */
	public record Stream(String name, double[] windows, int falsePositives) {
	}
}
