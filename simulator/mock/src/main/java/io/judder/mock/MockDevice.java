/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.mock;

import io.judder.app.AccelerometerException;

/**
 * The board on which the mocked natives run: keeps the rules of {@code LLACCELEROMETER_impl.h} and plays the feed that is
 * plugged. Thread-safe.
 */
public final class MockDevice {

	/** Names the class of the feed where nobody can call {@link #plug(SampleFeed)}, as in the HIL engine. */
	public static final String FEED_PROPERTY = "judder.feed";

	private static final ArrayTransfer ARRAYS = HilArrays.find(MockDevice.class.getClassLoader());

	private static SampleFeed plugged;
	private static SampleFeed open;
	private static long timeMicros;

	private MockDevice() {
	}

	/**
	 * Plugs what the next opening of the accelerometer finds. A feed that is open is closed and taken away.
	 *
	 * @param feed
	 *            the feed, or null to leave the socket empty.
	 */
	public static synchronized void plug(final SampleFeed feed) {
		close();
		plugged = feed;
	}

	/**
	 * Opens the feed.
	 *
	 * @param rateMilliHertz
	 *            the wanted rate.
	 * @param rangeMilliG
	 *            the wanted range.
	 * @return 0 or an error code.
	 */
	public static synchronized int open(final int rateMilliHertz, final int rangeMilliG) {
		if (rateMilliHertz <= 0 || rangeMilliG <= 0) {
			return AccelerometerException.ARGUMENT;
		}
		if (open != null) {
			return AccelerometerException.STATE;
		}
		final SampleFeed feed = plugged != null ? plugged : named();
		if (feed == null) {
			return AccelerometerException.NOT_PRESENT;
		}
		final int result = feed.open(rateMilliHertz, rangeMilliG);
		if (result == 0) {
			plugged = feed;
			open = feed;
			timeMicros = 0;
		}
		return result;
	}

	/** Closes the feed, if it is open. */
	public static synchronized void close() {
		if (open != null) {
			open.close();
			open = null;
		}
	}

	/**
	 * Returns the number of axes.
	 *
	 * @return 1 to 3 or an error code.
	 */
	public static synchronized int axes() {
		return open == null ? AccelerometerException.STATE : open.axes();
	}

	/**
	 * Returns the true rate.
	 *
	 * @return the rate or an error code.
	 */
	public static synchronized int rateMilliHertz() {
		return open == null ? AccelerometerException.STATE : open.rateMilliHertz();
	}

	/**
	 * Returns the sensitivity.
	 *
	 * @return counts per g or an error code.
	 */
	public static synchronized int countsPerG() {
		return open == null ? AccelerometerException.STATE : open.countsPerG();
	}

	/**
	 * Returns the clip level.
	 *
	 * @return counts or an error code.
	 */
	public static synchronized int clipCounts() {
		return open == null ? AccelerometerException.STATE : open.clipCounts();
	}

	/**
	 * Plays frames into an array of the application.
	 *
	 * @param frames
	 *            receives the samples.
	 * @param offset
	 *            the index of the first value to write.
	 * @param count
	 *            the largest number of frames.
	 * @return the number of frames or an error code.
	 */
	public static synchronized int read(final short[] frames, final int offset, final int count) {
		if (open == null) {
			return AccelerometerException.STATE;
		}
		final int axes = open.axes();
		if (frames == null || offset < 0 || count <= 0 || count > (frames.length - offset) / axes) {
			return AccelerometerException.ARGUMENT;
		}
		final int result = open.read(frames, offset, count);
		if (result > 0) {
			timeMicros = open.timeMicros();
			ARRAYS.flush(frames, offset, result * axes);
		}
		return result;
	}

	/**
	 * Returns when the first frame of the last successful read was sampled.
	 *
	 * @return the time in microseconds, 0 before the first.
	 */
	public static synchronized long timeMicros() {
		return timeMicros;
	}

	private static SampleFeed named() {
		final String name = System.getProperty(FEED_PROPERTY);
		if (name == null) {
			return null;
		}
		try {
			return (SampleFeed) Class.forName(name).getConstructor().newInstance();
		} catch (final ReflectiveOperationException | ClassCastException e) {
			throw new IllegalStateException(FEED_PROPERTY + " names no feed: " + name, e);
		}
	}
}
