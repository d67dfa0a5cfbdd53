/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.judder.evaluation.process.Confusion;
import io.judder.evaluation.process.NabEvaluation;
import io.judder.evaluation.process.NabProfile;
import io.judder.evaluation.process.NabResult;
import io.judder.evaluation.process.NabScore;
import io.judder.evaluation.process.SkabEvaluation;
import io.judder.evaluation.process.SkabResult;

/**
 * Turns the results on process data into sections of the report.
 */
final class ProcessSections {

	private static final int MOST_STATE_BYTES = 8192;
	private static final int WORST_FILES = 8;

	private static final String SKAB = "SKAB's leaderboard protocol for outliers: the first 400 rows of each file for learning, every "
			+ "later row judged, the rows of all files pooled. One default configuration. F1 of an alarm that is always on is shown "
			+ "beside it.";
	private static final String NAB = "NAB's scorer, the threshold chosen on the scores as NAB does, over all streams together; the "
			+ "windowed Gaussian and chance by the same scorer. One default configuration.";

	private ProcessSections() {
		// Static methods only.
	}

	static Section skab(final LabelledSet set) throws IOException {
		final SkabResult result = SkabEvaluation.run(set.folder());
		final String name = set.kind().title();
		final Section section = new Section(name, SKAB, result);
		final SkabResult.Bootstrap bootstrap = result.bootstrap();
		section.figures().add(new Figure("outlier F1", result.pooled().f1(), Figure.Relation.AT_LEAST, 0.76,
				String.format(Locale.ROOT, "files drawn with replacement, 5 to 95 %%: %.3f-%.3f", bootstrap.low(), bootstrap.high())));
		section.figures().add(new Figure("bytes of detector state", result.stateBytes(), Figure.Relation.BELOW, MOST_STATE_BYTES,
				"saved: " + result.savedBytes() + " bytes"));
		section.tables().add(skabTable(result));
		section.tables().add(skabFiles(result));
		for (final String group : result.groups().keySet()) {
			final List<SkabResult.FileRow> files = result.files().stream().filter(file -> file.group().equals(group)).toList();
			ProcessPlots.add(section, name + " " + group, files.stream().map(SkabResult.FileRow::scores).toList(),
					SkabEvaluation.LEARNING_ROWS);
		}
		return section;
	}

	private static Table skabTable(final SkabResult result) {
		final Table table = new Table("outlier detection", "rows", "F1", "false alarms %", "missed %");
		confusion(table, "all files", result.pooled());
		result.groups().entrySet().stream().sorted(Comparator.comparingDouble(group -> group.getValue().f1()))
				.forEach(group -> confusion(table, group.getKey(), group.getValue()));
		table.row("before the fault, files with nothing abnormal learned", "-",
				Figure.number(result.beforeFault().falseAlarmPercent()), "-");
		confusion(table, "an alarm that is always on", result.alwaysAlarm());
		for (final SkabResult.Published other : SkabResult.LEADERBOARD) {
			table.row("published: " + other.name(), Figure.number(other.f1()), Figure.number(other.falseAlarmPercent()),
					Figure.number(other.missedAlarmPercent()));
		}
		return table;
	}

	private static Table skabFiles(final SkabResult result) {
		final Table table = new Table("worst files", "file", "F1", "false alarms %", "missed %");
		result.files().stream().sorted(Comparator.comparingDouble(file -> file.all().f1())).limit(WORST_FILES)
				.forEach(file -> confusion(table, file.name(), file.all()));
		return table;
	}

	private static void confusion(final Table table, final String name, final Confusion counts) {
		table.row(name, Figure.number(counts.f1()), Figure.number(counts.falseAlarmPercent()),
				Figure.number(counts.missedAlarmPercent()));
	}

	static Section nab(final LabelledSet set) throws IOException {
		final NabResult result = NabEvaluation.run(set.folder());
		final String name = set.kind().title();
		final Section section = new Section(name, NAB, result);
		final double own = result.lines().get(0).scores().get(0).score();
		final NabResult.Line gaussian = result.lines().get(1);
		section.figures().add(new Figure("NAB score, standard profile", own, Figure.Relation.ABOVE, gaussian.scores().get(0).score(),
				"required: more than the " + gaussian.name()));
		section.tables().add(nabTable(result));
		section.tables().add(nabStreams(result));
		result.series().forEach(series -> ProcessPlots.add(section, name + " " + series.name().replace(".csv", ""), List.of(series), 0));
		return section;
	}

	private static Table nabTable(final NabResult result) {
		final String[] header = new String[NabProfile.ALL.size() + 1];
		header[0] = "detector";
		for (int i = 1; i < header.length; i++) {
			header[i] = NabProfile.ALL.get(i - 1).name();
		}
		final Table table = new Table("NAB scores", header);
		for (final NabResult.Line line : result.lines()) {
			table.row(row(line.name(), line.scores().stream().mapToDouble(NabScore::score).toArray()));
		}
		table.row(row("Judder at its own limit", result.atLimit().stream().mapToDouble(NabScore::score).toArray()));
		table.row(row("chance, mean of " + result.chance().runs(), result.chance().means()));
		table.row(row("chance, best of " + result.chance().runs(), result.chance().best()));
		return table;
	}

	private static String[] row(final String name, final double[] values) {
		final String[] row = new String[values.length + 1];
		row[0] = name;
		for (int i = 0; i < values.length; i++) {
			row[i + 1] = String.format(Locale.ROOT, "%.1f", values[i]);
		}
		return row;
	}

	/** Lists what became of each stream at the threshold of the standard profile. */
	private static Table nabStreams(final NabResult result) {
		final Table table = new Table("streams, standard profile", "stream", "windows detected", "how early (1: first row)",
				"rows of false alarm");
		for (final NabScore.Stream stream : result.lines().get(0).scores().get(0).streams()) {
			final StringBuilder early = new StringBuilder();
			int found = 0;
			for (final double window : stream.windows()) {
				early.append(early.length() == 0 ? "" : ", ").append(Double.isNaN(window) ? "missed" : Figure.number(window));
				found += Double.isNaN(window) ? 0 : 1;
			}
			table.row(stream.name(), found + " of " + stream.windows().length, early.toString(),
					Integer.toString(stream.falsePositives()));
		}
		return table;
	}
}
