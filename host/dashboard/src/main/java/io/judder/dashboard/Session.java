/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.dashboard;

import java.util.List;
import java.util.Objects;

/**
 * What a run is: published first, and again when something of it changes (the digest is known after learning).
 *
 * @param title
 *            the name of the machine or of the run.
 * @param source
 *            where the samples come from, in words.
 * @param rateHertz
 *            the sampling rate in Hz.
 * @param axes
 *            the names of the axes, one to three.
 * @param unit
 *            the unit of a sample, for example {@code g} or {@code m/s\u00b2}.
 * @param window
 *            the samples of a window.
 * @param hop
 *            the samples between the starts of two windows.
 * @param features
 *            what the detector looks at; {@link BandsUpdate} follows this order.
 * @param methods
 *            the detector's methods.
 * @param falseAlarmRate
 *            the rate that the user named, as a fraction of windows.
 * @param digest
 *            the digest of the learned state; null before there is one.
 * @param regimes
 *            the names of the speed or load regimes that are learned.
 */
public record Session(String title, String source, double rateHertz, List<String> axes, String unit, int window, int hop,
		List<Feature> features, List<String> methods, double falseAlarmRate, String digest, List<String> regimes) {

	/**
	 * Copies the lists.
	 */
	public Session {
		Objects.requireNonNull(title, "title");
		Objects.requireNonNull(source, "source");
		Objects.requireNonNull(unit, "unit");
		axes = List.copyOf(axes);
		features = List.copyOf(features);
		methods = List.copyOf(methods);
		regimes = List.copyOf(regimes);
	}
}
