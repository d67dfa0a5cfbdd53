/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.signal;

/**
 * A forward complex Fourier transform of int32 data, in place, without scaling.
 * <p>
 * Radix 4 by decimation in time, with a first pass of radix 8 where the length is an odd power of two: the first pass
 * needs no twiddle factors. Points are interleaved (real, imaginary). Nothing is scaled between the passes, since every
 * value of every pass is a sum of inputs with weights of modulus one and therefore bounded by the sum of the moduli of the
 * inputs; {@link BlockScale} makes that sum fit before.
 * <p>
 * Products have 64 bits; two rotated points are added or subtracted before they are rounded to nearest.
 * <p>
 * Source: J. W. Cooley, J. W. Tukey, An algorithm for the machine calculation of complex Fourier series, Math. Comp. 19
 * (1965); the radix-4 butterfly as in C. S. Burrus, T. W. Parks, DFT/FFT and Convolution Algorithms (1985).
 */
final class ComplexFft {

	private static final long HALF = 1L << (SineTable.FRACTION_BITS - 1);

	private final int[] quarter;

	private final int points;

	/** Entry i has the bits of i in reverse order, for half (rounded down) of the bits of an index. */
	private final byte[] reversed;

	/**
	 * Prepares a transform.
	 *
	 * @param table
	 *            a table whose length is a multiple of the number of points.
	 * @param points
	 *            the number of complex points: a power of two, 8 to the length of the table.
	 */
	ComplexFft(final SineTable table, final int points) {
		this.quarter = table.quarter();
		this.points = points;
		int size = 1;
		while (4 * size * size <= points) {
			size *= 2;
		}
		this.reversed = new byte[size];
		for (int filled = 1; filled < size; filled *= 2) {
			for (int i = 0; i < filled; ++i) {
				this.reversed[filled + i] = (byte) (this.reversed[i] + size / (2 * filled));
			}
		}
	}

	/**
	 * Returns the memory of the table of reversed bits.
	 *
	 * @return bytes, 32 at most.
	 */
	int ramBytes() {
		return this.reversed.length;
	}

	/**
	 * Replaces the points by their transform.
	 *
	 * @param data
	 *            the points, interleaved, from index 0; the sum of their moduli is at most {@link BlockScale#LIMIT}.
	 */
	void forward(final int[] data) {
		final int count = this.points;
		reverseBits(data, this.reversed, count);
		int length;
		if ((count & 0x55555555) != 0) {
			firstPassOfFour(data, count);
			length = 4;
		} else {
			firstPassOfEight(data, count, this.quarter[(this.quarter.length - 1) / 2]);
			length = 8;
		}
		for (; length < count; length *= 4) {
			pass(data, this.quarter, count, length);
		}
	}

	/**
	 * Swaps each point with the one whose index has its bits in reverse order.
	 * <p>
	 * An index is a high half, a middle bit where the number of bits is odd, and a low half. With a the high half of one
	 * point of a pair and c the reversed low half, the other point has them exchanged: a below c finds each pair once.
	 */
	private static void reverseBits(final int[] data, final byte[] reversed, final int count) {
		final int size = reversed.length;
		final int width = count / size;
		for (int middle = 0; middle < width; middle += size) {
			for (int a = 0; a < size - 1; ++a) {
				final int first = a * width + middle;
				final int second = reversed[a] + middle;
				for (int c = a + 1; c < size; ++c) {
					final int i = 2 * (first + reversed[c]);
					final int j = 2 * (second + c * width);
					final int re = data[i];
					final int im = data[i + 1];
					data[i] = data[j];
					data[i + 1] = data[j + 1];
					data[j] = re;
					data[j + 1] = im;
				}
			}
		}
	}

	private static void firstPassOfFour(final int[] data, final int count) {
		for (int i = 0; i < 2 * count; i += 8) {
			butterfly(data, i, i + 2, i + 4, i + 6);
		}
	}

	/** Makes transforms of eight points: two of four, the second turned by multiples of 45 degrees. */
	private static void firstPassOfEight(final int[] data, final int count, final long diagonal) {
		for (int i = 0; i < 2 * count; i += 16) {
			butterfly(data, i, i + 2, i + 4, i + 6);
			final int sumRe = data[i + 8] + data[i + 10];
			final int sumIm = data[i + 9] + data[i + 11];
			final int differenceRe = data[i + 8] - data[i + 10];
			final int differenceIm = data[i + 9] - data[i + 11];
			final int oddRe = data[i + 12] + data[i + 14];
			final int oddIm = data[i + 13] + data[i + 15];
			final int turnedRe = data[i + 12] - data[i + 14];
			final int turnedIm = data[i + 13] - data[i + 15];
			combine(data, i, sumRe + oddRe, sumIm + oddIm);
			combine(data, i + 4, sumIm - oddIm, oddRe - sumRe);
			final long re1 = differenceRe + turnedIm;
			final long im1 = differenceIm - turnedRe;
			combine(data, i + 2, round((re1 + im1) * diagonal), round((im1 - re1) * diagonal));
			final long re3 = differenceRe - turnedIm;
			final long im3 = differenceIm + turnedRe;
			combine(data, i + 6, round((im3 - re3) * diagonal), round(-(re3 + im3) * diagonal));
		}
	}

