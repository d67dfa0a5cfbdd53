/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation;

import java.util.Locale;

/**
 * One figure and what is required of it.
 *
 * @param name
 *            what was measured.
 * @param measured
 *            the value; NaN when it could not be computed.
 * @param relation
 *            whether the limit is the least or the most.
 * @param limit
 *            the limit.
 * @param note
 *            how the value came about, or an empty text.
 */
public record Figure(String name, double measured, Relation relation, double limit, String note) {

	/** What is required. */
	public enum Relation {
		/** The limit or more. */
		AT_LEAST(">="),
		/** The limit or less. */
		AT_MOST("<="),
		/** More than the limit. */
		ABOVE(">"),
		/** Less than the limit. */
		BELOW("<");

		private final String sign;

		Relation(final String sign) {
			this.sign = sign;
		}
	}

	/**
	 * Tells whether the requirement is met.
	 *
	 * @return false for NaN.
	 */
	public boolean met() {
		return switch (this.relation) {
		case AT_LEAST -> this.measured >= this.limit;
		case AT_MOST -> this.measured <= this.limit;
		case ABOVE -> this.measured > this.limit;
		case BELOW -> this.measured < this.limit;
		};
	}

	/** Says what is required. */
	String required() {
		return this.relation.sign + ' ' + number(this.limit);
	}

	/** Says what was measured. */
	String value() {
		return number(this.measured);
	}

	/** Writes up to four decimals, never rounded up to a limit that was missed. */
	static String number(final double value) {
		if (Double.isNaN(value)) {
			return "-";
		}
		final double cut = Math.abs(value) < 1000 ? Math.floor(value * 1e4 + 1e-6) / 1e4 : value;
		return String.format(Locale.ROOT, "%.4f", cut).replaceAll("\\.?0+$", "");
	}
}
