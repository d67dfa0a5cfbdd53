/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.session;

/**
 * Sees what a run makes: every window and every event, in order.
 */
public interface RunListener {

	/**
	 * Called after each window.
	 *
	 * @param row
	 *            the window.
	 * @param progress
	 *            how far learning has come.
	 */
	void window(WindowRow row, Progress progress);

	/**
	 * Called for each event.
	 *
	 * @param event
	 *            the event.
	 */
	void event(EventRow event);
}
