/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.signal;

/**
 * A quarter wave of a sine, shared by every transform and window of one length.
 * <p>
 * The entries are computed by the constructor with integer arithmetic only (Taylor series in 60 fractional bits), so that
 * they are the same to the bit on every processor and do not depend on a C library. Each is the true sine rounded to the
 * nearest multiple of 2<sup>-30</sup>.
 * <p>
 * Memory: {@code length + 4} bytes, 4100 for a length of 4096. Immutable, usable by several threads.
 */
public final class SineTable {

	/** The number of fractional bits of an entry: 1.0 is {@code 1 << 30}. */
	public static final int FRACTION_BITS = 30;

	/** The shortest period that a table can have. */
	public static final int MIN_LENGTH = 16;

	/** The longest period that a table can have. */
	public static final int MAX_LENGTH = 4096;

	private static final int SERIES_BITS = 60;

	private static final long ONE = 1L << SERIES_BITS;

	/** Half of pi with 60 fractional bits. */
	private static final long HALF_PI = 1811004864519280711L;

	/** Terms of the series: the first one left out is below 2<sup>-61</sup> up to an angle of pi/4. */
	private static final int TERMS = 9;

	private final int[] quarter;

	/**
	 * Computes a table.
	 *
	 * @param length
	 *            the number of steps of a whole period: a power of two, {@link #MIN_LENGTH} to {@link #MAX_LENGTH}.
	 * @throws IllegalArgumentException
	 *             when the length is none of these.
	 */
	public SineTable(final int length) {
		if (length < MIN_LENGTH || length > MAX_LENGTH || (length & (length - 1)) != 0) {
			throw new IllegalArgumentException("length: " + length + " is not a power of two from 16 to 4096");
		}
		final int steps = length / 4;
		this.quarter = new int[steps + 1];
		for (int i = 0; i <= steps; ++i) {
			this.quarter[i] = 2 * i <= steps ? sine(i, steps) : cosine(steps - i, steps);
		}
	}

	/**
	 * Returns the number of steps of a whole period.
	 *
	 * @return a power of two.
	 */
	public int length() {
		return (this.quarter.length - 1) * 4;
	}

	/**
	 * Returns the memory of the entries.
	 *
	 * @return bytes.
	 */
	public int ramBytes() {
		return this.quarter.length * 4;
	}

	/**
	 * Returns the entries themselves: entry i is the sine of 2 pi i / {@link #length()}, for i from 0 to a quarter of the
	 * length. They must not be written.
	 *
	 * @return the entries, with {@link #FRACTION_BITS} fractional bits.
	 */
	int[] quarter() {
		return this.quarter;
	}

	private static int sine(final int step, final int steps) {
		final long angle = multiply(HALF_PI, ONE / steps * step);
		return round(multiply(angle, series(multiply(angle, angle), 2)));
	}

	private static int cosine(final int step, final int steps) {
		final long angle = multiply(HALF_PI, ONE / steps * step);
		return round(series(multiply(angle, angle), 1));
	}

	/** Computes 1 - s/(f(f+1)) (1 - s/((f+2)(f+3)) (1 - ...)): the cosine for f = 1, the sine over its angle for f = 2. */
	private static long series(final long square, final int first) {
		long value = ONE;
		for (int term = TERMS - 1; term >= 0; --term) {
			final int factor = first + 2 * term;
			value = ONE - multiply(square, value) / (factor * (factor + 1));
		}
		return value;
	}

	/** Multiplies two values of 0 to 2 with 60 fractional bits. */
	private static long multiply(final long a, final long b) {
		final long mask = (1L << 30) - 1;
		final long aHigh = a >> 30;
		final long aLow = a & mask;
		final long bHigh = b >> 30;
		final long bLow = b & mask;
		return aHigh * bHigh + ((aHigh * bLow + aLow * bHigh + (aLow * bLow >> 30)) >> 30);
	}

	private static int round(final long value) {
		return (int) ((value + (1L << (SERIES_BITS - FRACTION_BITS - 1))) >> (SERIES_BITS - FRACTION_BITS));
	}
}
