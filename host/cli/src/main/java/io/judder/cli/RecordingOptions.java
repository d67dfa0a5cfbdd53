/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.cli;

import java.io.InputStream;
import java.util.List;

import io.judder.recording.Options;
import picocli.CommandLine.Option;

/**
 * The options that say of recordings what they do not say themselves.
 */
final class RecordingOptions {

	@Option(names = "--rate", paramLabel = "HZ", description = "Samples per second, where the recording does not tell.")
	private Double rate;

	@Option(names = "--axes", paramLabel = "X,Y,Z", split = ",", hideParamSyntax = true, description = "Names of the axes of raw files without a manifest.")
	private List<String> axes = List.of();

	@Option(names = "--channels", paramLabel = "C,...", split = ",", hideParamSyntax = true, description = "Which channels to use, by name or number from 0 (default: all).")
	private List<String> channels = List.of();

	@Option(names = "--full-scale", paramLabel = "VALUE", description = "The largest value that the sensor can show (default: chosen from the first recording).")
	private Double fullScale;

	/**
	 * Returns the options.
	 *
	 * @param standardInput
	 *            what "-" stands for.
	 */
	Options options(final InputStream standardInput) {
		return Options.NONE.withRate(this.rate).withAxes(this.axes).withChannels(this.channels).withFullScale(this.fullScale)
				.withStandardInput(standardInput).withWarnings(line -> System.err.println("judder: " + line));
	}
}
