/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import org.junit.Before;
import org.junit.Test;

/** What a score means, on a machine that never varied: its model is the floor alone. */
public class DetectorScoreTest {

	/** 0.15 log2 units, the square root of the floor. */
	private static final double FLOOR = 0.15;
	private static final int DIMENSION = 4;
	private static final int WINDOWS = 100;
	private static final int LEVEL = 10240;

	private DetectorConfig config;

	@Before
	public void create() {
		this.config = new DetectorConfig();
		this.config.dimension = DIMENSION;
		this.config.blockSize = 2;
		this.config.smoothing = 1f;
		this.config.settleWindows = 0;
		this.config.startFactors = new float[0];
		// The prior alone, and a limit of exactly 1.5.
		this.config.gapWindows = WINDOWS;
		this.config.lowestThreshold = 1.5f;
		this.config.highestThreshold = 1.5f;
	}

	private Detector learned() {
		final Detector detector = new Detector(this.config);
		detector.learn(0, WINDOWS);
		for (int i = 0; i < WINDOWS; i++) {
			detector.accept(new int[] { LEVEL, LEVEL, LEVEL, LEVEL }, 256);
		}
		assertEquals(1.5f, detector.limit(0), 0);
		return detector;
	}

	/** Features whose distance is the given one: every feature moved by as many standard deviations. */
	private static int[] at(final double distance) {
		final int value = LEVEL + (int) Math.floor(distance * FLOOR * 1024 + 0.5);
		return new int[] { value, value, value, value };
	}

	private static int scoreAt(final Detector detector, final double distance) {
		detector.accept(at(distance), 256);
		return detector.score();
	}

	@Test
	public void shouldBeOneHundredTimesRatioOverOnePlusRatio() {
		final Detector detector = learned();
		assertEquals(0, scoreAt(detector, 0));
		// A third of the limit: 25. The limit: 50. Twice: 66.67. Three times: 75. Nine times: 90.
		assertEquals(2500, scoreAt(detector, 0.5), 10);
		assertEquals(5000, scoreAt(detector, 1.5), 10);
		assertEquals(6667, scoreAt(detector, 3), 10);
		assertEquals(7500, scoreAt(detector, 4.5), 10);
		assertEquals(9000, scoreAt(detector, 13.5), 10);
		assertEquals(5000, detector.threshold());
	}

	@Test
	public void shouldStayWithinItsRange() {
		final Detector detector = learned();
		detector.accept(new int[] { Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE }, 256);
		assertTrue("score " + detector.score(), detector.score() > 9990 && detector.score() <= Verdict.SCORE_MAX);
	}

	@Test
	public void shouldRiseWithTheDistance() {
		final Detector detector = learned();
		int before = -1;
		for (int i = 0; i < 100; i++) {
			final int score = scoreAt(detector, i * 0.3);
			assertTrue("distance " + i * 0.3, score > before);
			before = score;
		}
	}

	@Test
	public void shouldDivideTheFirstWindowsByTheirFactors() {
		this.config.startFactors = new float[] { 3f, 2f };
		final Detector detector = learned();
		detector.interrupt();
		// Distance 4.5 is three times the limit: by 3 it is the limit, by 2 one and a half, then three times.
		assertEquals(5000, scoreAt(detector, 4.5), 10);
		assertEquals(6000, scoreAt(detector, 4.5), 10);
		assertEquals(7500, scoreAt(detector, 4.5), 10);
		detector.interrupt();
		assertEquals(5000, scoreAt(detector, 4.5), 10);
	}

	@Test
	public void shouldAverageWindows() {
		this.config.smoothing = 0.5f;
		final Detector detector = learned();
		// From 0 the average of a step of 6 is 3, then 4.5: twice the limit, then three times.
		assertEquals(6667, scoreAt(detector, 6), 10);
		assertEquals(7500, scoreAt(detector, 6), 10);
		detector.interrupt();
		assertEquals(8000, scoreAt(detector, 6), 10);
	}

	@Test
	public void shouldNameTheFeaturesThatMovedMost() {
		final Detector detector = learned();
		// 0.15 units are 153.6 counts.
		detector.accept(new int[] { LEVEL + 154, LEVEL - 614, LEVEL, LEVEL + 307 }, 256);
		final int[] indices = new int[3];
		final int[] deviations = new int[3];
		assertEquals(3, detector.moved(indices, deviations));
		assertEquals(1, indices[0]);
		assertEquals(-400, deviations[0], 1);
		assertEquals(3, indices[1]);
		assertEquals(200, deviations[1], 1);
		assertEquals(0, indices[2]);
		assertEquals(100, deviations[2], 1);
		assertEquals(-400, detector.deviation(1), 1);
		assertEquals(0, detector.deviation(2));
	}

	@Test
	public void shouldNameAsManyFeaturesAsThereIsRoom() {
		final Detector detector = learned();
		detector.accept(new int[] { LEVEL + 154, LEVEL - 614, LEVEL, LEVEL + 307 }, 256);
		final int[] indices = new int[1];
		assertEquals(1, detector.moved(indices, new int[5]));
		assertEquals(1, indices[0]);
		assertEquals(0, detector.moved(new int[0], new int[3]));
		final int[] all = new int[9];
		assertEquals(4, detector.moved(all, new int[9]));
		assertEquals(2, all[3]);
		assertEquals(0, all[4]);
	}

	@Test
	public void shouldScoreWithTheSubspace() {
		this.config.method = DetectorConfig.SUBSPACE;
		final Detector detector = learned();
		assertEquals(0, scoreAt(detector, 0));
		assertEquals(5000, scoreAt(detector, 1.5), 10);
		assertEquals(7500, scoreAt(detector, 4.5), 10);
	}

	@Test
	public void shouldUseTheFloorOfEachFeature() {
		this.config.floorVariance = new float[] { 1f, 4f, 9f, 16f };
		final Detector detector = learned();
		// Moves of 1, 2, 3 and 4 units are one deviation each: distance 1, by 1.5.
		detector.accept(new int[] { LEVEL + 1024, LEVEL + 2048, LEVEL - 3072, LEVEL - 4096 }, 256);
		assertEquals(4000, detector.score(), 1);
	}
}
