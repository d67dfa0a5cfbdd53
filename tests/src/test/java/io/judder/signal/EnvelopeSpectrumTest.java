/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.signal;

import java.util.Random;

import org.junit.Assert;
import org.junit.Test;

/**
 * Tests {@link EnvelopeSpectrum} against the definition of the analytic signal in double precision, without decimation.
 */
public class EnvelopeSpectrumTest {

	private static final long SEED = 20261126;

	private static final int RATE = 20480000;

	@Test
	public void shouldAgreeWithTheDefinition() {
		final Random random = new Random(SEED);
		// Pass bands of 100, 50 and 16 bins of 512, and one that is wider than a quarter of the bins.
		final int[][] bands = { { 100, 200 }, { 200, 250 }, { 8, 24 }, { 40, 250 } };
		for (int b = 0; b < bands.length; ++b) {
			for (int trial = 0; trial < 2 * Reference.KINDS; ++trial) {
				final int[] samples = Reference.signal(trial % Reference.KINDS, 512, random);
				check("seed " + SEED + " band " + b + " trial " + trial, samples, bands[b][0], bands[b][1]);
			}
		}
	}

	@Test
	public void shouldShowTheRateOfImpacts() {
		// 107 impacts per second, each ringing at 5 kHz, under a sine 20 times as strong at 50 Hz.
		final int[] samples = new int[4096];
		final Random random = new Random(SEED);
		for (int i = 0; i < samples.length; ++i) {
			final double time = i / 20480.0;
			final double since = time - Math.floor(time * 107) / 107;
			final double ringing = 100 * Math.exp(-since * 1200) * Math.sin(2 * Math.PI * 5000 * since);
			samples[i] = (int) Math.floor(2000 * Math.sin(2 * Math.PI * 50 * time) + ringing
					+ 5 * Reference.gaussian(random) + 0.5);
		}
		final EnvelopeSpectrum envelope = envelope(4096, 4000000, 6000000);
		envelope.measure(samples);
		final int line = envelope.highestLine(samples, 20000, 1000000);
		// Bins are 5 Hz wide.
		Assert.assertEquals(107000, envelope.milliHertz(line), 2500);
		Assert.assertTrue("log2 of the line " + envelope.logRatio(samples, line), envelope.logRatio(samples, line) > 4096);
		Assert.assertEquals(-1, envelope.highestLine(samples, 9000000, 9100000));
	}

	@Test
	public void shouldGiveNoiseOneBit() {
		final Random random = new Random(SEED);
		final int[] levels = { 10, 100, 5000 };
		final EnvelopeSpectrum envelope = envelope(4096, 4000000, 8000000);
		final FrequencyBands bands = envelope.bands(FrequencyBands.LINEAR, 1, 20000, 500000);
		final int[] features = new int[1];
		for (int level = 0; level < levels.length; ++level) {
			double sum = 0;
			for (int trial = 0; trial < 40; ++trial) {
				final int[] samples = new int[4096];
				for (int i = 0; i < samples.length; ++i) {
					samples[i] = (int) Math.floor(levels[level] * Reference.gaussian(random) + 0.5);
				}
				envelope.measure(samples);
				envelope.write(samples, bands, features, 0);
				sum += features[0];
			}
			Assert.assertEquals("seed " + SEED + " level " + levels[level], 1024, sum / 40, 60);
		}
	}

	@Test
	public void shouldBeSilentWhenNothingMoves() {
		final EnvelopeSpectrum envelope = envelope(1024, 4000000, 8000000);
		final FrequencyBands bands = envelope.bands(FrequencyBands.LINEAR, 4, 20000, 1000000);
		final int[] features = new int[4];
		for (int value = -32768; value <= 32767; value += 65535) {
			final int[] samples = new int[1024];
			for (int i = 0; i < samples.length; ++i) {
				samples[i] = value;
			}
			envelope.measure(samples);
			envelope.write(samples, bands, features, 0);
			for (int i = 0; i < 4; ++i) {
				Assert.assertEquals(0, features[i]);
			}
		}
	}

	@Test
	public void shouldHardlyMoveForASingleCount() {
		final EnvelopeSpectrum envelope = envelope(1024, 4000000, 8000000);
		final int[] samples = new int[1024];
		samples[500] = 1;
		envelope.measure(samples);
		// E is B and B N / 12 is 85 B, so R is at most 8 B / (3 * 86 * 86) = 0.072 with 200 bins, 103 units.
		for (int k = 1; k < envelope.endBin(); ++k) {
			Assert.assertEquals(0, envelope.logRatio(samples, k), 103);
		}
	}

	@Test
	public void shouldDecimateToTwiceThePassBand() {
		Assert.assertEquals(16, envelope(4096, 1000000, 1040000).points());
		Assert.assertEquals(8, envelope(4096, 1000000, 1040000).bins());
		Assert.assertEquals(256, envelope(1024, 4000000, 6560000).points());
		Assert.assertEquals(64, envelope(256, 1000000, 9000000).points() / 2);
		Assert.assertEquals(29, envelope(256, 1000000, 9000000).endBin());
	}

	@Test
	public void shouldRefuseTooNarrowABand() {
		try {
			envelope(256, 1000000, 1100000);
			Assert.fail("accepted");
		} catch (final IllegalArgumentException e) {
			Assert.assertTrue(e.getMessage(), e.getMessage().startsWith("envelope band: "));
		}
	}

	private static EnvelopeSpectrum envelope(final int length, final int low, final int high) {
		final SineTable table = new SineTable(length);
		return new EnvelopeSpectrum(table, new RealFft(table, length), RATE, low, high);
	}

	/** Builds the envelope at the full rate by the inverse transform of the bins of the pass band, each by its definition. */
	private static void check(final String message, final int[] samples, final int first, final int end) {
		final int length = samples.length;
		final EnvelopeSpectrum envelope = envelope(length, first * 40000, end * 40000);
		final int bins = end - first;
		Assert.assertEquals(bins, envelope.bins());
		final double[] exact = new double[length];
		for (int i = 0; i < length; ++i) {
			exact[i] = samples[i];
		}
		final double[][] spectrum = Reference.transform(exact);
		final int points = envelope.points();
		final double[] squared = new double[points];
		double mean = 0;
		for (int n = 0; n < points; ++n) {
			double re = 0;
			double im = 0;
			for (int k = first; k < end; ++k) {
				final double angle = 2 * Math.PI * k * n / points;
				re += spectrum[0][k] * Math.cos(angle) - spectrum[1][k] * Math.sin(angle);
				im += spectrum[0][k] * Math.sin(angle) + spectrum[1][k] * Math.cos(angle);
			}
			squared[n] = re * re + im * im;
			mean += squared[n] / points;
		}
		final double scale = points * (mean + bins * length / 12.0);
		for (int n = 0; n < points; ++n) {
			squared[n] = (squared[n] - mean) * 0.5 * (1 - Math.cos(2 * Math.PI * n / points));
		}
		final double[][] lines = Reference.transform(squared);
		envelope.measure(samples);
		for (int m = 1; m < envelope.endBin(); ++m) {
			final double power = lines[0][m] * lines[0][m] + lines[1][m] * lines[1][m];
			final double ratio = 8.0 * bins * power / (3 * scale * scale);
			Assert.assertEquals(message + " bin " + m, 1024 * Reference.log2(1 + ratio), envelope.logRatio(samples, m), 2);
		}
	}
}
