/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

/**
 * The settings of a {@link Detector}. The fields have the defaults that docs/detector.md explains and that the evaluation in
 * docs/evaluation.md was run with; change them before the detector is created.
 */
public final class DetectorConfig {

	/** The regularised Mahalanobis distance, see {@link MahalanobisModel}. */
	public static final int MAHALANOBIS = 0;

	/** T2 and Q on a principal subspace, see {@link SubspaceModel}. */
	public static final int SUBSPACE = 1;

	/** The number of features, 1 to 4096. */
	public int dimension;

	/** How many neighbouring features share a covariance, 1 to 64. */
	public int blockSize = 16;

	/** {@link #MAHALANOBIS} or {@link #SUBSPACE}. */
	public int method = MAHALANOBIS;

	/** The share by which covariances shrink towards zero, 0 to 1. */
	public float shrinkage = 0.5f;

	/** The share of the variance in the principal subspace, 0 to 1; only for {@link #SUBSPACE}. */
	public float principalShare = 0.9f;

	/**
	 * What each feature may vary although it did not while learning: added to its variance, in squared units of a feature
	 * (log2 of power). One value above 0 per feature, or null for {@link #FLOOR_VARIANCE} each.
	 */
	public float[] floorVariance;

	/** The floor of the variance where none is given: a standard deviation of 0.15, or 0.45 dB. */
	public static final float FLOOR_VARIANCE = 0.0225f;

	/** The weight of a new window in the average of windows, above 0 to 1. */
	public float smoothing = 0.2f;

	/** Windows after a start or an interruption that are averaged but not learned. */
	public int settleWindows = 7;

	/**
	 * By how much the distances of the first windows after a start exceed the later ones, because fewer windows are in the
	 * average. The distance of the k-th window is divided by the k-th value, above 0; later ones by 1.
	 */
	public float[] startFactors = { 2.2f, 1.9f, 1.6f, 1.4f, 1.3f, 1.2f, 1.1f };

	/** How many windows a session learns and calibrates with, 4 or more. */
	public int learnWindows = 600;

	/** How many windows share samples, by overlap and averaging: so many calibration windows count as one. */
	public int correlatedWindows = 8;

	/** Windows between the last one of the first half and the first one of the calibration that share samples. */
	public int gapWindows = 11;

	/** The share of normal windows that may exceed the threshold, 0.0001 to 0.2. */
	public float falseAlarmRate = 0.01f;

	/** The probability with which the threshold keeps its promise, 0.5 to 0.999. */
	public float confidence = 0.9f;

	/** The typical distance of a normal window, known before any calibration. */
	public float priorMedian = 0.95f;

	/** The standard deviation of the logarithm of that distance. */
	public float priorDeviation = 0.24f;

	/** How many independent calibration windows that knowledge is worth; 0 leaves the tolerance bound alone. */
	public float priorWeight = 16f;

	/** The lowest threshold on the distance. */
	public float lowestThreshold = 1.3f;

	/** The highest threshold on the distance: a machine that needs more has not been learned. */
	public float highestThreshold = 3f;

	/** The gate: the largest root mean square of the standard deviations of all features. */
	public float gateSpread = 0.55f;

	/** The gate: the largest standard deviation of any feature. */
	public float gatePeak = 1.75f;

	/** The gate: the largest typical distance of the second half of a session from the first. */
	public float gateDrift = 2.5f;

	/** A window farther than this from the first half of its own session is disturbed: not learned, and made up for. */
	public float disturbedDistance = 6f;

	/** How many sessions in a row may fail before learning is refused, 1 or more. */
	public int attempts = 4;

	/** How many regimes of the machine (speeds, loads) can be learned side by side, 1 to 16. */
	public int regimes = 1;

	/** Identifies the features that the detector is fed with; a state saved with others is refused. */
	public int featureDigest;

	/**
	 * Checks the settings.
	 *
	 * @throws IllegalArgumentException
	 *             when one is out of its range; the message names it.
	 */
	public void check() {
		require(this.method == MAHALANOBIS || this.method == SUBSPACE, "method");
		require(this.shrinkage >= 0 && this.shrinkage <= 1, "shrinkage");
		require(this.principalShare >= 0 && this.principalShare <= 1, "principalShare");
		require(this.floorVariance == null || this.floorVariance.length == this.dimension && positive(this.floorVariance),
				"floorVariance");
		require(this.smoothing > 0 && this.smoothing <= 1, "smoothing");
		require(this.settleWindows >= 0 && this.settleWindows <= 1000, "settleWindows");
		require(positive(this.startFactors), "startFactors");
		require(this.learnWindows >= 4, "learnWindows");
		require(this.correlatedWindows >= 1, "correlatedWindows");
		require(this.gapWindows >= 0, "gapWindows");
		require(this.falseAlarmRate >= 0.0001f && this.falseAlarmRate <= 0.2f, "falseAlarmRate");
		require(this.confidence >= 0.5f && this.confidence <= 0.999f, "confidence");
		require(this.priorMedian > 0 && this.priorDeviation > 0 && this.priorWeight >= 0, "prior");
		require(this.lowestThreshold > 0 && this.highestThreshold >= this.lowestThreshold, "lowestThreshold");
		require(this.gateSpread > 0 && this.gatePeak > 0 && this.gateDrift > 0, "gate");
		require(this.disturbedDistance > 0, "disturbedDistance");
		require(this.attempts >= 1, "attempts");
		require(this.regimes >= 1 && this.regimes <= 16, "regimes");
	}

	/** Without a floor a feature that never varied would have the variance zero, and the distance would not be a number. */
	private static boolean positive(final float[] values) {
		boolean all = true;
		for (int i = 0; i < values.length; i++) {
			all &= values[i] > 0 && values[i] < Float.POSITIVE_INFINITY;
		}
		return all;
	}

	private static void require(final boolean holds, final String name) {
		if (!holds) {
			throw new IllegalArgumentException(name + ": out of its range");
		}
	}
}
