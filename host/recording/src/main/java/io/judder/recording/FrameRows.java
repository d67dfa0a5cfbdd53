/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.recording;

/**
 * Gives the frames of any recording as rows.
 */
final class FrameRows implements RowReader {

	private static final int BLOCK_FRAMES = 256;

	private final FrameReader reader;
	private final Rate rate;
	private final int channels;
	private final double[] block;
	private int held;
	private int row;
	private long blockTime;

	FrameRows(final Recording recording, final FrameReader reader) {
		this(reader, recording.rate(), recording.channels().size());
	}

	FrameRows(final FrameReader reader, final Rate rate, final int channels) {
		this.reader = reader;
		this.rate = rate;
		this.channels = channels;
		block = new double[BLOCK_FRAMES * channels];
	}

	@Override
	public boolean next() throws RecordingException {
		if (++row < held) {
			return true;
		}
		row = 0;
		held = reader.read(block, 0, BLOCK_FRAMES);
		blockTime = reader.timeNanos();
		return held > 0;
	}

	@Override
	public double value(final int channel) {
		return block[row * channels + channel];
	}

	@Override
	public double label(final int label) {
		throw new IndexOutOfBoundsException("only CSV rows have labels");
	}

	@Override
	public long timeNanos() {
		return blockTime + (rate == null ? row : rate.nanosAt(row));
	}

	@Override
	public void close() {
		reader.close();
	}
}
