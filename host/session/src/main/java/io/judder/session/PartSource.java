/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.session;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

import io.judder.recording.Quantiser;
import io.judder.recording.RecordingException;
import io.judder.recording.RecordingSource;

/**
 * Plays a part of a recording: skips what lies before it, ends where it ends.
 */
final class PartSource extends ForwardingSource implements Closeable {

	private static final int SKIP_FRAMES = 1024;

	private final RecordingSource recording;
	private long skip;
	private long left;

	PartSource(final Part part, final Quantiser quantiser) throws RecordingException {
		this(part, new RecordingSource(List.of(part.recording()), quantiser));
	}

	private PartSource(final Part part, final RecordingSource recording) {
		super(recording);
		this.recording = recording;
		this.skip = part.from();
		this.left = part.to() - part.from();
	}

	@Override
	public int read(final short[] frames, final int offset, final int count) throws IOException {
		if (this.skip > 0 && !skip() || this.left == 0) {
			return END;
		}
		final int got = super.read(frames, offset, (int) Math.min(count, this.left));
		if (got > 0) {
			this.left -= got;
		}
		return got;
	}

	/** Reads up to the first frame; false when the recording ends before it. */
	private boolean skip() throws IOException {
		final short[] skipped = new short[SKIP_FRAMES * axes()];
		while (this.skip > 0) {
			final int got = super.read(skipped, 0, (int) Math.min(SKIP_FRAMES, this.skip));
			if (got == END) {
				return false;
			}
			this.skip -= got;
		}
		return true;
	}

	@Override
	public void close() {
		this.recording.close();
	}
}
