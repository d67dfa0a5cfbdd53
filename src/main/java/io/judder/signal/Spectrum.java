/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.signal;

/**
 * The amplitude spectrum of one axis, for people: pages and reports.
 * <p>
 * The mean is removed, a Hann window applied, and amplitudes scaled so that a sine of a counts in the middle of a bin shows
 * a; up to 1.42 dB less between two bins. Memory: {@link SineTable} and at most 32 bytes.
 */
public final class Spectrum {

	/** Fractional bits of an amplitude. */
	public static final int FRACTION_BITS = 8;

	private final SineTable table;

	private final RealFft fft;

	private final TimeFeatures time;

	/**
	 * Prepares spectra of one length.
	 *
	 * @param length
	 *            the number N of samples: a power of two, 16 to 4096.
	 */
	public Spectrum(final int length) {
		this.table = new SineTable(length);
		this.fft = new RealFft(this.table, length);
		this.time = new TimeFeatures(length);
	}

	/**
	 * Computes a spectrum.
	 *
	 * @param samples
	 *            N counts of 16 bits; used as work space.
	 * @param amplitudes
	 *            receives N/2 amplitudes in Q8 counts; entry k is at k rate / N, entry 0 is 0.
	 */
	public void amplitudes(final int[] samples, final int[] amplitudes) {
		final int length = this.fft.length();
		final int exponent = this.fft.forwardScaled(samples, this.time.measure(samples, 0));
		// The amplitude is 4 |X| / N; its square has twice as many fractional bits.
		final int bits = FixedLog.bitLength(length) - 1;
		final int shift = 2 * (exponent + 2 - bits + FRACTION_BITS);
		amplitudes[0] = 0;
		for (int k = 1; k < length / 2; ++k) {
			final long power = HannWindow.power(samples, length, k, k + 1, 0);
			amplitudes[k] = root(shift >= 0 ? power << shift : power >> Math.min(63, -shift));
		}
	}

	/**
	 * Returns the memory of the tables.
	 *
	 * @return bytes.
	 */
	public int ramBytes() {
		return this.table.ramBytes() + this.fft.ramBytes();
	}

	/** Returns a square root, rounded down, one bit at a time. */
	private static int root(final long square) {
		long rest = square;
		long result = 0;
		for (long bit = 1L << (FixedLog.bitLength(square) + 1 & ~1); bit != 0; bit >>= 2) {
			if (rest >= result + bit) {
				rest -= result + bit;
				result = (result >> 1) + bit;
			} else {
				result >>= 1;
			}
		}
		return (int) result;
	}
}
