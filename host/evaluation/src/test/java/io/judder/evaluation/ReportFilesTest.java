/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.judder.session.SessionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {

	@TempDir
	private Path folder;

	private static Section section() {
		final Section section = new Section("a set", "How it was done.", Map.of("none", Double.NaN, "half", 0.5));
		section.figures().add(new Figure("a rate", 0.25, Figure.Relation.AT_MOST, 0.02, "from | somewhere"));
		section.tables().add(new Table("a table", "name", "value").row("long name", "1").row("b", "22"));
		section.plots().add(new Plot(Plot.Kind.SCORES, "a set: scores", "window").line("normal", new double[] { 0, 1, 2 },
				new double[] { 30, Double.NaN, 40 }).line("empty", new double[0], new double[0]));
		section.plots().add(new Plot(Plot.Kind.ROC, "a set: ROC", "share").line("all", new double[] { 0, 0, 1 },
				new double[] { 0, 1, 1 }));
		return section;
	}

	@Test
	void shouldWriteJsonWithNullForNumbersThatDoNotExist() throws IOException, SessionException {
		final Path place = this.folder.resolve("report.json");
		ReportFiles.json(List.of(section()), place);
		final JsonNode root = new ObjectMapper().readTree(place.toFile());
		assertFalse(root.path("met").asBoolean(true));
		final JsonNode set = root.path("sets").path(0);
		assertEquals("a set", set.path("set").asText());
		assertTrue(set.path("results").path("none").isNull());
		assertEquals(0.5, set.path("results").path("half").asDouble());
		assertEquals(0.25, set.path("figures").path(0).path("measured").asDouble());
		assertEquals("<= 0.02", set.path("figures").path(0).path("required").asText());
	}

	@Test
	void shouldWriteMarkdownThatLinksThePlotsBesideIt() throws IOException, SessionException {
		final Path place = this.folder.resolve("report.md");
		ReportFiles.markdown(List.of(section()), place, this.folder.resolve("plots"));
		final String text = Files.readString(place);
		assertTrue(text.contains("\n## a set\n"), text);
		assertTrue(text.contains("| a rate | 0.25 | <= 0.02 | NO | from \\| somewhere |"), text);
		assertTrue(text.contains("| name | value |\n| --- | --- |\n| long name | 1 |\n"), text);
		assertTrue(text.contains("![a set: scores](plots/a-set-scores.png)"), text);
		for (final String plot : List.of("a-set-scores.png", "a-set-roc.png")) {
			final byte[] bytes = Files.readAllBytes(this.folder.resolve("plots").resolve(plot));
			assertArrayEquals(new byte[] { (byte) 0x89, 'P', 'N', 'G' }, Arrays.copyOf(bytes, 4), plot);
		}
		try (Stream<Path> files = Files.walk(this.folder)) {
			assertTrue(files.noneMatch(file -> file.toString().endsWith(".part")), "no draft is left");
		}
	}

	@Test
	void shouldWriteMarkdownWithoutPlots() throws IOException, SessionException {
		final Path place = this.folder.resolve("report.md");
		ReportFiles.markdown(List.of(section()), place, null);
		assertFalse(Files.readString(place).contains("!["));
	}

	@Test
	void shouldRefuseAPlaceThatCannotBeWritten() throws IOException {
		final Path file = Files.writeString(this.folder.resolve("file"), "");
		assertThrows(SessionException.class, () -> ReportFiles.json(List.of(section()), this.folder.resolve("no/report.json")));
		assertThrows(SessionException.class, () -> ReportFiles.markdown(List.of(section()), null, file));
	}

	@Test
	void shouldAlignATableForATerminal() {
		assertEquals("a table\n  name       value\n  long name  1\n  b          22\n", section().tables().get(0).text());
	}
}
