/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation.process;

import io.judder.detect.ProcessPipeline;
import io.judder.detect.StreamCodec;
import io.judder.detect.StreamConfig;
import io.judder.detect.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The streams with a known cause of the Numenta Anomaly Benchmark that are sampled by a plant: the detector of the device
 * beside NAB's windowed Gaussian and beside chance, all with one scorer.
 */
public final class NabEvaluation {

	/** The seed of the random detectors. */
	public static final long SEED = 20151209;

	private static final int RANDOM_RUNS = 100;
	private static final int MINUTE = 60_000;
	private static final String FOLDER = "realKnownCause";

	/** A file and the interval of its rows, which NAB's documentation declares. */
	private record Source(String file, int minutes) {
	}

	private static final List<Source> SOURCES = List.of(new Source("ambient_temperature_system_failure.csv", 60),
			new Source("machine_temperature_system_failure.csv", 5), new Source("nyc_taxi.csv", 30));

	private NabEvaluation() {
		// Static methods only.
	}

	/**
	 * Runs the evaluation with the default false-alarm rate.
	 *
	 * @param directory
	 *            the folder that holds {@code realKnownCause} and {@code labels}.
	 * @return all figures.
	 * @throws IOException
	 *             when the data cannot be read.
	 */
	public static NabResult run(final Path directory) throws IOException {
		return run(directory, new StreamConfig().falseAlarmRate);
	}

	/**
	 * Runs the evaluation.
	 *
	 * @param directory
	 *            the folder that holds {@code realKnownCause} and {@code labels}.
	 * @param falseAlarmRate
	 *            the rate that the user names, 0.0001 to 0.2.
	 * @return all figures.
	 * @throws IOException
	 *             when the data cannot be read.
	 */
	public static NabResult run(final Path directory, final float falseAlarmRate) throws IOException {
		final NabLabels labels = new NabLabels(directory.resolve("labels").resolve("combined_windows.json"));
		final List<NabStream> streams = new ArrayList<>();
		final List<ScoreSeries> series = new ArrayList<>();
		final List<double[]> judder = new ArrayList<>();
		final List<double[]> gaussian = new ArrayList<>();
		ProcessPipeline pipeline = null;
		for (final Source source : SOURCES) {
			final Series rows = Series.read(source.file, directory.resolve(FOLDER).resolve(source.file));
			final NabStream stream = new NabStream(source.file, rows.length(),
					labels.windows(FOLDER + "/" + source.file, rows));
			pipeline = new ProcessPipeline(1, source.minutes * MINUTE, falseAlarmRate);
			final int[] scores = watch(rows, pipeline);
			streams.add(stream);
			series.add(new ScoreSeries(source.file, rows.timeNanos(), scores, Verdict.SCORE_LIMIT, labelled(stream)));
			judder.add(unit(scores));
			gaussian.add(WindowedGaussian.scores(column(rows)));
		}
		final List<NabResult.Line> lines = List.of(line("Judder", streams, judder),
				line("windowed Gaussian", streams, gaussian));
		// Above the limit and not at it, as everywhere else.
		final double limit = (Verdict.SCORE_LIMIT + 1.0) / Verdict.SCORE_MAX;
		final List<NabScore> atLimit = NabProfile.ALL.stream()
				.map(profile -> new NabScorer(streams, profile).at(judder, limit)).toList();
		return new NabResult(configuration(falseAlarmRate), lines, atLimit, random(streams, lines.get(0)), series,
				pipeline.stateBytes(), new StreamCodec(pipeline).length());
	}

	/** Lets a fresh pipeline watch a series; returns what each row gave rise to. */
	private static int[] watch(final Series series, final ProcessPipeline pipeline) {
		final float[] row = new float[1];
		final int[] scores = new int[series.length()];
		for (int i = 0; i < scores.length; i++) {
			series.copyRow(i, row);
			pipeline.accept(row);
			scores[i] = pipeline.onset();
		}
		return scores;
	}

	private static NabResult.Line line(final String name, final List<NabStream> streams, final List<double[]> scores) {
		return new NabResult.Line(name,
				NabProfile.ALL.stream().map(profile -> new NabScorer(streams, profile).best(scores)).toList());
	}

	private static NabResult.Chance random(final List<NabStream> streams, final NabResult.Line judder) {
		final SplittableRandom random = new SplittableRandom(SEED);
		final double[] means = new double[NabProfile.ALL.size()];
		final double[] best = new double[means.length];
		final int[] better = new int[means.length];
		for (int run = 0; run < RANDOM_RUNS; run++) {
			final List<double[]> scores = streams.stream().map(stream -> random.doubles(stream.length()).toArray()).toList();
			for (int i = 0; i < means.length; i++) {
				final double score = new NabScorer(streams, NabProfile.ALL.get(i)).best(scores).score();
				means[i] += score / RANDOM_RUNS;
				best[i] = Math.max(best[i], score);
				better[i] += score >= judder.scores().get(i).score() ? 1 : 0;
			}
		}
		return new NabResult.Chance(SEED, RANDOM_RUNS, means, best, better);
	}

	private static double[] unit(final int[] scores) {
		final double[] unit = new double[scores.length];
		for (int i = 0; i < unit.length; i++) {
			unit[i] = scores[i] / (double) Verdict.SCORE_MAX;
		}
		return unit;
	}

	private static double[] column(final Series series) {
		final double[] column = new double[series.length()];
		for (int i = 0; i < column.length; i++) {
			column[i] = series.rows()[i][0];
		}
		return column;
	}

	private static boolean[] labelled(final NabStream stream) {
		final boolean[] labelled = new boolean[stream.length()];
		for (int i = 0; i < labelled.length; i++) {
			labelled[i] = stream.windowAt(i) >= 0;
		}
		return labelled;
	}

	private static Map<String, String> configuration(final float falseAlarmRate) {
		final StreamConfig config = new StreamConfig();
		final Map<String, String> values = new LinkedHashMap<>();
		values.put("interval of the rows", "60, 5 and 30 min");
		values.put("vectors", "hourly means; the same with those of 1 h, 24 h and 168 h ago");
		values.put("combination", "mean of the two ratios to the limit");
		values.put("hours learned", Integer.toString(ProcessPipeline.SLOW_LEARN));
		values.put("hours calibrated", Integer.toString(ProcessPipeline.SLOW_CALIBRATE));
		values.put("false-alarm rate", Float.toString(falseAlarmRate));
		values.put("confidence", Float.toString(config.confidence));
		values.put("shrinkage", Float.toString(config.shrinkage));
		return values;
	}
}
