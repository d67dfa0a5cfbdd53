/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.monitor;

import java.io.IOException;

/**
 * A sensor of 1 kHz that does what a test tells it: one frame is 1000 microseconds.
 */
final class ScriptedSource implements SampleSource {

	static final int FRAME_MICROS = 1000;
	static final int CLIP = 1000;

	/** Samples alternate around zero, as those of a live sensor. */
	static final int LIVE = 0;
	/** Every sample has the value of its axis. */
	static final int STILL = 1;

	private final int axes;
	private final int[] modes;
	private final short[] values;
	/** When the next frame will be sampled. */
	private long clock;
	private long time;
	private int parity;
	private boolean quiet;
	private boolean failing;
	private boolean ended;

	ScriptedSource(final int axes) {
		this.axes = axes;
		this.modes = new int[axes];
		this.values = new short[axes];
	}

	void live(final int axis) {
		this.modes[axis] = LIVE;
		this.values[axis] = 0;
	}

	void still(final int axis, final int value) {
		this.modes[axis] = STILL;
		this.values[axis] = (short) value;
	}

	/** Samples alternate between plus and minus the end of the range. */
	void clipping(final int axis) {
		this.modes[axis] = LIVE;
		this.values[axis] = CLIP;
	}

	/** Moves the clock, as a loss of frames or a wrong clock does. */
	void jump(final long micros) {
		this.clock += micros;
	}

	void quiet(final boolean quiet) {
		this.quiet = quiet;
	}

	void failing(final boolean failing) {
		this.failing = failing;
	}

	void end() {
		this.ended = true;
	}

	@Override
	public int axes() {
		return this.axes;
	}

	@Override
	public int rateMilliHertz() {
		return 1000000;
	}

	@Override
	public float unitPerCount() {
		return 1;
	}

	@Override
	public int clipCounts() {
		return CLIP;
	}

	@Override
	public int read(final short[] frames, final int offset, final int count) throws IOException {
		if (this.failing) {
			throw new IOException("the bus is broken");
		}
		if (this.ended) {
			return END;
		}
		if (this.quiet) {
			return 0;
		}
		for (int i = 0; i < count; i++) {
			this.parity ^= 1;
			for (int axis = 0; axis < this.axes; axis++) {
				final int swing = Math.max(this.values[axis], 7);
				frames[offset + i * this.axes + axis] = this.modes[axis] == STILL ? this.values[axis]
						: (short) (this.parity == 0 ? swing : -swing);
			}
		}
		this.time = this.clock;
		this.clock += count * FRAME_MICROS;
		return count;
	}

	@Override
	public long timeMicros() {
		return this.time;
	}
}
