/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.link;

import io.judder.monitor.SampleSource;

/**
 * Samples that came in a message. Holds one block at a time and allocates nothing after construction.
 */
final class BlockSource implements SampleSource {

	private static final long MICROS_TIMES_MILLI = 1000000000L;

	private final int axes;
	private final int rateMilliHertz;
	private final float unitPerCount;
	private final int clipCounts;
	private byte[] bytes;
	private int at;
	private int end;
	private long blockMicros;
	private int framesTaken;
	private long timeMicros;

	BlockSource(final int axes, final int rateMilliHertz, final float unitPerCount, final int clipCounts) {
		this.axes = axes;
		this.rateMilliHertz = rateMilliHertz;
		this.unitPerCount = unitPerCount;
		this.clipCounts = clipCounts;
	}

	/**
	 * Takes a block.
	 *
	 * @param micros
	 *            when its first frame was sampled.
	 * @param message
	 *            holds the frames, int16, little endian, axes interleaved; not changed until all are read.
	 * @param from
	 *            index of the first byte.
	 * @param to
	 *            index after the last; what is no whole frame is left out.
	 */
	void take(final long micros, final byte[] message, final int from, final int to) {
		this.bytes = message;
		this.at = from;
		this.end = from + (to - from) / (2 * this.axes) * (2 * this.axes);
		this.blockMicros = micros;
		this.framesTaken = 0;
	}

	/** Tells whether there are frames left. */
	boolean hasFrames() {
		return this.at < this.end;
	}

	@Override
	public int axes() {
		return this.axes;
	}

	@Override
	public int rateMilliHertz() {
		return this.rateMilliHertz;
	}

	@Override
	public float unitPerCount() {
		return this.unitPerCount;
	}

	@Override
	public int clipCounts() {
		return this.clipCounts;
	}

	@Override
	public int read(final short[] frames, final int offset, final int count) {
		final int values = Math.min(count * this.axes, (this.end - this.at) / 2);
		for (int i = 0; i < values; i++) {
			frames[offset + i] = (short) Bytes.uint16(this.bytes, this.at + 2 * i);
		}
		this.timeMicros = this.blockMicros + this.framesTaken * MICROS_TIMES_MILLI / this.rateMilliHertz;
		this.at += 2 * values;
		this.framesTaken += values / this.axes;
		return values / this.axes;
	}

	@Override
	public long timeMicros() {
		return this.timeMicros;
	}
}
