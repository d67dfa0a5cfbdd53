/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.session;

/**
 * One window of a run, as tables and reports show it.
 *
 * @param file
 *            the recording, as its name was given.
 * @param window
 *            the number of the window in the recording, from 0.
 * @param time
 *            seconds from the start of the recording to the end of the window.
 * @param state
 *            the name of the state in which the window was used.
 * @param score
 *            0 to 100, or NaN when there was none.
 * @param threshold
 *            the alarm limit, or NaN when there was none.
 * @param alarm
 *            whether an anomaly is raised, after voting.
 */
public record WindowRow(String file, long window, double time, String state, double score, double threshold,
		boolean alarm) {
}
