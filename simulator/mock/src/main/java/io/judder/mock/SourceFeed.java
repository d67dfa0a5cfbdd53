/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.mock;

import java.io.IOException;

import io.judder.app.AccelerometerException;
import io.judder.monitor.SampleSource;

/**
 * Feeds the mock from a source of samples on the same virtual machine. The end of the source is a sensor that was taken
 * away; an exception of the source is a bus that fails. The range of the source is what it is.
 */
public final class SourceFeed implements SampleFeed {

	/** A rate further away than one part in this is refused, as LLACCELEROMETER_impl.h says. */
	private static final int RATE_TOLERANCE = 20;

	private final SampleSource source;

	/**
	 * Creates a feed.
	 *
	 * @param source
	 *            where the samples come from.
	 */
	public SourceFeed(final SampleSource source) {
		this.source = source;
	}

	@Override
	public int open(final int rateMilliHertz, final int rangeMilliG) {
		final int distance = Math.abs(this.source.rateMilliHertz() - rateMilliHertz);
		return distance > rateMilliHertz / RATE_TOLERANCE ? AccelerometerException.CONFIGURATION : 0;
	}

	@Override
	public void close() {
		// The source belongs to whoever made it.
	}

	@Override
	public int axes() {
		return this.source.axes();
	}

	@Override
	public int rateMilliHertz() {
		return this.source.rateMilliHertz();
	}

	@Override
	public int countsPerG() {
		return Math.max(1, Math.round(1 / this.source.unitPerCount()));
	}

	@Override
	public int clipCounts() {
		return this.source.clipCounts();
	}

	@Override
	public int read(final short[] frames, final int offset, final int count) {
		try {
			final int result = this.source.read(frames, offset, count);
			return result == SampleSource.END ? AccelerometerException.NOT_PRESENT : result;
		} catch (final IOException e) {
			return AccelerometerException.BUS;
		}
	}

	@Override
	public long timeMicros() {
		return this.source.timeMicros();
	}
}
