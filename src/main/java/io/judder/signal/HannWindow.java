/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.signal;

/**
 * The Hann window, periodic form: w[n] = (1 - cos(2 pi n / N)) / 2.
 * <p>
 * Its coefficients come from the shared {@link SineTable}; the object holds no memory of its own. The window removes the
 * mean at the same time: the product of a deviation and a coefficient is rounded once, so what is left of the mean is
 * below one unit of the block, not one count.
 * <p>
 * Source: F. J. Harris, On the use of windows for harmonic analysis with the discrete Fourier transform, Proc. IEEE 66
 * (1978). Coherent gain 1/2, equivalent noise bandwidth 1.5 bins, sum of squares 3N/8.
 */
final class HannWindow {

	/** Fractional bits that a deviation has before it is multiplied: a mean of 4096 samples is exact. */
	private static final int DEVIATION_BITS = 12;

	private final int[] quarter;

	private final int length;

	/**
	 * Prepares a window.
	 *
	 * @param table
	 *            a table whose length is at least that of the window.
	 * @param length
	 *            the number of samples: a power of two, 16 to 4096.
	 */
	HannWindow(final SineTable table, final int length) {
		this.quarter = table.quarter();
		this.length = length;
	}

	/**
	 * Removes the mean of 16-bit samples and multiplies by the window.
	 *
	 * @param data
	 *            the samples; on return (x[n] - mean) w[n] in the exponent returned, with a sum of magnitudes of at most
	 *            {@link BlockScale#LIMIT}.
	 * @param sum
	 *            the sum of the samples.
	 * @param deviations
	 *            an upper bound of the sum of |x[n] - mean|.
	 * @return the exponent e: a value is the integer times 2<sup>e</sup>.
	 */
	int apply(final int[] data, final int sum, final int deviations) {
		final int bits = FixedLog.bitLength(deviations);
		int shift = DEVIATION_BITS + bits;
		if ((long) deviations << 30 > (long) BlockScale.LIMIT << bits) {
			++shift;
		}
		multiply(data, DEVIATION_BITS, sum * (1L << DEVIATION_BITS) / this.length, shift);
		return shift - DEVIATION_BITS - SineTable.FRACTION_BITS;
	}

	/**
	 * Subtracts a mean and multiplies by the window: ((x[n] 2<sup>up</sup> - mean) w[n]) 2<sup>30-down</sup>, rounded.
	 *
	 * @param data
	 *            the values, replaced.
	 * @param up
	 *            the fractional bits of the mean.
	 * @param mean
	 *            what to subtract.
	 * @param down
	 *            the bits to drop from the product, above 0.
	 */
	void multiply(final int[] data, final int up, final long mean, final int down) {
		final int right = this.quarter.length - 1;
		final int count = this.length;
		final int half = count / 2;
		final int step = right * 4 / count;
		final long one = 1L << (SineTable.FRACTION_BITS - 1);
		final long round = 1L << (down - 1);
		data[0] = 0;
		data[half] = (int) ((((long) data[half] << up) - mean) * (2 * one) + round >> down);
		final int middle = half / 2;
		data[middle] = (int) ((((long) data[middle] << up) - mean) * one + round >> down);
		data[half + middle] = (int) ((((long) data[half + middle] << up) - mean) * one + round >> down);
		int angle = right;
		// Four samples share one cosine: two near the edges of the window, two near its middle.
		for (int i = 1; i < middle; ++i) {
			angle -= step;
			final long cosine = this.quarter[angle] >> 1;
			final long small = one - cosine;
			final long large = one + cosine;
			data[i] = (int) ((((long) data[i] << up) - mean) * small + round >> down);
			data[count - i] = (int) ((((long) data[count - i] << up) - mean) * small + round >> down);
			data[half - i] = (int) ((((long) data[half - i] << up) - mean) * large + round >> down);
			data[half + i] = (int) ((((long) data[half + i] << up) - mean) * large + round >> down);
		}
	}
}
