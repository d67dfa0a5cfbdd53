/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation.process;

import java.util.List;

/**
 * A series with the windows in which its anomalies may be detected.
 *
 * @param name
 *            the name of the series.
 * @param length
 *            how many rows it has.
 * @param windows
 *            the windows, in order, not overlapping.
 */
public record NabStream(String name, int length, List<Window> windows) {

	private static final double PROBATION = 0.15;
	private static final int LONGEST_PROBATION = 750;

	/**
	 * A window.
	 *
	 * @param first
	 *            its first row.
	 * @param last
	 *            its last row, which belongs to it.
	 */
	public record Window(int first, int last) {

		/** Returns the number of its rows. */
		int width() {
			return last - first + 1;
		}
	}

	/**
	 * Returns how many rows at the start are not scored.
	 *
	 * @return 15 % of the rows, rounded down, at most 750.
	 */
	public int probation() {
		return Math.min((int) Math.floor(PROBATION * length), LONGEST_PROBATION);
	}

	/** Returns the index of the window that holds a row, or -1. */
	int windowAt(final int row) {
		for (int i = 0; i < windows.size(); i++) {
			if (row >= windows.get(i).first() && row <= windows.get(i).last()) {
				return i;
			}
		}
		return -1;
	}

	/** Returns the index of the last window that ends before a row, or -1. */
	int windowBefore(final int row) {
		int before = -1;
		for (int i = 0; i < windows.size() && windows.get(i).last() < row; i++) {
			before = i;
		}
		return before;
	}
}
