/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.dashboard;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;

/**
 * What is published: names, reductions to a screen's width, and copies.
 */
final class UpdatesTest {

	@Test
	void shouldNameStatesAndEventsAsTheReportDoes() {
		assertEquals(State.CALIBRATING, State.of("calibrating"));
		assertEquals("watching", State.WATCHING.label());
		assertEquals(EventType.LEARNING_REFUSED, EventType.of("learning-refused"));
		assertEquals("no event is called anomaly", assertThrows(IllegalArgumentException.class,
				() -> EventType.of("anomaly")).getMessage());
		assertEquals("no state is called WATCHING", assertThrows(IllegalArgumentException.class,
				() -> State.of("WATCHING")).getMessage());
	}

	@Test
	void shouldKeepThePeaksOfAWaveform() {
		final Trace trace = Trace.of("x", new float[] { 1, -5, 2, 3, 9, 0, 4 }, 10, 3);
		// Seven samples on three points: steps of 3, 3 and 1 sample of 0.1 s.
		assertArrayEquals(new float[] { -5, 0, 4 }, trace.minimum());
		assertArrayEquals(new float[] { 2, 9, 4 }, trace.maximum());
		assertEquals(0.3, trace.stepSeconds(), 1e-12);
		assertEquals(0, Trace.of("x", new float[0], 10, 3).minimum().length);
	}

	@Test
	void shouldKeepTheLinesOfASpectrum() {
		final Spectrum spectrum = Spectrum.of("x", 5, new float[] { -80, -20, Float.NaN, -60, Float.NaN, Float.NaN }, 3);
		// Steps of two lines: 0 and 5 Hz stand at 2.5 Hz, the next at 12.5 Hz.
		assertArrayEquals(new float[] { -20, -60, Float.NaN }, spectrum.decibels());
		assertEquals(2.5, spectrum.startHertz());
		assertEquals(10, spectrum.stepHertz());
		assertArrayEquals(new float[] { 1, 2 }, Spectrum.of("x", 5, new float[] { 1, 2 }, 3).decibels());
		assertEquals("at least one point is needed, not 0", assertThrows(IllegalArgumentException.class,
				() -> Spectrum.of("x", 5, new float[1], 0)).getMessage());
	}

	@Test
	void shouldNotSeeWhatTheCallerDoesToItsArraysLater() {
		final float[] values = { 1 };
		final BandsUpdate bands = new BandsUpdate(0, values);
		final WindowUpdate window = new WindowUpdate(0, 0, State.LEARNING, 1, 2, null, null, false, null, values);
		final Trace trace = new Trace("x", 1, values, values);
		values[0] = 2;
		assertArrayEquals(new float[] { 1 }, bands.deviations());
		assertArrayEquals(new float[] { 1 }, window.axisRms());
		assertArrayEquals(new float[] { 1 }, trace.minimum());
		assertEquals("1 minima but 2 maxima", assertThrows(IllegalArgumentException.class,
				() -> new Trace("x", 1, values, new float[2])).getMessage());
	}

	@Test
	void shouldReadOnlyItsOwnCursors() {
		final Cursor cursor = new Cursor(5000, 12, 1, 99, 98);
		assertEquals("ab-5000-12-1-99-98", cursor.id("ab"));
		assertEquals(cursor, Cursor.parse("ab-5000-12-1-99-98", "ab"));
		for (final String wrong : List.of("", "ab", "ac-5000-12-1-99-98", "ab-5000-12-1-99", "ab--1-12-1-99-98",
				"ab-9999999999999999999-1-1-1-1", "ab-1-1-1-1-1\n")) {
			assertEquals(null, Cursor.parse(wrong, "ab"), wrong);
		}
		assertEquals(null, Cursor.parse(null, "ab"));
	}

	@Test
	void shouldPinThePlottingLibraryByItsHash() throws Exception {
		final String page = new String(read("/io/judder/dashboard/page/index.html"));
		final byte[] digest = MessageDigest.getInstance("SHA-384")
				.digest(read("/META-INF/resources/webjars/chart.js/4.5.1/dist/chart.umd.min.js"));
		assertTrue(page.contains("integrity=\"sha384-" + Base64.getEncoder().encodeToString(digest) + '"'));
	}

	private static byte[] read(final String resource) throws IOException {
		try (InputStream in = UpdatesTest.class.getResourceAsStream(resource)) {
			return in.readAllBytes();
		}
	}
}
