/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.session;

import java.io.IOException;
import java.util.List;

import io.judder.app.PipelineConfig;
import io.judder.detect.Detector;
import io.judder.detect.DetectorState;
import io.judder.recording.FrameReader;
import io.judder.recording.Quantiser;
import io.judder.recording.Recording;
import io.judder.recording.RecordingException;

/**
 * Learns from whole recordings: every window of them is used, the first half to learn, the second to calibrate.
 */
public final class LearnPlan {

	private final List<Part> parts;
	private final Quantiser quantiser;

	/**
	 * Creates a plan.
	 *
	 * @param recordings
	 *            recordings of normal operation, played in order.
	 * @param quantiser
	 *            the scale of the session.
	 */
	public LearnPlan(final List<Recording> recordings, final Quantiser quantiser) {
		this(quantiser, recordings.stream().map(Part::whole).toList());
	}

	/** Creates a plan of stretches of recordings. */
	LearnPlan(final Quantiser quantiser, final List<Part> parts) {
		this.parts = parts;
		this.quantiser = quantiser;
	}

	/**
	 * Counts the windows that the recordings have for learning.
	 *
	 * @param config
	 *            the settings.
	 * @return windows after the settling of each recording.
	 * @throws RecordingException
	 *             when a recording cannot be read.
	 */
	public int windows(final PipelineConfig config) throws RecordingException {
		long windows = 0;
		for (final Part part : this.parts) {
			final long length = frames(part.recording());
			if (length == Recording.UNKNOWN_LENGTH) {
				throw new RecordingException(part.recording().name(), "is a stream, whose length is not known before its end",
						"learn from files, or use: judder monitor");
			}
			final long frames = part.framesOf(length);
			if (frames >= config.features.window()) {
				windows += Math.max(0, (frames - config.features.window()) / config.features.hop() + 1
						- config.detector.settleWindows);
			}
		}
		return (int) Math.min(windows, Integer.MAX_VALUE / 2);
	}

	/**
	 * Counts the frames of a recording, by reading it when it does not tell.
	 *
	 * @param recording
	 *            the recording.
	 * @return the number of frames, or {@link Recording#UNKNOWN_LENGTH} of a stream that does not tell.
	 * @throws RecordingException
	 *             when the recording cannot be read.
	 */
	public static long frames(final Recording recording) throws RecordingException {
		if (recording.frames() != Recording.UNKNOWN_LENGTH || recording.isStream()) {
			return recording.frames();
		}
		long frames = 0;
		try (FrameReader reader = recording.read()) {
			final double[] block = new double[1024 * recording.channels().size()];
			for (int got = reader.read(block, 0, 1024); got != FrameReader.END; got = reader.read(block, 0, 1024)) {
				frames += got;
			}
		}
		return frames;
	}

	/**
	 * Learns.
	 *
	 * @param run
	 *            the run, set up with one attempt: the same recordings would only fail again.
	 * @param regime
	 *            the regime to learn.
	 * @param anew
	 *            called before the recordings are played, and again when they must be played once more: what the listener of
	 *            the run has collected of them before is void.
	 * @throws IOException
	 *             when a recording fails.
	 * @throws SessionException
	 *             when there are too few windows.
	 */
	public void learn(final Run run, final int regime, final Runnable anew) throws IOException, SessionException {
		final Detector detector = run.pipeline().detector();
		int windows = windows(run.pipeline().config());
		final int needed = run.pipeline().config().detector.gapWindows * 2;
		if (windows < needed) {
			throw new SessionException("the recordings to learn from have " + windows + " windows, at least " + needed
					+ " are needed; use longer recordings or a shorter window");
		}
		while (true) {
			anew.run();
			detector.learn(regime, windows);
			for (final Part part : this.parts) {
				try (PartSource source = part.open(this.quantiser)) {
					run.play(source, part.recording().name(), () -> false);
				}
			}
			final int state = detector.state();
			if (state == DetectorState.WATCHING || state == DetectorState.REFUSED || detector.learned() >= windows
					|| detector.learned() < needed) {
				return;
			}
			// Gaps or disturbed windows left fewer than the lengths promised: plan with what there is.
			windows = detector.learned();
		}
	}
}
