/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.recording;

/**
 * Mean and extremes of each channel of a recording.
 */
final class Extent {

	private final double[] means;
	private final double[] least;
	private final double[] most;
	private long frames;

	Extent(final int channels) {
		means = new double[channels];
		least = new double[channels];
		most = new double[channels];
	}

	/** Adds frames; none when {@code count} is not above 0. */
	void add(final double[] block, final int count) {
		for (int f = 0; f < count; f++) {
			frames++;
			for (int c = 0; c < means.length; c++) {
				final double value = block[f * means.length + c];
				// The running mean cannot overflow, a sum of doubles can.
				means[c] += value / frames - means[c] / frames;
				least[c] = frames == 1 ? value : Math.min(least[c], value);
				most[c] = frames == 1 ? value : Math.max(most[c], value);
			}
		}
	}

	/** Returns the mean of a channel. */
	double mean(final int channel) {
		return means[channel];
	}

	/** Returns the largest distance of a value from the mean of its channel. */
	double deviation() {
		double largest = 0;
		for (int c = 0; c < means.length; c++) {
			largest = Math.max(largest, Math.max(most[c] - means[c], means[c] - least[c]));
		}
		return largest;
	}

	/** Returns the largest magnitude of a value. */
	double magnitude() {
		double largest = 0;
		for (int c = 0; c < means.length; c++) {
			largest = Math.max(largest, Math.max(Math.abs(most[c]), Math.abs(least[c])));
		}
		return largest;
	}
}
