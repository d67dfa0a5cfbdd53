/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.session;

import java.io.IOException;

import io.judder.monitor.SampleSource;

/**
 * A source that can be exchanged while a monitor holds on to it: the next recording of the same machine.
 */
final class SwitchedSource implements SampleSource {

	private SampleSource source;
	private FrameTap tap;

	SwitchedSource(final SampleSource first) {
		this.source = first;
	}

	/** Goes on with another source of the same axes and rate. */
	void use(final SampleSource next) throws SessionException {
		if (next.axes() != this.source.axes() || next.rateMilliHertz() != this.source.rateMilliHertz()) {
			throw new SessionException("recordings of one session need the same axes and rate: " + this.source.axes() + " axes at "
					+ this.source.rateMilliHertz() / 1000.0 + " Hz, then " + next.axes() + " axes at "
					+ next.rateMilliHertz() / 1000.0 + " Hz");
		}
		this.source = next;
	}

	/** Shows every frame to somebody. */
	void tap(final FrameTap listener) {
		this.tap = listener;
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
	public float unitPerCount() {
		return this.source.unitPerCount();
	}

	@Override
	public int clipCounts() {
		return this.source.clipCounts();
	}

	@Override
	public int read(final short[] frames, final int offset, final int count) throws IOException {
		final int got = this.source.read(frames, offset, count);
		if (got > 0 && this.tap != null) {
			this.tap.frames(frames, offset, got);
		}
		return got;
	}

	@Override
	public long timeMicros() {
		return this.source.timeMicros();
	}
}
