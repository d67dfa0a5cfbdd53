/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.signal;

/**
 * Which bins of a spectrum belong to which band.
 * <p>
 * Bands lie side by side without overlap between a low and a high frequency. Bin k stands for the frequencies within half
 * a bin of k rate / N; every band has at least one bin, so narrow low bands are widened at the cost of those above. Bin 0,
 * the mean, and bin N/2 belong to no band. The edges are computed with integers and {@link FixedLog}, so that they are the
 * same on every processor. Memory: 2 (count + 1) bytes. Immutable.
 */
public final class FrequencyBands {

	/** Bands of equal width. */
	public static final int LINEAR = 0;

	/** Bands of equal ratio, fractional octaves: as IEC 61260-1 but with edges where the user wants them. */
	public static final int OCTAVE = 1;

	/**
	 * Bands of equal width on the mel scale, m = 2595 log10(1 + f / 700 Hz) (D. O'Shaughnessy, Speech Communication: Human
	 * and Machine, 1987). Rectangular, not triangular.
	 */
	public static final int MEL = 2;

	/**
	 * Bands for a rotating machine whose speed is not known: the lowest bin is a band of its own, because the shaft turns
	 * there and imbalance shows nowhere else; the others are of equal width on a mel-like scale whose corner moves with the
	 * rate, at {@value #ROTATING_CORNER} bins.
	 */
	public static final int ROTATING = 3;

	/** The largest number of bands. */
	public static final int MAX_COUNT = 64;

	/** The corner of the mel scale in mHz: linear below, logarithmic above. */
	private static final int MEL_CORNER = 700000;

	/** The corner of the scale of {@link #ROTATING} in bins. */
	private static final int ROTATING_CORNER = 16;

	private final short[] edges;

	private final int length;

	private final int rateMilliHertz;

	/**
	 * Divides a range of frequencies.
	 *
	 * @param spacing
	 *            {@link #LINEAR}, {@link #OCTAVE}, {@link #MEL} or {@link #ROTATING}.
	 * @param count
	 *            the number of bands, 1 to {@link #MAX_COUNT}.
	 * @param lowMilliHertz
	 *            where the lowest band begins, 0 or more; raised to half a bin.
	 * @param highMilliHertz
	 *            where the highest band ends, lowered to half the rate.
	 * @param length
	 *            the length N of the transform.
	 * @param rateMilliHertz
	 *            the frames per second in thousandths, above 0.
	 * @throws IllegalArgumentException
	 *             when an argument is out of its range, or when there are fewer bins than bands; the message begins with the
	 *             name of the argument.
	 */
	public FrequencyBands(final int spacing, final int count, final int lowMilliHertz, final int highMilliHertz,
			final int length, final int rateMilliHertz) {
		this(spacing, count, lowMilliHertz, highMilliHertz, length, rateMilliHertz, length / 2);
	}

	/** The same for a spectrum that ends below bin {@code bins}. */
	FrequencyBands(final int spacing, final int count, final int lowMilliHertz, final int highMilliHertz,
			final int length, final int rateMilliHertz, final int bins) {
		if (spacing < LINEAR || spacing > ROTATING) {
			throw new IllegalArgumentException("spacing: " + spacing + " is not LINEAR, OCTAVE, MEL or ROTATING");
		}
		if (count < 1 || count > MAX_COUNT) {
			throw new IllegalArgumentException("count: " + count + " is not 1 to " + MAX_COUNT);
		}
		if (lowMilliHertz < 0) {
			throw new IllegalArgumentException("lowMilliHertz: " + lowMilliHertz + " is below 0");
		}
		this.length = length;
		this.rateMilliHertz = rateMilliHertz;
		final int first = Math.max(1, bin(lowMilliHertz, length, rateMilliHertz));
		final int end = Math.min(bins, bin(highMilliHertz, length, rateMilliHertz));
		if (end - first < count) {
			throw new IllegalArgumentException("count: " + count + " bands do not fit into the "
					+ Math.max(0, end - first) + " bins from " + lowMilliHertz + " to " + highMilliHertz + " mHz");
		}
		this.edges = new short[count + 1];
		if (ROTATING == spacing) {
			placeRotating(first, end);
		} else {
			place(spacing, Math.max(lowMilliHertz, milliHertz(first, -1)), milliHertz(end, -1));
		}
		this.edges[0] = (short) first;
		this.edges[count] = (short) end;
		for (int i = 1; i < count; ++i) {
			this.edges[i] = (short) Math.max(this.edges[i], this.edges[i - 1] + 1);
		}
		for (int i = count - 1; i > 0; --i) {
			this.edges[i] = (short) Math.min(this.edges[i], this.edges[i + 1] - 1);
		}
	}

