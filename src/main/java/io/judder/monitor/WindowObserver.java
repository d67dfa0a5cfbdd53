/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.monitor;

/**
 * Sees every window of a monitor. Meant for the PC (reports, pages, evaluations) and for debugging: on a device in the
 * field only events leave the monitor.
 */
public interface WindowObserver {

	/**
	 * Called after each window.
	 *
	 * @param monitor
	 *            the monitor, whose accessors describe the window.
	 */
	void window(Monitor monitor);
}
