/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class NabEvaluationTest {

	/** What the reference implementation gives the windowed Gaussian on the same three streams. */
	private static final double[] REFERENCE = { 27.6, 12.6, 33.6 };

	@Test
	void shouldBeatTheWindowedGaussianInEveryProfile() throws IOException {
		final NabResult result = NabEvaluation.run(SharedData.of("nab-known-cause"));
		final NabResult.Line judder = result.lines().get(0);
		final NabResult.Line gaussian = result.lines().get(1);
		for (int i = 0; i < NabProfile.ALL.size(); i++) {
			assertEquals(REFERENCE[i], gaussian.scores().get(i).score(), 0.06, gaussian.name());
			assertTrue(judder.scores().get(i).score() > gaussian.scores().get(i).score() + 10,
					judder.scores().get(i)::toString);
			assertEquals(0, result.chance().better()[i], "profile " + i + ", seed " + result.chance().seed());
			// Even without the labels that chose the threshold of the baseline.
			assertTrue(result.atLimit().get(i).score() > gaussian.scores().get(i).score(), result.atLimit().get(i)::toString);
		}
		assertTrue(result.stateBytes() < 8192, () -> "state " + result.stateBytes());
	}

	/** Rows counted with awk in the files, as a second look at the places of the windows. */
	@Test
	void shouldFindTheWindowsInTheRows() throws IOException {
		final Path data = SharedData.of("nab-known-cause");
		final String file = "ambient_temperature_system_failure.csv";
		final Series series = Series.read(file, data.resolve("realKnownCause").resolve(file));
		assertEquals(7267, series.length());
		final NabLabels labels = new NabLabels(data.resolve("labels").resolve("combined_windows.json"));
		assertEquals("[Window[first=3540, last=3902], Window[first=5999, last=6361]]", labels.windows("realKnownCause/" + file, series).toString());
	}
}
