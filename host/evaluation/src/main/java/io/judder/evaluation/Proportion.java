/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation;

import java.util.Locale;

/**
 * How many of a number of windows something happened in.
 *
 * @param hits
 *            in how many it happened.
 * @param of
 *            how many there were.
 */
public record Proportion(long hits, long of) {

	/** The quantile of the normal distribution of a two-sided interval of 95 %. */
	private static final double Z = 1.959963984540054;

	/** The smallest share that has digits. */
	private static final double LEAST = 0.0001;

	/** Nothing counted. */
	static final Proportion NONE = new Proportion(0, 0);

	/**
	 * Returns the share.
	 *
	 * @return 0 to 1, NaN without windows.
	 */
	public double share() {
		return (double) this.hits / this.of;
	}

	/**
	 * Returns the lower end of the 95 % interval of E. B. Wilson ("Probable inference, the law of succession, and statistical
	 * inference", 1927), for independent windows.
	 *
	 * @return 0 to 1, NaN without windows.
	 */
	public double low() {
		// Without hits it is 0, but for rounding.
		return this.hits == 0 ? 0 * centre() : centre() - reach();
	}

	/**
	 * Returns the upper end of the same interval.
	 *
	 * @return 0 to 1, NaN without windows.
	 */
	public double high() {
		return this.hits == this.of ? 1 + 0 * centre() : centre() + reach();
	}

	private double centre() {
		return this.of == 0 ? Double.NaN : (this.hits + Z * Z / 2) / (this.of + Z * Z);
	}

	private double reach() {
		return Z / (this.of + Z * Z) * Math.sqrt((double) this.hits * (this.of - this.hits) / this.of + Z * Z / 4);
	}

	/** Pools two counts. */
	Proportion plus(final Proportion other) {
		return new Proportion(this.hits + other.hits, this.of + other.of);
	}

	/** Says it for people: {@code 1.3 % (5/365; 0.6-3.2 %)}, or a dash without windows. */
	String text() {
		if (this.of == 0) {
			return "-";
		}
		// A rate that is not quite 0 or 100 % shall not look as if it were.
		final double share = this.hits == 0 || this.hits == this.of ? share() : Math.max(LEAST, Math.min(1 - LEAST, share()));
		return percent(share) + " % (" + this.hits + '/' + this.of + "; " + percent(low()) + '-' + percent(high()) + " %)";
	}

	private static String percent(final double share) {
		return String.format(Locale.ROOT, "%.2f", 100 * share).replaceAll("\\.?0+$", "");
	}
}
