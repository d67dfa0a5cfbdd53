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
final class SwitchedSource extends ForwardingSource {

	private FrameTap tap;

	SwitchedSource(final SampleSource first) {
		super(first);
	}

	/** Goes on with another source of the same axes and rate. */
	void use(final SampleSource next) throws SessionException {
		if (next.axes() != axes() || next.rateMilliHertz() != rateMilliHertz()) {
			throw new SessionException("recordings of one session need the same axes and rate: " + axes() + " axes at "
					+ rateMilliHertz() / 1000.0 + " Hz, then " + next.axes() + " axes at " + next.rateMilliHertz() / 1000.0
					+ " Hz");
		}
		forward(next);
	}

	/** Shows every frame to somebody. */
	void tap(final FrameTap listener) {
		this.tap = listener;
	}

	@Override
	public int read(final short[] frames, final int offset, final int count) throws IOException {
		final int got = super.read(frames, offset, count);
		if (got > 0 && this.tap != null) {
			this.tap.frames(frames, offset, got);
		}
		return got;
	}
}
