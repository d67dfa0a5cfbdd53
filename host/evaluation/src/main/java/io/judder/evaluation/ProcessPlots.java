/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation;

import java.util.List;
import java.util.stream.DoubleStream;

import io.judder.evaluation.process.ScoreSeries;

/**
 * The plots of process data: the score of each row, labelled rows in another colour, and the ROC curve.
 */
final class ProcessPlots {

	private ProcessPlots() {
		// Static methods only.
	}

	/** Adds the plots of series, one after the other; rows before the first one judged are shown, but not ranked. */
	static void add(final Section section, final String title, final List<ScoreSeries> series, final int firstJudged) {
		final int length = series.stream().mapToInt(one -> one.scores().length).sum();
		final double[] x = new double[length];
		final double[] plain = new double[length];
		final double[] labelled = new double[length];
		final DoubleStream.Builder normal = DoubleStream.builder();
		final DoubleStream.Builder abnormal = DoubleStream.builder();
		int at = 0;
		for (final ScoreSeries one : series) {
			for (int i = 0; i < one.scores().length; i++, at++) {
				final double score = one.scores()[i] < 0 ? Double.NaN : one.scores()[i] / 100.0;
				x[at] = at;
				// A row that does not belong to a line is a gap in it.
				plain[at] = one.labelled()[i] ? Double.NaN : score;
				labelled[at] = one.labelled()[i] ? score : Double.NaN;
				if (i >= firstJudged && score >= 0) {
					(one.labelled()[i] ? abnormal : normal).add(score);
				}
			}
		}
		section.plots().add(new Plot(Plot.Kind.SCORES, title + ": scores", series.size() > 1 ? "row, files one after the other" : "row")
				.line("not labelled", x, plain).line("labelled abnormal", x, labelled));
		final Ranking ranking = new Ranking(normal.build().toArray(), abnormal.build().toArray());
		final double[][] curve = ranking.curve();
		section.plots().add(new Plot(Plot.Kind.ROC, title + ": ROC", "share of rows without label above")
				.line("rows, AUC " + Figure.number(ranking.area()), curve[0], curve[1]));
	}
}
