/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

/**
 * The settings of a {@link StreamDetector}. docs/process-detector.md explains the defaults; change the fields before the
 * detector is created.
 */
public final class StreamConfig {

	/** The number of features of a vector, 1 to {@value #MOST_FEATURES}. */
	public int dimension;

	/** The largest number of features: all of them share one covariance. */
	public static final int MOST_FEATURES = 64;

	/** How many vectors are learned before the first distance is measured, 4 or more. */
	public int learnVectors = 280;

	/** How many distances are measured before watching begins, 3 or more; these vectors are learned as well. */
	public int calibrateVectors = 120;

	/** The count at which old vectors and distances begin to be forgotten, not below {@link #learnVectors}. */
	public int horizon = 8192;

	/** The share by which covariances shrink towards zero, above 0 to 1. */
	public float shrinkage = 0.03f;

	/** The share of normal vectors that may exceed the limit, 0.0001 to 0.2. */
	public float falseAlarmRate = 0.002f;

	/** The probability with which the limit keeps its promise, 0.5 to 0.999. */
	public float confidence = 0.95f;

	/**
	 * Distances farther than so many standard deviations above their mean are calibrated with as if they lay there, so that a
	 * single outlier does not widen the limit. Above 0.
	 */
	public float clipDeviations = 3f;

	/**
	 * Checks the settings.
	 *
	 * @throws IllegalArgumentException
	 *             when one is out of its range; the message names it.
	 */
	public void check() {
		require(this.dimension >= 1 && this.dimension <= MOST_FEATURES, "dimension");
		require(this.learnVectors >= 4, "learnVectors");
		require(this.calibrateVectors >= 3, "calibrateVectors");
		require(this.horizon >= this.learnVectors && this.horizon >= this.calibrateVectors, "horizon");
		require(this.shrinkage > 0 && this.shrinkage <= 1, "shrinkage");
		require(this.falseAlarmRate >= 0.0001f && this.falseAlarmRate <= 0.2f, "falseAlarmRate");
		require(this.confidence >= 0.5f && this.confidence <= 0.999f, "confidence");
		require(this.clipDeviations > 0, "clipDeviations");
	}

	/**
	 * Identifies the settings.
	 *
	 * @param crc
	 *            computes it.
	 * @return a CRC-32 of all of them.
	 */
	int digest(final Crc32 crc) {
		int digest = crc.then(0, this.dimension);
		digest = crc.then(digest, this.learnVectors);
		digest = crc.then(digest, this.calibrateVectors);
		digest = crc.then(digest, this.horizon);
		digest = crc.then(digest, Float.floatToIntBits(this.shrinkage));
		digest = crc.then(digest, Float.floatToIntBits(this.falseAlarmRate));
		digest = crc.then(digest, Float.floatToIntBits(this.confidence));
		return crc.then(digest, Float.floatToIntBits(this.clipDeviations));
	}

	private static void require(final boolean holds, final String name) {
		if (!holds) {
			throw new IllegalArgumentException(name + ": out of its range");
		}
	}
}
