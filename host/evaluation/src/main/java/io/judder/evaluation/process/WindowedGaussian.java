/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation.process;

/**
 * The baseline of NAB that fits an afternoon: how improbable a value is under the normal distribution of the last 6400 values,
 * which is updated every 100 values. Faithful to the detector {@code windowedGaussian} of NAB, its quirk included that only
 * values far from the mean in either direction approach 1 while one at the mean scores 0.5.
 */
final class WindowedGaussian {

	private static final int WINDOW = 6400;
	private static final int STEP = 100;
	/** Stands in for the standard deviation of a constant. */
	private static final double LEAST_DEVIATION = 1e-6;

	private WindowedGaussian() {
		// Static methods only.
	}

	/**
	 * Scores every value with what came before it.
	 *
	 * @param values
	 *            the stream.
	 * @return 0 to 1 for each value.
	 */
	static double[] scores(final double[] values) {
		final double[] scores = new double[values.length];
		double mean = 0;
		double deviation = 1;
		int first = 0;
		int end = 0;
		for (int i = 0; i < values.length; i++) {
			if (end > first) {
				scores[i] = 1 - NormalDistribution.upperTail(Math.abs(values[i] - mean) / deviation);
			}
			final boolean growing = end - first < WINDOW;
			if (growing) {
				end++;
			} else if (i + 1 - end == STEP) {
				first += STEP;
				end += STEP;
			} else {
				continue;
			}
			mean = mean(values, first, end);
			deviation = deviation(values, first, end, mean);
		}
		return scores;
	}

	private static double mean(final double[] values, final int first, final int end) {
		double sum = 0;
		for (int i = first; i < end; i++) {
			sum += values[i];
		}
		return sum / (end - first);
	}

	private static double deviation(final double[] values, final int first, final int end, final double mean) {
		double sum = 0;
		for (int i = first; i < end; i++) {
			sum += (values[i] - mean) * (values[i] - mean);
		}
		return sum == 0 ? LEAST_DEVIATION : Math.sqrt(sum / (end - first));
	}
}
