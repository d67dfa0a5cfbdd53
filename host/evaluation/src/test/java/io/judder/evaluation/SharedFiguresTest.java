/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import io.judder.evaluation.process.SharedData;
import io.judder.session.SessionException;
import org.junit.jupiter.api.Test;

/** What the project requires of the detector on public recordings; the limits are written out here a second time. */
class SharedFiguresTest {

	private static Section run(final String set) throws IOException, SessionException {
		return new Evaluation(line -> {
		}).run(SharedData.of(set), section -> {
		}).get(0);
	}

	private static double measured(final Section section, final String name) {
		return section.figures().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow().measured();
	}

	private static void atLeast(final Section section, final String name, final double least) {
		assertTrue(measured(section, name) >= least, () -> name + ": " + measured(section, name));
	}

	private static void atMost(final Section section, final String name, final double most) {
		assertTrue(measured(section, name) <= most, () -> name + ": " + measured(section, name));
	}

	@Test
	void shouldFindTheFaultsOfEverySpeedAndLoad() throws IOException, SessionException {
		final Section section = run("adi-cbm");
		atLeast(section, "mean AUC", 0.998);
		atLeast(section, "worst AUC", 0.95);
		atMost(section, "false alarms after voting", 0.02);
		atLeast(section, "detection after voting", 0.98);
		atMost(section, "false alarms, conditions without faults", 0.02);
		final List<?> slices = (List<?>) section.data();
		assertEquals(10, slices.size());
		assertEquals(48, slices.stream().mapToInt(slice -> ((Slice) slice).of(Slice.Kind.FAULT).size()).sum());
	}

	@Test
	void shouldFindTheWeightAndSurviveAMovedSensor() throws IOException, SessionException {
		final Section section = run("ceiling-fan");
		for (final String speed : List.of("low", "med")) {
			atLeast(section, speed + ": detection of the weight", 0.99);
			atMost(section, speed + ": false alarms", 0.02);
		}
		atLeast(section, "high: AUC of the weight", 0.985);
		atMost(section, "low, sensor mounted elsewhere: false alarms after relearning", 0.015);
		atMost(section, "low, sensor being moved: detectors that miss the weight", 0);
		final FanEvaluation.Data data = (FanEvaluation.Data) section.data();
		final Slice low = data.slices().stream().filter(slice -> slice.name().equals("low")).findFirst().orElseThrow();
		assertTrue(low.alarms(Slice.Kind.OTHER).share() > 0.99, "before relearning the moved sensor alarms all the time");
	}

	@Test
	void shouldReportProcessDataWithItsRequirements() throws IOException, SessionException {
		final Section skab = run("skab");
		atLeast(skab, "outlier F1", 0.76);
		assertTrue(measured(skab, "bytes of detector state") < 8192);
		final Section nab = run("nab-known-cause");
		assertTrue(nab.figures().get(0).met(), () -> nab.figures().toString());
	}
}
