/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.recording;

/**
 * Gives CSV rows as frames; a block ends before a time gap, and before a clock that jumps back.
 * <p>
 * Between gaps the time of blocks goes by the rate and follows the clock of the file by at most two periods per block:
 * stamps jitter, and a clock runs a little fast or slow, which are no gaps. When it has run away by 64 periods, it is
 * believed at once.
 */
final class CsvFrames implements FrameReader {

	private static final long FOLLOW_PERIODS = 2;
	private static final long LOST_PERIODS = 64;

	private final CsvRows rows;
	private final Rate rate;
	private final boolean clock;
	private final int channels;
	private boolean held;
	private boolean started;
	private long previous;
	private long expected;
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
			time = got == 0 ? blockTime(now) : time;
			previous = now;
			got++;
		}
		expected = time + (rate == null ? 0 : rate.nanosAt(got));
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

	private long blockTime(final long now) {
		final boolean follows = started && clock && rate != null && !isBreak(now - previous)
				&& Math.abs(now - expected) <= LOST_PERIODS * rate.periodNanos();
		started = true;
		if (!follows) {
			return now;
		}
		final long most = FOLLOW_PERIODS * rate.periodNanos();
		return expected + Math.max(-most, Math.min(most, now - expected));
	}

	private boolean isBreak(final long step) {
		return step < 0 || rate != null && step > CsvClock.GAP_PERIODS * rate.periodNanos();
	}
}
