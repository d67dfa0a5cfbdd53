/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class SkabEvaluationTest {

	@Test
	void shouldReachTheRequiredScoreWithASmallState() throws IOException {
		final SkabResult result = SkabEvaluation.run(SharedData.of("skab"));
		assertEquals(34, result.files().size());
		assertTrue(result.pooled().f1() >= 0.76, () -> "F1 " + result.pooled().f1());
		assertTrue(result.bootstrap().low() > result.alwaysAlarm().f1(), () -> "bootstrap " + result.bootstrap());
		assertTrue(result.stateBytes() < 8192, () -> "state " + result.stateBytes());
		assertTrue(result.savedBytes() < 8192, () -> "saved " + result.savedBytes());
	}

	/** Counted with awk in the files: 37401 rows of which 13600 are for learning, and 12771 labelled ones of the others. */
	@Test
	void shouldJudgeEveryRowAfterThoseForLearning() throws IOException {
		final SkabResult result = SkabEvaluation.run(SharedData.of("skab"));
		final Confusion always = result.alwaysAlarm();
		assertEquals(23801, always.truePositives() + always.falsePositives());
		assertEquals(12771, always.truePositives());
		assertEquals(result.pooled(), result.groups().values().stream().reduce(Confusion.NONE, Confusion::plus));
		for (final SkabResult.FileRow file : result.files()) {
			for (int i = 0; i < file.scores().scores().length; i++) {
				assertEquals(i >= SkabEvaluation.LEARNING_ROWS, file.scores().scores()[i] >= 0, file.name());
			}
		}
	}
}
