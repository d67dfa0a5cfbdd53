/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation;

import java.util.Arrays;

/**
 * How well scores rank abnormal windows above normal ones.
 */
public final class Ranking {

	private final double[] normal;
	private final double[] abnormal;

	/**
	 * Sorts scores.
	 *
	 * @param normal
	 *            the scores of normal windows.
	 * @param abnormal
	 *            the scores of abnormal windows.
	 */
	public Ranking(final double[] normal, final double[] abnormal) {
		this.normal = normal.clone();
		this.abnormal = abnormal.clone();
		Arrays.sort(this.normal);
		Arrays.sort(this.abnormal);
	}

	/**
	 * Returns the area under the ROC curve: the probability that an abnormal window scores higher than a normal one, ties
	 * counted half (the statistic of H. B. Mann and D. R. Whitney, 1947).
	 *
	 * @return 0 to 1, NaN when there is none of one kind.
	 */
	public double area() {
		long halves = 0;
		int below = 0;
		int notAbove = 0;
		for (final double score : this.abnormal) {
			while (below < this.normal.length && this.normal[below] < score) {
				below++;
			}
			while (notAbove < this.normal.length && this.normal[notAbove] <= score) {
				notAbove++;
			}
			halves += below + notAbove;
		}
		return halves / 2.0 / ((double) this.normal.length * this.abnormal.length);
	}

	/**
	 * Returns the ROC curve.
	 *
	 * @return two rows: shares of normal windows and of abnormal windows at or above each threshold, from (0, 0) to (1, 1).
	 */
	public double[][] curve() {
		final double[] thresholds = new double[this.normal.length + this.abnormal.length];
		System.arraycopy(this.normal, 0, thresholds, 0, this.normal.length);
		System.arraycopy(this.abnormal, 0, thresholds, this.normal.length, this.abnormal.length);
		final double[] distinct = Arrays.stream(thresholds).sorted().distinct().toArray();
		final double[][] curve = new double[2][distinct.length + 1];
		for (int i = 0; i < distinct.length; i++) {
			final double threshold = distinct[distinct.length - 1 - i];
			curve[0][i + 1] = atLeast(this.normal, threshold);
			curve[1][i + 1] = atLeast(this.abnormal, threshold);
		}
		return curve;
	}

	private static double atLeast(final double[] sorted, final double threshold) {
		int low = 0;
		int high = sorted.length;
		while (low < high) {
			final int middle = (low + high) / 2;
			if (sorted[middle] < threshold) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return (sorted.length - low) / (double) sorted.length;
	}
}
