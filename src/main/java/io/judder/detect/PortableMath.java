/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

/**
 * Logarithm, exponential and the quantiles behind a threshold, made of additions, multiplications, divisions and square
 * roots only.
 * <p>
 * Those four are defined to the bit by IEEE 754; {@code Math.log} and {@code Math.exp} are not, and on a device they are whatever the
 * C library offers. With this class a threshold learned on a Cortex-M equals the one learned on a PC from the same windows.
 * The functions work in {@code double}, which most microcontrollers emulate: a few calls per window, never one per sample.
 */
public final class PortableMath {

	private static final double LN_2 = 0.6931471805599453;

	private PortableMath() {
		// Static methods only.
	}

	/**
	 * Computes the natural logarithm.
	 *
	 * @param x
	 *            a finite normal number above 0.
	 * @return ln x, to 4e-16 relative or absolute, whichever is larger.
	 */
	public static double ln(final double x) {
		final long bits = Double.doubleToLongBits(x);
		int exponent = (int) (bits >>> 52) - 1023;
		double mantissa = Double.longBitsToDouble(bits & 0x000FFFFFFFFFFFFFL | 0x3FF0000000000000L);
		if (mantissa > 1.4142135623730951) {
			mantissa *= 0.5;
			exponent++;
		}
		// ln m = 2 artanh((m - 1) / (m + 1)); the argument is below 0.172, so 11 terms leave 1e-17.
		final double t = (mantissa - 1) / (mantissa + 1);
		final double t2 = t * t;
		double sum = 0;
		for (int k = 21; k >= 1; k -= 2) {
			sum = sum * t2 + 1.0 / k;
		}
		return exponent * LN_2 + 2 * t * sum;
	}

	/**
	 * Computes the exponential.
	 *
	 * @param x
	 *            -700 to 700; values outside are taken as the nearer end.
	 * @return e to the power of x, to 1e-15 relative up to a magnitude of 10, and to 1e-13 at the ends.
	 */
	public static double exp(final double x) {
		final double bounded = x < -700 ? -700 : x > 700 ? 700 : x;
		final double scaled = bounded / LN_2;
		final int power = (int) (scaled < 0 ? scaled - 0.5 : scaled + 0.5);
		final double rest = bounded - power * LN_2;
		// The rest is within +-0.347: 15 terms of the power series leave 1e-19.
		double sum = 1;
		for (int k = 15; k >= 1; k--) {
			sum = 1 + sum * rest / k;
		}
		return sum * Double.longBitsToDouble((long) (power + 1023) << 52);
	}

	/**
	 * Computes the quantile of the standard normal distribution, by algorithm AS 241 (M. J. Wichura, Applied Statistics 37,
	 * 1988), in its shorter form PPND7.
	 *
	 * @param p
	 *            the probability, above 0 and below 1.
	 * @return z with P(Z <= z) = p, to 2e-7 relative.
	 */
	public static double normalQuantile(final double p) {
		final double q = p - 0.5;
		if (q < 0.425 && q > -0.425) {
			final double r = 0.180625 - q * q;
			return q * (((59.109374720 * r + 159.29113202) * r + 50.434271938) * r + 3.3871327179)
					/ (((67.187563600 * r + 78.757757664) * r + 17.895169469) * r + 1);
		}
		double r = Math.sqrt(-ln(q < 0 ? p : 1 - p));
		final double z;
		if (r <= 5) {
			r -= 1.6;
			z = (((0.17023821103 * r + 1.3067284816) * r + 2.7568153900) * r + 1.4234372777)
					/ ((0.12021132975 * r + 0.73700164250) * r + 1);
		} else {
			r -= 5;
			z = (((0.017337203997 * r + 0.42868294337) * r + 3.0812263860) * r + 6.6579051150)
					/ ((0.012258202635 * r + 0.24197894225) * r + 1);
		}
		return q < 0 ? -z : z;
	}

	/**
	 * Computes the factor of a one-sided tolerance bound: with probability {@code confidence}, mean + factor x standard
	 * deviation of n independent normal values covers the share {@code content} of all values to come.
	 * <p>
	 * The approximation is that of M. G. Natrella, "Experimental Statistics", NBS Handbook 91, 1963, section 2-1.4.
	 *
	 * @param n
	 *            the number of independent values; below 3 it is taken as 3. It may be fractional: correlated values count
	 *            for less than one each.
	 * @param content
	 *            the share to cover, 0.5 to below 1.
	 * @param confidence
	 *            the probability of covering it, 0.5 to below 1.
	 * @return the factor, above the quantile of {@code content}.
	 */
	public static double toleranceFactor(final double n, final double content, final double confidence) {
		final double count = n < 3 ? 3 : n;
		final double zContent = normalQuantile(content);
		final double zConfidence = normalQuantile(confidence);
		double a = 1 - zConfidence * zConfidence / (2 * (count - 1));
		if (a < 0.05) {
			// The approximation has a pole here; so few values deserve a very wide bound, not an infinite one.
			a = 0.05;
		}
		final double b = zContent * zContent - zConfidence * zConfidence / count;
		final double root = zContent * zContent - a * b;
		return (zContent + Math.sqrt(root < 0 ? 0 : root)) / a;
	}
}
