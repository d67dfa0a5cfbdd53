/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation.process;

import java.util.List;
import java.util.Map;

/**
 * All figures of {@link NabEvaluation}.
 *
 * @param configuration
 *            the settings, by name.
 * @param lines
 *            the detectors, each with its best threshold: the device's first, then the windowed Gaussian.
 * @param atLimit
 *            the device's detector with its own limit as the threshold, by profile: what a user gets who has no labels.
 * @param chance
 *            detectors that draw their scores.
 * @param series
 *            what the device's detector said of each row: the height of an onset, 0 elsewhere.
 * @param stateBytes
 *            what the pipeline takes in memory on the device, scratch included, headers of objects excluded.
 * @param savedBytes
 *            the length of the saved state.
 */
public record NabResult(Map<String, String> configuration, List<Line> lines, List<NabScore> atLimit, Chance chance,
		List<ScoreSeries> series, int stateBytes, int savedBytes) {

	/**
	 * One detector.
	 *
	 * @param name
	 *            its name.
	 * @param scores
	 *            its score in each profile, in the order of {@link NabProfile#ALL}.
	 */
	public record Line(String name, List<NabScore> scores) {
	}

	/**
	 * What chance gets with the best threshold.
	 *
	 * @param seed
	 *            the seed.
	 * @param runs
	 *            how many detectors there were.
	 * @param means
	 *            the mean of their scores, in the order of {@link NabProfile#ALL}.
	 * @param best
	 *            the highest of their scores.
	 * @param better
	 *            how many of them reached the score of the device's detector.
	 */
	public record Chance(long seed, int runs, double[] means, double[] best, int[] better) {
	}
}
