/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.recording;

import java.util.Comparator;

/**
 * Orders names as people count: run2 comes before run10.
 * <p>
 * Runs of ASCII digits compare by value, everything else by character; names that are equal so far by plain comparison.
 */
final class NaturalOrder implements Comparator<String> {

	@Override
	public int compare(final String a, final String b) {
		int i = 0;
		int j = 0;
		while (i < a.length() && j < b.length()) {
			final int order;
			if (isDigit(a.charAt(i)) && isDigit(b.charAt(j))) {
				final int endA = endOfDigits(a, i);
				final int endB = endOfDigits(b, j);
				order = compareDigits(a.substring(i, endA), b.substring(j, endB));
				i = endA;
				j = endB;
			} else {
				order = Character.compare(a.charAt(i++), b.charAt(j++));
			}
			if (order != 0) {
				return order;
			}
		}
		final int rest = Integer.compare(a.length() - i, b.length() - j);
		return rest != 0 ? rest : a.compareTo(b);
	}

	private static int compareDigits(final String a, final String b) {
		final String valueA = a.replaceFirst("^0+", "");
		final String valueB = b.replaceFirst("^0+", "");
		final int order = Integer.compare(valueA.length(), valueB.length());
		return order != 0 ? order : valueA.compareTo(valueB);
	}

	private static int endOfDigits(final String text, final int start) {
		int end = start;
		while (end < text.length() && isDigit(text.charAt(end))) {
			end++;
		}
		return end;
	}

	private static boolean isDigit(final char c) {
		return c >= '0' && c <= '9';
	}
}
