/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assert.fail;

import org.junit.Test;

/**
 * The detector of vectors against a slow reference in double precision, and its promises.
 */
public class StreamDetectorTest {

	private static final int SEED = 20260105;
	private static final int DIMENSION = 3;
	private static final int LEARN = 60;
	private static final int CALIBRATE = 40;

	private static StreamConfig config() {
		final StreamConfig config = new StreamConfig();
		config.dimension = DIMENSION;
		config.learnVectors = LEARN;
		config.calibrateVectors = CALIBRATE;
		return config;
	}

	private static StreamDetector watching(final StreamPlant plant) {
		final StreamDetector detector = new StreamDetector(config());
		final float[] row = new float[DIMENSION];
		while (detector.state() != DetectorState.WATCHING) {
			plant.row(row);
			detector.accept(row);
		}
		return detector;
	}

	@Test
	public void shouldLearnCalibrateAndWatchAfterTheirVectors() {
		final StreamDetector detector = new StreamDetector(config());
		final StreamPlant plant = new StreamPlant(SEED);
		final float[] row = new float[DIMENSION];
		for (int i = 0; i < LEARN + CALIBRATE + 50; i++) {
			plant.row(row);
			final int used = detector.accept(row);
			if (i < LEARN) {
				assertEquals("row " + i, DetectorState.LEARNING, used);
			} else {
				assertEquals("row " + i, i < LEARN + CALIBRATE ? DetectorState.CALIBRATING : DetectorState.WATCHING, used);
			}
			assertEquals("row " + i, i >= LEARN + CALIBRATE, detector.score() >= 0);
			assertEquals("row " + i, i < LEARN + CALIBRATE - 1 ? -1 : Verdict.SCORE_LIMIT, detector.threshold());
			assertEquals("row " + i, i < LEARN + CALIBRATE - 1, detector.digest() == 0);
		}
		detector.relearn();
		assertEquals(DetectorState.LEARNING, detector.state());
		assertEquals(-1, detector.score());
		assertEquals(0, detector.learned());
	}

	/** 1, 3, 1, 3 have the mean 2 and the variance 4/3 (n - 1): 4 lies at 2 / sqrt(4/3), whose square's cube root is 3^(1/3). */
	@Test
	public void shouldMeasureOneFeatureAsArithmeticDoes() {
		final StreamConfig config = new StreamConfig();
		config.dimension = 1;
		config.learnVectors = 4;
		config.calibrateVectors = 3;
		config.shrinkage = 1f;
		final StreamDetector detector = new StreamDetector(config);
		final double[] values = { 1, 3, 1, 3, 2.5, 1.25, 3.5, 4 };
		final StreamReference reference = new StreamReference(1, 4, 3, 1, 16.396393);
		for (int i = 0; i < values.length; i++) {
			detector.accept(new float[] { (float) values[i] });
			assertEquals("value " + i, reference.accept(new double[] { values[i] }), detector.ratio(), 1e-5);
		}
		assertEquals(Math.pow(3, 1.0 / 3), StreamReference.measure(new double[][] { { 1 }, { 3 }, { 1 }, { 3 } }, 4,
				new double[] { 4 }, 1), 1e-9);
	}

	/** The reference keeps every normal vector and computes everything anew, in double precision, by Gauss elimination. */
	@Test
	public void shouldAgreeWithAReferenceThatKeepsAllVectors() {
		final StreamDetector detector = new StreamDetector(config());
		final StreamPlant plant = new StreamPlant(SEED);
		// The factor for 40 values, 0.2 % and 95 %.
		final StreamReference reference = new StreamReference(DIMENSION, LEARN, CALIBRATE, 0.03, 3.5967455);
		final float[] row = new float[DIMENSION];
		final double[] exact = new double[DIMENSION];
		for (int i = 0; i <= LEARN + CALIBRATE; i++) {
			plant.row(row);
			for (int j = 0; j < DIMENSION; j++) {
				row[j] += i == LEARN + CALIBRATE ? 3 : 0;
				exact[j] = row[j];
			}
			detector.accept(row);
			assertEquals("seed " + SEED + " row " + i, reference.accept(exact), detector.ratio(), 1e-4 * (1 + detector.ratio()));
		}
		assertTrue("seed " + SEED, detector.score() > Verdict.SCORE_LIMIT);
	}

	@Test
	public void shouldGiveTheSameBitsTwice() {
		final StreamDetector first = watching(new StreamPlant(SEED));
		final StreamDetector second = watching(new StreamPlant(SEED));
		assertEquals(first.digest(), second.digest());
		assertTrue(first.digest() != 0);
	}

	/** Units are a matter of taste: powers of two change no bit of the scores, and nothing else would change them visibly. */
	@Test
	public void shouldNotDependOnTheUnitsOfFeatures() {
		final StreamDetector plain = new StreamDetector(config());
		final StreamDetector scaled = new StreamDetector(config());
		final StreamPlant plant = new StreamPlant(SEED);
		final float[] units = { 1024f, 1f / 4096, 0.5f };
		final float[] row = new float[DIMENSION];
		final float[] other = new float[DIMENSION];
		for (int i = 0; i < 1000; i++) {
			plant.row(row);
			for (int j = 0; j < DIMENSION; j++) {
				other[j] = row[j] * units[j];
			}
			plain.accept(row);
			scaled.accept(other);
			assertEquals("seed " + SEED + " row " + i, Float.floatToIntBits(plain.ratio()),
					Float.floatToIntBits(scaled.ratio()));
		}
	}

