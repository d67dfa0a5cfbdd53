/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The batch that evaluations use.
 */
final class ScoreTest {

	@TempDir
	private Path folder;
	private String normal;
	private String other;
	private String faulty;
	private Path table;

	@BeforeEach
	void record() throws IOException {
		this.normal = TestRecording.wav(this.folder, "normal, week 1.wav", TestRecording.samples(1, 60_000, false));
		this.other = TestRecording.wav(this.folder, "other.wav", TestRecording.samples(2, 30_000, false));
		this.faulty = TestRecording.wav(this.folder, "faulty.wav", TestRecording.samples(3, 30_000, true));
		this.table = this.folder.resolve("table.csv");
	}

	private List<String> rows() throws IOException {
		return Files.readAllLines(this.table);
	}

	private static List<String> of(final List<String> rows, final String file) {
		return rows.stream().filter(row -> row.startsWith(file + ',') || row.startsWith('"' + file + "\",")).toList();
	}

	@Test
	void shouldWriteOneRowPerWindow() throws IOException {
		Outcome.of("score", "--learn", this.normal, "--watch", this.other, this.faulty, "--csv", this.table.toString()).assertDone();
		final List<String> rows = rows();
		assertEquals("file,window,time,state,score,threshold,alarm", rows.get(0));
		// (60 000 - 1024) / 256 + 1 windows to learn, (30 000 - 1024) / 256 + 1 in each of the others.
		assertEquals(1 + 231 + 2 * 114, rows.size());
		assertEquals(231, of(rows, this.normal).size());
		// RFC 4180: a name with a comma is quoted. The first window ends after 1024 frames of 8 kHz.
		assertEquals('"' + this.normal + "\",0,0.128000,settling,,,0", rows.get(1));
		assertTrue(of(rows, this.normal).stream().skip(7).allMatch(row -> row.matches(".*,(learning|calibrating),,,0")), rows.toString());
		assertTrue(of(rows, this.other).stream().allMatch(row -> row.matches(".*,\\d+,\\d+\\.\\d{6},watching,\\d+\\.\\d\\d,50\\.00,0")),
				of(rows, this.other).toString());
		final List<String> bad = of(rows, this.faulty);
		assertTrue(bad.get(bad.size() - 1).matches(".*,113,3\\.744000,watching,\\d+\\.\\d\\d,50\\.00,1"), bad.get(bad.size() - 1));
		// A whine twice as strong as the hum's half is no close call: nearly every window is an alarm.
		assertTrue(bad.stream().filter(row -> row.endsWith(",1")).count() >= 110, bad.toString());
		Outcome.assertFiles(this.folder, "faulty.wav", "normal, week 1.wav", "other.wav", "table.csv");
	}

	@Test
	void shouldTakeSeveralFilesAndRepeatedOptionsAndWriteToStandardOutput() throws IOException {
		final Outcome outcome = Outcome.of("score", "--learn", this.normal, "--learn", this.other, "--watch", this.faulty, "--csv", "-");
		outcome.assertDone();
		final List<String> rows = outcome.out().lines().toList();
		assertEquals(1 + 231 + 114 + 114, rows.size());
		assertEquals("learning", rows.get(100).split(",(?=[^ ])")[3]);
		assertTrue(of(rows, this.other).get(113).contains(",calibrating,"), of(rows, this.other).get(113));
		assertTrue(of(rows, this.faulty).get(113).endsWith(",1"));
	}

	@Test
	void shouldGiveTheSameTableForTheSameInput() throws IOException {
		final String[] words = { "score", "--learn", this.normal, "--watch", this.faulty, "--csv", "-" };
		assertEquals(Outcome.of(words).out(), Outcome.of(words).out());
	}

	@Test
	void shouldRefuseToLearnAChangingMachineAndWriteTheTableStill() throws IOException {
		final double[] changing = TestRecording.samples(4, 60_000, false);
		final double[] loud = TestRecording.samples(5, 60_000, true);
		for (int i = 0; i < changing.length; i++) {
			// Six times within the recording the machine becomes eight times as loud and quiet again.
			changing[i] = (i / 5000 % 2 == 0 ? 0.1 : 0.8) * loud[i];
		}
		final String unsteady = TestRecording.wav(this.folder, "unsteady.wav", changing);
		final Outcome outcome = Outcome.of("score", "--learn", unsteady, "--watch", this.faulty, "--csv", this.table.toString());
		outcome.assertRefused(3, "nothing was learned: the vibration changed too much while learning (was the sensor moved, or the"
				+ " machine starting?); learn while it runs steadily");
		assertEquals(114, of(rows(), this.faulty).size());
		assertTrue(of(rows(), this.faulty).stream().allMatch(row -> row.endsWith(",refused,,,0")), rows().toString());
	}

	@Test
	void shouldRefuseTooLittleToLearnFrom() throws IOException {
		final String little = TestRecording.wav(this.folder, "little.wav", TestRecording.samples(1, 3000, false));
		Outcome.of("score", "--learn", little, "--watch", this.other, "--csv", this.table.toString()).assertRefused(2,
				"the recordings to learn from have 1 windows, at least 22 are needed; use longer recordings or a shorter window");
		assertFalse(Files.exists(this.table));
	}

	@Test
	void shouldRefuseWhatDoesNotBelongTogetherBeforeAnyWork() throws IOException {
		final String fast = TestRecording.write(this.folder, "fast.wav",
				TestRecording.wav(16, 16_000, TestRecording.samples(1, 30_000, false)));
		Outcome.of("score", "--learn", this.normal, "--watch", fast, "--csv", this.table.toString()).assertRefused(2,
				fast + ": has 16000 Hz, but " + this.normal + " has 8000 Hz; use recordings of one rate");
		assertFalse(Files.exists(this.table));
	}
}
