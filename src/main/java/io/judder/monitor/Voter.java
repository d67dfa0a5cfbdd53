/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.monitor;

/**
 * Turns the verdicts of single windows into an alarm that does not flicker.
 * <p>
 * A balance rises by one with each window above its threshold, by two when the window is far above it, and falls by one
 * with each window below. The alarm is raised when the balance reaches {@code raise} and cleared when it is back at zero;
 * {@code cap} bounds the balance and so the number of good windows that it takes to clear. A single window slightly above
 * the threshold never raises an alarm; one false window in a hundred, independent of each other, raises one in about ten
 * thousand windows at {@code raise} 2.
 * <p>
 * The balance is a bounded random walk: the counting form of a CUSUM chart (E. S. Page, "Continuous inspection schemes",
 * Biometrika 41, 1954).
 */
public final class Voter {

	private final int raise;
	private final int cap;
	private int balance;
	private boolean alarm;

	/**
	 * Creates a voter without an alarm.
	 *
	 * @param raise
	 *            the balance that raises the alarm, 1 to {@code cap}.
	 * @param cap
	 *            the highest balance, up to 1000.
	 * @throws IllegalArgumentException
	 *             when a value is out of its range.
	 */
	public Voter(final int raise, final int cap) {
		if (raise < 1 || cap < raise || cap > 1000) {
			throw new IllegalArgumentException("voting: needs 1 <= raise <= cap <= 1000");
		}
		this.raise = raise;
		this.cap = cap;
	}

	/**
	 * Takes the verdict of one window.
	 *
	 * @param votes
	 *            0 for a window below its threshold, 1 above it, 2 far above it.
	 * @return whether the alarm is on.
	 */
	public boolean vote(final int votes) {
		if (votes > 0) {
			this.balance = Math.min(this.cap, this.balance + votes);
			if (this.balance >= this.raise) {
				this.alarm = true;
			}
		} else {
			this.balance = Math.max(0, this.balance - 1);
			if (this.balance == 0) {
				this.alarm = false;
			}
		}
		return this.alarm;
	}

	/**
	 * Tells whether the alarm is on.
	 *
	 * @return the result of the last vote, false after {@link #reset()}.
	 */
	public boolean alarm() {
		return this.alarm;
	}

	/** Forgets all votes: after a gap, or when another recording begins. */
	public void reset() {
		this.balance = 0;
		this.alarm = false;
	}
}
