/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.app;

import io.judder.monitor.SampleSource;

/**
 * The accelerometer of the board as a source of samples.
 * <p>
 * Frames that the driver lost are no failure: the next ones are read, and {@link #timeMicros()} shows the gap. All other
 * trouble is an {@link AccelerometerException}. Reading polls the driver and sleeps in between, so that other Java
 * threads run. Allocates nothing after construction, except an exception that is thrown. For one thread.
 */
public final class Accelerometer implements SampleSource, AutoCloseable {

	private static final int POLL_MILLIS = 2;
	private static final int MAX_AXES = 3;

	private final int waitMillis;
	private final int axes;
	private final int rateMilliHertz;
	private final float unitPerCount;
	private final int clipCounts;
	private long timeMicros;

	/**
	 * Opens the accelerometer.
	 *
	 * @param rateMilliHertz
	 *            the wanted number of frames per second, in thousandths, above 0; the driver takes the nearest that the
	 *            sensor has.
	 * @param rangeMilliG
	 *            the wanted end of the range in thousandths of g, above 0; the driver takes the next larger one.
	 * @param waitMillis
	 *            how long a read waits for its first frame, 0 or more.
	 * @throws AccelerometerException
	 *             when the sensor is not there, or cannot do what is wanted.
	 */
	public Accelerometer(final int rateMilliHertz, final int rangeMilliG, final int waitMillis)
			throws AccelerometerException {
		check(AccelerometerNatives.open(rateMilliHertz, rangeMilliG));
		boolean isOpen = false;
		try {
			this.waitMillis = waitMillis;
			this.axes = within(AccelerometerNatives.axes(), MAX_AXES);
			this.rateMilliHertz = within(AccelerometerNatives.rateMilliHertz(), Integer.MAX_VALUE);
			this.unitPerCount = 1f / within(AccelerometerNatives.countsPerG(), Integer.MAX_VALUE);
			this.clipCounts = within(AccelerometerNatives.clipCounts(), Short.MAX_VALUE);
			isOpen = true;
		} finally {
			if (!isOpen) {
				AccelerometerNatives.close();
			}
		}
	}

	/** Checks what the driver tells of the sensor. */
	private static int within(final int value, final int high) throws AccelerometerException {
		check(value);
		if (value == 0 || value > high) {
			throw new AccelerometerException(AccelerometerException.CONFIGURATION);
		}
		return value;
	}

	private static void check(final int result) throws AccelerometerException {
		if (result < 0) {
			throw new AccelerometerException(result);
		}
	}

	@Override
	public int axes() {
		return this.axes;
	}

	@Override
	public int rateMilliHertz() {
		return this.rateMilliHertz;
	}

	@Override
	public float unitPerCount() {
		return this.unitPerCount;
	}

	@Override
	public int clipCounts() {
		return this.clipCounts;
	}

	@Override
	public long timeMicros() {
		return this.timeMicros;
	}

	/**
	 * Reads the frames that are there; waits for the first as long as the constructor was told. A thread that is
	 * interrupted meanwhile gets 0 frames and stays interrupted.
	 *
	 * @throws IllegalArgumentException
	 *             when the array has no room, or no frame is asked for.
	 * @throws AccelerometerException
	 *             when the sensor fails, or when frames are lost twice in a row, so that none could be read.
	 */
	@Override
	public int read(final short[] frames, final int offset, final int count) throws AccelerometerException {
		if (offset < 0 || count <= 0 || count > (frames.length - offset) / this.axes) {
			throw new IllegalArgumentException("no room for the frames");
		}
		int waited = 0;
		int result = take(frames, offset, count);
		while (result == 0 && waited < this.waitMillis && sleep()) {
			waited += POLL_MILLIS;
			result = take(frames, offset, count);
		}
		if (result > 0) {
			this.timeMicros = AccelerometerNatives.timeMicros();
		}
		return result;
	}

	/** Closes the sensor. Reading fails from then on. */
	@Override
	public void close() {
		AccelerometerNatives.close();
	}

	private static int take(final short[] frames, final int offset, final int count) throws AccelerometerException {
		int result = AccelerometerNatives.read(frames, offset, count);
		if (result == AccelerometerException.OVERRUN) {
			result = AccelerometerNatives.read(frames, offset, count);
		}
		check(result);
		return result;
	}

	private static boolean sleep() {
		try {
			Thread.sleep(POLL_MILLIS);
			return true;
		} catch (final InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
	}
}
