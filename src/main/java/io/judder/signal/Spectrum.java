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

	private final HannWindow hann;

	/**
	 * Prepares spectra of one length.
	 *
	 * @param length
	 *            the number N of samples: a power of two, 16 to 4096.
	 */
	public Spectrum(final int length) {
		this.table = new SineTable(length);
		this.fft = new RealFft(this.table, length);
		this.hann = new HannWindow(this.table, length);
	}

	/**
	 * Computes a spectrum.
	 *
	 * @param samples
	 *            N counts of 16 bits; used as work space.
	 * @param amplitudes
	 *            receives N/2 amplitudes in Q8 counts; entry k is at k rate / N, entry 0 is 0 but for the leakage of bin 1.
	 */
	public void amplitudes(final int[] samples, final int[] amplitudes) {
		final int length = this.fft.length();
		int sum = 0;
		for (int i = 0; i < length; ++i) {
			sum += samples[i];
		}
		final int mean = sum / length;
		int deviations = length;
		for (int i = 0; i < length; ++i) {
			deviations += Math.abs(samples[i] - mean);
		}
		final int exponent = this.fft.forwardScaled(samples, this.hann.apply(samples, sum, deviations));
		// The amplitude is 4 |X| / N; its square has twice as many fractional bits.
		final int bits = FixedLog.bitLength(length) - 1;
		final int shift = 2 * (exponent + 2 - bits + FRACTION_BITS);
		for (int k = 0; k < length / 2; ++k) {
			final long re = samples[2 * k];
			final long im = k == 0 ? 0 : samples[2 * k + 1];
			final long power = re * re + im * im;
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
