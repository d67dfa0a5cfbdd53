/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.dashboard;

import java.util.Objects;

/**
 * A spectrum of evenly spaced lines.
 *
 * @param axis
 *            the axis.
 * @param startHertz
 *            the frequency of the first line in Hz.
 * @param stepHertz
 *            the frequency between two lines in Hz.
 * @param decibels
 *            the level of each line in dB; NaN when there is none.
 */
public record Spectrum(String axis, double startHertz, double stepHertz, float[] decibels) {

	/**
	 * Copies the array.
	 */
	public Spectrum {
		Objects.requireNonNull(axis, "axis");
		decibels = decibels.clone();
	}

	/**
	 * Reduces lines to at most so many points; each keeps the highest level of its step, so that no line is lost.
	 *
	 * @param axis
	 *            the axis.
	 * @param stepHertz
	 *            the frequency between two of the given lines in Hz; the first is at 0 Hz.
	 * @param decibels
	 *            the level of each line in dB.
	 * @param points
	 *            the most points, at least 1.
	 * @return the spectrum.
	 */
	public static Spectrum of(final String axis, final double stepHertz, final float[] decibels, final int points) {
		final int step = Reduction.step(decibels.length, points);
		return new Spectrum(axis, (step - 1) / 2.0 * stepHertz, step * stepHertz,
				Reduction.extremes(decibels, step, true));
	}
}
