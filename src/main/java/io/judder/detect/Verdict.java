/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

/**
 * What a detector says of the last thing that it has seen.
 */
public interface Verdict {

	/** The largest score. Scores are in hundredths: 10 000 stands for 100.00. */
	int SCORE_MAX = 10000;

	/** The score at the alarm limit of a detector that learns in place: distance and limit are equal. */
	int SCORE_LIMIT = 5000;

	/**
	 * Returns the score of the last window.
	 *
	 * @return 0 (as normal as can be) to {@link #SCORE_MAX}, or -1 when the scorer has no opinion yet.
	 */
	int score();

	/**
	 * Returns the score above which a window is abnormal.
	 *
	 * @return 0 to {@link #SCORE_MAX}, or -1 when there is none yet.
	 */
	int threshold();

	/**
	 * Tells which features made the last score what it is, the strongest first.
	 *
	 * @param indices
	 *            receives the indices of the features; as many as it has room for.
	 * @param deviations
	 *            receives how far each lies from normal, in hundredths of its standard deviation, signed.
	 * @return how many were written.
	 */
	int moved(int[] indices, int[] deviations);

	/**
	 * Identifies what the scorer has learned, or the package it runs.
	 *
	 * @return a CRC-32 of the learned state, 0 before there is one.
	 */
	int digest();
}
