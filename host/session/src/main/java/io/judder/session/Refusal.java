/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.session;

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
}
