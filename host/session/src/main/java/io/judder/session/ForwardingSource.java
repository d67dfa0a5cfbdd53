/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.session;

import java.io.IOException;

import io.judder.monitor.SampleSource;

/**
 * A source that hands on another one: what its kinds change is all that they say.
 */
abstract class ForwardingSource implements SampleSource {

	/** The source that is handed on. */
	private SampleSource source;

	ForwardingSource(final SampleSource source) {
		this.source = source;
	}

	/** Hands on another source from now on. */
	final void forward(final SampleSource next) {
		this.source = next;
	}

	@Override
	public final int axes() {
		return this.source.axes();
	}

	@Override
	public final int rateMilliHertz() {
		return this.source.rateMilliHertz();
	}

	@Override
	public final float unitPerCount() {
		return this.source.unitPerCount();
	}

	@Override
	public final int clipCounts() {
		return this.source.clipCounts();
	}

	@Override
	public int read(final short[] frames, final int offset, final int count) throws IOException {
		return this.source.read(frames, offset, count);
	}

	@Override
	public final long timeMicros() {
		return this.source.timeMicros();
	}
}
