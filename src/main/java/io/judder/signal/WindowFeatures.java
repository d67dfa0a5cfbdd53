/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.signal;

/**
 * Turns a window into features: {@link FeatureExtractor}, or whatever a neural network was trained on.
 */
public interface WindowFeatures {

	/**
	 * Returns how many features a window has.
	 *
	 * @return the dimension, above 0.
	 */
	int dimension();

	/**
	 * Measures a window.
	 *
	 * @param window
	 *            a window that is due, to be read only.
	 * @param features
	 *            receives {@link #dimension()} fixed-point values.
	 */
	void extract(WindowBuffer window, int[] features);
}
