/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.recording;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the time column of a CSV: a number, or date and time of day.
 * <p>
 * A number is in the unit that the column's name ends with ({@code time_ms}, {@code t [us]}); without one it is in
 * seconds, except that numbers as large as today's epoch times in ms, us or ns are taken as these.
 */
final class TimeColumn {

	private static final Pattern NAME = Pattern.compile(
			"(time|timestamp|date|datetime|date time|t|seconds|sec|millis|micros)"
					+ "(?:[ _]*[(\\[]?(s|sec|seconds|ms|millis|us|\u00b5s|micros|ns)[)\\]]?)?");

	private static final double NANOS = 1e9;
	private static final double LARGEST_NANOS = 9e18;

	private final String unit;
	private double unitNanos;
	private double fixedNanos;
	private boolean date;
	private boolean decided;

	private TimeColumn(final String unit) {
		this.unit = unit;
	}

	/** Returns a reader for a column with this name, or null when it is no time column. */
	static TimeColumn named(final String name) {
		final Matcher matcher = NAME.matcher(name.trim().toLowerCase(Locale.ROOT));
		if (!matcher.matches()) {
			return null;
		}
		final String base = matcher.group(1);
		final String suffix = matcher.group(2);
		return new TimeColumn(suffix != null ? suffix : base);
	}

	/**
	 * Reads a time; the first decides between number and date, and the unit.
	 *
	 * @return nanoseconds for a date, a number in the column's unit otherwise; NaN when it is neither.
	 */
	double parse(final byte[] text, final int start, final int end) {
		final double number = Decimal.parse(text, start, end);
		if (!decided) {
			decided = true;
			date = Double.isNaN(number);
			unitNanos = date ? 1 : fixedNanos > 0 ? fixedNanos : unitNanos(number);
		}
		return date ? Double.NaN : number;
	}

	/** Tells whether the column has dates, to be read by {@link #parseDate}. */
	boolean isDate() {
		return date;
	}

	/** Returns the nanoseconds of a number, clamped to what a long holds. */
	long nanos(final double number) {
		return Math.round(number * unitNanos);
	}

	/** Tells whether a number can be a time. */
	boolean isInRange(final double number) {
		return Math.abs(number) * unitNanos < LARGEST_NANOS;
	}

	/** Tells whether the name leaves the unit open, so that a rate may settle it. */
	boolean isUnitOpen() {
		return !date && unitNanos == NANOS && unit.matches("time|timestamp|t");
	}

	/** Returns the nanoseconds of one unit. */
	double unitNanos() {
		return unitNanos;
	}

	/** Fixes the unit of numbers, which a rate has settled. */
	void fixUnit(final double nanos) {
		fixedNanos = nanos;
		unitNanos = nanos;
	}

	private double unitNanos(final double first) {
		final double magnitude = Math.abs(first);
		return switch (unit) {
		case "ms", "millis" -> 1e6;
		case "us", "\u00b5s", "micros" -> 1e3;
		case "ns" -> 1;
		case "s", "sec", "seconds" -> NANOS;
		default -> magnitude >= 1e17 ? 1 : magnitude >= 1e14 ? 1e3 : magnitude >= 1e11 ? 1e6 : NANOS;
		};
	}

	/**
	 * Reads {@code yyyy-mm-dd[ T]hh:mm[:ss[.fraction]]}, also with slashes, with {@code Z} or an offset as
	 * {@code +02:00} behind; without one it is UTC. The time of day alone counts from 1970-01-01. Source: ISO 8601,
	 * RFC 3339.
	 *
	 * @return nanoseconds since 1970; {@link Long#MIN_VALUE} when the text is no such time.
	 */
	static long parseDate(final byte[] text, final int start, final int end) {
		if (start + 2 < end && text[start + 2] == ':') {
			return timeOfDay(text, start, end, 0);
		}
		final int year = digits(text, start, 4, end);
		final int month = digits(text, start + 5, 2, end);
		final int day = digits(text, start + 8, 2, end);
		if (year < 1700 || year > 2260 || month < 0 || day < 0 || text[start + 4] != text[start + 7]
				|| text[start + 4] != '-' && text[start + 4] != '/') {
			return Long.MIN_VALUE;
		}
		final long midnight;
		try {
			midnight = LocalDate.of(year, month, day).toEpochDay() * 86_400;
		} catch (final DateTimeException e) {
			return Long.MIN_VALUE;
		}
		if (end == start + 10) {
			return midnight * 1_000_000_000;
		}
		if (text[start + 10] != ' ' && text[start + 10] != 'T') {
			return Long.MIN_VALUE;
		}
		return timeOfDay(text, start + 11, end, midnight);
	}

	private static long timeOfDay(final byte[] text, final int start, final int end, final long midnight) {
		final int hour = digits(text, start, 2, end);
		final int minute = digits(text, start + 3, 2, end);
		if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || text[start + 2] != ':') {
			return Long.MIN_VALUE;
		}
		int at = start + 5;
		int second = 0;
		long fraction = 0;
		if (at < end && text[at] == ':') {
			second = digits(text, at + 1, 2, end);
			at += 3;
			if (second < 0 || second > 60) {
				return Long.MIN_VALUE;
			}
			if (at < end && (text[at] == '.' || text[at] == ',')) {
				long weight = 100_000_000;
				for (at++; at < end && text[at] >= '0' && text[at] <= '9'; at++) {
					fraction += (text[at] - '0') * weight;
					weight /= 10;
				}
			}
		}
		final long offset = offsetSeconds(text, at, end);
		return offset == Long.MIN_VALUE ? offset
				: (midnight + hour * 3600L + minute * 60L + second - offset) * 1_000_000_000 + fraction;
	}

	private static long offsetSeconds(final byte[] text, final int start, final int end) {
		if (start == end || start + 1 == end && text[start] == 'Z') {
			return 0;
		}
		final int hours = digits(text, start + 1, 2, end);
		final boolean colon = start + 3 < end && text[start + 3] == ':';
		final int minuteStart = start + (colon ? 4 : 3);
		final int minutes = end == start + 3 ? 0 : digits(text, minuteStart, 2, end);
		final boolean whole = end == start + 3 || end == minuteStart + 2;
		if (text[start] != '+' && text[start] != '-' || hours < 0 || minutes < 0 || !whole) {
			return Long.MIN_VALUE;
		}
		return (text[start] == '-' ? -1 : 1) * (hours * 3600L + minutes * 60L);
	}

	/** Reads exactly {@code count} digits; returns -1 when they are not there. */
	private static int digits(final byte[] text, final int start, final int count, final int end) {
		if (start + count > end) {
			return -1;
		}
		int value = 0;
		for (int i = start; i < start + count; i++) {
			if (text[i] < '0' || text[i] > '9') {
				return -1;
			}
			value = value * 10 + text[i] - '0';
		}
		return value;
	}
}
