/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package ej.bon;

import java.util.concurrent.TimeUnit;

/** The clocks of BON. */
public final class Util {

	/** The origin of the platform time is the start of the program, as on a device. */
	private static final long START_NANOS = System.nanoTime();

	private Util() {
	}

	/**
	 * Returns the time that is set by people.
	 *
	 * @return milliseconds since 1970-01-01 UTC.
	 */
	public static long currentTimeMillis() {
		return System.currentTimeMillis();
	}

	/**
	 * Returns the time that nobody can set.
	 *
	 * @return milliseconds since the start.
	 */
	public static long platformTimeMillis() {
		return TimeUnit.NANOSECONDS.toMillis(platformTimeNanos());
	}

	/**
	 * Returns the time that nobody can set.
	 *
	 * @return nanoseconds since the start.
	 */
	public static long platformTimeNanos() {
		return System.nanoTime() - START_NANOS;
	}

	/**
	 * Tells whether the static initialisers run before {@code main}. A Java SE virtual machine has no such phase.
	 *
	 * @return {@code false}.
	 */
	public static boolean isInInitialization() {
		return false;
	}

	/**
	 * Tells whether {@code main} has begun.
	 *
	 * @return {@code true}.
	 */
	public static boolean isInMission() {
		return true;
	}
}
