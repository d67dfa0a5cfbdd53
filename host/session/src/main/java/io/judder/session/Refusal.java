/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.session;

import io.judder.monitor.Counters;

/**
 * Says in words why a session was refused.
 */
public final class Refusal {

	private static final String[] TEXTS = { "no reason", "no reason",
			"the vibration changed too much while learning (was the sensor moved, or the machine starting?); learn while it runs steadily",
			"the second half of the session did not look like the first; learn while the machine runs steadily",
			"too many windows were disturbed; learn while nothing else shakes the machine" };

	private Refusal() {
	}

	/**
	 * Returns the words.
	 *
	 * @param reason
	 *            what {@code Detector.refusal()} returned.
	 * @return one line.
	 */
	public static String text(final int reason) {
		return TEXTS[reason];
	}

	/**
	 * Says why a session did not come to its end.
	 *
	 * @param run
	 *            the run.
	 * @param advice
	 *            what to do when the recording is too short.
	 * @return one line.
	 */
	public static String unfinished(final Run run, final String advice) {
		final Counters counters = run.pipeline().monitor().counters();
		if (counters.unfit > counters.windows / 2) {
			return "the sensor was stuck, clipped or silent in " + counters.unfit + " of " + counters.windows
					+ " windows; check the sensor and its cable";
		}
		return "the recording ended after " + run.learned() + " of " + run.planned() + " windows; " + advice;
	}
}
