/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The scoring of the Numenta Anomaly Benchmark (A. Lavin, S. Ahmad, "Evaluating Real-Time Anomaly Detection Algorithms: the
 * Numenta Anomaly Benchmark", ICMLA 2015) as its reference implementation does it: a window counts once, by its earliest alarm;
 * every alarm outside windows costs, the less the closer it follows upon a window; one threshold for all streams of a detector is
 * the best that there is.
 * <p>
 * Like the reference implementation, the result says how good the scores are when somebody chooses the threshold with the
 * labels in hand; {@link #at(List, double)} gives the result of a threshold known before.
 */
public final class NabScorer {

	/** Farther behind a window, in widths of the window, a false alarm costs all that it can. */
	private static final double FAR = 3;

	/** No score reaches this threshold. */
	private static final double NO_ALARM = 1.1;

	/** A row that counts: its score, what it brings, and the window it lies in or -1. */
	private record Row(double score, double value, int window) {
	}

	private final List<NabStream> streams;
	private final NabProfile profile;

	/**
	 * Creates a scorer.
	 *
	 * @param streams
	 *            the streams, which share a threshold.
	 * @param profile
	 *            the weights.
	 */
	public NabScorer(final List<NabStream> streams, final NabProfile profile) {
		this.streams = List.copyOf(streams);
		this.profile = profile;
	}

	/**
	 * Tells what a detection at a place is worth before weights.
	 *
	 * @param position
	 *            -1 at the left edge of a window, 0 behind its right edge, above 0 farther behind.
	 * @return about 1 to -1.
	 */
	static double scaledSigmoid(final double position) {
		return position > FAR ? -1 : 2 / (1 + Math.exp(5 * position)) - 1;
	}

	/**
	 * Tells what an alarm in a row is worth before weights.
	 *
	 * @param stream
	 *            the stream.
	 * @param row
	 *            the row.
	 * @return 1 to above 0 within a window, below 0 to -1 outside.
	 */
	static double value(final NabStream stream, final int row) {
		final int inside = stream.windowAt(row);
		if (inside >= 0) {
			final NabStream.Window window = stream.windows().get(inside);
			return scaledSigmoid(-(window.last() - row + 1) / (double) window.width()) / scaledSigmoid(-1);
		}
		final int before = stream.windowBefore(row);
		if (before < 0) {
			return -1;
		}
		final NabStream.Window window = stream.windows().get(before);
		return scaledSigmoid((row - window.last()) / (double) (window.width() - 1));
	}

	/**
	 * Scores with the best threshold.
	 *
	 * @param scores
	 *            for each stream the score of every row, 0 to 1.
	 * @return the score.
	 */
	public NabScore best(final List<double[]> scores) {
		final List<Row> rows = rows(scores);
		rows.sort((a, b) -> Double.compare(b.score, a.score));
		final double[] detected = new double[streams.stream().mapToInt(stream -> stream.windows().size()).sum()];
		Arrays.fill(detected, -profile.falseNegative());
		// Only the change against no alarm at all decides.
		double sum = 0;
		double best = 0;
		double threshold = NO_ALARM;
		for (int i = 0; i < rows.size(); i++) {
			final Row row = rows.get(i);
			if (row.window < 0) {
				sum += row.value * profile.falsePositive();
			} else {
				final double value = Math.max(detected[row.window], row.value * profile.truePositive());
				sum += value - detected[row.window];
				detected[row.window] = value;
			}
			final boolean last = i + 1 == rows.size() || rows.get(i + 1).score != row.score;
			if (last && sum > best) {
				best = sum;
				threshold = row.score;
			}
		}
		return at(scores, threshold);
	}

	/** Gathers the rows after probation; windows are numbered through all streams. */
	private List<Row> rows(final List<double[]> scores) {
		final List<Row> rows = new ArrayList<>();
		int firstWindow = 0;
		for (int s = 0; s < streams.size(); s++) {
			final NabStream stream = streams.get(s);
			for (int row = stream.probation(); row < stream.length(); row++) {
				final int window = stream.windowAt(row);
				rows.add(new Row(scores.get(s)[row], value(stream, row), window < 0 ? -1 : firstWindow + window));
			}
			firstWindow += stream.windows().size();
		}
		return rows;
	}

	/**
	 * Scores with a given threshold.
	 *
	 * @param scores
	 *            for each stream the score of every row, 0 to 1.
	 * @param threshold
	 *            rows that score at least this much are alarms.
	 * @return the score.
	 */
	public NabScore at(final List<double[]> scores, final double threshold) {
		final List<NabScore.Stream> details = new ArrayList<>();
		double sum = 0;
		double nothing = 0;
		int windows = 0;
		for (int s = 0; s < streams.size(); s++) {
			final NabStream stream = streams.get(s);
			final double[] detected = new double[stream.windows().size()];
			Arrays.fill(detected, Double.NaN);
			int alarms = 0;
			for (int row = stream.probation(); row < stream.length(); row++) {
				if (scores.get(s)[row] >= threshold) {
					final int window = stream.windowAt(row);
					final double value = value(stream, row);
					if (window < 0) {
						alarms++;
						sum += value * profile.falsePositive();
					} else if (!(detected[window] >= value)) {
						detected[window] = value;
					}
				}
			}
			for (int window = 0; window < detected.length; window++) {
				if (stream.windows().get(window).last() >= stream.probation()) {
					nothing -= profile.falseNegative();
					sum += Double.isNaN(detected[window]) ? -profile.falseNegative()
							: detected[window] * profile.truePositive();
				}
			}
			windows += detected.length;
			details.add(new NabScore.Stream(stream.name(), detected, alarms));
		}
		final double perfect = windows * profile.truePositive();
		return new NabScore(profile, 100 * (sum - nothing) / (perfect - nothing), threshold, details);
	}
}
