/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.signal;

import java.util.Random;

import org.junit.Assert;
import org.junit.Test;

/**
 * Tests {@link FeatureExtractor}, its band energies above all, against a naive transform in double precision.
 */
public class FeatureExtractorTest {

	private static final long SEED = 20261125;

	private static final int RATE = 20000000;

	/** Largest error of a band energy, in units of 2^-10, but for what the transform adds. */
	private static final double BAND_ERROR = 0.75;

	@Test
	public void shouldMeasureBandsOfEachAxis() {
		final Random random = new Random(SEED);
		for (int length = 256; length <= 4096; length *= 2) {
			for (int trial = 0; trial < Reference.KINDS; ++trial) {
				final FeatureConfig config = new FeatureConfig(length, 1 + trial % 3, RATE).withSpacing(trial % 4)
						.withBands(1 + random.nextInt(64)).withTimeFeatures(0);
				checkBands("seed " + SEED + " length " + length + " trial " + trial, config, trial, random);
			}
		}
	}

	@Test
	public void shouldSumThePowerOfAllAxes() {
		final Random random = new Random(SEED);
		for (int trial = 0; trial < 2 * Reference.KINDS; ++trial) {
			final FeatureConfig config = new FeatureConfig(256, 1 + trial % 3, RATE).withSummedOverAxes(true)
					.withTimeFeatures(0);
			checkBands("seed " + SEED + " trial " + trial, config, trial, random);
		}
	}

	@Test
	public void shouldBeSilentWhenNothingMoves() {
		final FeatureConfig config = new FeatureConfig(1024, 3, RATE).withTimeFeatures(0);
		final FeatureExtractor extractor = new FeatureExtractor(config);
		final int[] features = new int[extractor.dimension()];
		final int[] constants = { 0, 32767, -32768 };
		for (int i = 0; i < constants.length; ++i) {
			final short[] frames = new short[3 * 1024];
			for (int j = 0; j < frames.length; ++j) {
				frames[j] = (short) constants[i];
			}
			extractor.extract(filled(config, frames), features);
			for (int j = 0; j < features.length; ++j) {
				Assert.assertEquals(0, features[j]);
			}
		}
	}

	@Test
	public void shouldGiveASineThePowerOfTheFormula() {
		// A sine of 1000 counts in bin 100 has R = 2 a^2 N there and a quarter beside it; one band of bins 99 to 101.
		final FeatureConfig config = new FeatureConfig(1024, 1, 1024000).withBands(1).withSpacing(FrequencyBands.LINEAR)
				.withRange(98600, 101600).withTimeFeatures(0);
		final short[] frames = new short[1024];
		for (int i = 0; i < frames.length; ++i) {
			frames[i] = (short) Math.floor(1000 * Math.sin(2 * Math.PI * 100 * i / 1024) + 0.5);
		}
		final FeatureExtractor extractor = new FeatureExtractor(config);
		final int[] features = new int[1];
		extractor.extract(filled(config, frames), features);
		Assert.assertEquals(3, extractor.bands().endBin(0) - extractor.bands().firstBin(0));
		// log2(1 + 1.5 * 2e6 * 1024 / 3) = 29.9316.
		Assert.assertEquals(30650, features[0], 1);
	}

	@Test
	public void shouldNameEveryFeature() {
		final FeatureConfig config = new FeatureConfig(1024, 3, RATE).withBands(5)
				.withTimeFeatures(TimeFeatures.LOG_RMS | TimeFeatures.LOG_KURTOSIS | TimeFeatures.SKEWNESS)
				.withEnvelope(2, 2000000, 6000000, 50000, 500000);
		checkNames(new FeatureExtractor(config), 3, 10, 0);
		checkNames(new FeatureExtractor(config.withSummedOverAxes(true)), 3, 5, 5);
	}

	@Test
	public void shouldMeasureTheSameTimeFeaturesAsAlone() {
		final Random random = new Random(SEED);
		final FeatureConfig config = new FeatureConfig(512, 1, RATE).withBands(0).withTimeFeatures(TimeFeatures.ALL);
		final FeatureExtractor extractor = new FeatureExtractor(config);
		final int[] features = new int[extractor.dimension()];
		Assert.assertEquals(5, features.length);
		final TimeFeatures time = new TimeFeatures(512);
		for (int trial = 0; trial < Reference.KINDS; ++trial) {
			final int[] samples = Reference.signal(trial, 512, random);
			final short[] frames = new short[512];
			for (int i = 0; i < 512; ++i) {
				frames[i] = (short) samples[i];
			}
			time.measure(samples, TimeFeatures.ALL);
			extractor.extract(filled(config, frames), features);
			Assert.assertEquals(time.logRms(), features[0]);
			Assert.assertEquals(time.logPeak(), features[1]);
			Assert.assertEquals(time.logCrest(), features[2]);
			Assert.assertEquals(time.logKurtosis(), features[3]);
			Assert.assertEquals(time.skewness(), features[4]);
		}
	}

