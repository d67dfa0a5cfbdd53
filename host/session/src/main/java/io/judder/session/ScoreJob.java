/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.session;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import io.judder.app.PipelineConfig;
import io.judder.detect.Detector;
import io.judder.detect.DetectorState;
import io.judder.recording.Options;
import io.judder.recording.Quantiser;
import io.judder.recording.Recording;
import io.judder.recording.RecordingSource;

/**
 * Learns on some recordings and scores others: the batch that evaluations are made of. Each watched recording begins with a
 * fresh window, average and vote; what was learned stays.
 */
public final class ScoreJob implements RunListener {

	private final List<WindowRow> rows = new ArrayList<>();
	private final List<EventRow> events = new ArrayList<>();
	private final Quantiser quantiser;
	private final Run run;

	/**
	 * Prepares a job.
	 *
	 * @param settings
	 *            what differs from the defaults.
	 * @param first
	 *            the first recording, which decides axes, rate and scale.
	 * @param options
	 *            how recordings are read.
	 * @throws IOException
	 *             when the recording fails.
	 * @throws SessionException
	 *             when the settings do not fit.
	 */
	public ScoreJob(final Settings settings, final Recording first, final Options options)
			throws IOException, SessionException {
		this.quantiser = Quantiser.of(first, options);
		final RecordingSource source = new RecordingSource(List.of(first), this.quantiser);
		final PipelineConfig config = settings.configure(source.axes(), source.rateMilliHertz());
		// The same recordings would only fail again.
		config.detector.attempts = 1;
		this.run = new Run(config, source, first.channels(), this);
	}

	/**
	 * Learns a regime from recordings.
	 *
	 * @param recordings
	 *            normal operation, in order.
	 * @param regime
	 *            the regime, from 0.
	 * @return whether it was learned.
	 * @throws IOException
	 *             when a recording fails.
	 * @throws SessionException
	 *             when the recordings are too short.
	 */
	public boolean learn(final List<Recording> recordings, final int regime) throws IOException, SessionException {
		return learn(new LearnPlan(recordings, this.quantiser), regime);
	}

	/**
	 * Learns a regime from a stretch of a recording.
	 *
	 * @param part
	 *            normal operation.
	 * @param regime
	 *            the regime, from 0.
	 * @return whether it was learned.
	 * @throws IOException
	 *             when the recording fails.
	 * @throws SessionException
	 *             when the stretch is too short.
	 */
	public boolean learn(final Part part, final int regime) throws IOException, SessionException {
		return learn(new LearnPlan(this.quantiser, List.of(part)), regime);
	}

	private boolean learn(final LearnPlan plan, final int regime) throws IOException, SessionException {
		final int rowsBefore = this.rows.size();
		final int eventsBefore = this.events.size();
		plan.learn(this.run, regime, () -> {
			this.rows.subList(rowsBefore, this.rows.size()).clear();
			this.events.subList(eventsBefore, this.events.size()).clear();
		});
		return this.run.pipeline().detector().limit(regime) > 0;
	}

	/**
	 * Scores a recording.
	 *
	 * @param recording
	 *            the recording.
	 * @throws IOException
	 *             when it fails.
	 * @throws SessionException
	 *             when it does not fit the others.
	 */
	public void watch(final Recording recording) throws IOException, SessionException {
		watch(Part.whole(recording));
	}

	/**
	 * Scores a stretch of a recording.
	 *
	 * @param part
	 *            the stretch.
	 * @throws IOException
	 *             when the recording fails.
	 * @throws SessionException
	 *             when it does not fit the others.
	 */
	public void watch(final Part part) throws IOException, SessionException {
		try (PartSource source = part.open(this.quantiser)) {
			this.run.play(source, part.recording().name(), () -> false);
		}
	}

	/**
	 * Says why nothing was learned.
	 *
	 * @return one line for the user.
	 */
	public String refusal() {
		final Detector detector = this.run.pipeline().detector();
		if (detector.state() != DetectorState.REFUSED) {
			return "nothing was learned: " + Refusal.unfinished(this.run, "use longer recordings");
		}
		return "nothing was learned: " + Refusal.text(detector.refusal());
	}

	@Override
	public void window(final WindowRow row, final Progress progress) {
		this.rows.add(row);
	}

	@Override
	public void event(final EventRow event) {
		this.events.add(event);
	}

	/**
	 * Returns the windows so far.
	 *
	 * @return the job's own list, to be read only.
	 */
	public List<WindowRow> rows() {
		return this.rows;
	}

	/**
	 * Returns the events so far.
	 *
	 * @return the job's own list, to be read only.
	 */
	public List<EventRow> events() {
		return this.events;
	}

	/**
	 * Returns the run.
	 *
	 * @return the run, for its pipeline.
	 */
	public Run run() {
		return this.run;
	}
}
