/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.judder.motor.Fault;

/**
 * The main job, as a script runs it.
 */
final class MonitorTest {

	private static final Set<String> STATES = Set.of("settling", "learning", "calibrating", "watching");

	@TempDir
	private Path folder;

	private Outcome monitor(final String... more) {
		final List<String> words = new ArrayList<>(List.of("monitor", "--headless", "--report", report().toString()));
		words.addAll(List.of(more));
		return Outcome.of(words.toArray(new String[0]));
	}

	private Path report() {
		return this.folder.resolve("run.json");
	}

	private JsonNode read() throws IOException {
		return new ObjectMapper().readTree(report().toFile());
	}

	private static List<String> types(final JsonNode report) {
		return report.get("events").findValuesAsText("type");
	}

	@ParameterizedTest
	@EnumSource(Fault.class)
	void shouldRaiseEveryFaultOfTheMotor(final Fault fault) throws IOException {
		monitor("--fault", fault.name().toLowerCase(java.util.Locale.ROOT), "--severity", "0.5").assertDone();
		final JsonNode events = read().get("events");
		assertEquals("anomaly-raised", events.get(0).get("type").asText(), events.toString());
		// The fault begins at 20 s, is full-grown at 40 s and repaired at 80 s; one more for the average to follow.
		assertTrue(events.get(0).get("time").asDouble() > 20 && events.get(0).get("time").asDouble() < 41, events.toString());
		final JsonNode last = events.get(events.size() - 1);
		assertEquals("anomaly-cleared", last.get("type").asText(), events.toString());
		assertTrue(last.get("time").asDouble() > 80 && last.get("time").asDouble() < 82, events.toString());
	}

	@Test
	void shouldReportAWholeRun() throws IOException {
		final Outcome outcome = monitor();
		outcome.assertDone();
		final JsonNode report = read();
		final List<String> keys = new ArrayList<>();
		report.fieldNames().forEachRemaining(keys::add);
		assertTrue(keys.containsAll(List.of("configuration", "windows", "events", "digest", "summary")), keys.toString());
		assertEquals(20000, report.at("/configuration/sample_rate_hz").asDouble());
		assertEquals("[\"x\",\"y\",\"z\"]", report.at("/configuration/axes").toString());
		assertEquals(1024, report.at("/configuration/window").asInt());
		assertEquals(0.01, report.at("/configuration/false_alarm_rate").asDouble());

		// 100 s of 20 000 frames: one window at 1024 frames, then one every 256.
		final JsonNode windows = report.get("windows");
		assertEquals((2_000_000 - 1024) / 256 + 1, windows.size());
		assertEquals(0.0512, windows.get(0).get("time").asDouble(), 1e-9);
		assertEquals(0.0512 + 0.0128 * 1000, windows.get(1000).get("time").asDouble(), 1e-6);
		boolean alarmed = false;
		for (int i = 0; i < windows.size(); i++) {
			final JsonNode window = windows.get(i);
			assertEquals(7, window.size(), window.toString());
			assertEquals("virtual motor", window.get("file").asText());
			assertEquals(i, window.get("window").asInt());
			assertTrue(STATES.contains(window.get("state").asText()), window.toString());
			assertEquals("watching".equals(window.get("state").asText()), window.get("score").isNumber(), window.toString());
			assertEquals(window.get("score").isNumber(), window.get("threshold").isNumber(), window.toString());
			alarmed |= window.get("alarm").asInt() == 1;
		}
		assertTrue(alarmed);

		final JsonNode raised = report.at("/events/0");
		assertTrue(raised.get("score").asDouble() > raised.get("threshold").asDouble(), raised.toString());
		assertTrue(raised.get("moved").size() > 0, raised.toString());
		assertTrue(raised.at("/moved/0/name").asText().endsWith("Hz"), raised.toString());
		assertTrue(raised.get("digest").asText().matches("[0-9a-f]{8}"), raised.toString());
		assertEquals(report.get("digest"), raised.get("digest"));
		assertEquals(windows.size(), report.at("/summary/windows").asInt());
		assertEquals(1, report.at("/summary/anomalies").asInt());
		outcome.assertSays("ANOMALY raised, score ");
		outcome.assertSays("1 anomaly\n");
		Outcome.assertFiles(this.folder, "run.json");
	}

	@Test
	void shouldRepeatARunToTheByte() throws IOException {
		monitor("--seed", "7", "--duration", "30").assertDone();
		final byte[] first = Files.readAllBytes(report());
		monitor("--seed", "7", "--duration", "30").assertDone();
		assertArrayEquals(first, Files.readAllBytes(report()));
		final String digest = read().get("digest").asText();
		monitor("--seed", "8", "--duration", "30").assertDone();
		assertNotEquals(digest, read().get("digest").asText());
	}

	@Test
	void shouldStaySilentAboutASoundMotor() throws IOException {
		final Outcome outcome = monitor("--severity", "0");
		outcome.assertDone();
		assertEquals(List.of(), types(read()));
		outcome.assertSays("virtual motor, without a fault");
	}

