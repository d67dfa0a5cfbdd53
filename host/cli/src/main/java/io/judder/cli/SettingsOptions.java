/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.cli;

import io.judder.session.Settings;
import picocli.CommandLine.Option;

/**
 * The options that change what is measured and how it is judged; shared by all commands that run the device code.
 */
final class SettingsOptions {

	@Option(names = "--window", paramLabel = "N", description = "Samples per window: 256, 512, 1024, 2048 or 4096 (default: 1024 from 1 kHz on, else 512).")
	private Integer window;

	@Option(names = "--hop", paramLabel = "N", description = "Samples between windows (default: a quarter of the window).")
	private Integer hop;

	@Option(names = "--bands", paramLabel = "N", description = "Frequency bands per axis, 1 to 64 (default: 16).")
	private Integer bands;

	@Option(names = "--spacing", paramLabel = "KIND", completionCandidates = Words.Spacings.class, description = "Spacing of the bands: ${COMPLETION-CANDIDATES} (default: rotating).")
	private Settings.Spacing spacing;

	@Option(names = "--low", paramLabel = "HZ", description = "Lowest frequency of the bands.")
	private Double low;

	@Option(names = "--high", paramLabel = "HZ", description = "Highest frequency of the bands.")
	private Double high;

	@Option(names = "--time-features", description = "Add RMS, peak, crest factor, kurtosis and skewness of each axis.")
	private boolean timeFeatures;

	@Option(names = "--envelope-bands", paramLabel = "N", description = "Add N bands of the envelope spectrum of each axis.")
	private Integer envelopeBands;

	@Option(names = "--method", paramLabel = "KIND", completionCandidates = Words.Methods.class, description = "Distance from normal: ${COMPLETION-CANDIDATES} (default: mahalanobis).")
	private Settings.Method method;

	@Option(names = "--false-alarm-rate", paramLabel = "SHARE", description = "Share of normal windows that may exceed the limit, 0.0001 to 0.2 (default: 0.01).")
	private Double falseAlarmRate;

	/** Returns the settings. */
	Settings settings() {
		final Settings settings = new Settings();
		settings.window = this.window;
		settings.hop = this.hop;
		settings.bands = this.bands;
		settings.spacing = this.spacing;
		settings.lowHertz = this.low;
		settings.highHertz = this.high;
		settings.timeFeatures = this.timeFeatures;
		settings.envelopeBands = this.envelopeBands;
		settings.method = this.method;
		settings.falseAlarmRate = this.falseAlarmRate;
		return settings;
	}
}
