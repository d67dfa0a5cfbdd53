/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.session;

import io.judder.app.PipelineConfig;
import io.judder.detect.DetectorConfig;
import io.judder.signal.FeatureConfig;
import io.judder.signal.FrequencyBands;
import io.judder.signal.TimeFeatures;

/**
 * What a user may change about the defaults of the device; null leaves a default alone.
 */
public final class Settings {

	/** How bands are spaced. */
	public enum Spacing {
		/** The lowest bin alone, then mel-like: for rotating machines. */
		ROTATING(FrequencyBands.ROTATING),
		/** Equal width. */
		LINEAR(FrequencyBands.LINEAR),
		/** Equal ratio. */
		OCTAVE(FrequencyBands.OCTAVE),
		/** Equal width on the mel scale. */
		MEL(FrequencyBands.MEL);

		private final int code;

		Spacing(final int code) {
			this.code = code;
		}
	}

	/** How the distance from normal is measured. */
	public enum Method {
		/** Regularised Mahalanobis distance. */
		MAHALANOBIS(DetectorConfig.MAHALANOBIS),
		/** T2 and Q on a principal subspace. */
		SUBSPACE(DetectorConfig.SUBSPACE);

		private final int code;

		Method(final int code) {
			this.code = code;
		}
	}

	private static final double LEAST_RATE = 0.0001;
	private static final double MOST_RATE = 0.2;
	private static final int LEAST_LEARNED = 4;

	/** Frames of a window: 256, 512, 1024, 2048 or 4096. */
	public Integer window;

	/** Frames between windows, 1 to the window. */
	public Integer hop;

	/** Bands per axis, 1 to 64. */
	public Integer bands;

	/** How bands are spaced. */
	public Spacing spacing;

	/** The lowest frequency of the bands in Hz. */
	public Double lowHertz;

	/** The highest frequency of the bands in Hz. */
	public Double highHertz;

	/** Whether the time features (RMS, peak, crest factor, kurtosis, skewness) join the bands. */
	public boolean timeFeatures;

	/** How many bands of the envelope spectrum join, 0 to 64; it is taken of the upper half of the frequencies. */
	public Integer envelopeBands;

	/** How the distance is measured. */
	public Method method;

	/** The share of normal windows that may exceed the threshold, 0.0001 to 0.2. */
	public Double falseAlarmRate;

	/** How many windows are learned. */
	public Integer learnWindows;

	/** How many regimes are learned side by side. */
	public Integer regimes;

	/**
	 * Applies the settings to the defaults of a source.
	 *
	 * @param axes
	 *            the number of axes.
	 * @param rateMilliHertz
	 *            the rate in mHz.
	 * @return the configuration.
	 * @throws SessionException
	 *             when a setting is out of its range; the message names it.
	 */
	public PipelineConfig configure(final int axes, final int rateMilliHertz) throws SessionException {
		check(rateMilliHertz / 2000.0);
		try {
			final PipelineConfig config = new PipelineConfig(axes, rateMilliHertz);
			applyFeatures(config, axes, rateMilliHertz);
			if (this.method != null) {
				config.detector.method = this.method.code;
			}
			if (this.falseAlarmRate != null) {
				config.detector.falseAlarmRate = this.falseAlarmRate.floatValue();
			}
			if (this.learnWindows != null) {
				config.detector.learnWindows = this.learnWindows;
			}
			if (this.regimes != null) {
				config.detector.regimes = this.regimes;
			}
			config.detector.check();
			return config;
		} catch (final IllegalArgumentException e) {
			throw new SessionException("setting " + e.getMessage(), e);
		}
	}

	/** Refuses by the name of the option what the device code would refuse by the name of a field. */
	private void check(final double highestHertz) throws SessionException {
		require(this.window == null || this.window >= FeatureConfig.MIN_WINDOW && this.window <= FeatureConfig.MAX_WINDOW
				&& Integer.bitCount(this.window) == 1, "--window", this.window, "256, 512, 1024, 2048 or 4096");
		require(this.hop == null || this.hop >= 1 && (this.window == null || this.hop <= this.window), "--hop", this.hop,
				"1 to the samples of a window");
		require(within(this.bands, 0, FrequencyBands.MAX_COUNT), "--bands", this.bands, "0 to 64");
		require(within(this.envelopeBands, 0, FrequencyBands.MAX_COUNT), "--envelope-bands", this.envelopeBands, "0 to 64");
		require(this.bands == null || this.bands > 0 || this.timeFeatures || this.envelopeBands != null && this.envelopeBands > 0,
				"--bands", this.bands, "enough without --time-features or --envelope-bands: nothing would be measured");
		require(within(this.lowHertz, 0, highestHertz), "--low", this.lowHertz, range(highestHertz));
		require(within(this.highHertz, 0, highestHertz), "--high", this.highHertz, range(highestHertz));
		require(this.lowHertz == null || this.lowHertz < (this.highHertz == null ? highestHertz : this.highHertz), "--low",
				this.lowHertz, "below --high");
		require(within(this.falseAlarmRate, LEAST_RATE, MOST_RATE), "--false-alarm-rate", this.falseAlarmRate, "0.0001 to 0.2");
		require(within(this.learnWindows, LEAST_LEARNED, Integer.MAX_VALUE), "--learn-windows", this.learnWindows, "4 or more");
	}

	private static boolean within(final Number value, final double least, final double most) {
		return value == null || value.doubleValue() >= least && value.doubleValue() <= most;
	}

	private static String range(final double highestHertz) {
		return "0 to half the rate, " + highestHertz + " Hz";
	}

	private static void require(final boolean holds, final String option, final Number value, final String range)
			throws SessionException {
		if (!holds) {
			throw new SessionException(option + ": " + value + " is not " + range);
		}
	}

	private void applyFeatures(final PipelineConfig config, final int axes, final int rateMilliHertz) {
		if (this.window != null) {
			config.features = new FeatureConfig(this.window, axes, rateMilliHertz)
					.withHop(Math.max(1, this.window / 4)).withBands(config.features.bands())
					.withSpacing(config.features.spacing()).withRange(0, rateMilliHertz / 2).withTimeFeatures(0);
		}
		if (this.hop != null) {
			config.features = config.features.withHop(this.hop);
		}
		if (this.bands != null) {
			config.features = config.features.withBands(this.bands);
		}
		if (this.spacing != null) {
			config.features = config.features.withSpacing(this.spacing.code);
		}
		if (this.lowHertz != null || this.highHertz != null) {
			config.features = config.features.withRange(milli(this.lowHertz, config.features.lowMilliHertz()),
					milli(this.highHertz, config.features.highMilliHertz()));
		}
		if (this.timeFeatures) {
			config.features = config.features.withTimeFeatures(TimeFeatures.ALL);
		}
		if (this.envelopeBands != null) {
			config.features = config.features.withEnvelope(this.envelopeBands, rateMilliHertz / 4, rateMilliHertz / 2, 0,
					rateMilliHertz / 32);
		}
	}

	private static int milli(final Double hertz, final int otherwise) {
		return hertz == null ? otherwise : (int) Math.round(hertz * 1000);
	}
}
