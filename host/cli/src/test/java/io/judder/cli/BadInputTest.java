/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The rows of docs/bad-input.md as a user of the command line meets them: one clear line, an exit code, nothing left behind.
 */
final class BadInputTest {

	@TempDir
	private Path folder;

	private String good() throws IOException {
		return TestRecording.wav(this.folder, "good.wav", TestRecording.samples(1, 30_000, false));
	}

	/** Monitors a source with a report, which must not appear. */
	private Outcome refused(final String source, final String... more) {
		final Path report = this.folder.resolve("report.json");
		final List<String> words = new ArrayList<>(
				List.of("monitor", "--headless", "--report", report.toString(), "--source", source));
		words.addAll(List.of(more));
		final Outcome outcome = Outcome.of(words.toArray(new String[0]));
		assertFalse(Files.exists(report));
		assertTrue(Arrays.stream(this.folder.toFile().list()).noneMatch(name -> name.endsWith(".part")));
		return outcome;
	}

	@Test
	void shouldRefuseDamagedWav() throws IOException {
		final byte[] whole = Files.readAllBytes(Path.of(good()));
		final String cut = TestRecording.write(this.folder, "cut.wav", Arrays.copyOf(whole, 10_001));
		refused(cut).assertRefused(2, cut + ": is truncated: its header at byte 40 announces 60000 bytes of samples, but only 9957"
				+ " follow; record or copy it again");
		final byte[] lying = whole.clone();
		lying[42] = 99;
		final String name = TestRecording.write(this.folder, "lying.wav", lying);
		refused(name).assertRefused(2, name + ": is truncated: its header at byte 40 announces 6548064 bytes of samples, but only"
				+ " 60000 follow; record or copy it again");
		final String empty = TestRecording.write(this.folder, "empty.wav", new byte[0]);
		refused(empty).assertRefused(2, empty + ": is empty (0 bytes); record it again");
	}

	@Test
	void shouldRefuseTooManyChannels() throws IOException {
		final double[] one = TestRecording.samples(1, 3000, false);
		final String name = TestRecording.write(this.folder, "four.wav", TestRecording.wav(16, 8000, one, one, one, one));
		refused(name).assertRefused(2, name + ": has 4 channels, but a sensor has 1 to 3 axes: 0 = \"0\", 1 = \"1\", 2 = \"2\", 3 = \"3\";"
				+ " choose up to three, for example --channels 0,1,2");
	}

	@Test
	void shouldRefuseTextAndNaNInCsv() throws IOException {
		final String nan = TestRecording.write(this.folder, "nan.csv", "x,y\n1,2\n3,NaN\n");
		refused(nan, "--rate", "8000").assertRefused(2, nan + ": in line 3, column 2 (\"y\") the value \"NaN\" is no finite number;"
				+ " correct the line, or choose other columns with --channels");
		final String text = TestRecording.write(this.folder, "text.csv", "x,y\n1,2\n3,broken\n");
		refused(text, "--rate", "8000").assertRefused(2, text + ": in line 3, column 2 (\"y\") the value \"broken\" is no finite"
				+ " number; correct the line, or choose other columns with --channels");
	}

	@Test
	void shouldRefuseWrongRates() throws IOException {
		final String name = good();
		refused(name, "--rate", "44100").assertRefused(2,
				name + ": the header says 8000 Hz, but --rate says 44100 Hz; drop --rate, or correct the recording");
		refused(name, "--rate", "0").assertRefused(2,
				"--rate: the option says 0 Hz, which is no sampling rate; rates from 0.000001 to 2000000 Hz are read");
		final String fast = TestRecording.write(this.folder, "fast.wav",
				TestRecording.wav(16, 16_000, TestRecording.samples(1, 3000, false)));
		refused(name, fast).assertRefused(2, fast + ": has 16000 Hz, but " + name + " has 8000 Hz; use recordings of one rate");
	}

	@Test
	void shouldRefuseManifestsThatDiffer() throws IOException {
		final String raw = TestRecording.write(this.folder, "a.i16", TestRecording.raw(TestRecording.samples(1, 3000, false)));
		TestRecording.write(this.folder, "manifest.json",
				"{\"sample_rate_hz\": 8000, \"axes\": 1, \"files\": [{\"file\": \"a.i16\", \"samples\": 4000}]}");
		refused(raw).assertRefused(2,
				raw + ": has 3000 frames, but manifest.json says 4000; get a complete copy or correct manifest.json");
		TestRecording.write(this.folder, "manifest.json",
				"{\"sample_rate_hz\": 8000, \"axes\": 1, \"files\": [{\"file\": \"a.i16\"}, {\"file\": \"gone.i16\"}]}");
		refused(this.folder.toString()).assertRefused(2, this.folder.resolve("gone.i16")
				+ ": there is no such file; check the name and the current directory");
	}

	@Test
	void shouldGoOnWhenTheClockJumpsBackAndSaySo() throws IOException {
		final double[] samples = TestRecording.samples(1, 60_000, false);
		final StringBuilder text = new StringBuilder("time,x\n");
		for (int i = 0; i < samples.length; i++) {
			text.append(i / 8000.0 - (i >= 40_000 ? 2 : 0)).append(',').append(samples[i]).append('\n');
		}
		final String name = TestRecording.write(this.folder, "clock.csv", text.toString());
		final Outcome outcome = Outcome.of("monitor", "--headless", "--learn-windows", "60", "--source", name);
		assertEquals(0, outcome.code(), outcome.err());
		outcome.assertSays("time gap: the clock jumped back by 2.000 s");
	}

