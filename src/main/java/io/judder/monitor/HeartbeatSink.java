/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.monitor;

/**
 * Where heartbeats go: proof that a quiet device is alive.
 */
public interface HeartbeatSink {

	/**
	 * Takes one heartbeat. The counters must be copied when they are kept.
	 *
	 * @param timeMicros
	 *            when, in microseconds of the source.
	 * @param counters
	 *            what has been counted.
	 */
	void heartbeat(long timeMicros, Counters counters);
}
