/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.app;

/**
 * The accelerometer as C offers it. {@code src/main/c/LLACCELEROMETER_impl.h} is the full contract.
 * <p>
 * There is one sensor. No function waits: while a native runs, no Java thread does.
 */
final class AccelerometerNatives {

	private AccelerometerNatives() {
	}

	/**
	 * Starts sampling.
	 *
	 * @param rateMilliHertz
	 *            the wanted number of frames per second, in thousandths, above 0.
	 * @param rangeMilliG
	 *            the wanted end of the range, in thousandths of g, above 0.
	 * @return 0, or a code of {@link AccelerometerException}.
	 */
	static native int open(int rateMilliHertz, int rangeMilliG);

	/** Stops sampling. Does nothing when the sensor is not open. */
	static native void close();

	/**
	 * Returns the number of axes.
	 *
	 * @return 1 to 3, or a code of {@link AccelerometerException}.
	 */
	static native int axes();

	/**
	 * Returns the rate at which the open sensor samples.
	 *
	 * @return frames per second in thousandths, or a code of {@link AccelerometerException}.
	 */
	static native int rateMilliHertz();

	/**
	 * Returns the sensitivity of the open sensor.
	 *
	 * @return counts per g, above 0, or a code of {@link AccelerometerException}.
	 */
	static native int countsPerG();

	/**
	 * Returns the magnitude from which on a sample counts as clipped.
	 *
	 * @return 1 to 32767 counts, or a code of {@link AccelerometerException}.
	 */
	static native int clipCounts();

	/**
	 * Takes the frames that are there.
	 *
	 * @param frames
	 *            receives the samples, interleaved.
	 * @param offset
	 *            the index of the first value to write.
	 * @param count
	 *            the largest number of frames.
	 * @return the number of frames, 0 when there is none yet, or a code of {@link AccelerometerException}.
	 */
	static native int read(short[] frames, int offset, int count);

	/**
	 * Returns when the first frame of the last successful read was sampled.
	 *
	 * @return the time in microseconds since an origin of the driver's choice.
	 */
	static native long timeMicros();
}
