/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.dashboard;

import java.util.Objects;

/**
 * How a run ended. The page then says so and stops asking for more.
 *
 * @param timeSeconds
 *            the length of the run in seconds of the source.
 * @param windows
 *            how many windows were taken.
 * @param anomalies
 *            how many anomalies were raised.
 * @param text
 *            why the run ended, as a sentence: {@code The recording has ended.}
 */
public record Summary(double timeSeconds, long windows, long anomalies, String text) {

	/**
	 * Checks the sentence.
	 */
	public Summary {
		Objects.requireNonNull(text, "text");
	}
}
