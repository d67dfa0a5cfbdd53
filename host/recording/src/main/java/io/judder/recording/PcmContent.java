/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.recording;

/**
 * The samples of a WAV or raw recording: opens a file anew for each reader, or uses the one stream there is.
 *
 * @param opener
 *            opens the bytes at their start.
 * @param start
 *            the index of the first byte of samples.
 * @param layout
 *            what the bytes mean.
 * @param rate
 *            the rate, null when unknown.
 */
record PcmContent(Opener opener, long start, PcmLayout layout, Rate rate) implements Recording.Content {

	/** Opens the bytes of a recording. */
	interface Opener {

		/** Opens at the first byte; a stream stays where it is. */
		ByteInput open() throws RecordingException;
	}

	@Override
	public FrameReader frames(final boolean loud) throws RecordingException {
		final ByteInput in = opener.open();
		in.skip(start - in.position());
		return new PcmReader(in, layout, rate);
	}

	@Override
	public RowReader rows() throws RecordingException {
		return new FrameRows(frames(true), rate, layout.indices().length);
	}
}
