/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.cli;

import io.judder.session.EventRow;
import io.judder.session.Progress;
import io.judder.session.RunListener;
import io.judder.session.WindowRow;

/**
 * Holds a run back to a multiple of real time, so that people can watch it.
 */
final class Pace implements RunListener {

	/** The first run of learning shall not take longer than this when nobody asked for a speed. */
	private static final double PATIENCE_SECONDS = 10;

	private final double speed;
	private final Interruption interruption;
	private long start;
	private double before;
	private double time;

	/**
	 * @param speed
	 *            how many seconds of the machine pass in one second, 0 for as many as possible.
	 * @param interruption
	 *            ends the waiting.
	 */
	Pace(final double speed, final Interruption interruption) {
		this.interruption = interruption;
		this.speed = speed;
		this.start = System.nanoTime();
	}

	/** Returns the speed that lets somebody see the end of learning soon: real time, or faster for slow data. */
	static double watchable(final double learningSeconds) {
		return Math.max(1, Math.rint(learningSeconds / PATIENCE_SECONDS));
	}

	@Override
	public void window(final WindowRow row, final Progress progress) {
		if (row.window() == 0) {
			this.before += this.time;
		}
		this.time = row.time();
		if (this.speed <= 0) {
			return;
		}
		final long due = this.start + (long) ((this.before + this.time) / this.speed * 1e9);
		final long early = due - System.nanoTime();
		if (early > 0) {
			this.interruption.pause(early);
		} else if (early < -1_000_000_000L) {
			// The machine was suspended, or is too slow: go on from here instead of racing after what is lost.
			this.start -= early;
		}
	}

	@Override
	public void event(final EventRow event) {
		// Events take no time.
	}
}
