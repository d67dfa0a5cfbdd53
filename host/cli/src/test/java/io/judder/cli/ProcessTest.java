/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What only a process of its own can show: Ctrl-C, pipes that break, disks that fill up.
 */
final class ProcessTest {

	private static final int BY_CTRL_C = 130;

	@TempDir
	private Path folder;

	private void await(final Path file, final String text, final Process process) throws IOException, InterruptedException {
		while (process.isAlive() && !Files.readString(file).contains(text)) {
			Thread.sleep(20);
		}
	}

	private Outcome interrupted(final ProcessBuilder program, final String when) throws IOException, InterruptedException {
		final File out = this.folder.resolve("said.out").toFile();
		final File err = this.folder.resolve("said.err").toFile();
		final Process process = program.redirectOutput(out).redirectError(err).start();
		await(out.toPath(), when, process);
		new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).inheritIO().start().waitFor();
		return Outcome.ended(process, out, err);
	}

	@Test
	void shouldEndWithSummaryAndWholeReportOnCtrlC() throws Exception {
		final Path report = this.folder.resolve("run.json");
		final Outcome outcome = interrupted(
				new ProcessBuilder(Outcome.java("monitor", "--headless", "--duration", "1000000", "--report", report.toString())),
				"watching");
		assertEquals(BY_CTRL_C, outcome.code());
		assertEquals("", outcome.err());
		outcome.assertSays("judder: interrupted\n");
		outcome.assertSays("judder: report written to " + report);
		final JsonNode run = new ObjectMapper().readTree(report.toFile());
		assertTrue(run.at("/summary/interrupted").asBoolean());
		assertEquals(run.at("/summary/windows").asInt(), run.get("windows").size());
		Outcome.assertFiles(this.folder, "run.json");
	}

	@Test
	void shouldEndOnCtrlCWhileNothingComesFromStandardInput() throws Exception {
		final Path report = this.folder.resolve("run.json");
		final Path start = Files.write(this.folder.resolve("said.wav"),
				TestRecording.wav(16, TestRecording.RATE, TestRecording.samples(1, 60_000, false)));
		// The header promises all, half of it comes, and then the pipe stays open.
		final String java = String.join(" ", Outcome.java("monitor", "--headless", "--source", "-", "--report", report.toString()));
		final Path pipe = this.folder.resolve("said.pipe");
		new ProcessBuilder("mkfifo", pipe.toString()).inheritIO().start().waitFor();
		final Process feeder = new ProcessBuilder("sh", "-c", "exec 3>'" + pipe + "'; head -c 60000 '" + start + "' >&3; sleep 60")
				.inheritIO().start();
		try {
			final Outcome outcome = interrupted(new ProcessBuilder("sh", "-c", "exec " + java + " <'" + pipe + "'"), "learning");
			assertEquals(BY_CTRL_C, outcome.code());
			assertEquals("", outcome.err());
			outcome.assertSays("judder: interrupted\n");
			assertTrue(new ObjectMapper().readTree(report.toFile()).get("windows").size() > 0);
		} finally {
			feeder.destroy();
		}
	}

	@Test
	void shouldEndQuietlyWhenNobodyReadsOn() throws Exception {
		final String java = String.join(" ", Outcome.java("monitor", "--headless", "--duration", "30"));
		final Outcome outcome = Outcome.of(new ProcessBuilder("sh", "-c", java + " | head -n 1"), this.folder);
		assertEquals("judder: virtual motor, outer race fault from 20 s on, repaired at 24 s\n", outcome.out());
		assertEquals("", outcome.err());
	}

	@Test
	void shouldSayThatStandardOutputIsFull() throws Exception {
		final String name = TestRecording.wav(this.folder, "good.wav", TestRecording.samples(1, 30_000, false));
		final Outcome outcome = Outcome.of(new ProcessBuilder(Outcome.java("score", "--learn", name, "--watch", name, "--csv", "-"))
				.redirectOutput(new File("/dev/full")), this.folder);
		outcome.assertRefused(2, "standard output: cannot be written; name a file with --csv FILE");
	}

	@Test
	void shouldKeepTheOldReportWhenTheDiskIsFull() throws Exception {
		// A file system of 64 KB; where it may not be mounted, a limit on the size of files stands for the full disk.
		final Path disk = Files.createDirectory(this.folder.resolve("disk"));
		final boolean mounted = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString())
				.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
		try {
			final Path report = Files.writeString(disk.resolve("run.json"), "the one before");
			final String java = String.join(" ", Outcome.java("monitor", "--headless", "--duration", "30", "--report", report.toString()));
			final Outcome outcome = Outcome.of(new ProcessBuilder("bash", "-c", mounted ? java : "ulimit -f 64; trap '' XFSZ; " + java),
					this.folder);
			assertEquals(2, outcome.code());
			assertTrue(outcome.err().matches("judder: .*run\\.json: cannot be written \\((No space left on device|File too large)\\);"
					+ " .*Nothing was left half-written\n"), outcome.err());
			outcome.assertSays("watched");
			assertEquals("the one before", Files.readString(report));
			Outcome.assertFiles(disk, "run.json");
		} finally {
			if (mounted) {
				new ProcessBuilder("umount", disk.toString()).inheritIO().start().waitFor();
			}
		}
	}
}
