/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the reports on sets of vibration share: tables of slices and of faults, the worst on top.
 */
final class VibrationTables {

	private VibrationTables() {
		// Static methods only.
	}

	/** Adds the figures that are required of sets with many faults. */
	static void required(final Section section, final List<Slice> all, final List<Slice> judged) {
		final long refused = all.stream().filter(slice -> slice.refusal() != null).count();
		if (refused > 0) {
			section.figures().add(new Figure("conditions whose normal recording is refused", refused, Figure.Relation.AT_MOST, 0,
					refused + " of " + all.size()));
		}
		if (judged.isEmpty()) {
			return;
		}
		final double[] areas = judged.stream().flatMap(slice -> slice.of(Slice.Kind.FAULT).stream())
				.mapToDouble(Slice.Watched::area).toArray();
		final double sum = java.util.Arrays.stream(areas).sum();
		final double worst = java.util.Arrays.stream(areas).min().orElse(Double.NaN);
		final Proportion normal = alarms(judged, Slice.Kind.NORMAL);
		final Proportion fault = alarms(judged, Slice.Kind.FAULT);
		final String from = areas.length + " fault recordings in " + judged.size() + " conditions";
		section.figures().add(new Figure("mean AUC", sum / areas.length, Figure.Relation.AT_LEAST, 0.998, from));
		section.figures().add(new Figure("worst AUC", worst, Figure.Relation.AT_LEAST, 0.95, from));
		section.figures().add(
				new Figure("false alarms after voting", normal.share(), Figure.Relation.AT_MOST, 0.02, normal.text()));
		section.figures().add(
				new Figure("detection after voting", fault.share(), Figure.Relation.AT_LEAST, 0.98, fault.text()));
	}

	/** Pools the alarms of slices. */
	static Proportion alarms(final List<Slice> slices, final Slice.Kind kind) {
		return slices.stream().map(slice -> slice.alarms(kind)).reduce(Proportion.NONE, Proportion::plus);
	}

	/** Lists slices: refused first, then by detection, area and false alarms. */
	static Table slices(final String set, final List<Slice> slices) {
		final Table table = new Table(set + ": slices, worst on top", "slice", "learned", "limit", "mean AUC", "worst AUC",
				"false alarms (95 %)", "above limit", "detection (95 %)", "highest normal score");
		final List<Slice> sorted = new ArrayList<>(slices);
		sorted.sort(Comparator.comparing((final Slice slice) -> slice.refusal() == null)
				.thenComparingDouble(slice -> slice.alarms(Slice.Kind.FAULT).share())
				.thenComparing(Comparator.comparingDouble((final Slice slice) -> slice.alarms(Slice.Kind.NORMAL).share()).reversed()));
		for (final Slice slice : sorted) {
			if (slice.refusal() != null) {
				table.row(slice.name(), Integer.toString(slice.windows()), "-", "-", "-", slice.refusal(), "-", "-", "-");
				continue;
			}
			final List<Slice.Watched> faults = slice.of(Slice.Kind.FAULT);
			final Proportion above = slice.exceeded(Slice.Kind.NORMAL);
			table.row(slice.name(), Integer.toString(slice.windows()), Figure.number(slice.limit()),
					Figure.number(faults.stream().mapToDouble(Slice.Watched::area).average().orElse(Double.NaN)),
					Figure.number(slice.worstArea()), slice.alarms(Slice.Kind.NORMAL).text(), above.hits() + "/" + above.of(),
					slice.alarms(Slice.Kind.FAULT).text(),
					Figure.number(java.util.Arrays.stream(slice.scores(Slice.Kind.NORMAL)).max().orElse(Double.NaN)));
		}
		return table;
	}

	/** Lists faults over all slices, the worst first. */
	static Table faults(final List<Slice> slices) {
		/** A fault recording and the slice that it belongs to. */
		record Found(String slice, Slice.Watched watched) {
		}
		final Map<String, List<Found>> faults = new TreeMap<>();
		for (final Slice slice : slices) {
			for (final Slice.Watched watched : slice.of(Slice.Kind.FAULT)) {
				faults.computeIfAbsent(watched.title(), key -> new ArrayList<>()).add(new Found(slice.name(), watched));
			}
		}
		final Table table = new Table("per fault, worst on top", "fault", "recordings", "mean AUC", "worst AUC", "detection (95 %)",
				"worst recording", "its detection", "its first alarm");
		final List<Map.Entry<String, List<Found>>> sorted = new ArrayList<>(faults.entrySet());
		final Comparator<Found> byDetection = Comparator.comparingDouble(found -> found.watched.alarms().share());
		sorted.sort(Comparator.comparingDouble(
				fault -> fault.getValue().stream().mapToDouble(found -> found.watched.alarms().share()).average().orElse(0)));
		for (final Map.Entry<String, List<Found>> fault : sorted) {
			final List<Found> found = fault.getValue();
			final Found worst = found.stream().min(byDetection).orElseThrow();
			final double first = worst.watched.firstAlarm();
			table.row(fault.getKey(), Integer.toString(found.size()),
					Figure.number(found.stream().mapToDouble(one -> one.watched.area()).average().orElse(Double.NaN)),
					Figure.number(found.stream().mapToDouble(one -> one.watched.area()).min().orElse(Double.NaN)),
					found.stream().map(one -> one.watched.alarms()).reduce(Proportion.NONE, Proportion::plus).text(), worst.slice,
					worst.watched.alarms().text(), Double.isNaN(first) ? "never" : String.format("%.3f s", first));
		}
		return table;
	}
}