	@Test
	public void shouldStayWithinTheMemoryOfASmallDevice() {
		final FeatureConfig config = new FeatureConfig(1024, 3, RATE);
		final int window = new WindowBuffer(config).ramBytes();
		final int extractor = new FeatureExtractor(config).ramBytes();
		Assert.assertEquals(6144, window);
		// Work buffer 4096, table 1028, bits 16, band edges 50, band sums and floors 288.
		Assert.assertEquals(5478, extractor);
	}

	@Test
	public void shouldRefuseToMeasureNothing() {
		try {
			new FeatureExtractor(new FeatureConfig(256, 1, RATE).withBands(0).withTimeFeatures(0));
			Assert.fail("accepted");
		} catch (final IllegalArgumentException e) {
			Assert.assertTrue(e.getMessage(), e.getMessage().startsWith("bands: "));
		}
	}

	private static void checkNames(final FeatureExtractor extractor, final int axes, final int perAxis, final int shared) {
		final int[] kinds = { FeatureExtractor.BAND, FeatureExtractor.BAND, FeatureExtractor.BAND, FeatureExtractor.BAND,
				FeatureExtractor.BAND, FeatureExtractor.RMS, FeatureExtractor.KURTOSIS, FeatureExtractor.SKEWNESS,
				FeatureExtractor.ENVELOPE_BAND, FeatureExtractor.ENVELOPE_BAND };
		final int[] numbers = { 0, 1, 2, 3, 4, -1, -1, -1, 0, 1 };
		Assert.assertEquals(shared + axes * perAxis, extractor.dimension());
		for (int i = 0; i < extractor.dimension(); ++i) {
			final int index = i < shared ? i : (i - shared) % perAxis + shared;
			Assert.assertEquals(i < shared ? FeatureExtractor.ALL_AXES : (i - shared) / perAxis, extractor.axisOf(i));
			Assert.assertEquals("feature " + i, kinds[index], extractor.kindOf(i));
			Assert.assertEquals("feature " + i, numbers[index], extractor.bandOf(i));
		}
	}

	private static void checkBands(final String message, final FeatureConfig config, final int kind, final Random random) {
		final int length = config.window();
		final int axes = config.axes();
		final short[] frames = new short[length * axes];
		final double[][] ratios = new double[axes][length / 2];
		final double[] transformErrors = new double[axes];
		for (int axis = 0; axis < axes; ++axis) {
			final int[] samples = Reference.signal((kind + 5 * axis) % Reference.KINDS, length, random);
			for (int i = 0; i < length; ++i) {
				frames[i * axes + axis] = (short) samples[i];
			}
			final double[][] spectrum = Reference.transform(Reference.windowed(samples));
			// The stated error of the transform, in counts, and what it is in the square root of a ratio.
			transformErrors[axis] = (length / 8 + 2) * Reference.transformUnit(samples) * Math.sqrt(32.0 / length);
			for (int k = 0; k < length / 2; ++k) {
				ratios[axis][k] = 32.0 / length
						* (spectrum[0][k] * spectrum[0][k] + spectrum[1][k] * spectrum[1][k]);
			}
		}
		final FeatureExtractor extractor = new FeatureExtractor(config);
		final int[] features = new int[extractor.dimension()];
		extractor.extract(filled(config, frames), features);
		final FrequencyBands bands = extractor.bands();
		for (int i = 0; i < features.length; ++i) {
			final int band = extractor.bandOf(i);
			double sum = 0;
			double error = 0;
			int count = 0;
			for (int axis = 0; axis < axes; ++axis) {
				if (config.summedOverAxes() || extractor.axisOf(i) == axis) {
					for (int k = bands.firstBin(band); k < bands.endBin(band); ++k) {
						sum += ratios[axis][k];
						error += transformErrors[axis] * (2 * Math.sqrt(ratios[axis][k]) + transformErrors[axis]);
						++count;
					}
				}
			}
			final double allowed = BAND_ERROR + 1024 * Reference.log2(1 + error / (count + sum - Math.min(sum, error)));
			Assert.assertEquals(message + " feature " + i, 1024 * Reference.log2(1 + sum / count), features[i], allowed);
		}
	}

	private static WindowBuffer filled(final FeatureConfig config, final short[] frames) {
		final WindowBuffer window = new WindowBuffer(config);
		Assert.assertEquals(config.window(), window.push(frames, 0, config.window()));
		Assert.assertTrue(window.due());
		return window;
	}
}
