/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.recording;

import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the user says about recordings that do not say it themselves. Immutable.
 *
 * @param rateHertz
 *            {@code --rate}: the sampling rate in hertz, null to take the file's.
 * @param axes
 *            {@code --axes}: the names of the axes of raw data without a manifest; empty to take the file's.
 * @param channels
 *            {@code --channels}: names or numbers (from 0) of the channels to read, in the order wanted; empty for all.
 * @param fullScale
 *            {@code --full-scale}: the magnitude at which the sensor saturates, in the unit of the recording; null to
 *            let {@link Quantiser} choose.
 * @param standardInput
 *            what the name {@code -} reads.
 * @param warnings
 *            receives one line for what is odd but can be read.
 */
public record Options(Double rateHertz, List<String> axes, List<String> channels, Double fullScale,
		InputStream standardInput, Consumer<String> warnings) {

	/** Nothing said: everything comes from the recordings; warnings are dropped. */
	public static final Options NONE = new Options(null, List.of(), List.of(), null, System.in, line -> {
	});

	/**
	 * Keeps its own copies of the lists.
	 */
	public Options {
		axes = List.copyOf(axes);
		channels = List.copyOf(channels);
	}

	/**
	 * Returns these options with another rate.
	 *
	 * @param hertz
	 *            the rate in hertz, or null.
	 * @return new options.
	 */
	public Options withRate(final Double hertz) {
		return new Options(hertz, axes, channels, fullScale, standardInput, warnings);
	}

	/**
	 * Returns these options with other axes.
	 *
	 * @param names
	 *            the names of the axes.
	 * @return new options.
	 */
	public Options withAxes(final List<String> names) {
		return new Options(rateHertz, names, channels, fullScale, standardInput, warnings);
	}

	/**
	 * Returns these options with other channels.
	 *
	 * @param names
	 *            names or numbers of channels.
	 * @return new options.
	 */
	public Options withChannels(final List<String> names) {
		return new Options(rateHertz, axes, names, fullScale, standardInput, warnings);
	}

	/**
	 * Returns these options with another full scale.
	 *
	 * @param magnitude
	 *            the full scale in the unit of the recording, or null.
	 * @return new options.
	 */
	public Options withFullScale(final Double magnitude) {
		return new Options(rateHertz, axes, channels, magnitude, standardInput, warnings);
	}

	/**
	 * Returns these options with another standard input.
	 *
	 * @param in
	 *            what {@code -} reads.
	 * @return new options.
	 */
	public Options withStandardInput(final InputStream in) {
		return new Options(rateHertz, axes, channels, fullScale, in, warnings);
	}

	/**
	 * Returns these options with another receiver of warnings.
	 *
	 * @param receiver
	 *            receives one line per warning.
	 * @return new options.
	 */
	public Options withWarnings(final Consumer<String> receiver) {
		return new Options(rateHertz, axes, channels, fullScale, standardInput, receiver);
	}

	/** Returns the rate of {@code --rate}, or null when it was not given. */
	Rate rate() throws RecordingException {
		return rateHertz == null ? null : Rate.require(rateHertz, "--rate", "the option");
	}
}
