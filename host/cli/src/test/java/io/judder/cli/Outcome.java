/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import picocli.CommandLine;

/**
 * What a command said, and its exit code.
 */
record Outcome(int code, String out, String err) {

	/** A guard against waiting for ever. */
	private static final long PATIENCE_SECONDS = 120;

	/** Runs a command in this process. */
	static Outcome of(final String... arguments) {
		final StringWriter out = new StringWriter();
		final StringWriter err = new StringWriter();
		final CommandLine line = Main.commandLine();
		line.setOut(new PrintWriter(out));
		line.setErr(new PrintWriter(err));
		final int code = line.execute(arguments);
		return new Outcome(code, out.toString(), err.toString());
	}

	/** Runs a command in this process, with bytes as its standard input. */
	static Outcome withInput(final InputStream input, final String... arguments) {
		final InputStream before = System.in;
		System.setIn(input);
		try {
			return of(arguments);
		} finally {
			System.setIn(before);
		}
	}

	/** Returns the words that start the command line in a process of its own. */
	static List<String> java(final String... arguments) {
		final List<String> words = new ArrayList<>();
		// A shell that runs tests in the background lets them ignore Ctrl-C, and so their children.
		words.addAll(List.of("env", "--default-signal=INT", Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), Main.class.getName()));
		words.addAll(List.of(arguments));
		return words;
	}

	/** Runs a program to its end. */
	static Outcome of(final ProcessBuilder program, final Path folder) throws IOException, InterruptedException {
		final File out = Files.createTempFile(folder, "said", ".out").toFile();
		final File err = Files.createTempFile(folder, "said", ".err").toFile();
		if (program.redirectOutput() == ProcessBuilder.Redirect.PIPE) {
			program.redirectOutput(out);
		}
		return ended(program.redirectError(err).start(), out, err);
	}

	/** Waits for the end of a program whose output goes to files. */
	static Outcome ended(final Process process, final File out, final File err) throws IOException, InterruptedException {
		if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
			process.destroyForcibly();
		}
		return new Outcome(process.waitFor(), Files.readString(out.toPath()), Files.readString(err.toPath()));
	}

	/** Checks that one clear line was said, and nothing that only a programmer understands. */
	void assertRefused(final int expectedCode, final String message) {
		assertEquals("judder: " + message + '\n', this.err);
		assertEquals(expectedCode, this.code, this.err);
	}

	/** Checks that the command did its work without a word on the error stream. */
	void assertDone() {
		assertEquals("", this.err);
		assertEquals(0, this.code, this.out);
	}

	/** Checks that there is no file but these in a folder: no draft was left. */
	static void assertFiles(final Path folder, final String... names) {
		final String[] found = folder.toFile().list((parent, name) -> !name.startsWith("said"));
		java.util.Arrays.sort(found);
		assertEquals(List.of(names), List.of(found));
	}

	/** Checks a line without telling the whole. */
	void assertSays(final String part) {
		assertTrue(this.out.contains(part), this.out);
		assertFalse(this.out.contains("\tat "), this.out);
	}
}
