/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.signal;

/**
 * The Hann window, periodic form, applied to a spectrum: w[n] = (1 - cos(2 pi n / N)) / 2.
 * <p>
 * To multiply by this window before a transform is to convolve with (-1/4, 1/2, -1/4) after it, which needs no
 * multiplication and no table. Bin 0 is taken as 0, so that the mean is removed exactly. No memory.
 * <p>
 * Source: F. J. Harris, On the use of windows for harmonic analysis with the discrete Fourier transform, Proc. IEEE 66
 * (1978). Coherent gain 1/2, equivalent noise bandwidth 1.5 bins, sum of squares 3N/8.
 */
final class HannWindow {

	private HannWindow() {
		// Functions only.
	}

	/**
	 * Returns how many low bits each power must lose so that the sum over so many bins fits 63 bits.
	 *
	 * @param bins
	 *            the number of bins, above 0.
	 * @return 0 for one and two bins.
	 */
	static int droppedBits(final int bins) {
		return Math.max(0, FixedLog.bitLength(bins - 1) - 1);
	}

	/**
	 * Adds the squared moduli of windowed bins.
	 *
	 * @param spectrum
	 *            what {@link RealFft#forward(int[])} left, without a window.
	 * @param length
	 *            the length N of the transform.
	 * @param first
	 *            the first bin, above 0.
	 * @param end
	 *            the bin behind the last, at most N/2.
	 * @param dropped
	 *            how many low bits each square loses, see {@link #droppedBits(int)}.
	 * @return the sum, shifted right by {@code dropped}.
	 */
	static long power(final int[] spectrum, final int length, final int first, final int end, final int dropped) {
		// The steps from bin to bin: 4 W[k] = 2 X[k] - X[k-1] - X[k+1] is the difference of two of them.
		long re = spectrum[2 * first];
		long im = spectrum[2 * first + 1];
		long stepRe = first > 1 ? re - spectrum[2 * first - 2] : re;
		long stepIm = first > 1 ? im - spectrum[2 * first - 1] : im;
		long sum = 0;
		for (int k = first + 1; k < end; ++k) {
			final long nextRe = spectrum[2 * k];
			final long nextIm = spectrum[2 * k + 1];
			final long nextStepRe = nextRe - re;
			final long nextStepIm = nextIm - im;
			sum += square(stepRe - nextStepRe, stepIm - nextStepIm) >> dropped;
			re = nextRe;
			im = nextIm;
			stepRe = nextStepRe;
			stepIm = nextStepIm;
		}
		// Bin N/2 is real and stands where bin 0 has no imaginary part.
		final boolean inside = 2 * end < length;
		final long lastRe = (inside ? spectrum[2 * end] : spectrum[1]) - re;
		final long lastIm = (inside ? spectrum[2 * end + 1] : 0) - im;
		return sum + (square(stepRe - lastRe, stepIm - lastIm) >> dropped);
	}

	/** Returns the squared modulus of a quarter of a value. */
	private static long square(final long re, final long im) {
		final long quarterRe = re >> 2;
		final long quarterIm = im >> 2;
		return quarterRe * quarterRe + quarterIm * quarterIm;
	}
}
