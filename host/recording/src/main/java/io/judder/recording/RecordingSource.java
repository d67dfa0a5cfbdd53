/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.recording;

import io.judder.monitor.SampleSource;
import java.io.Closeable;
import java.util.List;

/**
 * Plays recordings, one after the other, as the int16 frames of a sensor.
 * <p>
 * Recordings with a clock give its time; one without continues where the one before ended. A block never spans two
 * recordings, so that {@link #recording()} tells whose it is. Memory: the buffers of one reader.
 */
public final class RecordingSource implements SampleSource, Closeable {

	/** The largest number of axes. */
	public static final int MOST_AXES = 3;

	private static final int BLOCK_FRAMES = 1024;

	private final List<Recording> recordings;
	private final Quantiser quantiser;
	private final double[] block;
	private FrameReader reader;
	private Recording current;
	private int index = -1;
	private boolean passes;
	private int clipCounts = Short.MAX_VALUE;
	private long base;
	private long time;
	private long end;
	private long clipped;

	/**
	 * Creates a source at the first frame.
	 *
	 * @param recordings
	 *            what to play, at least one; all of the session's rate, axes and unit.
	 * @param quantiser
	 *            the scale of the session.
	 * @throws RecordingException
	 *             when a recording does not belong in the session; the message names both.
	 */
	public RecordingSource(final List<Recording> recordings, final Quantiser quantiser) throws RecordingException {
		this.recordings = List.copyOf(recordings);
		this.quantiser = quantiser;
		block = new double[BLOCK_FRAMES * quantiser.axes()];
		for (final Recording recording : this.recordings) {
			quantiser.check(recording);
			clipCounts = Math.min(clipCounts, quantiser.clipCounts(recording));
		}
	}

	@Override
	public int axes() {
		return quantiser.axes();
	}

	@Override
	public int rateMilliHertz() {
		return quantiser.rate().milliHertz();
	}

	@Override
	public float unitPerCount() {
		return (float) quantiser.unitPerCount();
	}

	@Override
	public int clipCounts() {
		return clipCounts;
	}

	@Override
	public int read(final short[] frames, final int offset, final int count) throws RecordingException {
		while (reader != null || openNext()) {
			final int got = passes ? reader.readCounts(frames, offset, count) : convert(frames, offset, count);
			if (got > 0) {
				time = base + reader.timeNanos();
				end = time + quantiser.rate().nanosAt(got);
				return got;
			}
			close();
		}
		return END;
	}

	@Override
	public long timeMicros() {
		return Math.floorDiv(time, 1000L);
	}

	/**
	 * Returns the recording of the last successful read.
	 *
	 * @return the recording, null before the first.
	 */
	public Recording recording() {
		return current;
	}

	/**
	 * Returns how many values did not fit into int16.
	 *
	 * @return the count of values clipped by the conversion, over all recordings so far.
	 */
	public long clipped() {
		return clipped;
	}

	@Override
	public void close() {
		if (reader != null) {
			reader.close();
			reader = null;
		}
	}

	private boolean openNext() throws RecordingException {
		if (index + 1 >= recordings.size()) {
			return false;
		}
		current = recordings.get(++index);
		passes = quantiser.passes(current);
		base = current.hasClock() ? 0 : end;
		reader = current.read();
		return true;
	}

	private int convert(final short[] frames, final int offset, final int count) throws RecordingException {
		final int got = reader.read(block, 0, Math.min(count, BLOCK_FRAMES));
		if (got > 0) {
			clipped += quantiser.convert(block, frames, offset, got);
		}
		return got;
	}
}
