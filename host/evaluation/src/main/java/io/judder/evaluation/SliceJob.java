/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import io.judder.detect.DetectorState;
import io.judder.recording.Options;
import io.judder.recording.Recording;
import io.judder.session.Part;
import io.judder.session.ScoreJob;
import io.judder.session.SessionException;
import io.judder.session.Settings;
import io.judder.session.WindowRow;

/**
 * Evaluates one condition with the default configuration: the path that {@code judder score} takes, on parts of recordings.
 */
final class SliceJob {

	/** The share of a normal recording that is learned. */
	private static final double LEARNED_SHARE = 0.6;

	/** A part to watch. */
	record Watch(Part part, Slice.Kind kind, String title) {
	}

	private final String name;
	private final Part learn;
	private final List<Watch> watches = new ArrayList<>();

	SliceJob(final String name, final Part learn) {
		this.name = name;
		this.learn = learn;
	}

	/** Learns from the first 60 % of a normal recording and watches the rest. */
	static SliceJob ofShare(final String name, final Recording normal) {
		final long cut = (long) (normal.frames() * LEARNED_SHARE);
		return new SliceJob(name, new Part(normal, 0, cut)).watch(new Part(normal, cut, normal.frames()), Slice.Kind.NORMAL,
				"normal, rest");
	}

	/** Adds a part to watch. */
	SliceJob watch(final Part part, final Slice.Kind kind, final String title) {
		this.watches.add(new Watch(part, kind, title));
		return this;
	}

	/** Adds a whole recording to watch. */
	SliceJob watch(final Recording recording, final Slice.Kind kind, final String title) {
		return watch(Part.whole(recording), kind, title);
	}

	/** Learns and watches. */
	Slice run() throws IOException, SessionException {
		final ScoreJob job = new ScoreJob(new Settings(), this.learn.recording(), Options.NONE);
		final boolean learned = job.learn(this.learn, 0);
		final int windows = job.run().pipeline().detector().learned();
		final String file = file(this.learn.recording());
		if (!learned) {
			return new Slice(this.name, file, windows, 0, job.refusal(), List.of());
		}
		final List<Slice.Watched> watched = new ArrayList<>();
		double[] normal = new double[0];
		for (final Watch watch : this.watches) {
			if (watch.kind == Slice.Kind.NORMAL) {
				final Slice.Watched result = watch(job, watch, null);
				normal = joined(normal, result.scores());
				watched.add(result);
			}
		}
		for (final Watch watch : this.watches) {
			if (watch.kind != Slice.Kind.NORMAL) {
				watched.add(watch(job, watch, normal));
			}
		}
		return new Slice(this.name, file, windows, job.run().pipeline().detector().limit(0), null, List.copyOf(watched));
	}

	private static Slice.Watched watch(final ScoreJob job, final Watch watch, final double[] normal)
			throws IOException, SessionException {
		final int before = job.rows().size();
		job.watch(watch.part);
		final List<WindowRow> rows = job.rows().subList(before, job.rows().size()).stream()
				.filter(row -> row.state().equals(DetectorState.name(DetectorState.WATCHING)) && !Double.isNaN(row.score()))
				.toList();
		final double[] scores = rows.stream().mapToDouble(WindowRow::score).toArray();
		final long alarms = rows.stream().filter(WindowRow::alarm).count();
		final long exceeded = rows.stream().filter(row -> row.score() > row.threshold()).count();
		return new Slice.Watched(file(watch.part.recording()), watch.kind, watch.title, new Proportion(alarms, rows.size()),
				new Proportion(exceeded, rows.size()), normal == null ? Double.NaN : new Ranking(normal, scores).area(),
				rows.stream().filter(WindowRow::alarm).mapToDouble(WindowRow::time).findFirst().orElse(Double.NaN), scores);
	}

	private static double[] joined(final double[] a, final double[] b) {
		final double[] all = java.util.Arrays.copyOf(a, a.length + b.length);
		System.arraycopy(b, 0, all, a.length, b.length);
		return all;
	}

	private static String file(final Recording recording) {
		return recording.name().substring(recording.name().lastIndexOf('/') + 1);
	}
}
