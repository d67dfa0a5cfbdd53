/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.mock;

/**
 * What the mock of the accelerometer plays: a virtual motor, a recording, a real sensor on the computer.
 * <p>
 * Error codes are those of {@code LLACCELEROMETER_impl.h}; the same rules hold, except that a feed is never called with
 * wrong arguments or while it is closed.
 */
public interface SampleFeed {

	/**
	 * Starts.
	 *
	 * @param rateMilliHertz
	 *            the wanted rate, above 0.
	 * @param rangeMilliG
	 *            the wanted range, above 0.
	 * @return 0 or an error code.
	 */
	int open(int rateMilliHertz, int rangeMilliG);

	/** Stops. */
	void close();

	/**
	 * Returns the number of axes.
	 *
	 * @return 1 to 3.
	 */
	int axes();

	/**
	 * Returns the true rate.
	 *
	 * @return frames per second in thousandths.
	 */
	int rateMilliHertz();

	/**
	 * Returns the sensitivity.
	 *
	 * @return counts per g, above 0.
	 */
	int countsPerG();

	/**
	 * Returns the clip level.
	 *
	 * @return 1 to 32767.
	 */
	int clipCounts();

	/**
	 * Delivers the frames that are there.
	 *
	 * @param frames
	 *            receives the samples, interleaved; has room.
	 * @param offset
	 *            the index of the first value to write.
	 * @param count
	 *            the largest number of frames, above 0.
	 * @return the number of frames, 0 when there is none yet, or an error code.
	 */
	int read(short[] frames, int offset, int count);

	/**
	 * Returns when the first frame of the last successful read was sampled.
	 *
	 * @return the time in microseconds.
	 */
	long timeMicros();
}