	@Test
	public void shouldNeverLearnAFaultHoweverLongItLasts() {
		final StreamPlant plant = new StreamPlant(SEED);
		final StreamDetector detector = watching(plant);
		final int digest = detector.digest();
		final float[] row = new float[DIMENSION];
		for (int i = 0; i < 20000; i++) {
			plant.row(row);
			row[2] += 10;
			detector.accept(row);
			assertTrue("seed " + SEED + " row " + i, detector.score() > Verdict.SCORE_LIMIT);
		}
		assertEquals(digest, detector.digest());
	}

	@Test
	public void shouldFollowASlowDrift() {
		final StreamPlant plant = new StreamPlant(SEED);
		final StreamDetector detector = watching(plant);
		final float[] row = new float[DIMENSION];
		int alarms = 0;
		for (int i = 0; i < 20000; i++) {
			plant.row(row);
			row[2] += i * 5e-5f;
			detector.accept(row);
			alarms += detector.score() > Verdict.SCORE_LIMIT ? 1 : 0;
		}
		// 1 unit is two standard deviations; one alarm in a hundred at the most.
		assertTrue("seed " + SEED + " alarms " + alarms, alarms < 200);
	}

	/** The pressure follows the temperature; a pressure that does not is abnormal though each lies within its range. */
	@Test
	public void shouldSeeABrokenRelation() {
		final StreamPlant plant = new StreamPlant(SEED);
		final StreamDetector detector = watching(plant);
		detector.accept(new float[] { 83f, 0.83f, 32f });
		assertTrue(detector.score() <= Verdict.SCORE_LIMIT);
		detector.accept(new float[] { 83f, 0.74f, 32f });
		assertTrue(detector.score() > Verdict.SCORE_LIMIT);
	}

	@Test
	public void shouldNameTheFeatureThatMoved() {
		final StreamPlant plant = new StreamPlant(SEED);
		final StreamDetector detector = watching(plant);
		final int[] indices = new int[2];
		final int[] deviations = new int[2];
		detector.accept(new float[] { 80f, 0.8f, 27f });
		assertEquals(2, detector.moved(indices, deviations));
		assertEquals(2, indices[0]);
		// 5 units at a standard deviation of 0.5: about -1000 hundredths.
		assertTrue("seed " + SEED + " deviation " + deviations[0], deviations[0] < -800 && deviations[0] > -1200);
		detector.relearn();
		assertEquals(0, detector.moved(indices, deviations));
	}

	@Test
	public void shouldTakeAnyMoveOfAConstantAsTheHighestScore() {
		final StreamPlant plant = new StreamPlant(SEED);
		final StreamDetector detector = new StreamDetector(config());
		final float[] row = new float[DIMENSION];
		for (int i = 0; i < LEARN + CALIBRATE + 10; i++) {
			plant.row(row);
			row[1] = 0;
			row[2] = 50f;
			detector.accept(row);
		}
		assertTrue(detector.score() >= 0 && detector.score() <= Verdict.SCORE_LIMIT);
		row[2] = 51f;
		detector.accept(row);
		assertTrue("" + detector.score(), detector.score() > 9900);
		row[2] = 50f;
		row[1] = StreamDetector.LARGEST_VALUE;
		detector.accept(row);
		assertTrue("" + detector.score(), detector.score() > 9900);
	}

	@Test
	public void shouldPassOverWhatIsNoNumber() {
		final StreamPlant plant = new StreamPlant(SEED);
		final StreamDetector detector = watching(plant);
		final int digest = detector.digest();
		final float[] bad = { Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 2e15f };
		for (int i = 0; i < bad.length; i++) {
			assertEquals(DetectorState.WATCHING, detector.accept(new float[] { 80f, bad[i], 32f }));
			assertEquals(-1, detector.score());
			assertEquals(0, detector.ratio(), 0);
		}
		assertEquals(digest, detector.digest());
	}

	@Test
	public void shouldRefuseSettingsOutOfRange() {
		for (int i = 0; i < 12; i++) {
			final StreamConfig config = config();
			config.dimension = i == 0 ? 0 : i == 1 ? 65 : DIMENSION;
			config.learnVectors = i == 2 ? 3 : LEARN;
			config.calibrateVectors = i == 3 ? 2 : CALIBRATE;
			config.horizon = i == 4 ? LEARN - 1 : 8192;
			config.shrinkage = i == 5 ? 0f : i == 6 ? 1.1f : 0.03f;
			config.falseAlarmRate = i == 7 ? 0f : i == 8 ? Float.NaN : 0.002f;
			config.confidence = i == 9 ? 0.4f : i == 10 ? 1f : 0.95f;
			config.clipDeviations = i == 11 ? 0f : 3f;
			try {
				new StreamDetector(config);
			} catch (final IllegalArgumentException e) {
				continue;
			}
			fail("setting " + i + " was accepted");
		}
	}
}
