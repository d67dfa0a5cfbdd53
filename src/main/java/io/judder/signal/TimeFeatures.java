/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.signal;

/**
 * Features of condition monitoring in the time domain: RMS, peak, crest factor, kurtosis and skewness of one axis.
 * <p>
 * A count stands for every value within half a count, so the features describe the samples plus an independent error u,
 * uniform over one count (the model of quantisation noise of B. Widrow, I. Kollar, Quantization Noise, 2008): its variance
 * 1/12 and fourth moment 1/80 are added to the moments m2, m3, m4 about the mean, half a count to the peak. Nothing changes
 * for signals of a few counts or more, and a silent axis has the features of u rather than divisions by zero:
 * <ul>
 * <li>RMS = sqrt(v), v = m2 + 1/12; 0.289 in silence;
 * <li>peak = max |x - mean| + 1/2; 1/2 in silence;
 * <li>crest factor = peak / RMS; sqrt(3) in silence;
 * <li>kurtosis = (m4 + m2/2 + 1/80) / v<sup>2</sup>, 3 for Gaussian noise; 1.8 in silence;
 * <li>skewness = m3 / v<sup>1.5</sup>; 0 in silence.
 * </ul>
 * Moments are those of the population (divided by N). Deviations are scaled by a power of two so that the range of the
 * samples has 16 bits; sums are exact 64-bit integers but for the fourth powers, which lose the bits that do not fit.
 * Logarithms have errors below 0.6 units of 2<sup>-10</sup> on all test signals, 2 units at most; see docs/signal.md.
 * <p>
 * Sources: ISO 20816-1 (RMS), ISO 13373-2 (crest factor, kurtosis), D. Dyer, R. M. Stewart, Detection of rolling element
 * bearing damage by statistical vibration analysis, J. Mech. Design 100 (1978). No memory but the object. For one thread.
 */
public final class TimeFeatures {

	/** Bit of a mask: the RMS as log2 of counts. */
	public static final int LOG_RMS = 1;

	/** Bit of a mask: the peak as log2 of counts. */
	public static final int LOG_PEAK = 2;

	/** Bit of a mask: the crest factor as log2. */
	public static final int LOG_CREST = 4;

	/** Bit of a mask: the kurtosis as log2. */
	public static final int LOG_KURTOSIS = 8;

	/** Bit of a mask: the skewness, linear. */
	public static final int SKEWNESS = 16;

	/** All bits of a mask. */
	public static final int ALL = 31;

	/** The number of time features. */
	public static final int COUNT = 5;

	/**
	 * What N deviations of 16 bits leave of {@link BlockScale#LIMIT}, with those of N: the sum of magnitudes is at most
	 * 2<sup>29</sup>.
	 */
	private static final int SPARE_BITS = 14;

	private final int length;

	private final int lengthBits;

	/** The logarithm in Q16 of the sum of squares in the units of one window, with that of rounding. */
	private int logSecond;

	/** Logarithms in Q16: of the variance, of the peak, of the kurtosis. */
	private int logVariance;

	private int logPeak;

	private int logKurtosis;

	private int skewness;

	/**
	 * Prepares the features of windows of one length.
	 *
	 * @param length
	 *            the number N of samples: a power of two, 16 to 4096.
	 */
	public TimeFeatures(final int length) {
		this.length = length;
		this.lengthBits = FixedLog.bitLength(length) - 1;
	}

	/**
	 * Measures one axis, and prepares it for a transform.
	 *
	 * @param samples
	 *            on entry N counts of 16 bits; on return their deviations from the mean, in the exponent returned, with a sum
	 *            of magnitudes that {@link RealFft} takes without scaling.
	 * @param mask
	 *            what is wanted: with 0 only the return value, without {@link #SKEWNESS} all but that, which is 0.
	 * @return the exponent e: a deviation is the integer times 2<sup>e</sup> counts.
	 */
	public int measure(final int[] samples, final int mask) {
		final int count = this.length;
		int total = 0;
		int low = Short.MAX_VALUE;
		int high = Short.MIN_VALUE;
		for (int i = 0; i < count; ++i) {
			final int sample = samples[i];
			total += sample;
			low = Math.min(low, sample);
			high = Math.max(high, sample);
		}
		final int up = 16 - Math.max(1, FixedLog.bitLength(high - low));
		final int mean = (int) (((long) total << up) + count / 2 >> this.lengthBits);
		if (mask == 0) {
			center(samples, up, mean);
			return this.lengthBits - SPARE_BITS - up;
		}
		this.logPeak = FixedLog.log2Q16(2L * Math.max((high << up) - mean, mean - (low << up)) + (1L << up))
				- (up + 1 << 16);
		final long rest = ((long) total << up) - ((long) mean << this.lengthBits);
		final long second = evenMoments(samples, up, mean, rest);
		this.skewness = (mask & SKEWNESS) == 0 ? 0 : thirdMoment(samples, second, rest);
		return this.lengthBits - SPARE_BITS - up;
	}

