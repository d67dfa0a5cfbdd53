/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.recording;

import java.io.Closeable;

/**
 * Reads a recording row by row, for slow process data of 1 to {@link Recording#MOST_CHANNELS} channels.
 */
public interface RowReader extends Closeable {

	/**
	 * Goes to the next row.
	 *
	 * @return false when the recording has ended.
	 * @throws RecordingException
	 *             when the recording breaks off or is damaged.
	 */
	boolean next() throws RecordingException;

	/**
	 * Returns a value of the row.
	 *
	 * @param channel
	 *            the index in {@link Recording#channels()}.
	 * @return the physical value, finite.
	 */
	double value(int channel);

	/**
	 * Returns a label of the row.
	 *
	 * @param label
	 *            the index in {@link Recording#labels()}.
	 * @return the label, NaN when it is no number.
	 */
	double label(int label);

	/**
	 * Returns when the row was sampled.
	 *
	 * @return nanoseconds by the recording's own clock where it has one ({@link Recording#hasClock()}), otherwise since
	 *         its first row; the number of the row when neither clock nor rate is known.
	 */
	long timeNanos();

	@Override
	void close();
}
