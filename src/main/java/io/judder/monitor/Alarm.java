/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.monitor;

import io.judder.detect.Verdict;

/**
 * Turns scores into votes, and votes into the events of an anomaly.
 * <p>
 * An anomaly is raised as soon as the voter says so. It is cleared only after {@link MonitorConfig#clearWindows} windows
 * without the voter's alarm: a fault that begins crosses the limit several times, and is one anomaly.
 */
final class Alarm {

	private final MonitorConfig config;
	private final Verdict verdict;
	private final Reporter reporter;
	private final Counters counters;
	private final Voter voter;

	private boolean raised;
	private int quiet;
	private long presentSince;

	Alarm(final MonitorConfig config, final Verdict verdict, final Reporter reporter, final Counters counters) {
		this.config = config;
		this.verdict = verdict;
		this.reporter = reporter;
		this.counters = counters;
		this.voter = new Voter(config.raise, config.cap);
	}

	/** Takes a window that has a score. */
	void judge(final int score, final long timeMicros) {
		this.counters.peakScore = Math.max(this.counters.peakScore, score);
		int votes = 0;
		if (score > this.verdict.threshold()) {
			this.counters.exceeded++;
			votes = score >= this.config.strongScore ? 2 : 1;
		}
		final boolean undecided = this.voter.alarm() && votes == 0 && score >= this.config.clearScore;
		if (undecided || this.voter.vote(votes)) {
			stand(timeMicros);
		} else if (this.raised) {
			this.quiet++;
			if (this.quiet >= this.config.clearWindows) {
				end(timeMicros);
			}
		}
	}

	private void stand(final long timeMicros) {
		this.quiet = 0;
		if (!this.raised) {
			this.raised = true;
			this.presentSince = timeMicros;
			this.reporter.send(Event.ANOMALY_RAISED, timeMicros, -1, 0);
		} else if (timeMicros - this.presentSince >= this.config.presentMicros) {
			this.presentSince = timeMicros;
			this.reporter.send(Event.ANOMALY_PRESENT, timeMicros, -1, 0);
		}
	}

	/** Clears an anomaly that is raised: the machine is normal again, or what is normal is learned anew. */
	void end(final long timeMicros) {
		this.voter.reset();
		if (this.raised) {
			this.raised = false;
			this.quiet = 0;
			this.reporter.send(Event.ANOMALY_CLEARED, timeMicros, -1, 0);
		}
	}

	/** Forgets votes and anomaly without an event: another recording begins. */
	void reset() {
		this.voter.reset();
		this.raised = false;
		this.quiet = 0;
	}

	/** Tells that the clock jumped back: a standing anomaly is repeated from there on. */
	void clock(final long timeMicros) {
		this.presentSince = Math.min(this.presentSince, timeMicros);
	}

	/** Tells the verdict of the voter on the last window. */
	boolean on() {
		return this.voter.alarm();
	}
}