	@Test
	void shouldNameAFaultySensorWhenNothingWasLearned() throws IOException {
		final double[] still = new double[30_000];
		Arrays.fill(still, 0.25);
		final String name = TestRecording.wav(this.folder, "stuck.wav", still);
		final Outcome outcome = Outcome.of("monitor", "--headless", "--source", name);
		outcome.assertRefused(3, "nothing was learned: the sensor was stuck, clipped or silent in 114 of 114 windows;"
				+ " check the sensor and its cable");
		// A quarter of 32767.
		outcome.assertSays("sensor stuck: axis 0 stays at 8192 counts");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"--window|1000|--window: 1000 is not 256, 512, 1024, 2048 or 4096",
			"--hop|0|--hop: 0 is not 1 to the samples of a window",
			"--bands|0|--bands: 0 is not enough without --time-features or --envelope-bands: nothing would be measured",
			"--bands|65|--bands: 65 is not 0 to 64",
			"--envelope-bands|-1|--envelope-bands: -1 is not 0 to 64",
			"--low|5000|--low: 5000.0 is not 0 to half the rate, 4000.0 Hz",
			"--high|1e12|--high: 1.0E12 is not 0 to half the rate, 4000.0 Hz",
			"--false-alarm-rate|2|--false-alarm-rate: 2.0 is not 0.0001 to 0.2",
			"--learn-windows|1|--learn-windows: 1 is not 4 or more",
			"--speed|-1|--speed: -1.0 is not 0 or more",
			"--port|99999|--port: 99999 is not 0 to 65535",
			"--channels|7|GOOD: has no channel \"7\"; its channels are 0 = \"0\"",
			"--full-scale|0|--full-scale: 0.0 is no magnitude; give the largest value that the sensor can show, from 1e-30 to 1e30",
			"--window|many|Invalid value for option '--window': 'many' is not an int (see: judder monitor --help)",
			"--dashboard||--dashboard: a --headless run shows no page; drop one of the two",
			"--nonsense||Unknown option: '--nonsense'; Expected parameter for option '--source' but found '--nonsense' (see: judder monitor --help)" })
	void shouldRefuseOptionsOutOfRange(final String option, final String value, final String message) throws IOException {
		final String name = good();
		final Outcome outcome = value == null ? refused(name, option) : refused(name, option, value);
		outcome.assertRefused(2, message.replace("GOOD", name));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "--severity|2|--severity: 2.0 is not 0 to 1",
			"--duration|0|--duration: 0.0 is not above 0 seconds, at most 1e9" })
	void shouldRefuseMotorsThatCannotBe(final String option, final String value, final String message) {
		Outcome.of("monitor", "--headless", option, value).assertRefused(2, message);
	}

	@Test
	void shouldRefuseUnknownWords() {
		Outcome.of("listen").assertRefused(2, "Unmatched argument at index 0: 'listen' (see: judder --help)");
		Outcome.of("monitor", "--headless", "pump.wav").assertRefused(2,
				"Unmatched argument at index 2: 'pump.wav' (see: judder monitor --help)");
		Outcome.of("score").assertRefused(2, "Missing required options: '--csv=OUT', '--watch=FILE' (see: judder score --help)");
		Outcome.withInput(new ByteArrayInputStream(new byte[0]), "monitor", "--headless", "--source", "-").assertRefused(2,
				"-: is empty (0 bytes); record it again");
	}

	@Test
	void shouldRefuseReportsThatCannotBeWritten() throws IOException {
		final String name = good();
		final Path nowhere = this.folder.resolve("none/report.json");
		Outcome.of("monitor", "--headless", "--source", name, "--report", nowhere.toString()).assertRefused(2,
				nowhere + ": the directory " + nowhere.getParent() + " does not exist; create it first");
		Outcome.of("monitor", "--headless", "--source", name, "--report", this.folder.toString()).assertRefused(2,
				this.folder + ": is a directory; name a file");
		Outcome.of("monitor", "--headless", "--source", name, "--report", "").assertRefused(2,
				"the name of the file to write is empty; name one");
		// Nobody, not even root, may write there.
		Outcome.of("monitor", "--headless", "--source", name, "--report", "/proc/report.json").assertRefused(2,
				"/proc/report.json: cannot be written (not permitted); choose another place. Nothing was left half-written");
	}

	@Test
	void shouldSayThatTheDiskIsFull() throws IOException {
		final String name = good();
		final String full = "/dev/full: cannot be written (No space left on device); free some space or choose another place."
				+ " Nothing was left half-written";
		Outcome.of("monitor", "--headless", "--source", name, "--report", "/dev/full").assertRefused(2, full);
		Outcome.of("score", "--learn", name, "--watch", name, "--csv", "/dev/full").assertRefused(2, full);
	}

	@Test
	void shouldSayThatThePortIsTaken() throws IOException {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			Outcome.of("monitor", "--source", good(), "--dashboard", "--port", String.valueOf(taken.getLocalPort())).assertRefused(2,
					"--port: port " + taken.getLocalPort()
							+ " of 127.0.0.1 is taken by another program; choose another port, or 0 for any that is free");
		}
	}
}
