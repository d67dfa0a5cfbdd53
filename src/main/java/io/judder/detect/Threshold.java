/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

/**
 * The limit of the distance, from the distances of normal calibration windows and the false-alarm rate that the user names.
 * <p>
 * The logarithm of the distance of normal windows is close to normally distributed. A one-sided tolerance bound on it covers
 * the wanted share of windows with the stated confidence however few windows there were: few make it wide
 * ({@link PortableMath#toleranceFactor}). Windows that share samples count for less than one each. What is known of machines
 * in general joins as a prior worth some windows, so that half a second of calibration does not decide alone. When there
 * are enough windows for it, the bound never lies below the conformal one: of n + 1 exchangeable distances the new one is
 * above the k-th largest with probability k / (n + 1) (V. Vovk, A. Gammerman, G. Shafer, "Algorithmic Learning in a Random
 * World", 2005), whatever their distribution.
 * <p>
 * Memory: {@value #LARGEST} floats.
 */
final class Threshold {

	/** How many of the largest distances are kept for the conformal bound. */
	static final int LARGEST = 32;

	/** The learning length at which a model is as good as the prior assumes, and how fast shorter ones are worse. */
	private static final double LENGTH_REFERENCE = 83;
	private static final double LENGTH_LOSS = 18;

	private final DetectorConfig config;
	private final double quantile;
	private final float[] largest;
	private int count;
	private double mean;
	private double sum;

	Threshold(final DetectorConfig config) {
		this.config = config;
		this.quantile = PortableMath.normalQuantile(1 - (double) config.falseAlarmRate);
		this.largest = new float[LARGEST];
	}

	/** Forgets all distances. */
	void clear() {
		this.count = 0;
		this.mean = 0;
		this.sum = 0;
	}

	/**
	 * Takes the distance of a normal window.
	 *
	 * @param distance
	 *            from a model that has not seen the window.
	 */
	void add(final float distance) {
		final double logarithm = PortableMath.ln(Math.max(distance, 1e-3f));
		this.count++;
		final double difference = logarithm - this.mean;
		this.mean += difference / this.count;
		this.sum += difference * (logarithm - this.mean);
		// Insertion into a descending list; what falls off its end is no longer among the largest.
		int at = Math.min(this.count - 1, LARGEST);
		while (at > 0 && this.largest[at - 1] < distance) {
			if (at < LARGEST) {
				this.largest[at] = this.largest[at - 1];
			}
			at--;
		}
		if (at < LARGEST) {
			this.largest[at] = distance;
		}
	}

	/**
	 * Returns the typical distance of the calibration windows: the exponential of their mean logarithm.
	 *
	 * @return the distance, 1 when there were none.
	 */
	float typical() {
		return this.count == 0 ? 1f : (float) PortableMath.exp(this.mean);
	}

	/**
	 * Computes the limit.
	 *
	 * @param learned
	 *            how many windows the session learned.
	 * @return the distance above which a window is abnormal.
	 */
	float limit(final int learned) {
		final DetectorConfig config = this.config;
		final double independent = (double) this.count / config.correlatedWindows;
		final double prior = PortableMath.ln(config.priorMedian) + config.priorDeviation * this.quantile + lengthPenalty(learned);
		double limit = prior;
		if (this.count > 2) {
			final double factor = PortableMath.toleranceFactor(independent, 1 - (double) config.falseAlarmRate,
					config.confidence);
			final double measured = this.mean + factor * Math.sqrt(this.sum / (this.count - 1));
			limit = (config.priorWeight * prior + independent * measured) / (config.priorWeight + independent);
		}
		final float fitted = Math.min(Math.max((float) PortableMath.exp(limit), config.lowestThreshold),
				config.highestThreshold);
		return independent * config.falseAlarmRate >= 1 ? Math.max(fitted, conformal()) : fitted;
	}

	/** The k-th largest distance with k / (n + 1) no more than the rate; the smallest kept one when k is beyond the list. */
	private float conformal() {
		final int rank = (int) (this.config.falseAlarmRate * (this.count + 1));
		return this.largest[Math.min(Math.max(rank, 1), LARGEST) - 1];
	}

	private static double lengthPenalty(final int learned) {
		final double excess = (1 + LENGTH_LOSS / learned) / (1 + LENGTH_LOSS / LENGTH_REFERENCE);
		return excess > 1 ? PortableMath.ln(excess) : 0;
	}
}
