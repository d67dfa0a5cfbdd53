/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.recording;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A sampling rate, from one row in eleven days to 2 MHz.
 * <p>
 * It is kept as thousandths of hertz or as a period in nanoseconds, whichever is nearer to the value given: 44.1 kHz has
 * no whole period, and one row per hour no whole number of millihertz. Immutable.
 */
public final class Rate {

	/** The fastest rate, in hertz: the last that fits the device's int in mHz, rounded. */
	public static final double FASTEST_HERTZ = 2_000_000;

	/** The slowest rate, in hertz. */
	public static final double SLOWEST_HERTZ = 1e-6;

	private static final double NANOS = 1e9;

	private final long milliHertz;
	private final long periodNanos;
	private final boolean byPeriod;

	private Rate(final double hertz) {
		milliHertz = Math.round(hertz * 1000);
		periodNanos = Math.max(1, Math.round(NANOS / hertz));
		final double milliError = Math.abs(milliHertz / (hertz * 1000) - 1);
		final double periodError = Math.abs(periodNanos * hertz / NANOS - 1);
		byPeriod = periodError < milliError;
	}

	/**
	 * Makes a rate from hertz.
	 *
	 * @param hertz
	 *            the rate.
	 * @return the rate, or null when the value is no number from {@link #SLOWEST_HERTZ} to {@link #FASTEST_HERTZ}.
	 */
	public static Rate ofHertz(final double hertz) {
		return hertz >= SLOWEST_HERTZ && hertz <= FASTEST_HERTZ ? new Rate(hertz) : null;
	}

	/**
	 * Makes a rate that the caller must be able to name.
	 *
	 * @param hertz
	 *            the rate.
	 * @param name
	 *            the recording or option it was read from.
	 * @param field
	 *            what held it.
	 * @return the rate.
	 * @throws RecordingException
	 *             when the rate is out of range.
	 */
	static Rate require(final double hertz, final String name, final String field) throws RecordingException {
		final Rate rate = ofHertz(hertz);
		if (rate == null) {
			throw new RecordingException(name, field + " says " + plain(hertz) + " Hz, which is no sampling rate",
					"rates from 0.000001 to 2000000 Hz are read");
		}
		return rate;
	}

	/**
	 * Returns the rate in thousandths of hertz, rounded.
	 *
	 * @return the rate in mHz; 0 when it is slower than one sample in 2000 s.
	 */
	public int milliHertz() {
		return (int) milliHertz;
	}

	/**
	 * Returns the time between two samples, rounded.
	 *
	 * @return the period in nanoseconds, above 0.
	 */
	public long periodNanos() {
		return periodNanos;
	}

	/**
	 * Returns the rate.
	 *
	 * @return the rate in hertz.
	 */
	public double hertz() {
		return byPeriod ? NANOS / periodNanos : milliHertz / 1000.0;
	}

	/**
	 * Returns when a frame was sampled if the first was sampled at 0.
	 *
	 * @param frame
	 *            the index of the frame, from 0 to 2^53.
	 * @return the time in nanoseconds, rounded down, without accumulated rounding.
	 */
	public long nanosAt(final long frame) {
		if (byPeriod) {
			return frame * periodNanos;
		}
		final long thousandths = frame * 1000;
		return thousandths / milliHertz * 1_000_000_000L + thousandths % milliHertz * 1_000_000_000L / milliHertz;
	}

	/**
	 * Tells whether two rates are the same within a tolerance.
	 *
	 * @param other
	 *            the other rate.
	 * @param tolerance
	 *            the largest relative difference.
	 * @return true when they agree.
	 */
	public boolean agreesWith(final Rate other, final double tolerance) {
		return Math.abs(hertz() / other.hertz() - 1) <= tolerance;
	}

	@Override
	public String toString() {
		return hertz() < 0.5 ? "1 sample per " + plain(periodNanos / NANOS) + " s" : plain(hertz()) + " Hz";
	}

	/** Writes a number as people do: without exponent as far as that is short, without trailing zeros. */
	static String plain(final double value) {
		if (!(Math.abs(value) < 1e15) || value != 0 && Math.abs(value) < 1e-9) {
			return Double.toString(value);
		}
		final BigDecimal rounded = new BigDecimal(value).round(new MathContext(10)).stripTrailingZeros();
		return rounded.toPlainString();
	}
}
