/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.benchmark;

import java.util.Random;

import io.judder.monitor.SampleSource;

/**
 * Gaussian noise of 1000 counts on every axis, the same in every run.
 */
final class NoiseSource implements SampleSource {

	/** The rate in mHz. */
	static final int RATE_MILLI_HERTZ = 20_000_000;

	private final Random random = new Random(1);

	private final int axes;

	private long frames;

	private long firstFrame;

	NoiseSource(final int axes) {
		this.axes = axes;
	}

	@Override
	public int axes() {
		return this.axes;
	}

	@Override
	public int rateMilliHertz() {
		return RATE_MILLI_HERTZ;
	}

	@Override
	public float unitPerCount() {
		return 1;
	}

	@Override
	public int clipCounts() {
		return Short.MAX_VALUE;
	}

	@Override
	public int read(final short[] values, final int offset, final int count) {
		for (int i = 0; i < count * this.axes; ++i) {
			values[offset + i] = (short) Math.rint(1000 * this.random.nextGaussian());
		}
		this.firstFrame = this.frames;
		this.frames += count;
		return count;
	}

	@Override
	public long timeMicros() {
		return this.firstFrame * 50;
	}
}
