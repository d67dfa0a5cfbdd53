/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.recording;

import java.nio.charset.StandardCharsets;

/**
 * Reads decimal numbers from bytes.
 */
final class Decimal {

	private static final long EXACT = 1L << 53;
	private static final int EXACT_POWER = 22;
	private static final double[] POWERS = new double[EXACT_POWER + 1];

	static {
		for (int i = 0; i <= EXACT_POWER; i++) {
			POWERS[i] = Double.parseDouble("1e" + i);
		}
	}

	private Decimal() {
	}

	/**
	 * Reads {@code [+-] digits [. digits] [e [+-] digits]}, correctly rounded.
	 * <p>
	 * Up to 2^53 and 10^22 both parts are exact doubles, so that one multiplication or division rounds once (Clinger,
	 * "How to read floating point numbers accurately", 1990); the rest goes to the library.
	 *
	 * @return the value; NaN when the text is no such number, infinite when it is beyond a double.
	 */
	static double parse(final byte[] text, final int start, final int end) {
		int i = start;
		if (i < end && (text[i] == '+' || text[i] == '-')) {
			i++;
		}
		long mantissa = 0;
		int digits = 0;
		int fraction = 0;
		boolean point = false;
		boolean exact = true;
		for (; i < end; i++) {
			if (text[i] == '.' && !point) {
				point = true;
			} else if (text[i] >= '0' && text[i] <= '9') {
				digits++;
				fraction += point ? 1 : 0;
				exact &= mantissa < EXACT / 10;
				mantissa = exact ? mantissa * 10 + (text[i] - '0') : mantissa;
			} else {
				break;
			}
		}
		if (digits == 0) {
			return Double.NaN;
		}
		final boolean exponent = i < end;
		if (exponent && !isExponent(text, i, end)) {
			return Double.NaN;
		}
		if (exponent || !exact || fraction > EXACT_POWER) {
			return Double.parseDouble(
					new String(text, start, end - start, StandardCharsets.ISO_8859_1));
		}
		final double magnitude = mantissa / POWERS[fraction];
		return text[start] == '-' ? -magnitude : magnitude;
	}

	private static boolean isExponent(final byte[] text, final int start, final int end) {
		int i = start;
		if (text[i] != 'e' && text[i] != 'E') {
			return false;
		}
		i++;
		if (i < end && (text[i] == '+' || text[i] == '-')) {
			i++;
		}
		final int first = i;
		while (i < end && text[i] >= '0' && text[i] <= '9') {
			i++;
		}
		return i == end && i > first;
	}
}
