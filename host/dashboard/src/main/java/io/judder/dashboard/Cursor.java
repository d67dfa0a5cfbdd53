/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.dashboard;

/**
 * How far a page has been told: the next window and the next event by number, and the versions of what is only ever sent
 * as the newest.
 */
record Cursor(long windows, long events, long session, long signal, long bands) {

	/** The cursor of a page that knows nothing. */
	static final Cursor START = new Cursor(0, 0, 0, 0, 0);

	/**
	 * Reads what {@link #id} wrote.
	 *
	 * @return the cursor, or null when the text is not of that run or is no cursor of it.
	 */
	static Cursor parse(final String id, final String run) {
		if (id == null || !id.matches("[0-9a-f]{1,16}(-[0-9]{1,18}){5}")) {
			return null;
		}
		final String[] parts = id.split("-");
		if (!parts[0].equals(run)) {
			return null;
		}
		return new Cursor(Long.parseLong(parts[1]), Long.parseLong(parts[2]), Long.parseLong(parts[3]),
				Long.parseLong(parts[4]), Long.parseLong(parts[5]));
	}

	/**
	 * Writes this cursor as an event id, which the browser sends back when it connects again.
	 */
	String id(final String run) {
		return run + '-' + this.windows + '-' + this.events + '-' + this.session + '-' + this.signal + '-' + this.bands;
	}
}
