/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.signal;

/**
 * The spectrum of the squared envelope of a frequency band, where bearing faults show as lines at their defect frequencies.
 * <p>
 * A fault of a rolling bearing strikes at a defect frequency (BPFO, BPFI, ...) and rings at a resonance. The ringing is cut
 * out as bins of a Fourier transform; the analytic signal (Hilbert transform) is the inverse transform of these bins alone,
 * moved down to frequency 0, which leaves the envelope as it is and decimates it for nothing: B bins need D = 2B points
 * (the next power of two, at most N/2). The squared modulus, less its mean, times a Hann window, is transformed again. The
 * squared envelope is used because its spectrum has no lines but those of the modulation (R. B. Randall, J. Antoni, Rolling
 * element bearing diagnostics: a tutorial, MSSP 25, 2011).
 * <p>
 * <b>Unit.</b> R[m] = 8 B |V[m]|<sup>2</sup> / (3 (D (E + B N / 12))<sup>2</sup>), where V is the transform and E the mean of the
 * squared envelope, the inverse transform being the plain sum over bins, in counts. Stationary Gaussian noise, flat in the
 * band, has a mean R of 1 - m / B whatever its level; B N / 12 is what quantisation alone gives, so that a silent band stays
 * silent. A modulation of depth d (envelope 1 + d cos) gives about 2 d<sup>2</sup> B / 3 at its line.
 * <p>
 * <b>Resolution.</b> Bin m is at m rate / N, and lines less than two bins apart are one: 4.9 Hz and 9.8 Hz for 4096
 * samples at 20 kHz, 19.5 Hz and 39 Hz for 1024. No decimation can better that; only a longer window or a lower rate can.
 * <p>
 * Memory: 12 bytes per band and at most 64 for index tables; the data is worked on in the caller's array. For one thread.
 */
public final class EnvelopeSpectrum {

	/** The fewest bins that a pass band can have. */
	public static final int MIN_BINS = 8;

	private static final int RATIO_BITS = 12;

	private final RealFft fft;

	private final ComplexFft inverse;

	private final RealFft envelopeFft;

	private final int length;

	private final int rateMilliHertz;

	private final int firstBin;

	private final int bins;

	private final int points;

	/** The logarithm of 8 B / 3 * 144 in Q16. */
	private final int logScale;

	/** B N D: what quantisation gives for 12 D E. */
	private final long floor;

	private int exponent;

	private int logDenominator;

	/**
	 * Prepares the envelope of one band.
	 *
	 * @param table
	 *            a table of length N or more; kept.
	 * @param fft
	 *            a transform of length N; kept, and shared with others.
	 * @param rateMilliHertz
	 *            the frames per second in thousandths.
	 * @param lowMilliHertz
	 *            where the pass band begins.
	 * @param highMilliHertz
	 *            where the pass band ends, at most half the rate.
	 * @throws IllegalArgumentException
	 *             when the band has fewer than {@link #MIN_BINS} bins; the message names the field.
	 */
	public EnvelopeSpectrum(final SineTable table, final RealFft fft, final int rateMilliHertz, final int lowMilliHertz,
			final int highMilliHertz) {
		this.fft = fft;
		this.length = fft.length();
		this.rateMilliHertz = rateMilliHertz;
		this.firstBin = Math.max(1, FrequencyBands.bin(lowMilliHertz, this.length, rateMilliHertz));
		final int end = Math.min(this.length / 2, FrequencyBands.bin(highMilliHertz, this.length, rateMilliHertz));
		this.bins = end - this.firstBin;
		if (this.bins < MIN_BINS) {
			throw new IllegalArgumentException("envelope band: " + Math.max(0, this.bins) + " bins from " + lowMilliHertz
					+ " to " + highMilliHertz + " mHz are fewer than " + MIN_BINS);
		}
		int size = 2 * MIN_BINS;
		while (size < 2 * this.bins && size < this.length / 2) {
			size *= 2;
		}
		this.points = size;
		this.inverse = new ComplexFft(table, size);
		this.envelopeFft = new RealFft(table, size);
		this.logScale = FixedLog.log2Q16(384L * this.bins);
		this.floor = (long) this.bins * this.length * size;
	}

	/**
	 * Measures one axis.
	 *
	 * @param data
	 *            on entry N counts of 16 bits; on return the transform of the squared envelope, in the format of
	 *            {@link RealFft#forward(int[])} for {@link #points()}, for the other methods of this class.
	 */
	public void measure(final int[] data) {
		removeMean(data);
		int scale = this.fft.forward(data);
		final int count = 2 * this.points;
		final int from = 2 * this.firstBin;
		final int used = 2 * this.bins;
		System.arraycopy(data, from, data, 0, used);
		for (int i = used; i < count; ++i) {
			data[i] = 0;
		}
		scale += BlockScale.normalize(data, count);
		// A forward transform gives the inverse one backwards in time, which no power spectrum can tell.
		this.inverse.forward(data);
		long total = 0;
		for (int i = 0; i < count; i += 2) {
			total += square(data, i) >>> 12;
		}
		final int down = Math.max(1, FixedLog.bitLength(total) + 12 - 29);
		int squares = 0;
		for (int i = 0; i < count; i += 2) {
			final int value = (int) (square(data, i) >> down);
			squares += value;
			data[i >> 1] = value;
		}
		final int mean = squares / this.points;
		for (int i = 0; i < this.points; ++i) {
			data[i] -= mean;
		}
		final int squareExponent = down + 2 * scale;
		this.exponent = this.envelopeFft.forward(data) + squareExponent;
		this.logDenominator = 2 * logMean(squares, squareExponent);
	}

