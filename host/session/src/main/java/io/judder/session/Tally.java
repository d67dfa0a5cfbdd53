/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.session;

/**
 * Counts what a run makes.
 */
public final class Tally implements RunListener {

	private double before;
	private double seconds;
	private long windows;
	private long watched;
	private long exceeded;
	private long anomalies;
	private long events;
	private boolean learned;

	@Override
	public void window(final WindowRow row, final Progress progress) {
		if (row.window() == 0) {
			this.before += this.seconds;
		}
		this.seconds = row.time();
		this.windows++;
		if (!Double.isNaN(row.score())) {
			this.watched++;
			this.learned = true;
			this.exceeded += row.score() > row.threshold() ? 1 : 0;
		}
	}

	@Override
	public void event(final EventRow event) {
		this.events++;
		this.anomalies += "anomaly-raised".equals(event.type()) ? 1 : 0;
	}

	/**
	 * Returns the figures so far.
	 *
	 * @param interrupted
	 *            whether the user ended the run.
	 * @return the summary.
	 */
	public RunSummary summary(final boolean interrupted) {
		return new RunSummary(this.before + this.seconds, this.windows, this.watched, this.exceeded, this.anomalies, this.events,
				this.learned, interrupted);
	}
}
