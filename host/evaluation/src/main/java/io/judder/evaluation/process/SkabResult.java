/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation.process;

import java.util.List;
import java.util.Map;

/**
 * All figures of {@link SkabEvaluation}.
 *
 * @param configuration
 *            the settings, by name.
 * @param pooled
 *            the rows of all files: the figures of the leaderboard.
 * @param alwaysAlarm
 *            the same rows, judged by a detector that always raises the alarm.
 * @param groups
 *            the rows of each group of files.
 * @param beforeFault
 *            the rows before the first label, of the files without a label among the rows for learning.
 * @param bootstrap
 *            how much F1 depends on which files there are.
 * @param files
 *            each file.
 * @param stateBytes
 *            what the pipeline takes in memory on the device, scratch included, headers of objects excluded.
 * @param savedBytes
 *            the length of the saved state.
 */
public record SkabResult(Map<String, String> configuration, Confusion pooled, Confusion alwaysAlarm,
		Map<String, Confusion> groups, Confusion beforeFault, Bootstrap bootstrap, List<FileRow> files, int stateBytes,
		int savedBytes) {

	/** What the leaderboard has published of others, best F1 first. */
	public static final List<Published> LEADERBOARD = List.of(new Published("Conv-AE", .78, 13.6, 28.0),
			new Published("MSET", .78, 39.7, 14.1), new Published("T2+Q", .76, 26.6, 24.9),
			new Published("LSTM-AE", .74, 30.0, 25.9), new Published("T2", .66, 19.2, 42.6),
			new Published("LSTM-VAE", .56, 9.1, 55.0), new Published("Vanilla LSTM", .54, 12.5, 59.5),
			new Published("Vanilla AE", .39, 2.6, 75.2), new Published("MSCRED", .36, 49.9, 69.9),
			new Published("Isolation forest", .29, 2.6, 82.9));

	/**
	 * One line of the leaderboard.
	 *
	 * @param name
	 *            the method.
	 * @param f1
	 *            F1 of outliers.
	 * @param falseAlarmPercent
	 *            the false-alarm rate.
	 * @param missedAlarmPercent
	 *            the missed-alarm rate.
	 */
	public record Published(String name, double f1, double falseAlarmPercent, double missedAlarmPercent) {
	}

	/**
	 * One file.
	 *
	 * @param name
	 *            its group and name.
	 * @param group
	 *            its group.
	 * @param all
	 *            all rows after those for learning.
	 * @param beforeFault
	 *            those before the first label.
	 * @param afterFault
	 *            those without label after it.
	 * @param learnedLabels
	 *            how many of the rows for learning are labelled.
	 * @param scores
	 *            the score of every row.
	 */
	public record FileRow(String name, String group, Confusion all, Confusion beforeFault, Confusion afterFault,
			int learnedLabels, ScoreSeries scores) {
	}

	/**
	 * Quantiles of F1 when files are drawn with replacement.
	 *
	 * @param seed
	 *            the seed of the drawing.
	 * @param resamples
	 *            how often as many files as there are were drawn.
	 * @param low
	 *            5 % of F1 are below.
	 * @param median
	 *            the median.
	 * @param high
	 *            5 % of F1 are above.
	 */
	public record Bootstrap(long seed, int resamples, double low, double median, double high) {
	}
}