	@ParameterizedTest
	@ValueSource(ints = { 16, 24, 32, -32 })
	void shouldPlayWavOfEachDepth(final int bits) throws IOException {
		final String name = TestRecording.write(this.folder, "pump.wav", TestRecording.wav(bits, TestRecording.RATE,
				TestRecording.samples(1, TestRecording.FRAMES, false), TestRecording.samples(2, TestRecording.FRAMES, false)));
		monitor("--source", name).assertDone();
		final JsonNode report = read();
		assertEquals(8000, report.at("/configuration/sample_rate_hz").asDouble());
		assertEquals(2, report.at("/configuration/axes").size());
		assertEquals((TestRecording.FRAMES - 1024) / 256 + 1, report.get("windows").size());
		assertEquals(name, report.at("/windows/0/file").asText());
		assertTrue(report.at("/summary/learned").asBoolean());
		assertEquals(List.of(), types(report));
	}

	@Test
	void shouldPlayCsvWithARate() throws IOException {
		final String name = TestRecording.write(this.folder, "pump.csv",
				TestRecording.csv("x", TestRecording.samples(1, TestRecording.FRAMES, false)));
		monitor("--source", name, "--rate", "8000").assertDone();
		// Three fifths of the recording are learned, as of a WAV file of the same length.
		assertEquals(201, read().at("/configuration/learn_windows").asInt());
		assertTrue(read().at("/summary/learned").asBoolean());
	}

	@Test
	void shouldPlayRawBesideAManifestAndDirectories() throws IOException {
		final String good = TestRecording.write(this.folder, "raw/good.i16",
				TestRecording.raw(TestRecording.samples(1, TestRecording.FRAMES, false)));
		TestRecording.write(this.folder, "raw/bad.i16", TestRecording.raw(TestRecording.samples(2, 30_000, true)));
		TestRecording.write(this.folder, "raw/manifest.json",
				"{\"sample_rate_hz\": 8000, \"axes\": [\"radial\"], \"unit\": \"g\", \"scale\": 0.001, \"offset\": 0,"
						+ " \"files\": [{\"file\": \"good.i16\", \"samples\": 90000}, {\"file\": \"bad.i16\"}]}");
		monitor("--source", good).assertDone();
		assertEquals("[\"radial\"]", read().at("/configuration/axes").toString());
		assertEquals(List.of(), types(read()));

		final Outcome both = monitor("--source", this.folder.resolve("raw").toString());
		both.assertDone();
		final JsonNode raised = read().at("/events/0");
		assertEquals("anomaly-raised", raised.get("type").asText());
		assertTrue(raised.get("file").asText().endsWith("bad.i16"), raised.toString());
		// The whine of 2 kHz lies in the band that moved most.
		assertEquals("radial 1.97-2.5 kHz", raised.at("/moved/0/name").asText());
		both.assertSays("judder: now ");
	}

	@Test
	void shouldPlayStandardInput() throws IOException {
		final double[] samples = TestRecording.samples(1, TestRecording.FRAMES, false);
		final String[] words = { "monitor", "--headless", "--report", report().toString(), "--source", "-" };
		Outcome.withInput(new ByteArrayInputStream(TestRecording.wav(16, TestRecording.RATE, samples)), words).assertDone();
		assertEquals("-", read().at("/windows/0/file").asText());
		final String digest = read().get("digest").asText();

		final String file = TestRecording.wav(this.folder, "pump.wav", samples);
		monitor("--source", file).assertDone();
		assertEquals(digest, read().get("digest").asText());

		Outcome.withInput(new ByteArrayInputStream(TestRecording.csv("x", samples).getBytes()), "monitor", "--headless", "--report",
				report().toString(), "--source", "-", "--rate", "8000", "--learn-windows", "201").assertDone();
		assertTrue(read().at("/summary/learned").asBoolean());
	}

	@Test
	void shouldSayThatARecordingIsTooShortToLearn() throws IOException {
		final String name = TestRecording.wav(this.folder, "short.wav", TestRecording.samples(1, 3000, false));
		monitor("--source", name).assertRefused(3,
				"nothing was learned: the recording ended after 1 of 22 windows; use a longer recording or --learn-windows");
		assertNull(read().get("digest").textValue());
		assertEquals("learning", read().at("/windows/7/state").asText());
	}

	@ParameterizedTest
	@CsvSource({ "--window,512", "--window,4096", "--hop,1024", "--bands,8", "--spacing,octave", "--method,subspace",
			"--false-alarm-rate,0.05", "--learn-windows,100", "--envelope-bands,8", "--low,100", "--high,3000" })
	void shouldTakeEachSetting(final String option, final String value) throws IOException {
		final String name = TestRecording.wav(this.folder, "pump.wav", TestRecording.samples(1, TestRecording.FRAMES, false));
		monitor("--source", name, option, value).assertDone();
		final String key = option.substring(2).replace('-', '_');
		final JsonNode kept = read().get("configuration").get(key);
		if (kept != null) {
			assertEquals(value, kept.asText());
		}
		assertTrue(read().at("/summary/learned").asBoolean());
	}
}
