/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.signal;

import java.util.Random;

/**
 * Oracle of the signal tests: definitions written down in double precision, and signals to try them on.
 */
final class Reference {

	/** Kinds of {@link #signal(int, int, Random)}. */
	static final int KINDS = 12;

	private static final double TWO_PI = 2 * Math.PI;

	private Reference() {
		// Functions only.
	}

	/** Returns a window of 16-bit counts: the extremes of the range, structures that add up in one bin, and noise. */
	static int[] signal(final int kind, final int length, final Random random) {
		final int[] samples = new int[length];
		final int amplitude = 1 << random.nextInt(15);
		final int period = 2 + random.nextInt(length);
		final double angle = TWO_PI * random.nextInt(length) / (2.0 * length);
		final int offset = random.nextInt(60001) - 30000;
		for (int i = 0; i < length; ++i) {
			final double value;
			switch (kind) {
			case 0:
				value = 0;
				break;
			case 1:
				value = 32767;
				break;
			case 2:
				value = -32768;
				break;
			case 3:
				value = (i / (1 + period / 4)) % 2 == 0 ? 32767 : -32768;
				break;
			case 4:
				value = i % 2 == 0 ? 32767 : -32768;
				break;
			case 5:
				value = i == period % length ? -32768 : 0;
				break;
			case 6:
				value = i % period == 0 ? amplitude : offset / 4;
				break;
			case 7:
				value = amplitude * Math.sin(angle * i + 0.3);
				break;
			case 8:
				value = random.nextInt(65536) - 32768;
				break;
			case 9:
				value = offset / 2 + gaussian(random) * amplitude / 8;
				break;
			case 10:
				value = offset + (random.nextInt(16) == 0 ? 1 : 0);
				break;
			default:
				value = offset / 3 + gaussian(random) * 3 + amplitude * Math.sin(angle * i);
				break;
			}
			samples[i] = (int) Math.max(-32768, Math.min(32767, Math.floor(value + 0.5)));
		}
		return samples;
	}

	/** Returns a Gaussian deviate by the method of Box and Muller. */
	static double gaussian(final Random random) {
		return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(TWO_PI * random.nextDouble());
	}

	/**
	 * Returns the definition of the discrete Fourier transform, for bins 0 to N/2: real parts, then imaginary parts.
	 */
	static double[][] transform(final double[] x) {
		final int length = x.length;
		final double[] cosine = new double[length];
		final double[] sine = new double[length];
		for (int i = 0; i < length; ++i) {
			cosine[i] = Math.cos(TWO_PI * i / length);
			sine[i] = Math.sin(TWO_PI * i / length);
		}
		final double[] re = new double[length / 2 + 1];
		final double[] im = new double[length / 2 + 1];
		for (int k = 0; k <= length / 2; ++k) {
			int angle = 0;
			for (int n = 0; n < length; ++n) {
				re[k] += x[n] * cosine[angle];
				im[k] -= x[n] * sine[angle];
				angle += k;
				if (angle >= length) {
					angle -= length;
				}
			}
		}
		return new double[][] { re, im };
	}

	/** Returns the deviations from the mean times the Hann window. */
	static double[] windowed(final int[] samples) {
		final int length = samples.length;
		final double mean = mean(samples);
		final double[] result = new double[length];
		for (int i = 0; i < length; ++i) {
			result[i] = (samples[i] - mean) * 0.5 * (1 - Math.cos(TWO_PI * i / length));
		}
		return result;
	}

	static double mean(final int[] samples) {
		double sum = 0;
		for (int i = 0; i < samples.length; ++i) {
			sum += samples[i];
		}
		return sum / samples.length;
	}

	/** Returns a central moment, by a second pass over the samples. */
	static double moment(final int[] samples, final int order) {
		final double mean = mean(samples);
		double sum = 0;
		for (int i = 0; i < samples.length; ++i) {
			double power = 1;
			for (int j = 0; j < order; ++j) {
				power *= samples[i] - mean;
			}
			sum += power;
		}
		return sum / samples.length;
	}

	/** Returns the largest unit, two to the exponent, that the transform of the deviations from the mean may have. */
	static double transformUnit(final int[] samples) {
		int low = samples[0];
		int high = samples[0];
		for (int i = 1; i < samples.length; ++i) {
			low = Math.min(low, samples[i]);
			high = Math.max(high, samples[i]);
		}
		return Math.max(1, high - low) * samples.length * Math.pow(2, -30);
	}

	static double log2(final double value) {
		return Math.log(value) / Math.log(2);
	}
}
