/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.monitor;

/**
 * What the monitor has counted since it was created: the content of a heartbeat.
 */
public final class Counters {

	/** Frames taken from the source. */
	public long frames;

	/** Windows evaluated. */
	public long windows;

	/** Windows whose score was above the threshold, before voting. */
	public long exceeded;

	/** Windows that were not judged because the sensor was at fault. */
	public long unfit;

	/** Events sent. */
	public long events;

	/** Gaps in time, backward jumps included. */
	public long gaps;

	/** The highest score of a judged window since the heartbeat before, in hundredths, -1 without one. */
	public int peakScore = -1;
}