	/** Adds an odd point to an even one, and subtracts it eight values above. */
	private static void combine(final int[] data, final int i, final int oddRe, final int oddIm) {
		final int re = data[i];
		final int im = data[i + 1];
		data[i] = re + oddRe;
		data[i + 1] = im + oddIm;
		data[i + 8] = re - oddRe;
		data[i + 9] = im - oddIm;
	}

	/**
	 * Makes transforms of {@code 4 * length} points from those of {@code length}.
	 * <p>
	 * Point k and point {@code length - k} have the same twiddle factors but for signs and order, so they share one look-up,
	 * in the first half of which no angle exceeds 135 degrees.
	 */
	private static void pass(final int[] data, final int[] quarter, final int count, final int length) {
		final int right = quarter.length - 1;
		final int step = right / length;
		final int end = 2 * count;
		final int span = 8 * length;
		for (int i = 0; i < end; i += span) {
			butterfly(data, i, i + 2 * length, i + 4 * length, i + 6 * length);
		}
		final long diagonal = quarter[right / 2];
		turn(data, length, end, length, diagonal, diagonal, 0, quarter[right], -diagonal, diagonal);
		for (int k = 1; 2 * k < length; ++k) {
			final int angle = k * step;
			final long s1 = quarter[angle];
			final long c1 = quarter[right - angle];
			final long s2 = quarter[2 * angle];
			final long c2 = quarter[right - 2 * angle];
			final long s3;
			final long c3;
			if (3 * angle <= right) {
				s3 = quarter[3 * angle];
				c3 = quarter[right - 3 * angle];
			} else {
				s3 = quarter[2 * right - 3 * angle];
				c3 = -quarter[3 * angle - right];
			}
			turn(data, 2 * k, end, length, c1, s1, c2, s2, c3, s3);
			turn(data, 2 * (length - k), end, length, s1, c1, -c2, s2, -s3, -c3);
		}
	}

	/** Calls {@link #blocks} with a constant for short lengths, so that a compiler can drop the checks of the indices. */
	private static void turn(final int[] data, final int from, final int end, final int length, final long c1,
			final long s1, final long c2, final long s2, final long c3, final long s3) {
		if (8 == length) {
			blocks(data, from, end, 8, c1, s1, c2, s2, c3, s3);
		} else if (4 == length) {
			blocks(data, from, end, 4, c1, s1, c2, s2, c3, s3);
		} else {
			blocks(data, from, end, length, c1, s1, c2, s2, c3, s3);
		}
	}

	/** Combines the points at the same place of every block. */
	private static void blocks(final int[] data, final int from, final int end, final int length, final long c1,
			final long s1, final long c2, final long s2, final long c3, final long s3) {
		for (int i = from; i < end; i += 8 * length) {
			butterfly(data, i, i + 2 * length, i + 4 * length, i + 6 * length, c1, s1, c2, s2, c3, s3);
		}
	}

	/** Makes a transform of four points. Reversed bits put the second and the third in each other's place. */
	private static void butterfly(final int[] data, final int i, final int p, final int q, final int r) {
		final int evenRe = data[i] + data[p];
		final int evenIm = data[i + 1] + data[p + 1];
		final int differenceRe = data[i] - data[p];
		final int differenceIm = data[i + 1] - data[p + 1];
		final int oddRe = data[q] + data[r];
		final int oddIm = data[q + 1] + data[r + 1];
		final int turnedRe = data[q] - data[r];
		final int turnedIm = data[q + 1] - data[r + 1];
		data[i] = evenRe + oddRe;
		data[i + 1] = evenIm + oddIm;
		data[q] = evenRe - oddRe;
		data[q + 1] = evenIm - oddIm;
		data[p] = differenceRe + turnedIm;
		data[p + 1] = differenceIm - turnedRe;
		data[r] = differenceRe - turnedIm;
		data[r + 1] = differenceIm + turnedRe;
	}

	/** The same with twiddle factors: the point of q turned by the angle of c1 and s1, that of p by the second, r the third. */
	private static void butterfly(final int[] data, final int i, final int p, final int q, final int r, final long c1,
			final long s1, final long c2, final long s2, final long c3, final long s3) {
		long re = data[q];
		long im = data[q + 1];
		final long re3 = data[r];
		final long im3 = data[r + 1];
		final long qRe = re * c1 + im * s1;
		final long qIm = im * c1 - re * s1;
		final long rRe = re3 * c3 + im3 * s3;
		final long rIm = im3 * c3 - re3 * s3;
		final int oddRe = round(qRe + rRe);
		final int oddIm = round(qIm + rIm);
		final int turnedRe = round(qRe - rRe);
		final int turnedIm = round(qIm - rIm);
		re = data[p];
		im = data[p + 1];
		final int pRe = round(re * c2 + im * s2);
		final int pIm = round(im * c2 - re * s2);
		final int evenRe = data[i] + pRe;
		final int evenIm = data[i + 1] + pIm;
		final int differenceRe = data[i] - pRe;
		final int differenceIm = data[i + 1] - pIm;
		data[i] = evenRe + oddRe;
		data[i + 1] = evenIm + oddIm;
		data[q] = evenRe - oddRe;
		data[q + 1] = evenIm - oddIm;
		data[p] = differenceRe + turnedIm;
		data[p + 1] = differenceIm - turnedRe;
		data[r] = differenceRe - turnedIm;
		data[r + 1] = differenceIm + turnedRe;
	}

	private static int round(final long product) {
		return (int) ((product + HALF) >> SineTable.FRACTION_BITS);
	}
}
