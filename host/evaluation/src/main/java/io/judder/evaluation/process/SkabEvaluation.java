/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation.process;

import io.judder.detect.DetectorState;
import io.judder.detect.ProcessPipeline;
import io.judder.detect.StreamCodec;
import io.judder.detect.StreamConfig;
import io.judder.detect.Verdict;
import io.judder.recording.RecordingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * The protocol of SKAB's leaderboard for outliers (I. D. Katser, V. O. Kozitsin, "Skoltech Anomaly Benchmark (SKAB)", 2020,
 * DOI 10.34740/KAGGLE/DSV/1693952): of each of the 34 files the first 400 rows are for learning, every later row is judged,
 * the rows of all files are pooled, and F1, false-alarm rate and missed-alarm rate are those of the column {@code anomaly}.
 * <p>
 * The pipeline of the device reads every file as a plant that it has never seen. Nothing is set per file.
 */
public final class SkabEvaluation {

	/** The rows for learning. */
	public static final int LEARNING_ROWS = 400;

	/** The seed of the resampling of files. */
	public static final long SEED = 20200309;

	private static final int RESAMPLES = 1000;
	private static final int INTERVAL_MILLIS = 1000;
	private static final List<String> GROUPS = List.of("valve1", "valve2", "other");

	private SkabEvaluation() {
		// Static methods only.
	}

	/**
	 * Runs the evaluation with the default false-alarm rate.
	 *
	 * @param directory
	 *            the folder that holds {@code valve1}, {@code valve2} and {@code other}.
	 * @return all figures.
	 * @throws IOException
	 *             when the data cannot be read.
	 */
	public static SkabResult run(final Path directory) throws IOException {
		return run(directory, new StreamConfig().falseAlarmRate);
	}

	/**
	 * Runs the evaluation.
	 *
	 * @param directory
	 *            the folder that holds {@code valve1}, {@code valve2} and {@code other}.
	 * @param falseAlarmRate
	 *            the rate that the user names, 0.0001 to 0.2.
	 * @return all figures.
	 * @throws IOException
	 *             when the data cannot be read.
	 */
	public static SkabResult run(final Path directory, final float falseAlarmRate) throws IOException {
		final List<SkabResult.FileRow> files = new ArrayList<>();
		ProcessPipeline pipeline = null;
		for (final String group : GROUPS) {
			for (final Path path : files(directory.resolve(group))) {
				final Series series = Series.read(group + "/" + path.getFileName(), path);
				pipeline = new ProcessPipeline(series.channels().size(), INTERVAL_MILLIS, falseAlarmRate);
				files.add(watch(group, series, pipeline));
			}
		}
		if (pipeline == null) {
			throw new RecordingException(directory.toString(), "has no file of SKAB in it",
					"name the folder that holds valve1, valve2 and other");
		}
		return new SkabResult(configuration(falseAlarmRate), pool(files), always(files), groups(files),
				beforeFault(files), bootstrap(files), files, pipeline.stateBytes(), new StreamCodec(pipeline).length());
	}

	/** Lists the files of a group by their number. */
	private static List<Path> files(final Path group) throws IOException {
		try (Stream<Path> paths = Files.list(group)) {
			return paths.filter(path -> path.getFileName().toString().matches("[0-9]+\\.csv"))
					.sorted((a, b) -> Integer.compare(number(a), number(b))).toList();
		}
	}

	private static int number(final Path path) {
		return Integer.parseInt(path.getFileName().toString().replace(".csv", ""));
	}

	private static SkabResult.FileRow watch(final String group, final Series series, final ProcessPipeline pipeline) {
		final float[] row = new float[series.channels().size()];
		final int[] scores = new int[series.length()];
		Confusion all = Confusion.NONE;
		Confusion before = Confusion.NONE;
		Confusion after = Confusion.NONE;
		boolean faulty = false;
		int learnedLabels = 0;
		for (int i = 0; i < series.length(); i++) {
			series.copyRow(i, row);
			final int state = pipeline.accept(row);
			scores[i] = state == DetectorState.WATCHING ? pipeline.score() : -1;
			final boolean labelled = series.labelled()[i];
			if (i < LEARNING_ROWS) {
				learnedLabels += labelled ? 1 : 0;
				continue;
			}
			final boolean alarm = scores[i] > Verdict.SCORE_LIMIT;
			faulty |= labelled;
			all = all.with(labelled, alarm);
			before = faulty ? before : before.with(false, alarm);
			after = faulty && !labelled ? after.with(false, alarm) : after;
		}
		return new SkabResult.FileRow(series.name(), group, all, before, after, learnedLabels,
				new ScoreSeries(series.name(), series.timeNanos(), scores, Verdict.SCORE_LIMIT, series.labelled()));
	}

	private static Confusion pool(final List<SkabResult.FileRow> files) {
		return files.stream().map(SkabResult.FileRow::all).reduce(Confusion.NONE, Confusion::plus);
	}

	/** What a detector that always raises the alarm would get: the bar that F1 alone sets very high. */
	private static Confusion always(final List<SkabResult.FileRow> files) {
		final Confusion all = pool(files);
		return new Confusion(all.truePositives() + all.falseNegatives(), all.falsePositives() + all.trueNegatives(), 0, 0);
	}

	private static Map<String, Confusion> groups(final List<SkabResult.FileRow> files) {
		final Map<String, Confusion> groups = new LinkedHashMap<>();
		for (final SkabResult.FileRow file : files) {
			groups.merge(file.group(), file.all(), Confusion::plus);
		}
		return groups;
	}

	/** Pools the rows before the first label, of the files that had nothing abnormal to learn from. */
	private static Confusion beforeFault(final List<SkabResult.FileRow> files) {
		return files.stream().filter(file -> file.learnedLabels() == 0).map(SkabResult.FileRow::beforeFault)
				.reduce(Confusion.NONE, Confusion::plus);
	}

	/** Draws files with replacement, since rows of one file are not independent. */
	private static SkabResult.Bootstrap bootstrap(final List<SkabResult.FileRow> files) {
		final SplittableRandom random = new SplittableRandom(SEED);
		final double[] scores = new double[RESAMPLES];
		for (int i = 0; i < RESAMPLES; i++) {
			Confusion drawn = Confusion.NONE;
			for (int j = 0; j < files.size(); j++) {
				drawn = drawn.plus(files.get(random.nextInt(files.size())).all());
			}
			scores[i] = drawn.f1();
		}
		Arrays.sort(scores);
		return new SkabResult.Bootstrap(SEED, RESAMPLES, scores[RESAMPLES / 20], scores[RESAMPLES / 2],
				scores[RESAMPLES - 1 - RESAMPLES / 20]);
	}

	private static Map<String, String> configuration(final float falseAlarmRate) {
		final StreamConfig config = new StreamConfig();
		final Map<String, String> values = new LinkedHashMap<>();
		values.put("interval of the rows", "1 s");
		values.put("vector", "moving average of each channel, weight 1/8");
		values.put("rows learned", Integer.toString(config.learnVectors));
		values.put("rows calibrated", Integer.toString(config.calibrateVectors));
		values.put("false-alarm rate", Float.toString(falseAlarmRate));
		values.put("confidence", Float.toString(config.confidence));
		values.put("shrinkage", Float.toString(config.shrinkage));
		return values;
	}
}
