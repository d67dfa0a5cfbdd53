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
 * What was learned survives the end of the program, and several regimes live side by side.
 */
final class StateTest {

	@TempDir
	private Path folder;
	private String slow;
	private String fast;
	private String faulty;
	private String state;

	@BeforeEach
	void record() throws IOException {
		this.slow = TestRecording.wav(this.folder, "slow.wav", TestRecording.samples(1, 60_000, false));
		this.fast = TestRecording.wav(this.folder, "fast.wav", fast(2, 60_000));
		this.faulty = TestRecording.wav(this.folder, "faulty.wav", TestRecording.samples(3, 30_000, true));
		this.state = this.folder.resolve("learned.state").toString();
	}

	/** The same machine at another speed: a whine of its own at 119 Hz. */
	private static double[] fast(final int seed, final int frames) {
		final double[] samples = TestRecording.samples(seed, frames, false);
		for (int i = 0; i < frames; i++) {
			samples[i] += 0.3 * Math.sin(750 * 2 * Math.PI * i / TestRecording.RATE);
		}
		return samples;
	}

	private String other(final boolean fast) throws IOException {
		return TestRecording.wav(this.folder, fast ? "fast 2.wav" : "slow 2.wav",
				fast ? fast(4, 30_000) : TestRecording.samples(5, 30_000, false));
	}

	private List<String> watched(final String... arguments) {
		final Outcome outcome = Outcome.of(arguments);
		outcome.assertDone();
		return outcome.out().lines().filter(row -> row.contains(",watching,")).toList();
	}

	private static long alarms(final List<String> rows, final String file) {
		assertTrue(rows.stream().anyMatch(row -> row.startsWith(file + ',')), file);
		return rows.stream().filter(row -> row.startsWith(file + ',') && row.endsWith(",1")).count();
	}

	@Test
	void shouldLearnRegimesSideBySide() throws IOException {
		final String slowAgain = other(false);
		final String fastAgain = other(true);
		final List<String> one = watched("score", "--learn", this.slow, "--watch", fastAgain, "--csv", "-");
		assertTrue(alarms(one, fastAgain) > 100, "another speed must not look like the learned one");
		final List<String> two = watched("score", "--learn", this.slow, "--learn-regime", this.fast, "--watch", slowAgain, fastAgain,
				this.faulty, "--csv", "-");
		assertEquals(0, alarms(two, slowAgain));
		assertEquals(0, alarms(two, fastAgain));
		assertTrue(alarms(two, this.faulty) > 100);
	}

	@Test
	void shouldScoreByLoadedStateAsBySavedOne() throws IOException {
		final String again = other(true);
		final List<String> before = watched("score", "--learn", this.slow, "--learn-regime", this.fast, "--watch", again, this.faulty,
				"--csv", "-", "--save-state", this.state);
		assertEquals(before, watched("score", "--load-state", this.state, "--watch", again, this.faulty, "--csv", "-"));
	}

	@Test
	void shouldWatchAtOnceByLoadedState() throws IOException {
		Outcome.of("monitor", "--headless", "--source", this.slow, "--save-state", this.state).assertDone();
		final Outcome outcome = Outcome.of("monitor", "--headless", "--source", this.faulty, "--load-state", this.state);
		outcome.assertDone();
		// (30 000 - 1024) / 256 + 1 windows, and not one of them was needed for learning.
		outcome.assertSays("114 of 114 windows watched");
		outcome.assertSays("ANOMALY raised");
	}

	@Test
	void shouldSaveNothingWhenNothingWasLearned() throws IOException {
		final String brief = TestRecording.wav(this.folder, "brief.wav", TestRecording.samples(6, 2000, false));
		assertEquals(Main.NOTHING_LEARNED, Outcome.of("monitor", "--headless", "--source", brief, "--save-state", this.state).code());
		assertFalse(Files.exists(Path.of(this.state)));
	}

	@Test
	void shouldRefuseWhatIsNoStateOfThisDetector() throws IOException {
		watched("score", "--learn", this.slow, "--watch", this.faulty, "--csv", "-", "--save-state", this.state);
		refused("the state was learned from other features; use the sensor and the options with which it was learned, or learn again",
				"--bands", "8");
		final byte[] bytes = Files.readAllBytes(Path.of(this.state));
		bytes[bytes.length / 2] ^= 4;
		Files.write(Path.of(this.state), bytes);
		refused("the checksum of the state differs; it was damaged; copy it again, or learn again");
		Files.write(Path.of(this.state), java.util.Arrays.copyOf(bytes, 100));
		refused("the state has " + bytes.length + " bytes, only 100 are there; copy it again, or learn again");
		Files.copy(Path.of(this.slow), Path.of(this.state), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
		refused("these bytes are not a learned state; name a file that --save-state wrote");
		Files.delete(Path.of(this.state));
		refused("there is no such file; write one with --save-state");
	}

	private void refused(final String message, final String... options) {
		final List<String> words = new java.util.ArrayList<>(List.of("monitor", "--headless", "--source", this.faulty, "--load-state",
				this.state));
		words.addAll(List.of(options));
		Outcome.of(words.toArray(String[]::new)).assertRefused(2, this.state + ": " + message);
	}

	@Test
	void shouldSayWhichOptionsDoNotFitTogether() throws IOException {
		Outcome.of("score", "--watch", this.slow, "--csv", "-").assertRefused(2,
				"Missing required option: '--learn=FILE' or '--load-state=FILE' (see: judder score --help)");
		Outcome.of("score", "--learn", this.slow, "--load-state", this.state, "--watch", this.slow, "--csv", "-").assertRefused(2,
				"--load-state: takes the place of --learn and --learn-regime; give one of them");
		final String real = TestRecording.write(this.folder, "float.wav", TestRecording.wav(-32, TestRecording.RATE,
				TestRecording.samples(7, 2000, false)));
		Outcome.of("monitor", "--headless", "--source", real, "--save-state", this.state).assertRefused(2, real
				+ ": is not int16, so that its scale is chosen from its samples and a saved state would not fit the next run; "
				+ "give --full-scale, the same each time");
		final String process = TestRecording.write(this.folder, "process.csv", "x\n1\n2\n3\n");
		Outcome.of("monitor", "--headless", "--source", process, "--rate", "1", "--save-state", this.state).assertRefused(2, process
				+ ": is slower than 10 Hz, and the state of a process is not kept in files; leave out --load-state and --save-state");
	}
}
