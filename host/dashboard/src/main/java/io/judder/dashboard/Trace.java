/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.dashboard;

import java.util.Objects;

/**
 * A waveform reduced to the lowest and highest sample of each step, so that no peak is lost.
 *
 * @param axis
 *            the axis.
 * @param stepSeconds
 *            the time between two points in seconds.
 * @param minimum
 *            the lowest sample of each step, in the unit of the session.
 * @param maximum
 *            the highest sample of each step; as many as {@code minimum}.
 */
public record Trace(String axis, double stepSeconds, float[] minimum, float[] maximum) {

	/**
	 * Copies the arrays.
	 *
	 * @throws IllegalArgumentException
	 *             if they differ in length.
	 */
	public Trace {
		Objects.requireNonNull(axis, "axis");
		if (minimum.length != maximum.length) {
			throw new IllegalArgumentException(minimum.length + " minima but " + maximum.length + " maxima");
		}
		minimum = minimum.clone();
		maximum = maximum.clone();
	}

	/**
	 * Reduces samples to at most so many points.
	 *
	 * @param axis
	 *            the axis.
	 * @param samples
	 *            the samples, in the unit of the session.
	 * @param rateHertz
	 *            the sampling rate in Hz.
	 * @param points
	 *            the most points, at least 1.
	 * @return the trace.
	 */
	public static Trace of(final String axis, final float[] samples, final double rateHertz, final int points) {
		final int step = Reduction.step(samples.length, points);
		return new Trace(axis, step / rateHertz, Reduction.extremes(samples, step, false),
				Reduction.extremes(samples, step, true));
	}
}
