/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.recording;

/**
 * Reads samples of fixed size. Memory: one buffer of bytes, about 64 KB.
 */
final class PcmReader implements FrameReader {

	private static final int BUFFER_BYTES = 1 << 16;

	private final ByteInput in;
	private final PcmLayout layout;
	private final Rate rate;
	private final byte[] buffer;
	private final int bufferFrames;
	private long left;
	private long frame;
	private long time;
	private boolean finished;

	PcmReader(final ByteInput in, final PcmLayout layout, final Rate rate) {
		this.in = in;
		this.layout = layout;
		this.rate = rate;
		bufferFrames = Math.max(1, BUFFER_BYTES / layout.frameBytes());
		buffer = new byte[bufferFrames * layout.frameBytes()];
		left = layout.bytes() == ByteInput.UNKNOWN ? Long.MAX_VALUE : layout.bytes();
	}

	@Override
	public int read(final double[] frames, final int offset, final int count) throws RecordingException {
		final int got = fetch(count);
		final int width = layout.format().bytes();
		int write = offset;
		for (int f = 0; f < got; f++) {
			for (final int channel : layout.indices()) {
				final double raw = layout.format().decode(buffer, f * layout.frameBytes() + channel * width);
				if (!Double.isFinite(raw)) {
					final long at = in.position() - (long) (got - f) * layout.frameBytes() + (long) channel * width;
					throw new RecordingException(in.name(),
							"the sample of channel " + channel + " at byte " + at + " is " + raw,
							"export the recording again without gaps");
				}
				frames[write++] = raw * layout.scale() + layout.origin();
			}
		}
		return advance(got);
	}

	@Override
	public int readCounts(final short[] frames, final int offset, final int count) throws RecordingException {
		final int got = fetch(count);
		int write = offset;
		for (int f = 0; f < got; f++) {
			for (final int channel : layout.indices()) {
				frames[write++] = PcmFormat.int16(buffer, f * layout.frameBytes() + channel * PcmFormat.INT16.bytes());
			}
		}
		return advance(got);
	}

	@Override
	public long timeNanos() {
		return time;
	}

	@Override
	public void close() {
		in.close();
	}

	private int advance(final int got) {
		if (got > 0) {
			time = rate == null ? frame : rate.nanosAt(frame);
			frame += got;
		}
		return got;
	}

	/** Brings whole frames into the buffer; waits for one only, since the input may be live. */
	private int fetch(final int count) throws RecordingException {
		final int frameBytes = layout.frameBytes();
		final long most = Math.min(Math.min(count, bufferFrames), left / frameBytes);
		if (most == 0) {
			return end();
		}
		final int first = in.read(buffer, 0, frameBytes, frameBytes);
		if (first < frameBytes) {
			breakOff(first);
			return end();
		}
		final int more = (int) Math.min(most - 1, in.ready() / frameBytes) * frameBytes;
		if (more > 0) {
			in.read(buffer, frameBytes, more, more);
		}
		left -= frameBytes + more;
		return 1 + more / frameBytes;
	}

	private int end() throws RecordingException {
		if (!finished) {
			finished = true;
			in.finish();
		}
		left = 0;
		return END;
	}

	/** Judges the end of the input. */
	private void breakOff(final int over) throws RecordingException {
		in.checkLength();
		if (layout.bytes() != ByteInput.UNKNOWN) {
			throw new RecordingException(in.name(),
					"ends at byte " + in.position() + ", " + (left - over) + " bytes of samples earlier than announced",
					"record or copy it again");
		}
		if (over != 0 && !layout.lenient()) {
			throw new RecordingException(in.name(),
					"ends at byte " + in.position() + ", inside a frame of " + layout.frameBytes() + " bytes",
					"check that the samples are int16 and that --axes names every axis");
		}
	}
}
