/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.signal;

/**
 * Logarithms of the mean power of each band, relative to what a sensor's quantisation alone would give.
 * <p>
 * With X the transform of the samples (in counts, mean removed) times the Hann window, the power ratio of bin k is R[k] =
 * 32 |X[k]|<sup>2</sup> / N. White noise of variance v has a mean R of 12 v in every bin, whatever N is, and the error of
 * rounding to counts, uniform over one count (v = 1/12), has 1. The feature of a band is log2(1 + mean R) in Q10: 0 for
 * silence, 1024 more for twice the power, and no jump where a band holds nothing but rounding. A sine of a counts in the
 * middle of a bin gives 2 a<sup>2</sup> N there, and a quarter of it in both neighbours.
 * <p>
 * Range 0 to 47 * 1024. The error is below 0.75 units of 2<sup>-10</sup> but for that of the transform, see
 * docs/signal.md. Memory: 12 bytes per band. For
 * one thread.
 */
public final class BandEnergies {

	/** Fractional bits of a sum of ratios, which is below 16 N 2<sup>30</sup> for each of three axes and leaves 14. */
	private static final int RATIO_BITS = 14;

	private final FrequencyBands bands;

	private final int length;

	private final int lengthBits;

	private final long[] sums;

	/** The logarithm of the number of bins of each band in Q16, with the fractional bits of a sum. */
	private final int[] floors;

	private int spectra;

	/**
	 * Allocates the sums.
	 *
	 * @param bands
	 *            the bands; kept.
	 * @param length
	 *            the length N of the transform.
	 */
	public BandEnergies(final FrequencyBands bands, final int length) {
		this.bands = bands;
		this.length = length;
		this.lengthBits = FixedLog.bitLength(length) - 1;
		this.sums = new long[bands.count()];
		this.floors = new int[bands.count()];
		for (int i = 0; i < this.floors.length; ++i) {
			this.floors[i] = FixedLog.log2Q16((long) (bands.endBin(i) - bands.firstBin(i)) << RATIO_BITS);
		}
	}

	/**
	 * Forgets the power of earlier spectra.
	 */
	public void clear() {
		for (int i = 0; i < this.sums.length; ++i) {
			this.sums[i] = 0;
		}
		this.spectra = 0;
	}

	/**
	 * Adds the power of one spectrum. The power of several axes is that of their vector sum.
	 *
	 * @param spectrum
	 *            what {@link RealFft#forward(int[])} left, without a window: it is applied here.
	 * @param exponent
	 *            what it returned for samples in counts.
	 */
	public void add(final int[] spectrum, final int exponent) {
		for (int i = 0; i < this.sums.length; ++i) {
			final int first = this.bands.firstBin(i);
			final int end = this.bands.endBin(i);
			final int dropped = HannWindow.droppedBits(end - first);
			final int shift = 5 + RATIO_BITS - this.lengthBits + 2 * exponent + dropped;
			final long power = HannWindow.power(spectrum, this.length, first, end, dropped);
			this.sums[i] += shift >= 0 ? power << shift : power >> Math.min(63, -shift);
		}
		++this.spectra;
	}

	/**
	 * Writes one feature per band for the spectra added since {@link #clear()}.
	 *
	 * @param features
	 *            receives the features in Q10.
	 * @param offset
	 *            the index of the first.
	 */
	public void write(final int[] features, final int offset) {
		if (this.spectra == 0) {
			throw new IllegalStateException("no spectrum has been added");
		}
		final int axes = FixedLog.log2Q16(this.spectra);
		for (int i = 0; i < this.sums.length; ++i) {
			final long bins = this.bands.endBin(i) - this.bands.firstBin(i);
			final long floor = bins * this.spectra << RATIO_BITS;
			features[offset + i] = (FixedLog.log2Q16(this.sums[i] + floor) - this.floors[i] - axes + 32) >> 6;
		}
	}

	/**
	 * Returns the memory of the sums and floors.
	 *
	 * @return bytes.
	 */
	public int ramBytes() {
		return this.sums.length * 12;
	}
}
