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
public interface Scorer extends Verdict {

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

	/** Tells that the next window does not follow upon the last one: samples are missing in between. */
	void interrupt();
}
