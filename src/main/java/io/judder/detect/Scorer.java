/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

/**
 * Turns the features of one window into a score: the seam where a learned-in-place detector or a neural network attaches
 * to the monitor.
 * <p>
 * A scorer is used by one thread and allocates nothing after construction.
 */
public interface Scorer {

	/** The largest score. Scores are in hundredths: 10 000 stands for 100.00. */
	int SCORE_MAX = 10000;

	/**
	 * Returns how many features a window has.
	 *
	 * @return the length that {@link #accept(int[], int)} expects, above 0.
	 */
	int dimension();

	/**
	 * Takes the features of the next window.
	 *
	 * @param features
	 *            {@link #dimension()} values in the format of {@code io.judder.signal.FeatureExtractor}.
	 * @param frames
	 *            how many frames are new since the window before: the hop, or the window itself after a gap.
	 * @return the state in which the window was used, see {@link DetectorState}.
	 */
	int accept(int[] features, int frames);

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
