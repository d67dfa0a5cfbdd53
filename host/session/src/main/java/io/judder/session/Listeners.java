/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.session;

import java.util.ArrayList;
import java.util.List;

/**
 * Passes what a run makes on to several listeners, in the order in which they were added.
 */
public final class Listeners implements RunListener {

	private final List<RunListener> all = new ArrayList<>();

	/**
	 * Adds a listener.
	 *
	 * @param listener
	 *            the listener.
	 */
	public void add(final RunListener listener) {
		this.all.add(listener);
	}

	@Override
	public void window(final WindowRow row, final Progress progress) {
		for (final RunListener listener : this.all) {
			listener.window(row, progress);
		}
	}

	@Override
	public void event(final EventRow event) {
		for (final RunListener listener : this.all) {
			listener.event(event);
		}
	}
}
