/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.signal;

import java.util.Random;

import org.junit.Assert;
import org.junit.Test;

/**
 * Tests {@link TimeFeatures} against two-pass moments in double precision.
 */
public class TimeFeaturesTest {

	private static final long SEED = 20261123;

	/** Largest error of a logarithm, in units of 2^-10. */
	private static final double LOG_ERROR = 0.6;

	@Test
	public void shouldAgreeWithTwoPassMoments() {
		final Random random = new Random(SEED);
		for (int length = 16; length <= 4096; length *= 2) {
			final TimeFeatures features = new TimeFeatures(length);
			for (int trial = 0; trial < 20 * Reference.KINDS; ++trial) {
				final int[] samples = Reference.signal(trial % Reference.KINDS, length, random);
				check("seed " + SEED + " length " + length + " trial " + trial, features, samples);
			}
		}
	}

	@Test
	public void shouldDescribeSilenceAsRounding() {
		final int[] constants = { 0, 32767, -32768, 1 };
		final TimeFeatures features = new TimeFeatures(256);
		for (int i = 0; i < constants.length; ++i) {
			features.measure(filled(256, constants[i]), TimeFeatures.ALL);
			// 1024 log2(sqrt(1/12)) = -1835.5, log2(1/2) = -1, sqrt(3) = 1.732, 1.8.
			Assert.assertEquals(-1835, features.logRms(), 1);
			Assert.assertEquals(-1024, features.logPeak());
			Assert.assertEquals(812, features.logCrest(), 1);
			Assert.assertEquals(868, features.logKurtosis(), 1);
			Assert.assertEquals(0, features.skewness());
			Assert.assertEquals(296, features.rms(), 1);
			Assert.assertEquals(512, features.peak(), 1);
			Assert.assertEquals(1774, features.crest(), 1);
			Assert.assertEquals(1843, features.kurtosis(), 1);
		}
	}

	@Test
	public void shouldMeasureAFullScaleSquare() {
		final int[] samples = new int[4096];
		for (int i = 0; i < samples.length; ++i) {
			samples[i] = i % 2 == 0 ? 32767 : -32768;
		}
		final TimeFeatures features = new TimeFeatures(4096);
		features.measure(samples, TimeFeatures.ALL);
		Assert.assertEquals(15 * 1024, features.logRms());
		Assert.assertEquals(15 * 1024, features.logPeak());
		Assert.assertEquals(0, features.logCrest());
		Assert.assertEquals(0, features.logKurtosis());
		Assert.assertEquals(0, features.skewness());
	}

	@Test
	public void shouldMeasureAnImpulse() {
		final int[] samples = new int[4096];
		samples[7] = 32767;
		final TimeFeatures features = new TimeFeatures(4096);
		features.measure(samples, TimeFeatures.ALL);
		// Of a single impulse the kurtosis is N - 2 and the skewness sqrt(N) (1 - 2/N), for large N.
		Assert.assertEquals(4094, features.kurtosis() / 1024.0, 1);
		Assert.assertEquals(63.97, features.skewness() / 1024.0, 0.02);
		Assert.assertEquals(63.99, features.crest() / 1024.0, 0.02);
	}

	@Test
	public void shouldMeasureASine() {
		final int[] samples = new int[1024];
		for (int i = 0; i < samples.length; ++i) {
			samples[i] = (int) Math.floor(20000 * Math.sin(2 * Math.PI * i / 64) + 0.5);
		}
		final TimeFeatures features = new TimeFeatures(1024);
		features.measure(samples, TimeFeatures.ALL);
		Assert.assertEquals(14142.14, features.rms() / 1024.0, 0.3);
		Assert.assertEquals(1448, features.crest(), 1);
		Assert.assertEquals(1536, features.kurtosis(), 1);
	}

	private static void check(final String message, final TimeFeatures features, final int[] samples) {
		double peak = 0;
		final double mean = Reference.mean(samples);
		for (int i = 0; i < samples.length; ++i) {
			peak = Math.max(peak, Math.abs(samples[i] - mean));
		}
		peak += 0.5;
		final double second = Reference.moment(samples, 2);
		final double variance = second + 1.0 / 12;
		final double rms = Math.sqrt(variance);
		final double kurtosis = (Reference.moment(samples, 4) + second / 2 + 1.0 / 80) / (variance * variance);
		final double skewness = Reference.moment(samples, 3) / (variance * rms);
		features.measure(samples, TimeFeatures.ALL);
		Assert.assertEquals(message, 1024 * Reference.log2(rms), features.logRms(), LOG_ERROR);
		Assert.assertEquals(message, 1024 * Reference.log2(peak), features.logPeak(), LOG_ERROR);
		Assert.assertEquals(message, 1024 * Reference.log2(peak / rms), features.logCrest(), LOG_ERROR);
		Assert.assertEquals(message, 1024 * Reference.log2(kurtosis), features.logKurtosis(), LOG_ERROR);
		Assert.assertEquals(message, 1024 * skewness, features.skewness(), 1 + Math.abs(skewness) / 16);
		Assert.assertEquals(message, 1024 * kurtosis, features.kurtosis(), 1 + kurtosis / 16);
	}

	private static int[] filled(final int length, final int value) {
		final int[] samples = new int[length];
		for (int i = 0; i < length; ++i) {
			samples[i] = value;
		}
		return samples;
	}
}
