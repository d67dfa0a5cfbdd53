/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.monitor;

import java.io.IOException;

/**
 * Where samples come from: an accelerometer, a recording, a simulated machine.
 * <p>
 * Samples are signed 16-bit counts in frames: one value per axis, axes interleaved (x y z x y z ...), as FIFOs of MEMS
 * accelerometers deliver them. A source is read by one thread.
 */
public interface SampleSource {

	/** Returned by {@link #read(short[], int, int)} when no sample will ever come again. */
	int END = -1;

	/**
	 * Returns the number of axes.
	 *
	 * @return 1 to 3.
	 */
	int axes();

	/**
	 * Returns the nominal number of frames per second, in thousandths.
	 *
	 * @return the rate in mHz, above 0: 20 kHz is 20 000 000.
	 */
	int rateMilliHertz();

	/**
	 * Returns the physical value of one count, in the unit of the source (usually g).
	 *
	 * @return the unit per count, above 0; 1 when the source is not calibrated.
	 */
	float unitPerCount();

	/**
	 * Returns the magnitude from which on a sample counts as clipped.
	 *
	 * @return 1 to 32767 counts.
	 */
	int clipCounts();

	/**
	 * Reads the frames that are there, without waiting for more than one.
	 *
	 * @param frames
	 *            receives the samples, interleaved.
	 * @param offset
	 *            the index of the first value to write.
	 * @param count
	 *            the largest number of frames to read, above 0; needs {@code count * axes()} values of room.
	 * @return the number of frames read, 0 when none has come within the source's own time limit, or {@link #END}.
	 * @throws IOException
	 *             when the sensor or the medium fails; the message says what and where.
	 */
	int read(short[] frames, int offset, int count) throws IOException;

	/**
	 * Returns when the first frame of the last successful {@link #read(short[], int, int)} was sampled.
	 * <p>
	 * A source whose frames were lost, or which slept, shows it here: the monitor compares this time with the one that
	 * the rate predicts.
	 *
	 * @return the time in microseconds since an origin of the source's choice.
	 */
	long timeMicros();
}