	/**
	 * Writes the log band energies of the spectrum last measured: log2(1 + mean R) in Q10, 1024 for stationary noise.
	 *
	 * @param data
	 *            what {@link #measure(int[])} left.
	 * @param bands
	 *            bands made by {@link #bands(int, int, int, int)}.
	 * @param features
	 *            receives the features.
	 * @param offset
	 *            the index of the first.
	 */
	public void write(final int[] data, final FrequencyBands bands, final int[] features, final int offset) {
		for (int i = 0; i < bands.count(); ++i) {
			features[offset + i] = logRatio(data, bands.firstBin(i), bands.endBin(i));
		}
	}

	/**
	 * Returns R of one bin, as {@link #write(int[], FrequencyBands, int[], int)} does for bands.
	 *
	 * @param data
	 *            what {@link #measure(int[])} left.
	 * @param bin
	 *            the bin, 1 to {@link #endBin()} - 1.
	 * @return log2(1 + R) in Q10.
	 */
	public int logRatio(final int[] data, final int bin) {
		return logRatio(data, bin, bin + 1);
	}

	/**
	 * Finds the highest line in a range.
	 *
	 * @param data
	 *            what {@link #measure(int[])} left.
	 * @param lowMilliHertz
	 *            where the range begins.
	 * @param highMilliHertz
	 *            where the range ends.
	 * @return its bin, or -1 when the range has no bin of the spectrum.
	 */
	public int highestLine(final int[] data, final int lowMilliHertz, final int highMilliHertz) {
		final int first = Math.max(1, FrequencyBands.bin(lowMilliHertz, this.length, this.rateMilliHertz));
		final int last = Math.min(endBin() - 1, FrequencyBands.bin(highMilliHertz, this.length, this.rateMilliHertz));
		int highest = -1;
		long power = -1;
		for (int bin = first; bin <= last; ++bin) {
			final long value = HannWindow.power(data, this.points, bin, bin + 1, 0);
			if (value > power) {
				power = value;
				highest = bin;
			}
		}
		return highest;
	}

	/**
	 * Returns the frequency of a bin.
	 *
	 * @param bin
	 *            the bin.
	 * @return mHz, rounded down.
	 */
	public int milliHertz(final int bin) {
		return (int) ((long) bin * this.rateMilliHertz / this.length);
	}

	/**
	 * Makes bands over the low frequencies of this spectrum.
	 *
	 * @param spacing
	 *            see {@link FrequencyBands}.
	 * @param count
	 *            the number of bands.
	 * @param lowMilliHertz
	 *            where the lowest begins.
	 * @param highMilliHertz
	 *            where the highest ends; lowered to {@link #endBin()}.
	 * @return the bands.
	 * @throws IllegalArgumentException
	 *             as {@link FrequencyBands}.
	 */
	public FrequencyBands bands(final int spacing, final int count, final int lowMilliHertz, final int highMilliHertz) {
		return new FrequencyBands(spacing, count, lowMilliHertz, highMilliHertz, this.length, this.rateMilliHertz,
				endBin());
	}

	/**
	 * Returns the bin behind the last of use. Modulations are slower than the pass band is wide, and where that is more than
	 * a quarter of N, the fastest fold back onto D - B and above.
	 *
	 * @return B, D/2 or D - B + 1, whichever is lowest.
	 */
	public int endBin() {
		return Math.min(Math.min(this.bins, this.points / 2), this.points - this.bins + 1);
	}

	/**
	 * Returns the number of points of the decimated envelope.
	 *
	 * @return D.
	 */
	public int points() {
		return this.points;
	}

	/**
	 * Returns the number of bins of the pass band.
	 *
	 * @return B.
	 */
	public int bins() {
		return this.bins;
	}

	/**
	 * Returns the memory of the index tables.
	 *
	 * @return bytes.
	 */
	public int ramBytes() {
		return this.inverse.ramBytes() + this.envelopeFft.ramBytes();
	}

	private int logRatio(final int[] data, final int first, final int end) {
		final int dropped = HannWindow.droppedBits(end - first);
		final long power = HannWindow.power(data, this.points, first, end, dropped);
		if (power == 0) {
			return 0;
		}
		final int log = FixedLog.log2Q16(power) - FixedLog.log2Q16(end - first) + (dropped + 2 * this.exponent << 16)
				+ this.logScale - this.logDenominator;
		final long ratio = FixedLog.exp2Q16(log + (RATIO_BITS - 16 << 16));
		return FixedLog.log2Q10(ratio + (1 << RATIO_BITS)) - (RATIO_BITS << 10);
	}

	/** Returns the logarithm of 12 D E + B N D in Q16. */
	private int logMean(final int squares, final int squareExponent) {
		if (squareExponent >= 0) {
			final long sum = 12L * squares + (this.floor >> Math.min(63, squareExponent));
			return FixedLog.log2Q16(sum) + (squareExponent << 16);
		}
		return FixedLog.log2Q16((12L * squares >> Math.min(63, -squareExponent)) + this.floor);
	}

	private void removeMean(final int[] data) {
		int sum = 0;
		for (int i = 0; i < this.length; ++i) {
			sum += data[i];
		}
		final int mean = sum / this.length;
		for (int i = 0; i < this.length; ++i) {
			data[i] -= mean;
		}
	}

	private static long square(final int[] data, final int index) {
		final long re = data[index];
		final long im = data[index + 1];
		return re * re + im * im;
	}
}
