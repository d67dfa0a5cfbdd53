/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.monitor;

/**
 * The settings of a {@link Monitor}. The fields have the defaults that docs/monitor.md explains; change them before the
 * monitor is created.
 */
public final class MonitorConfig {

	/** Frames read from the source at once, 1 to 4096: the size of the block buffer and the grain of latency. */
	public int blockFrames = 64;

	/** The balance of votes that raises an alarm, see {@link Voter}. */
	public int raise = 2;

	/** The highest balance of votes, and so the number of good windows that clear an alarm. */
	public int cap = 3;

	/** The score in hundredths from which on a window counts as two votes. */
	public int strongScore = 6000;

	/**
	 * The score in hundredths that a window must fall below to count against a raised alarm: between it and the threshold
	 * the alarm stays as it is, so that a machine at the limit does not raise and clear it by turns.
	 */
	public int clearScore = 4600;

	/**
	 * How many windows in a row must be without alarm before the anomaly is cleared, 1 or more: about five times as many as
	 * the average of windows reaches back, so that the onset of a fault is one anomaly and not several.
	 */
	public int clearWindows = 40;

	/** How often a standing alarm is repeated, in microseconds. */
	public long presentMicros = 60000000L;

	/** How far the time of a block may lie from the expected one before it is a gap, in microseconds, beside two frames. */
	public long jitterMicros = 2000L;

	/** Gaps forward up to this length are the device's own sleep and not reported, in microseconds. */
	public long sleepMicros;

	/** Reads in a row without a frame after which the sensor is silent. */
	public int silentReads = 3;

	/** How often a heartbeat is sent, in microseconds; 0 for never. */
	public long heartbeatMicros;
}
