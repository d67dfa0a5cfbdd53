/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.judder.evaluation.process.ScoreSeries;
import io.judder.session.SessionException;
import io.judder.session.WholeFile;

/**
 * Writes sections as JSON, as Markdown and as plots; every file appears whole or not at all.
 */
public final class ReportFiles {

	/** How to read the numbers; part of every report. */
	public static final String READING = "Rates have 95 % intervals of Wilson, for independent windows; windows overlap by three "
			+ "quarters and are averaged, so that the true intervals are wider. A window counts as an alarm after voting. "
			+ "AUC counts every window. The constants of the detector were chosen on these public recordings.";

	private ReportFiles() {
		// Static methods only.
	}

	/**
	 * Writes the results as JSON.
	 *
	 * @param sections
	 *            the sections.
	 * @param place
	 *            where the file appears.
	 * @throws SessionException
	 *             when it cannot be written.
	 */
	public static void json(final List<Section> sections, final Path place) throws SessionException {
		final List<Map<String, Object>> sets = new ArrayList<>();
		for (final Section section : sections) {
			final Map<String, Object> set = new LinkedHashMap<>();
			set.put("set", section.name());
			set.put("protocol", section.protocol());
			set.put("figures", section.figures().stream().map(ReportFiles::figure).toList());
			set.put("results", section.data());
			sets.add(set);
		}
		final Map<String, Object> root = new LinkedHashMap<>();
		root.put("reading", READING);
		root.put("met", sections.stream().flatMap(section -> section.figures().stream()).allMatch(Figure::met));
		root.put("sets", sets);
		// Numbers that do not exist are null in JSON, not text.
		final ObjectMapper mapper = new ObjectMapper().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
				.enable(SerializationFeature.INDENT_OUTPUT).registerModule(new FiniteNumbers())
				.addMixIn(ScoreSeries.class, WithoutRows.class);
		write(place, writer -> mapper.writeValue(writer, root));
	}

	private static Map<String, Object> figure(final Figure figure) {
		final Map<String, Object> values = new LinkedHashMap<>();
		values.put("name", figure.name());
		values.put("measured", figure.measured());
		values.put("required", figure.required());
		values.put("met", figure.met());
		values.put("from", figure.note());
		return values;
	}

	/**
	 * Writes the report as Markdown, and the plots that it links.
	 *
	 * @param sections
	 *            the sections.
	 * @param place
	 *            where the report appears, null for plots alone.
	 * @param plots
	 *            the folder of the plots, null for none.
	 * @throws SessionException
	 *             when something cannot be written.
	 */
	public static void markdown(final List<Section> sections, final Path place, final Path plots) throws SessionException {
		if (plots != null) {
			PlotFiles.write(sections, plots);
		}
		if (place != null) {
			final String links = plots == null ? null : relative(place, plots);
			write(place, writer -> writer.write(markdown(sections, links)));
		}
	}

	/** Returns the way from the report to the plots, as links are written. */
	private static String relative(final Path place, final Path plots) {
		final Path from = place.toAbsolutePath().normalize().getParent();
		final Path to = plots.toAbsolutePath().normalize();
		final String way = from.equals(to) ? "." : from.relativize(to).toString();
		return way.replace('\\', '/').replace(" ", "%20");
	}

	private static String markdown(final List<Section> sections, final String links) {
		final StringBuilder text = new StringBuilder("# Evaluation\n\n").append(READING).append('\n');
		for (final Section section : sections) {
			text.append("\n## ").append(section.name()).append("\n\n").append(section.protocol()).append("\n\n");
			text.append(section.figureTable().markdown());
			section.tables().forEach(table -> text.append('\n').append(table.markdown()));
			if (links != null) {
				section.plots().forEach(plot -> text.append("\n![").append(plot.title()).append("](").append(links).append('/')
						.append(plot.file()).append(")\n"));
			}
		}
		return text.toString();
	}

	/** Scores of single rows belong into plots; a table of them is what {@code judder score} writes. */
	@JsonIgnoreProperties({ "timeNanos", "scores", "labelled" })
	private interface WithoutRows {
	}

	/** Writes a text. */
	private interface Content {
		void to(Writer writer) throws IOException;
	}

	private static void write(final Path place, final Content content) throws SessionException {
		try (WholeFile file = WholeFile.begin(place)) {
			content.to(file.writer());
			file.commit();
		} catch (final IOException e) {
			throw WholeFile.failure(place, e);
		}
	}
}
