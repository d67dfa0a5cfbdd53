/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.monitor;

/**
 * Where events go: a console, a journal, an uplink. Nothing else leaves the device.
 */
public interface EventSink {

	/**
	 * Takes one event. It must be copied when it is kept: the monitor uses one object again and again.
	 *
	 * @param event
	 *            the event.
	 */
	void event(Event event);
}
