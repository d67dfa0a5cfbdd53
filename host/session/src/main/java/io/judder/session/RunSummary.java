/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.session;

/**
 * The closing figures of a run.
 *
 * @param seconds
 *            how long the machine was watched, in its own time.
 * @param windows
 *            how many windows were evaluated.
 * @param watched
 *            how many of them had a score.
 * @param exceeded
 *            how many of those lay above the limit.
 * @param anomalies
 *            how often an anomaly was raised.
 * @param events
 *            how many events there were.
 * @param learned
 *            whether the machine was learned.
 * @param interrupted
 *            whether the user ended the run.
 */
public record RunSummary(double seconds, long windows, long watched, long exceeded, long anomalies, long events,
		boolean learned, boolean interrupted) {
}
