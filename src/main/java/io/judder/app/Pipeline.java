/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.app;

import io.judder.detect.Detector;
import io.judder.detect.StateCodec;
import io.judder.monitor.EventSink;
import io.judder.monitor.Monitor;
import io.judder.monitor.SampleSource;
import io.judder.signal.FeatureExtractor;
import io.judder.signal.WindowBuffer;

/**
 * The whole path from a source to events, put together from one configuration. The device and the tools on the PC build it
 * the same way, so that what is evaluated is what is shipped.
 */
public final class Pipeline {

	private final PipelineConfig config;
	private final WindowBuffer window;
	private final FeatureExtractor extractor;
	private final Detector detector;
	private final Monitor monitor;

	/**
	 * Puts the path together. All its memory is allocated here.
	 *
	 * @param config
	 *            the settings; completed here and kept.
	 * @param source
	 *            where samples come from; its axes and rate are those of the settings.
	 * @param sink
	 *            receives the events.
	 * @throws IllegalArgumentException
	 *             when a setting is out of its range; the message names it.
	 */
	public Pipeline(final PipelineConfig config, final SampleSource source, final EventSink sink) {
		this.config = config;
		this.window = new WindowBuffer(config.features);
		this.extractor = new FeatureExtractor(config.features);
		config.complete(this.extractor.dimension(), this.extractor.bands());
		this.detector = new Detector(config.detector);
		this.monitor = new Monitor(config.monitor, source, this.window, this.extractor, this.detector, sink);
	}

	/**
	 * Returns the settings.
	 *
	 * @return the settings, to be read only.
	 */
	public PipelineConfig config() {
		return this.config;
	}

	/**
	 * Returns the window.
	 *
	 * @return the window.
	 */
	public WindowBuffer window() {
		return this.window;
	}

	/**
	 * Returns the extractor.
	 *
	 * @return the extractor, which also names the features.
	 */
	public FeatureExtractor extractor() {
		return this.extractor;
	}

	/**
	 * Returns the detector.
	 *
	 * @return the detector, to learn, forget and select regimes.
	 */
	public Detector detector() {
		return this.detector;
	}

	/**
	 * Returns the monitor.
	 *
	 * @return the monitor, to be stepped.
	 */
	public Monitor monitor() {
		return this.monitor;
	}

	/**
	 * Creates a codec for what is learned.
	 *
	 * @return a new codec.
	 */
	public StateCodec codec() {
		return new StateCodec(this.detector);
	}
}
