/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What {@code evaluate}, {@code footprint} and {@code bench} say to wrong input, and that footprint keeps its limit. */
class EvaluateCommandTest {

	@TempDir
	private Path folder;

	private final StringWriter out = new StringWriter();
	private final StringWriter err = new StringWriter();

	private int run(final String... arguments) {
		final CommandLine line = Main.commandLine();
		line.setOut(new PrintWriter(this.out, true));
		line.setErr(new PrintWriter(this.err, true));
		return line.execute(arguments);
	}

	/** Runs a command that must fail with code 2 and one line. */
	private void refused(final String what, final String... arguments) {
		assertEquals(2, run(arguments), this.err::toString);
		final String text = this.err.toString();
		assertTrue(text.startsWith("judder: ") && text.contains(what) && text.indexOf('\n') == text.length() - 1, text);
	}

	@Test
	void shouldRefuseADirectoryThatIsNotThere() {
		refused("does not exist", "evaluate", this.folder.resolve("nowhere").toString(), "--no-motor");
	}

	@Test
	void shouldRefuseADirectoryWithoutSets() {
		refused("none of the sets", "evaluate", this.folder.toString(), "--no-motor");
	}

	@Test
	void shouldRefuseADamagedManifest() throws IOException {
		Files.writeString(this.folder.resolve("manifest.json"), "{\"dataset\": \"adi-cbm\"");
		refused("is not JSON", "evaluate", this.folder.toString(), "--no-motor");
	}

	@Test
	void shouldRefuseToEvaluateNothing() {
		refused("nothing to evaluate", "evaluate", "--no-motor");
	}

	@Test
	void shouldPrintAFootprintBelow16Kilobytes() {
		assertEquals(0, run("footprint"));
		final String text = this.out.toString();
		assertTrue(text.contains("16 bands per axis") && text.contains("24 bands per axis"), text);
		assertTrue(text.contains("signal buffers") && text.contains("learned state") && text.contains("monitor"), text);
	}

	@Test
	void shouldSayWhenAFootprintIsTooLarge() {
		assertEquals(1, run("footprint", "--window", "4096"));
		assertTrue(this.out.toString().contains("NOT below 16384"), this.out::toString);
	}

	@Test
	void shouldRefuseAFootprintOfWrongSettings() {
		refused("axes", "footprint", "--axes", "4");
	}

	@Test
	void shouldTakeAnythingButWindowAsTheModelToMeasure() {
		refused("everything: there is no such file", "bench", "everything");
	}

	@Test
	void shouldRefuseModelsWithoutAFolder() {
		refused("needs a folder", "bench", "models", "nowhere");
	}

	@Test
	void shouldRefuseABenchmarkOfAnotherLength() {
		refused("--length 1000", "bench", "window", "--length", "1000");
	}
}
