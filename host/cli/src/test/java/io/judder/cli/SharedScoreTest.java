/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.judder.recording.Options;
import io.judder.recording.Recordings;

/**
 * The batch on the reference recordings beside the repository, as a stranger would run it: learn the start of a normal
 * recording, watch its rest and the faults.
 */
final class SharedScoreTest {

	@TempDir
	private Path folder;

	private static Path data(final String set) {
		final String property = System.getProperty("judder.shared");
		final Path shared = property == null ? Path.of("").toAbsolutePath().getParent().getParent().resolveSibling("shared")
				: Path.of(property);
		final Path data = shared.resolve("data").resolve(set);
		if (!Files.isDirectory(data)) {
			System.out.println("skipped: " + data + " is not there");
		}
		Assumptions.assumeTrue(Files.isDirectory(data), () -> data + " is not there");
		return data;
	}

	/** Scores by file: AUC counts how often a faulty window lies above a normal one (Mann-Whitney). */
	private static double auc(final List<Double> normal, final List<Double> faulty) {
		double above = 0;
		for (final double bad : faulty) {
			for (final double good : normal) {
				above += bad > good ? 1 : bad == good ? 0.5 : 0;
			}
		}
		return above / normal.size() / faulty.size();
	}

	@Test
	void shouldTellFaultsFromNormalOnTheMotorOfAdi() throws Exception {
		final Path adi = data("adi-cbm");
		final String name = "1800_GoB_GS_BaLo_WA_00lb.i16";
		// 40 000 frames of three axes: the first 60 % are learned, the rest is watched.
		final byte[] all = Files.readAllBytes(adi.resolve(name));
		assertEquals(40_000 * 6, all.length);
		final int split = 24_000 * 6;
		TestRecording.write(this.folder, "learn.i16", java.util.Arrays.copyOf(all, split));
		TestRecording.write(this.folder, "rest.i16", java.util.Arrays.copyOfRange(all, split, all.length));
		final List<String> words = new ArrayList<>(List.of("score", "--rate", "20000", "--axes", "x,y,z", "--csv",
				this.folder.resolve("table.csv").toString(), "--learn", this.folder.resolve("learn.i16").toString(), "--watch",
				this.folder.resolve("rest.i16").toString()));
		try (var files = Files.list(adi)) {
			for (final Path file : files.filter(f -> f.getFileName().toString().matches("1800_.*_00lb\\.i16") && !f.endsWith(name))
					.sorted().toList()) {
				words.add(Files.copy(file, this.folder.resolve(file.getFileName())).toString());
			}
		}
		Outcome.of(words.toArray(new String[0])).assertDone();

		final List<Double> normal = new ArrayList<>();
		final List<Double> faulty = new ArrayList<>();
		int falseAlarms = 0;
		int detected = 0;
		for (final String row : Files.readAllLines(this.folder.resolve("table.csv"))) {
			final String[] fields = row.split(",");
			if ("watching".equals(fields[3])) {
				final boolean good = fields[0].endsWith("rest.i16");
				(good ? normal : faulty).add(Double.parseDouble(fields[4]));
				falseAlarms += good && "1".equals(fields[6]) ? 1 : 0;
				detected += !good && "1".equals(fields[6]) ? 1 : 0;
			}
		}
		final String figures = String.format("AUC %.4f, false alarms %d of %d, detected %d of %d", auc(normal, faulty), falseAlarms,
				normal.size(), detected, faulty.size());
		System.out.println("adi-cbm 1800 rpm, 0 lb: " + figures);
		assertEquals((16_000 - 1024) / 256 + 1, normal.size());
		assertTrue(auc(normal, faulty) >= 0.998, figures);
		assertTrue(falseAlarms <= 0.02 * normal.size(), figures);
		assertTrue(detected >= 0.98 * faulty.size(), figures);
	}

	@Test
	void shouldRefuseToLearnTheFanWhileItsWeightIsMoved() throws Exception {
		final Path fan = data("ceiling-fan");
		final List<String> moving = Recordings.open(List.of(fan.toString()), Options.NONE).stream().map(recording -> recording.name())
				.filter(name -> name.contains("low_0_weight-moving")).toList();
		assertEquals(1, moving.size(), moving.toString());
		final Outcome outcome = Outcome.of("score", "--learn", moving.get(0), "--watch", moving.get(0), "--csv", "-");
		assertTrue(outcome.err().startsWith("judder: nothing was learned: "), outcome.err());
		assertEquals(1, outcome.err().lines().count());
		assertEquals(Main.NOTHING_LEARNED, outcome.code());
	}
}
