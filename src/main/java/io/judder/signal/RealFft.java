/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.signal;

/**
 * A real Fourier transform in block floating point: X[k] is the sum over n of x[n] exp(-2 pi j k n / N).
 * <p>
 * N real values are taken as N/2 complex ones, transformed by {@link ComplexFft} and split; everything happens in the
 * caller's array. The block has one exponent, which {@link #forward(int[])} chooses from the data and returns, see
 * {@link BlockScale}. No input overflows.
 * <p>
 * <b>Error.</b> With e the returned exponent, 2<sup>e</sup> is at most 2<sup>-29.999</sup> of the sum of |x[n]|. The
 * modulus of the error of X[k] is proved to be at most (2.1 N + 2) 2<sup>e</sup>, and (0.6 N + 2) 2<sup>e</sup> for 16-bit
 * values, which are scaled without rounding; docs/signal.md has the proof. The largest that random and adversarial 16-bit
 * inputs have shown is below (N / 8 + 2) 2<sup>e</sup>, and the RMS for noise 0.22 sqrt(N) 2<sup>e</sup>.
 * <p>
 * Memory: at most 32 bytes; the sine table is shared. Cost: about 2.5 N log2 N operations of 32 bits, of which N log2 N / 2 are
 * multiplications of 32 by 32 into 64 bits. Usable by several threads on different data.
 */
public final class RealFft {

	/** The shortest transform. */
	public static final int MIN_LENGTH = 16;

	private static final long HALF = 1L << (SineTable.FRACTION_BITS - 1);

	private final int[] quarter;

	private final ComplexFft complex;

	private final int length;

	/**
	 * Prepares a transform.
	 *
	 * @param table
	 *            a table whose length is at least that of the transform; it is kept.
	 * @param length
	 *            the number N of real values: a power of two, {@link #MIN_LENGTH} to the length of the table.
	 * @throws IllegalArgumentException
	 *             when the length is none of these.
	 */
	public RealFft(final SineTable table, final int length) {
		if (length < MIN_LENGTH || length > table.length() || (length & (length - 1)) != 0) {
			throw new IllegalArgumentException(
					"length: " + length + " is not a power of two from 16 to " + table.length());
		}
		this.quarter = table.quarter();
		this.complex = new ComplexFft(table, length / 2);
		this.length = length;
	}

	/**
	 * Returns the number of real values.
	 *
	 * @return N.
	 */
	public int length() {
		return this.length;
	}

	/**
	 * Returns the memory of the table of reversed bits.
	 *
	 * @return bytes, 32 at most.
	 */
	public int ramBytes() {
		return this.complex.ramBytes();
	}

	/**
	 * Replaces N real values by their transform.
	 *
	 * @param data
	 *            on entry x[0] to x[N-1], any values. On return the mantissas of X[0] (at 0) and X[N/2] (at 1), which are
	 *            real, then for each k from 1 to N/2-1 the real part of X[k] at 2k and the imaginary part at 2k+1, of
	 *            moduli below 2<sup>31</sup>. Values behind N are left alone.
	 * @return the exponent e: X[k] is the mantissa times 2<sup>e</sup>; -31 to 13, -1 when all values are zero.
	 */
	public int forward(final int[] data) {
		return forwardScaled(data, BlockScale.normalize(data, this.length));
	}

	/**
	 * Replaces N real values that are known to fit by their transform.
	 *
	 * @param data
	 *            as for {@link #forward(int[])}; the sum of the magnitudes is at most {@link BlockScale#LIMIT}.
	 * @param exponent
	 *            the exponent of the values.
	 * @return the exponent of the transform.
	 */
	int forwardScaled(final int[] data, final int exponent) {
		this.complex.forward(data);
		split(data, this.quarter, this.length);
		return exponent - 1;
	}

	/**
	 * Makes 2X from the transform Z of x[2n] + j x[2n+1]: with E = Z[k] + conj Z[N/2-k] and O = -j (Z[k] - conj Z[N/2-k]),
	 * 2X[k] is E + exp(-2 pi j k / N) O, and 2X[N/2-k] is the conjugate of E - exp(-2 pi j k / N) O.
	 */
	private static void split(final int[] data, final int[] quarter, final int length) {
		final int right = quarter.length - 1;
		final int step = right * 4 / length;
		final int first = data[0];
		final int second = data[1];
		data[0] = 2 * (first + second);
		data[1] = 2 * (first - second);
		for (int k = 1; k <= length / 4; ++k) {
			final int low = 2 * k;
			final int high = length - low;
			final long sine = quarter[k * step];
			final long cosine = quarter[right - k * step];
			final int lowRe = data[low];
			final int lowIm = data[low + 1];
			final int highRe = data[high];
			final int highIm = data[high + 1];
			final int evenRe = lowRe + highRe;
			final int evenIm = lowIm - highIm;
			final long oddRe = lowIm + highIm;
			final long oddIm = highRe - lowRe;
			final int turnedRe = (int) ((oddRe * cosine + oddIm * sine + HALF) >> SineTable.FRACTION_BITS);
			final int turnedIm = (int) ((oddIm * cosine - oddRe * sine + HALF) >> SineTable.FRACTION_BITS);
			data[low] = evenRe + turnedRe;
			data[low + 1] = evenIm + turnedIm;
			data[high] = evenRe - turnedRe;
			data[high + 1] = turnedIm - evenIm;
		}
	}
}
