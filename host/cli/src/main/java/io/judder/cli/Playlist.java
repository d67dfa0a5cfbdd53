/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import io.judder.app.PipelineConfig;
import io.judder.monitor.SampleSource;
import io.judder.motor.Bearing;
import io.judder.motor.MotorConfig;
import io.judder.motor.VirtualMotor;
import io.judder.recording.Options;
import io.judder.recording.Quantiser;
import io.judder.recording.Recording;
import io.judder.recording.RecordingSource;
import io.judder.session.LearnPlan;

/**
 * What a monitor plays: the virtual motor, or recordings in order.
 *
 * @param title
 *            what is played, in words.
 * @param axes
 *            the names of the axes.
 * @param unit
 *            the unit of a sample.
 * @param live
 *            whether samples come as fast as they are taken and not faster.
 * @param markers
 *            defect frequencies that are known, for the envelope spectrum.
 * @param tracks
 *            what is played one after the other.
 */
record Playlist(String title, List<String> axes, String unit, boolean live, List<Marker> markers, List<Track> tracks) {

	/**
	 * A defect frequency.
	 *
	 * @param label
	 *            its usual abbreviation.
	 * @param hertz
	 *            the frequency.
	 */
	record Marker(String label, double hertz) {
	}

	/** Opens a source. */
	interface Opener {
		SampleSource open() throws IOException;
	}

	/**
	 * One source.
	 *
	 * @param name
	 *            its name in reports.
	 * @param frames
	 *            how many frames it has, or {@link Recording#UNKNOWN_LENGTH}.
	 * @param opener
	 *            opens it.
	 */
	record Track(String name, long frames, Opener opener) {
	}

	private static final List<String> XYZ = List.of("x", "y", "z");

	/** Plays the virtual motor. */
	static Playlist of(final MotorConfig motor, final String story) {
		final Bearing bearing = motor.bearing();
		final double shaft = motor.speedRpm() / 60;
		final List<Marker> markers = List.of(new Marker("BPFO", bearing.outerRace() * shaft),
				new Marker("BPFI", bearing.innerRace() * shaft), new Marker("BSF", bearing.ballSpin() * shaft));
		return new Playlist("virtual motor, " + story, XYZ.subList(0, motor.axes()), "g", false, markers,
				List.of(new Track("virtual motor", Recording.UNKNOWN_LENGTH, () -> new VirtualMotor(motor))));
	}

	/** Plays recordings. */
	static Playlist of(final List<Recording> recordings, final String title, final Options options) throws IOException {
		final Recording first = recordings.get(0);
		final Quantiser quantiser = Quantiser.of(first, options);
		// Recordings that do not belong together are refused at once, not after the first was played.
		new RecordingSource(recordings, quantiser).close();
		final List<Track> tracks = new ArrayList<>();
		boolean live = false;
		for (final Recording recording : recordings) {
			live |= recording.isStream();
			tracks.add(new Track(recording.name(), tracks.isEmpty() ? LearnPlan.frames(recording) : recording.frames(), () -> new RecordingSource(List.of(recording), quantiser)));
		}
		return new Playlist(title, first.channels(), first.unit(), live, List.of(), List.copyOf(tracks));
	}

	/**
	 * Returns how many windows to learn: the usual number, but no more than three fifths of the first recording, so that some
	 * of it is left to watch.
	 */
	int learnWindows(final PipelineConfig config) {
		final long frames = this.tracks.get(0).frames();
		if (frames == Recording.UNKNOWN_LENGTH) {
			return config.detector.learnWindows;
		}
		final long windows = Math.max(0, (frames - config.features.window()) / config.features.hop() + 1);
		final int least = 2 * config.detector.gapWindows;
		return (int) Math.max(least, Math.min(config.detector.learnWindows, windows * 3 / 5 - config.detector.settleWindows));
	}
}
