/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation.process;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The scorer against the published formula worked out by hand, and against cases of the reference implementation's own tests.
 */
class NabScorerTest {

	private static final NabProfile STANDARD = NabProfile.STANDARD;

	/** 20 rows, of which the first 3 are probation, and one window of 4 rows. */
	private static final NabStream SMALL = new NabStream("small", 20, List.of(new NabStream.Window(10, 13)));

	private static double[] alarms(final int length, final int... rows) {
		final double[] scores = new double[length];
		for (final int row : rows) {
			scores[row] = 1;
		}
		return scores;
	}

	private static double at(final NabStream stream, final NabProfile profile, final int... rows) {
		return new NabScorer(List.of(stream), profile).at(List.of(alarms(stream.length(), rows)), 0.5).score();
	}

	/** 2 / (1 + exp(5 x)) - 1 at the places that the paper names. */
	@Test
	void shouldScaleThePositionAsThePaperDoes() {
		assertEquals(0.98661, NabScorer.scaledSigmoid(-1), 5e-6);
		assertEquals(0.84828, NabScorer.scaledSigmoid(-0.5), 5e-6);
		assertEquals(0, NabScorer.scaledSigmoid(0), 0);
		assertEquals(-0.98661, NabScorer.scaledSigmoid(1), 5e-6);
		assertEquals(-1, NabScorer.scaledSigmoid(3.01), 0);
	}

	@Test
	void shouldGiveNothingForNoAlarmAndHundredForAPerfectOne() {
		for (final NabProfile profile : NabProfile.ALL) {
			assertEquals(0, at(SMALL, profile), 1e-12);
			assertEquals(100, at(SMALL, profile, 10), 1e-12);
			assertEquals(100, at(SMALL, profile, 10, 11, 12, 13), 1e-12);
		}
	}

	/** The last row of four lies at -1/4: 0.554600 / 0.986614 = 0.562124. Standard: (0.562124 + 1) / 2; low FN: (+ 2) / 3. */
	@Test
	void shouldRewardALateDetectionLess() {
		assertEquals(78.10621, at(SMALL, STANDARD, 13), 1e-4);
		assertEquals(85.40414, at(SMALL, NabProfile.LOW_FALSE_NEGATIVES, 13), 1e-4);
	}

	/** Before the first window an alarm costs all of 0.11; one row behind, at 1/3, it costs 0.682262 x 0.11. */
	@Test
	void shouldChargeAFalseAlarmByItsPlace() {
		assertEquals(-5.5, at(SMALL, STANDARD, 5), 1e-9);
		assertEquals(-11, at(SMALL, NabProfile.LOW_FALSE_POSITIVES, 5), 1e-9);
		assertEquals(100 * -0.6822618 * 0.11 / 2, at(SMALL, STANDARD, 14), 1e-4);
		assertEquals(100 - 5.5 - 5.5, at(SMALL, STANDARD, 5, 6, 10), 1e-9);
	}

	@Test
	void shouldNotScoreProbation() {
		assertEquals(0, at(SMALL, STANDARD, 0, 1, 2), 1e-12);
		assertEquals(-5.5, at(SMALL, STANDARD, 3), 1e-9);
		assertEquals(15, new NabStream("", 100, List.of()).probation());
		assertEquals(750, new NabStream("", 5000, List.of()).probation());
		assertEquals(750, new NabStream("", 22695, List.of()).probation());
	}

	/** testScoringAllMetrics of the reference: 1 detection, 1 miss, 1 alarm three rows behind a window of 5 give -0.9540. */
	@Test
	void shouldGiveWhatTheReferenceGivesForAllMetrics() {
		final NabStream stream = new NabStream("", 100,
				List.of(new NabStream.Window(30, 34), new NabStream.Window(65, 69)));
		final NabProfile ones = new NabProfile("ones", 1, 1, 1);
		// Null is -2, perfect 2.
		assertEquals(100 * (-0.9540 + 2) / 4, at(stream, ones, 30, 31, 37), 2e-3);
	}

	/** A window that lies within probation cannot be detected, but counts among the windows. */
	@Test
	void shouldCountAWindowThatNobodyCanDetect() {
		final NabStream stream = new NabStream("", 100,
				List.of(new NabStream.Window(5, 9), new NabStream.Window(50, 59)));
		// Null -1, perfect 2, reached 1.
		assertEquals(100 * 2.0 / 3, at(stream, STANDARD, 6, 50), 1e-9);
	}

	/** testCalcScoreByThreshold of the reference in other numbers: the best threshold takes both windows and one false alarm. */
	@Test
	void shouldFindTheBestThresholdOverAllStreams() {
		final double[] first = alarms(20);
		first[10] = 0.6;
		first[5] = 0.7;
		final double[] second = alarms(20);
		second[10] = 0.3;
		second[4] = 0.2;
		second[5] = 0.2;
		final NabScore score = new NabScorer(List.of(SMALL, SMALL), STANDARD).best(List.of(first, second));
		assertEquals(0.3, score.threshold(), 0);
		// (2 - 0.11 + 2) / 4
		assertEquals(97.25, score.score(), 1e-9);
		assertArrayEquals(new double[] { 1 }, score.streams().get(0).windows(), 1e-12);
		assertEquals(1, score.streams().get(0).falsePositives());
		assertEquals(0, score.streams().get(1).falsePositives());
	}

	/** All or nothing: 13 false alarms before and behind the window cost less than its detection brings, twice as many more. */
	@Test
	void shouldGiveAConstantDetectorTheBetterOfAllAndNothing() {
		final NabStream stream = new NabStream("", 100, List.of(new NabStream.Window(60, 69)));
		final double[] constant = new double[100];
		Arrays.fill(constant, 0.5);
		final NabScore score = new NabScorer(List.of(stream), STANDARD).best(List.of(constant));
		assertEquals(0, score.score(), 1e-12);
		assertTrue(score.threshold() > 1);
		assertTrue(Double.isNaN(score.streams().get(0).windows()[0]));
	}
}
