/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.session;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;

import io.judder.app.Pipeline;
import io.judder.app.PipelineConfig;
import io.judder.detect.DetectorState;
import io.judder.monitor.Event;
import io.judder.monitor.Monitor;
import io.judder.monitor.SampleSource;

/**
 * One machine watched on a PC: the pipeline of the device, played one recording after the other.
 */
public final class Run implements Progress {

	private final SwitchedSource source;
	private final Pipeline pipeline;
	private final List<String> axes;
	private final List<String> featureNames;
	private final RunListener listener;

	private String file = "";
	private long windows;

	/**
	 * Prepares a run.
	 *
	 * @param config
	 *            the settings.
	 * @param source
	 *            tells axes and rate; what {@link #play} gets must agree with it.
	 * @param axes
	 *            the names of the axes.
	 * @param listener
	 *            sees windows and events.
	 * @throws SessionException
	 *             when the settings do not fit.
	 */
	public Run(final PipelineConfig config, final SampleSource source, final List<String> axes,
			final RunListener listener) throws SessionException {
		this.source = new SwitchedSource(source);
		this.axes = List.copyOf(axes);
		this.listener = listener;
		try {
			this.pipeline = new Pipeline(config, this.source, this::event);
		} catch (final IllegalArgumentException e) {
			throw new SessionException("setting " + e.getMessage(), e);
		}
		this.featureNames = FeatureNames.of(this.pipeline.extractor(), this.axes);
		this.pipeline.monitor().observe(this::window);
	}

	/**
	 * Shows every frame that is played to somebody.
	 *
	 * @param tap
	 *            sees the frames, or null.
	 */
	public void tap(final FrameTap tap) {
		this.source.tap(tap);
	}

	/**
	 * Plays a source to its end.
	 *
	 * @param next
	 *            the source.
	 * @param name
	 *            its name in tables and reports.
	 * @param stop
	 *            asked before each block; true ends the playing.
	 * @throws IOException
	 *             when the source fails; the message says where.
	 * @throws SessionException
	 *             when the source does not fit the run.
	 */
	public void play(final SampleSource next, final String name, final BooleanSupplier stop)
			throws IOException, SessionException {
		this.source.use(next);
		this.file = name;
		this.windows = 0;
		final Monitor monitor = this.pipeline.monitor();
		monitor.restart();
		boolean more = true;
		while (more && !stop.getAsBoolean()) {
			more = monitor.step();
		}
	}

	private void window(final Monitor monitor) {
		// A window of a faulty sensor is not used: no verdict belongs to it, and no step of learning.
		final boolean used = monitor.fit();
		final int state = used ? monitor.state() : this.pipeline.detector().state();
		final int score = used && state == DetectorState.WATCHING ? monitor.scorer().score() : -1;
		final int threshold = state == DetectorState.WATCHING ? monitor.scorer().threshold() : -1;
		this.listener.window(
				new WindowRow(this.file, this.windows++, (monitor.windowMicros() - monitor.startMicros()) / 1e6,
						DetectorState.name(state), score < 0 ? Double.NaN : score / 100.0,
						threshold < 0 ? Double.NaN : threshold / 100.0, monitor.alarm()),
				this);
	}

	private void event(final Event event) {
		this.listener.event(EventRow.of(event, this.file, this.pipeline.monitor().startMicros(), this.featureNames, this.axes));
	}

	@Override
	public int learned() {
		return this.pipeline.detector().learned();
	}

	@Override
	public int planned() {
		return this.pipeline.detector().planned();
	}

	/**
	 * Returns the settings as a report shows them.
	 *
	 * @return names and values, in order.
	 */
	public Map<String, Object> configuration() {
		final PipelineConfig config = this.pipeline.config();
		final Map<String, Object> map = new LinkedHashMap<>();
		map.put("class", "vibration");
		map.put("sample_rate_hz", config.features.rateMilliHertz() / 1000.0);
		map.put("axes", this.axes);
		map.put("window", config.features.window());
		map.put("hop", config.features.hop());
		map.put("bands", config.features.bands());
		map.put("method", Settings.Method.values()[config.detector.method].name().toLowerCase(Locale.ROOT));
		// Through its text: a float widened to double shows digits that nobody typed.
		map.put("false_alarm_rate", Double.parseDouble(Float.toString(config.detector.falseAlarmRate)));
		map.put("learn_windows", config.detector.learnWindows);
		map.put("features", this.featureNames);
		return map;
	}

	/**
	 * Returns the pipeline.
	 *
	 * @return the pipeline, for learning and for details.
	 */
	public Pipeline pipeline() {
		return this.pipeline;
	}

	/**
	 * Returns the names of the features.
	 *
	 * @return one per feature.
	 */
	public List<String> featureNames() {
		return this.featureNames;
	}

	/**
	 * Returns the names of the axes.
	 *
	 * @return one per axis.
	 */
	public List<String> axes() {
		return this.axes;
	}
}
