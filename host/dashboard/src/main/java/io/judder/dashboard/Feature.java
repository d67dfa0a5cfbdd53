/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.dashboard;

import java.util.Objects;

/**
 * One number that the detector looks at. The page writes the frequencies and the axis behind the name, so the name says
 * only what is measured: {@code band}, {@code envelope}, {@code RMS}, {@code kurtosis}.
 *
 * @param name
 *            what is measured.
 * @param axis
 *            the axis, one of those of the session; null for a feature of all axes.
 * @param lowHertz
 *            the lower edge of the band in Hz; null when the feature is no band.
 * @param highHertz
 *            the upper edge of the band in Hz; null when the feature is no band.
 */
public record Feature(String name, String axis, Double lowHertz, Double highHertz) {

	/**
	 * Checks the name.
	 */
	public Feature {
		Objects.requireNonNull(name, "name");
	}

	/**
	 * Creates the energy of a frequency band.
	 *
	 * @param name
	 *            what is measured.
	 * @param axis
	 *            the axis.
	 * @param lowHertz
	 *            the lower edge in Hz.
	 * @param highHertz
	 *            the upper edge in Hz.
	 * @return the feature.
	 */
	public static Feature band(final String name, final String axis, final double lowHertz, final double highHertz) {
		return new Feature(name, axis, lowHertz, highHertz);
	}

	/**
	 * Creates a feature that has no frequencies.
	 *
	 * @param name
	 *            what is measured.
	 * @param axis
	 *            the axis.
	 * @return the feature.
	 */
	public static Feature of(final String name, final String axis) {
		return new Feature(name, axis, null, null);
	}
}
