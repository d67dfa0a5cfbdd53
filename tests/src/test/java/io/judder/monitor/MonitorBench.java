/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.monitor;

import java.io.IOException;

import io.judder.signal.FeatureConfig;
import io.judder.signal.FeatureExtractor;
import io.judder.signal.WindowBuffer;

/**
 * A monitor with scripted surroundings. A window has 256 frames and follows upon the last without overlap, a block has 64:
 * four steps, 256 ms.
 */
final class MonitorBench {

	static final int WINDOW = 256;
	static final int STEPS = 4;

	final MonitorConfig config;
	final ScriptedSource source;
	final RecordingSink sink;
	final ScriptedScorer scorer;
	private final WindowBuffer window;
	private final FeatureExtractor extractor;
	private Monitor monitor;

	MonitorBench(final int axes) {
		this.config = new MonitorConfig();
		// The hand-made stories of votes are told without the wait before clearing, which has tests of its own.
		this.config.clearWindows = 1;
		this.source = new ScriptedSource(axes);
		this.sink = new RecordingSink();
		final FeatureConfig features = new FeatureConfig(WINDOW, axes, this.source.rateMilliHertz()).withHop(WINDOW);
		this.window = new WindowBuffer(features);
		this.extractor = new FeatureExtractor(features);
		this.scorer = new ScriptedScorer(this.extractor.dimension());
	}

	/** Returns the monitor, created with the settings of the first call. */
	Monitor monitor() {
		if (this.monitor == null) {
			this.monitor = with(this.source, this.scorer);
		}
		return this.monitor;
	}

	Monitor with(final SampleSource source, final ScriptedScorer scorer) {
		return new Monitor(this.config, source, this.window, this.extractor, scorer, this.sink);
	}

	void windows(final int count) throws IOException {
		steps(count * STEPS);
	}

	void steps(final int count) throws IOException {
		for (int i = 0; i < count; i++) {
			if (!monitor().step()) {
				throw new IllegalStateException("the source ended");
			}
		}
	}

	/** Runs one window for each score. */
	void scores(final int... scores) throws IOException {
		for (int i = 0; i < scores.length; i++) {
			this.scorer.say(scores[i]);
			windows(1);
		}
	}
}