	/**
	 * Returns the RMS.
	 *
	 * @return log2 of counts in Q10, -1836 (silence) to 15360.
	 */
	public int logRms() {
		return toQ10(this.logVariance >> 1);
	}

	/**
	 * Returns the largest deviation from the mean.
	 *
	 * @return log2 of counts in Q10, -1024 (silence) to 16384.
	 */
	public int logPeak() {
		return toQ10(this.logPeak);
	}

	/**
	 * Returns the peak over the RMS.
	 *
	 * @return log2 in Q10, 0 to 6144.
	 */
	public int logCrest() {
		return toQ10(this.logPeak - (this.logVariance >> 1));
	}

	/**
	 * Returns the fourth moment over the square of the second.
	 *
	 * @return log2 in Q10, 0 to 12288; 1623 for Gaussian noise.
	 */
	public int logKurtosis() {
		return toQ10(this.logKurtosis);
	}

	/**
	 * Returns the third moment over the power 1.5 of the second.
	 *
	 * @return Q10, -65536 to 65536; 0 for symmetric signals.
	 */
	public int skewness() {
		return this.skewness;
	}

	/**
	 * Returns the RMS for people.
	 *
	 * @return counts in Q10.
	 */
	public int rms() {
		return linear(this.logVariance >> 1);
	}

	/**
	 * Returns the peak for people.
	 *
	 * @return counts in Q10.
	 */
	public int peak() {
		return linear(this.logPeak);
	}

	/**
	 * Returns the crest factor for people.
	 *
	 * @return Q10.
	 */
	public int crest() {
		return linear(this.logPeak - (this.logVariance >> 1));
	}

	/**
	 * Returns the kurtosis for people.
	 *
	 * @return Q10, 3072 for Gaussian noise.
	 */
	public int kurtosis() {
		return linear(this.logKurtosis);
	}

	private void center(final int[] samples, final int up, final int mean) {
		final int count = this.length;
		final int spare = SPARE_BITS - this.lengthBits;
		for (int i = 0; i < count; ++i) {
			samples[i] = ((samples[i] << up) - mean) << spare;
		}
	}

	/**
	 * Replaces samples by their deviations d = 2<sup>up</sup> x - mean, of 16 bits and a sign, shifted left, and adds the even
	 * powers of d. What rounding has left of the mean, the rest / N, is at most half a unit.
	 */
	private long evenMoments(final int[] samples, final int up, final int mean, final long rest) {
		final int count = this.length;
		final int bits = this.lengthBits;
		final int fourthBits = bits + 2;
		final int spare = SPARE_BITS - bits;
		long second = 0;
		long fourth = 0;
		for (int i = 0; i < count; ++i) {
			final int deviation = (samples[i] << up) - mean;
			samples[i] = deviation << spare;
			final long square = (long) deviation * deviation;
			second += square;
			// The fourth power needs all 64 bits: it has no sign.
			fourth += square * square >>> fourthBits;
		}
		addQuantisation(second - (rest * rest >> bits), fourth, up);
		return second;
	}

	/** Adds the moments of the error of rounding, and keeps the logarithms. */
	private void addQuantisation(final long second, final long fourth, final int up) {
		final int bits = this.lengthBits;
		final int fourthBits = bits + 2;
		final int half = 2 * up - 1 - fourthBits;
		final long cross = half >= 0 ? second << half : second >> -half;
		final long all = fourth + cross + (1L << 4 * up) / 320;
		this.logSecond = FixedLog.log2Q16(second + ((1L << 2 * up + bits) + 6) / 12);
		this.logVariance = this.logSecond - (bits + 2 * up << 16);
		this.logKurtosis = FixedLog.log2Q16(Math.max(1, all)) + (fourthBits + bits << 16) - 2 * this.logSecond;
	}

	/** Returns the skewness from shifted deviations: their third powers, with the rest taken out by the binomial theorem. */
	private int thirdMoment(final int[] deviations, final long second, final long rest) {
		final int count = this.length;
		final int bits = this.lengthBits;
		final int spare = SPARE_BITS - bits;
		long third = 0;
		for (int i = 0; i < count; ++i) {
			final long deviation = deviations[i] >> spare;
			third += deviation * deviation * deviation;
		}
		third += (2 * (rest * rest * rest >> bits) - 3 * rest * second) >> bits;
		if (third == 0) {
			return 0;
		}
		final int logThird = FixedLog.log2Q16(third < 0 ? -third : third);
		final int magnitude = linear(logThird + (bits << 15) - (3 * this.logSecond >> 1));
		return third < 0 ? -magnitude : magnitude;
	}

	private static int toQ10(final int q16) {
		return (q16 + 32) >> 6;
	}

	private static int linear(final int logQ16) {
		return (int) ((FixedLog.exp2Q16(logQ16) + 32) >> 6);
	}
}
