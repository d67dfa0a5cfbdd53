/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.recording;

/**
 * Gives CSV rows as frames; a block ends before a time gap, and before a clock that jumps back.
 */
final class CsvFrames implements FrameReader {

	private final CsvRows rows;
	private final Rate rate;
	private final boolean clock;
	private final int channels;
	private boolean held;
	private long time;

	CsvFrames(final CsvRows rows, final Rate rate) {
		this.rows = rows;
		this.rate = rate;
		clock = rows.time() != null;
		channels = rows.header().channels().length;
	}

	@Override
	public int read(final double[] frames, final int offset, final int count) throws RecordingException {
		int got = 0;
		long previous = 0;
		while (got < count && (got == 0 || rows.isReady())) {
			if (!held && !rows.next()) {
				break;
			}
			final long now = rows.timeNanos();
			held = got > 0 && clock && isBreak(now - previous);
			if (held) {
				break;
			}
			for (int c = 0; c < channels; c++) {
				frames[offset + got * channels + c] = rows.value(c);
			}
			time = got == 0 ? now : time;
			previous = now;
			got++;
		}
		return got == 0 ? END : got;
	}

	@Override
	public int readCounts(final short[] frames, final int offset, final int count) {
		throw new UnsupportedOperationException("text has no counts");
	}

	@Override
	public long timeNanos() {
		return time;
	}

	@Override
	public void close() {
		rows.close();
	}

	private boolean isBreak(final long step) {
		return step < 0 || rate != null && step > CsvClock.GAP_PERIODS * rate.periodNanos();
	}
}
