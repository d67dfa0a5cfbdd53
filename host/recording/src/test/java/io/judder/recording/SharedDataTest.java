/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Reads the reference recordings, where they are there. Lengths are those of the manifests and of {@code wc -l}.
 */
final class SharedDataTest {

	private final Path data = Path.of(System.getProperty("judder.shared", "../../../shared")).resolve("data");

	@BeforeEach
	void needData() {
		final boolean present = Files.isDirectory(data);
		if (!present) {
			System.out.println("skipped: there is no " + data);
		}
		Assumptions.assumeTrue(present, "there is no " + data);
	}

	@Test
	void shouldReadVibrationAndCheckEveryHash() throws RecordingException {
		final List<Recording> motors = Recordings.open(List.of(data + "/adi-cbm"), Options.NONE);
		assertEquals(58, motors.size());
		assertEquals(58 * 40_000, frames(motors));
		final List<Recording> fan = Recordings.open(List.of(data + "/ceiling-fan"), Options.NONE);
		assertEquals(4674 * 200, frames(fan));
		assertEquals("g", fan.get(0).unit());
		assertEquals(1 / 2048.0, fan.get(0).scale());
	}

	@Test
	void shouldReadProcessData() throws RecordingException {
		final List<Recording> pump = Recordings.open(List.of(data + "/skab"), Options.NONE);
		assertEquals(35, pump.size());
		for (final Recording recording : pump) {
			assertEquals(8, recording.channels().size());
			assertEquals(1000, recording.rate().milliHertz());
		}
		assertEquals(46_806, rows(pump));
		final List<Recording> nab = Recordings.open(List.of(data + "/nab-known-cause"), Options.NONE);
		assertEquals(7267 + 22_695 + 10_320, rows(nab));
		assertEquals(3_600_000_000_000L, nab.get(0).rate().periodNanos());
	}

	private static long frames(final List<Recording> recordings) throws RecordingException {
		final RecordingSource source = new RecordingSource(recordings, Quantiser.of(recordings.get(0), Options.NONE));
		final short[] block = new short[1024 * source.axes()];
		long frames = 0;
		for (int got = source.read(block, 0, 1024); got != RecordingSource.END; got = source.read(block, 0, 1024)) {
			frames += got;
		}
		return frames;
	}

	private static long rows(final List<Recording> recordings) throws RecordingException {
		long count = 0;
		for (final Recording recording : recordings) {
			try (RowReader rows = recording.readRows()) {
				while (rows.next()) {
					count++;
					assertTrue(Double.isFinite(rows.value(0)));
				}
				assertFalse(rows.next());
			}
		}
		return count;
	}
}
