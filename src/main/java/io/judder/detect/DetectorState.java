/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

/**
 * The states of a learning detector; docs/detector.md has the table of transitions.
 */
public final class DetectorState {

	/** Nothing is learned and nothing is asked for. */
	public static final int EMPTY = 0;

	/** Windows are looked at but not learned, until the machine runs steadily. */
	public static final int SETTLING = 1;

	/** The statistics of normal windows are being collected. */
	public static final int LEARNING = 2;

	/** The distances of further normal windows are being collected, to set the threshold. */
	public static final int CALIBRATING = 3;

	/** Every window is scored against the threshold. */
	public static final int WATCHING = 4;

	/** The session was disturbed too much; nothing was learned from it. */
	public static final int REFUSED = 5;

	private static final String[] NAMES = { "empty", "settling", "learning", "calibrating", "watching", "refused" };

	private DetectorState() {
		// Constants only.
	}

	/**
	 * Returns the name used in reports.
	 *
	 * @param state
	 *            one of the constants of this class.
	 * @return its name in lower case.
	 */
	public static String name(final int state) {
		return NAMES[state];
	}
}