	/**
	 * Returns the number of bands.
	 *
	 * @return 1 to {@link #MAX_COUNT}.
	 */
	public int count() {
		return this.edges.length - 1;
	}

	/**
	 * Returns the first bin of a band.
	 *
	 * @param band
	 *            the band, from 0.
	 * @return the bin, 1 or more.
	 */
	public int firstBin(final int band) {
		return this.edges[band];
	}

	/**
	 * Returns the bin behind the last of a band: the first of the next.
	 *
	 * @param band
	 *            the band, from 0.
	 * @return the bin, at most N/2.
	 */
	public int endBin(final int band) {
		return this.edges[band + 1];
	}

	/**
	 * Returns where a band begins: half a bin below its first bin.
	 *
	 * @param band
	 *            the band, from 0.
	 * @return the frequency in mHz, rounded down.
	 */
	public int bandLowMilliHertz(final int band) {
		return milliHertz(firstBin(band), -1);
	}

	/**
	 * Returns where a band ends: half a bin above its last bin.
	 *
	 * @param band
	 *            the band, from 0.
	 * @return the frequency in mHz, rounded down.
	 */
	public int bandHighMilliHertz(final int band) {
		return milliHertz(endBin(band), -1);
	}

	/**
	 * Returns the middle between the two ends of a band.
	 *
	 * @param band
	 *            the band, from 0.
	 * @return the frequency in mHz, rounded down.
	 */
	public int centreMilliHertz(final int band) {
		return (int) (((long) bandLowMilliHertz(band) + bandHighMilliHertz(band)) / 2);
	}

	/**
	 * Returns the memory of the edges.
	 *
	 * @return bytes.
	 */
	public int ramBytes() {
		return this.edges.length * 2;
	}

	/** Returns the bin whose frequencies include the given one. */
	static int bin(final int milliHertz, final int length, final int rateMilliHertz) {
		return (int) ((2L * milliHertz * length + rateMilliHertz) / (2L * rateMilliHertz));
	}

	private int milliHertz(final int bin, final int halves) {
		return (int) ((2L * bin + halves) * this.rateMilliHertz / (2L * this.length));
	}

	/** Places the inner edges where the spacing wants them. Both logarithmic spacings are one, about another origin. */
	private void place(final int spacing, final int low, final int high) {
		final int count = count();
		final long corner = MEL == spacing ? MEL_CORNER : 0;
		final int from = FixedLog.log2Q16(low + corner);
		final int to = FixedLog.log2Q16(high + corner);
		for (int i = 1; i < count; ++i) {
			final long edge;
			if (LINEAR == spacing) {
				edge = low + ((long) high - low) * i / count;
			} else {
				edge = (FixedLog.exp2Q16(from + (int) ((long) (to - from) * i / count)) >> 16) - corner;
			}
			this.edges[i] = (short) bin((int) edge, this.length, this.rateMilliHertz);
		}
	}

	/** Places the inner edges of {@link #ROTATING}, in bins: the rate does not matter. */
	private void placeRotating(final int first, final int end) {
		final int count = count();
		final int from = FixedLog.log2Q16(first + 1 + ROTATING_CORNER);
		final int to = FixedLog.log2Q16(end + ROTATING_CORNER);
		for (int i = 1; i < count; ++i) {
			final long level = from + (long) (to - from) * (i - 1) / (count - 1);
			// exp2Q16 has 16 fractional bits; half a bin is added to round.
			this.edges[i] = (short) ((FixedLog.exp2Q16((int) level) + (1 << 15) >> 16) - ROTATING_CORNER);
		}
	}
}
