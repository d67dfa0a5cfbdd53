/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.recording;

import java.util.Arrays;

/**
 * What the first times of a CSV file tell about its rate.
 * <p>
 * The rate is that of the median step. It is believed when the steps between zero and 2.5 medians have a mean within
 * 2 % of the median, or when they are whole multiples of it (rows are missing). Otherwise the clock ticks too coarsely
 * for the rate, as milliseconds do for 1600 Hz: some steps are then zero, or no multiples.
 */
final class CsvClock {

	/** A step of more than this many periods is a time gap. */
	static final double GAP_PERIODS = 2.5;

	private static final double MEAN_TOLERANCE = 0.02;
	private static final double MULTIPLE_TOLERANCE = 0.1;

	private final double median;
	private final double mean;
	private final boolean multiples;
	private final boolean ticks;

	/**
	 * Looks at times.
	 *
	 * @param times
	 *            the times in nanoseconds, in the order of the file.
	 */
	CsvClock(final double[] times) {
		final double[] steps = new double[Math.max(0, times.length - 1)];
		for (int i = 0; i < steps.length; i++) {
			steps[i] = times[i + 1] - times[i];
		}
		Arrays.sort(steps);
		median = steps.length == 0 ? Double.NaN
				: (steps[steps.length / 2] + steps[(steps.length - 1) / 2]) / 2;
		double sum = 0;
		int count = 0;
		boolean whole = true;
		boolean moves = true;
		for (final double step : steps) {
			if (step >= 0 && step <= GAP_PERIODS * median) {
				sum += step;
				count++;
				final double periods = step / median;
				moves &= step > 0;
				whole &= periods > 0.5 && Math.abs(periods - Math.rint(periods)) <= MULTIPLE_TOLERANCE;
			}
		}
		mean = count == 0 ? Double.NaN : sum / count;
		multiples = whole;
		ticks = moves;
	}

	/** Tells whether there are two times or more, not all the same. */
	boolean hasSteps() {
		return mean > 0;
	}

	/** Tells whether the median step is the period. */
	boolean isTrusted() {
		return median > 0 && ticks && (isSteady() || multiples);
	}

	/** Tells whether the mean step is the median step, so that no rows are missing. */
	boolean isSteady() {
		return Math.abs(mean / median - 1) <= MEAN_TOLERANCE;
	}

	/** Returns the rate of the median step, in hertz. */
	double hertz() {
		return 1e9 / median;
	}

	/**
	 * Tells whether a rate agrees with the median or the mean step.
	 *
	 * @param hertz
	 *            the rate.
	 * @param unit
	 *            a factor on the steps.
	 * @param tolerance
	 *            the largest relative difference.
	 */
	boolean agreesWith(final double hertz, final double unit, final double tolerance) {
		final double periods = hertz * unit / 1e9;
		return Math.abs(periods * median - 1) <= tolerance || Math.abs(periods * mean - 1) <= tolerance;
	}
}
