/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.recording;

import java.io.Closeable;

/**
 * Reads one recording from its start to its end, in frames: one value per channel, channels interleaved.
 * <p>
 * Holds a file and buffers of bounded size; used by one thread.
 */
public interface FrameReader extends Closeable {

	/** Returned when the recording has ended. */
	int END = -1;

	/**
	 * Reads frames as physical values.
	 * <p>
	 * The frames of one call follow each other without a time gap. A live input is not waited for longer than its
	 * first frame needs.
	 *
	 * @param frames
	 *            receives the values: raw * scale + offset, all finite.
	 * @param offset
	 *            the index of the first value to write.
	 * @param count
	 *            the largest number of frames, above 0.
	 * @return the number of frames read, above 0, or {@link #END}.
	 * @throws RecordingException
	 *             when the recording breaks off or is damaged.
	 */
	int read(double[] frames, int offset, int count) throws RecordingException;

	/**
	 * Reads frames as the int16 counts of the file, bit by bit. Only where {@link Recording#isInt16()} holds.
	 *
	 * @param frames
	 *            receives the counts.
	 * @param offset
	 *            the index of the first value to write.
	 * @param count
	 *            the largest number of frames, above 0.
	 * @return the number of frames read, above 0, or {@link #END}.
	 * @throws RecordingException
	 *             when the recording breaks off.
	 */
	int readCounts(short[] frames, int offset, int count) throws RecordingException;

	/**
	 * Returns when the first frame of the last successful read was sampled.
	 *
	 * @return nanoseconds by the recording's own clock where it has one ({@link Recording#hasClock()}), otherwise since
	 *         its first frame.
	 */
	long timeNanos();

	@Override
	void close();
}
