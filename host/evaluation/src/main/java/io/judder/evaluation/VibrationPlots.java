/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The plots of a slice: scores of all recordings one after the other, and ROC curves.
 */
final class VibrationPlots {

	private VibrationPlots() {
		// Static methods only.
	}

	/** Adds the plots; a refused slice has none. */
	static void add(final Section section, final Slice slice) {
		if (slice.refusal() != null) {
			return;
		}
		final Plot scores = new Plot(Plot.Kind.SCORES, section.name() + " " + slice.name() + ": scores",
				"window, recordings one after the other");
		final Map<String, Integer> names = new LinkedHashMap<>();
		int at = 0;
		for (final Slice.Watched watched : slice.watched()) {
			final double[] x = new double[watched.scores().length];
			for (int i = 0; i < x.length; i++) {
				x[i] = at + i;
			}
			at += x.length;
			// Two recordings may show the same.
			final int number = names.merge(watched.title(), 1, Integer::sum);
			scores.line(number == 1 ? watched.title() : watched.title() + " (" + number + ")", x, watched.scores());
		}
		section.plots().add(scores);
		if (!slice.of(Slice.Kind.FAULT).isEmpty()) {
			section.plots().add(roc(section.name(), slice));
		}
	}

	private static Plot roc(final String set, final Slice slice) {
		final double[] normal = slice.scores(Slice.Kind.NORMAL);
		final Plot plot = new Plot(Plot.Kind.ROC, set + " " + slice.name() + ": ROC", "share of normal windows above");
		final Ranking all = new Ranking(normal, slice.scores(Slice.Kind.FAULT));
		final double[][] curve = all.curve();
		plot.line("all faults, AUC " + Figure.number(all.area()), curve[0], curve[1]);
		if (slice.of(Slice.Kind.FAULT).size() > 1) {
			final Slice.Watched worst = slice.of(Slice.Kind.FAULT).stream()
					.min(Comparator.comparingDouble(Slice.Watched::area).thenComparingDouble(one -> one.alarms().share())).orElseThrow();
			final double[][] worstCurve = new Ranking(normal, worst.scores()).curve();
			plot.line("worst: " + worst.title() + ", AUC " + Figure.number(worst.area()), worstCurve[0], worstCurve[1]);
		}
		return plot;
	}
}
