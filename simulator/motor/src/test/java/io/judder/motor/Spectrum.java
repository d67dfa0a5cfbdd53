/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.motor;

/** Amplitude spectra in double precision, written for these tests alone. */
final class Spectrum {

	private final double[] power;
	private final double resolution;

	private Spectrum(final double[] power, final double resolution) {
		this.power = power;
		this.resolution = resolution;
	}

	/** Averages the power of Hann-windowed segments, whose length is a power of two. */
	static Spectrum of(final double[] signal, final double rate, final int segment) {
		final double[] power = new double[segment / 2];
		final int segments = signal.length / segment;
		for (int s = 0; s < segments; s++) {
			final double[] re = new double[segment];
			final double[] im = new double[segment];
			for (int i = 0; i < segment; i++) {
				re[i] = signal[s * segment + i] * (1 - Math.cos(2 * Math.PI * i / segment));
			}
			transform(re, im, false);
			for (int k = 0; k < power.length; k++) {
				power[k] += (re[k] * re[k] + im[k] * im[k]) / segments;
			}
		}
		return new Spectrum(power, rate / segment);
	}

	/** The envelope of a band: the magnitude of the analytic signal of what is left of the spectrum. */
	static double[] envelope(final double[] signal, final double rate, final double low, final double high) {
		final int n = signal.length;
		final double[] re = signal.clone();
		final double[] im = new double[n];
		transform(re, im, false);
		for (int k = 0; k < n; k++) {
			final double hertz = k * rate / n;
			final double gain = hertz >= low && hertz <= high ? 2.0 : 0;
			re[k] *= gain;
			im[k] *= gain;
		}
		transform(re, im, true);
		final double[] envelope = new double[n];
		double mean = 0;
		for (int i = 0; i < n; i++) {
			envelope[i] = Math.hypot(re[i], im[i]) / n;
			mean += envelope[i] / n;
		}
		for (int i = 0; i < n; i++) {
			envelope[i] -= mean;
		}
		return envelope;
	}

	/** The frequency of the highest line between two frequencies. */
	double highest(final double low, final double high) {
		int best = (int) Math.ceil(low / this.resolution);
		for (int k = best; k * this.resolution <= high; k++) {
			if (this.power[k] > this.power[best]) {
				best = k;
			}
		}
		return best * this.resolution;
	}

	/** The peak amplitude of a line near a frequency: the energy of the seven bins around it. */
	double amplitude(final double hertz) {
		final int centre = (int) Math.round(hertz / this.resolution);
		double sum = 0;
		for (int k = centre - 3; k <= centre + 3; k++) {
			sum += this.power[k];
		}
		final int segment = 2 * this.power.length;
		// A sine of amplitude 1 puts segment^2 / 4 * (1 + 2 / 4) into the bins of the Hann window 1 - cos.
		return Math.sqrt(sum / (0.375 * segment * (double) segment));
	}

	/** Radix-2 transform in place, without scaling. */
	private static void transform(final double[] re, final double[] im, final boolean inverse) {
		final int n = re.length;
		for (int i = 1, j = 0; i < n; i++) {
			int bit = n >> 1;
			for (; (j & bit) != 0; bit >>= 1) {
				j ^= bit;
			}
			j ^= bit;
			if (i < j) {
				final double r = re[i];
				re[i] = re[j];
				re[j] = r;
				final double m = im[i];
				im[i] = im[j];
				im[j] = m;
			}
		}
		for (int length = 2; length <= n; length <<= 1) {
			final double angle = (inverse ? 2 : -2) * Math.PI / length;
			for (int k = 0; k < length / 2; k++) {
				final double wr = Math.cos(angle * k);
				final double wi = Math.sin(angle * k);
				for (int i = k; i < n; i += length) {
					final int j = i + length / 2;
					final double tr = re[j] * wr - im[j] * wi;
					final double ti = re[j] * wi + im[j] * wr;
					re[j] = re[i] - tr;
					im[j] = im[i] - ti;
					re[i] += tr;
					im[i] += ti;
				}
			}
		}
	}
}
