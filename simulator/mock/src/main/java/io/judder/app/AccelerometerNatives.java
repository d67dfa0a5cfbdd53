/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.app;

import io.judder.mock.MockDevice;

/**
 * The mock of the accelerometer: the same name, methods and parameters as the natives of the application, but public, as
 * the HIL engine of the MicroEJ Simulator demands. Plays what {@link MockDevice} has plugged.
 * <p>
 * On a Java SE virtual machine this class stands before the application's on the class path.
 */
public final class AccelerometerNatives {

	private AccelerometerNatives() {
	}

	/**
	 * Starts sampling.
	 *
	 * @param rateMilliHertz
	 *            the wanted rate.
	 * @param rangeMilliG
	 *            the wanted range.
	 * @return 0 or an error code.
	 */
	public static int open(final int rateMilliHertz, final int rangeMilliG) {
		return MockDevice.open(rateMilliHertz, rangeMilliG);
	}

	/** Stops sampling. */
	public static void close() {
		MockDevice.close();
	}

	/**
	 * Returns the number of axes.
	 *
	 * @return 1 to 3 or an error code.
	 */
	public static int axes() {
		return MockDevice.axes();
	}

	/**
	 * Returns the true rate.
	 *
	 * @return the rate or an error code.
	 */
	public static int rateMilliHertz() {
		return MockDevice.rateMilliHertz();
	}

	/**
	 * Returns the sensitivity.
	 *
	 * @return counts per g or an error code.
	 */
	public static int countsPerG() {
		return MockDevice.countsPerG();
	}

	/**
	 * Returns the clip level.
	 *
	 * @return counts or an error code.
	 */
	public static int clipCounts() {
		return MockDevice.clipCounts();
	}

	/**
	 * Takes the frames that are there.
	 *
	 * @param frames
	 *            receives the samples.
	 * @param offset
	 *            the index of the first value to write.
	 * @param count
	 *            the largest number of frames.
	 * @return the number of frames or an error code.
	 */
	public static int read(final short[] frames, final int offset, final int count) {
		return MockDevice.read(frames, offset, count);
	}

	/**
	 * Returns when the first frame of the last successful read was sampled.
	 *
	 * @return the time in microseconds.
	 */
	public static long timeMicros() {
		return MockDevice.timeMicros();
	}
}
