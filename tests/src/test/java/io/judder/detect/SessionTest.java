/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import org.junit.Before;
import org.junit.Test;

/** The stability gate, disturbed windows and the two halves, on vectors whose spread is known exactly. */
public class SessionTest {

	private static final int PLANNED = 40;

	private DetectorConfig config;

	@Before
	public void create() {
		this.config = new DetectorConfig();
		this.config.dimension = 2;
		this.config.blockSize = 1;
		this.config.gapWindows = 0;
	}

	private Regime regime() {
		final float[] floor = new float[this.config.dimension];
		for (int i = 0; i < floor.length; i++) {
			floor[i] = DetectorConfig.FLOOR_VARIANCE;
		}
		return new Regime(new MahalanobisModel(new Blocks(this.config.dimension, this.config.blockSize),
				this.config.shrinkage, floor, 0f));
	}

	private Session session(final Regime regime, final int planned) {
		final Session session = new Session(this.config, new Blocks(this.config.dimension, this.config.blockSize));
		session.begin(regime, planned);
		return session;
	}

	/** Feeds windows whose features are alternately above and below 10, the first by a, the others by b. */
	private int alternate(final Session session, final int windows, final float a, final float b) {
		final float[] vector = new float[this.config.dimension];
		int verdict = Session.OPEN;
		for (int n = 0; n < windows; n++) {
			for (int i = 0; i < vector.length; i++) {
				final float amplitude = i == 0 ? a : b;
				vector[i] = 10 + (n % 2 == 0 ? amplitude : -amplitude);
			}
			verdict = session.add(vector);
		}
		return verdict;
	}

	@Test
	public void shouldLearnFromSteadyWindows() {
		final Regime regime = regime();
		final Session session = session(regime, PLANNED);
		assertEquals(Session.OPEN, alternate(session, PLANNED - 1, 0.2f, 0.2f));
		assertTrue(!regime.learned());
		assertEquals(Session.LEARNED, alternate(session, 1, 0.2f, 0.2f));
		assertTrue(regime.learned());
		assertEquals(PLANNED, regime.windows);
	}

	@Test
	public void shouldJudgeTheSpreadOfAllFeatures() {
		// The limit is 0.55; the deviation of +-a is a.
		assertEquals(Session.LEARNED, alternate(session(regime(), PLANNED), PLANNED, 0.54f, 0.54f));
		assertEquals(Session.UNSTEADY, alternate(session(regime(), PLANNED), PLANNED, 0.56f, 0.56f));
		// Root mean square: 0.77 / sqrt 2 = 0.544 and 0.79 / sqrt 2 = 0.559.
		assertEquals(Session.LEARNED, alternate(session(regime(), PLANNED), PLANNED, 0.77f, 0f));
		assertEquals(Session.UNSTEADY, alternate(session(regime(), PLANNED), PLANNED, 0.79f, 0f));
	}

	@Test
	public void shouldJudgeTheLargestSpread() {
		// Among 16 features one alone cannot bring the mean to its limit: 1.8 / 4 = 0.45.
		this.config.dimension = 16;
		assertEquals(Session.LEARNED, alternate(session(regime(), PLANNED), PLANNED, 1.74f, 0f));
		assertEquals(Session.UNSTEADY, alternate(session(regime(), PLANNED), PLANNED, 1.76f, 0f));
	}

	@Test
	public void shouldSeeASecondHalfThatDrifted() {
		final float[] vector = new float[2];
		final Session session = session(regime(), PLANNED);
		alternate(session, PLANNED / 2, 0.1f, 0.1f);
		// The model has the variance 0.01 x 20 / 19 + 0.0225, a deviation of 0.182; 0.6 is 3.3 of it, the limit is 2.5.
		vector[0] = 10.6f;
		vector[1] = 10.6f;
		int verdict = Session.OPEN;
		for (int i = 0; i < PLANNED / 2; i++) {
			verdict = session.add(vector);
		}
		assertEquals(Session.DRIFTED, verdict);
	}

	@Test
	public void shouldAcceptASecondHalfThatDriftedLittle() {
		final float[] vector = { 10.4f, 10.4f };
		final Session session = session(regime(), PLANNED);
		alternate(session, PLANNED / 2, 0.1f, 0.1f);
		int verdict = Session.OPEN;
		for (int i = 0; i < PLANNED / 2; i++) {
			verdict = session.add(vector);
		}
		assertEquals(Session.LEARNED, verdict);
	}

	@Test
	public void shouldSkipDisturbedWindowsAndMakeUpForThem() {
		final float[] far = { 20, 20 };
		final Regime calm = regime();
		assertEquals(Session.LEARNED, alternate(session(calm, PLANNED), PLANNED, 0.2f, 0.2f));
		final Regime shaken = regime();
		final Session session = session(shaken, PLANNED);
		alternate(session, 30, 0.2f, 0.2f);
		for (int i = 0; i < PLANNED / 2; i++) {
			assertEquals(Session.OPEN, session.add(far));
			assertEquals(30, session.learned());
		}
		assertEquals(Session.LEARNED, alternate(session, 10, 0.2f, 0.2f));
		// What was skipped left no trace.
		final Crc32 crc = new Crc32();
		assertEquals(calm.digest(crc, 0), shaken.digest(crc, 0));
	}

	@Test
	public void shouldRefuseWhenTooManyWindowsAreDisturbed() {
		final float[] far = { 20, 20 };
		final Regime regime = regime();
		final Session session = session(regime, PLANNED);
		alternate(session, 30, 0.2f, 0.2f);
		for (int i = 0; i < PLANNED / 2; i++) {
			assertEquals(Session.OPEN, session.add(far));
		}
		assertEquals(Session.DISTURBED, session.add(far));
		assertTrue(!regime.learned());
	}

	@Test
	public void shouldNotCalibrateWithinTheGap() {
		// A gap as long as the second half leaves the prior alone: 1.660353 x (1 + 18 / 40) / (1 + 18 / 83).
		this.config.gapWindows = PLANNED / 2;
		final Regime regime = regime();
		alternate(session(regime, PLANNED), PLANNED, 0.2f, 0.2f);
		assertEquals(1.660353f * 1.45f / 1.216867f, regime.limit, 5e-6f);
	}

	@Test
	public void shouldBeginAnewAfterAFailure() {
		final Regime regime = regime();
		final Session session = session(regime, PLANNED);
		assertEquals(Session.UNSTEADY, alternate(session, PLANNED, 1f, 1f));
		session.again();
		assertEquals(0, session.learned());
		assertTrue(!session.calibrating());
		assertEquals(Session.LEARNED, alternate(session, PLANNED, 0.2f, 0.2f));
		final Regime direct = regime();
		alternate(session(direct, PLANNED), PLANNED, 0.2f, 0.2f);
		final Crc32 crc = new Crc32();
		assertEquals(direct.digest(crc, 0), regime.digest(crc, 0));
	}

	@Test
	public void shouldHalveAnOddPlanDownwards() {
		final Session session = session(regime(), 9);
		alternate(session, 3, 0.2f, 0.2f);
		assertTrue(!session.calibrating());
		alternate(session, 1, 0.2f, 0.2f);
		assertTrue(session.calibrating());
		assertEquals(9, session.planned());
	}
}
