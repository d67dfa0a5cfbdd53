/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.dashboard;

/**
 * Makes long rows short enough for a screen.
 */
final class Reduction {

	private Reduction() {
	}

	/**
	 * Returns how many values go into one point.
	 */
	static int step(final int length, final int points) {
		if (points < 1) {
			throw new IllegalArgumentException("at least one point is needed, not " + points);
		}
		return Math.max(1, (length + points - 1) / points);
	}

	/**
	 * Returns the lowest or the highest value of each step; the last step may be shorter. NaN counts only when nothing
	 * else is in the step.
	 */
	static float[] extremes(final float[] values, final int step, final boolean highest) {
		final float[] reduced = new float[(values.length + step - 1) / step];
		for (int i = 0; i < reduced.length; i++) {
			final int end = Math.min(values.length, (i + 1) * step);
			float extreme = Float.NaN;
			for (int j = i * step; j < end; j++) {
				final float value = values[j];
				if (Float.isNaN(extreme) || (highest ? value > extreme : value < extreme)) {
					extreme = value;
				}
			}
			reduced[i] = extreme;
		}
		return reduced;
	}
}
