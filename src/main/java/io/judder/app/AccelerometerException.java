/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.app;

import java.io.IOException;

/**
 * Tells why the accelerometer does not deliver. The codes are those of {@code LLACCELEROMETER_impl.h}.
 */
public class AccelerometerException extends IOException {

	/** No sensor answers: not fitted, not powered, or the BSP has no driver. */
	public static final int NOT_PRESENT = -1;

	/** The sensor stopped answering. It stays open; reading again may succeed. */
	public static final int BUS = -2;

	/** Frames were lost before they were read. */
	public static final int OVERRUN = -3;

	/** The sensor cannot sample at this rate or range. */
	public static final int CONFIGURATION = -4;

	/** The sensor is not open, or is opened twice. */
	public static final int STATE = -5;

	/** The driver was called with an array, offset or count that do not fit. */
	public static final int ARGUMENT = -6;

	private static final long serialVersionUID = 1L;

	private static final String[] MESSAGES = { "accelerometer not present: check its power and wiring, and that the BSP"
			+ " has a driver instead of LLACCELEROMETER_stub.c",
			"accelerometer does not answer on its bus",
			"accelerometer delivers faster than it is read: read larger blocks, or lower the rate",
			"accelerometer cannot sample at this rate or range",
			"accelerometer is not open, or is opened twice",
			"accelerometer driver refuses the array" };

	private final int code;

	/**
	 * Creates an exception.
	 *
	 * @param code
	 *            one of the constants; a number that is none of them is kept and named.
	 */
	public AccelerometerException(final int code) {
		super(message(code));
		this.code = code;
	}

	/**
	 * Returns the cause.
	 *
	 * @return one of the constants, or what the driver returned instead.
	 */
	public int code() {
		return this.code;
	}

	private static String message(final int code) {
		final int index = -1 - code;
		if (index < 0 || index >= MESSAGES.length) {
			return "accelerometer driver returned the unknown code " + code;
		}
		return MESSAGES[index];
	}
}
