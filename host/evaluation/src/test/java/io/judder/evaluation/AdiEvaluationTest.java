/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.judder.session.SessionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The protocol on sets small enough to be counted by hand. Two seconds at 20 kHz have 153 windows, as (40000 - 1024) / 256 + 1. */
class AdiEvaluationTest {

	private static final String HEAD = "\"dataset\": \"adi-cbm\", \"sample_rate_hz\": 20000, \"axes\": [\"x\", \"y\", \"z\"]";
	private static final int FRAMES = 40000;
	private static final double LOUD = 200;

	@TempDir
	private Path folder;

	private static Section only(final Path folder) throws IOException, SessionException {
		final List<Section> seen = new ArrayList<>();
		final List<Section> sections = new Evaluation(line -> {
		}).run(folder, seen::add);
		assertEquals(seen, sections);
		assertEquals(1, sections.size());
		return sections.get(0);
	}

	@SuppressWarnings("unchecked")
	private static List<Slice> slices(final Section section) {
		return (List<Slice>) section.data();
	}

	private static Figure figure(final Section section, final String name) {
		return section.figures().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
	}

	@Test
	void shouldLearnEachConditionAndWatchTheRestAndItsFaults() throws IOException, SessionException {
		final Path set = new SyntheticSet(this.folder, HEAD)
				.add("a.i16", FRAMES, 0, 1, "\"rpm\": 900, \"load_lb\": 5, \"label\": \"normal\", \"fault\": null")
				.add("b.i16", FRAMES, LOUD, 2, "\"rpm\": 900, \"load_lb\": 5, \"label\": \"fault\", \"fault\": \"hum\"")
				.add("c.i16", FRAMES, 0, 3, "\"rpm\": 900, \"load_lb\": 7, \"label\": \"normal\"")
				.add("d.i16", FRAMES, LOUD, 4, "\"rpm\": 1500, \"load_lb\": 5, \"label\": \"fault\", \"fault\": \"hum\"").close();
		final Section section = only(set);
		final List<Slice> slices = slices(section);
		assertEquals(List.of("900 rpm 5 lb", "900 rpm 7 lb"), slices.stream().map(Slice::name).toList());
		final Slice judged = slices.get(0);
		assertNull(judged.refusal());
		// 24000 frames have 90 windows, of which 7 settle; the 16000 that are left have 59.
		assertEquals(83, judged.windows());
		assertEquals(59, judged.alarms(Slice.Kind.NORMAL).of());
		assertEquals(153, judged.alarms(Slice.Kind.FAULT).of());
		assertEquals(1, judged.worstArea());
		assertEquals(1, figure(section, "mean AUC").measured());
		assertTrue(figure(section, "detection after voting").met());
		assertEquals("0 % (0/59; 0-6.11 %)", figure(section, "false alarms after voting").note());
		assertEquals("0 % (0/59; 0-6.11 %)", figure(section, "false alarms, conditions without faults").note());
		assertTrue(section.tables().get(2).text().contains("1500 rpm 5 lb"), "a condition without normal recording is listed");
	}

	@Test
	void shouldTakeSpeedLoadAndFaultFromTheNameWithoutLabels() throws IOException, SessionException {
		final Path set = new SyntheticSet(this.folder, HEAD).add("2400_GoB_GS_BaLo_WA_11lb.i16", FRAMES, 0, 1, "")
				.add("2400_HIR_GS_BaLo_WA_11lb.i16", FRAMES, LOUD, 2, "").close();
		final Slice slice = slices(only(set)).get(0);
		assertEquals("2400 rpm 11 lb", slice.name());
		assertEquals(List.of("HIR GS BaLo WA"), slice.of(Slice.Kind.FAULT).stream().map(Slice.Watched::title).toList());
	}

	@Test
	void shouldMissRequirementsWhenFaultsCannotBeHeard() throws IOException, SessionException {
		final Path set = new SyntheticSet(this.folder, HEAD)
				.add("a.i16", FRAMES, 0, 1, "\"rpm\": 900, \"load_lb\": 5, \"label\": \"normal\"")
				.add("b.i16", FRAMES, 0, 2, "\"rpm\": 900, \"load_lb\": 5, \"label\": \"fault\", \"fault\": \"none\"").close();
		final Section section = only(set);
		assertFalse(figure(section, "detection after voting").met());
		assertFalse(figure(section, "worst AUC").met());
	}

	@Test
	void shouldPoolSeveralNormalRecordings() throws IOException, SessionException {
		final Path set = new SyntheticSet(this.folder, HEAD)
				.add("a.i16", FRAMES, 0, 1, "\"rpm\": 900, \"load_lb\": 5, \"label\": \"normal\"")
				.add("b.i16", FRAMES, 0, 2, "\"rpm\": 900, \"load_lb\": 5, \"label\": \"normal\"").close();
		assertEquals(59 + 153, slices(only(set)).get(0).alarms(Slice.Kind.NORMAL).of());
	}
}
