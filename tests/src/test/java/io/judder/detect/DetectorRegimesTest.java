/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assert.fail;

import org.junit.Before;
import org.junit.Test;

/** Several ways of running normally, side by side. */
public class DetectorRegimesTest {

	private static final int DIMENSION = 6;
	private static final int WINDOWS = 60;
	private static final int SEED = 1605;

	private Detector detector;
	private SyntheticMachine machine;

	@Before
	public void create() {
		final DetectorConfig config = new DetectorConfig();
		config.dimension = DIMENSION;
		config.blockSize = 3;
		config.regimes = 3;
		this.detector = new Detector(config);
		this.machine = new SyntheticMachine(DIMENSION, SEED);
	}

	private void teach(final int regime, final double shift) {
		this.machine.shift(shift).teach(this.detector, regime, WINDOWS);
	}

	/** Returns the score after a while at a speed. */
	private int score(final double shift) {
		this.detector.interrupt();
		this.machine.shift(shift).run(this.detector, 20);
		return this.detector.score();
	}

	@Test
	public void shouldKnowTwoRegimes() {
		teach(0, 0);
		assertTrue("unknown speed", score(4) > 7000);
		teach(1, 4);
		assertTrue("seed " + SEED, score(0) < Verdict.SCORE_LIMIT);
		assertEquals(0, this.detector.nearest());
		assertTrue("seed " + SEED, score(4) < Verdict.SCORE_LIMIT);
		assertEquals(1, this.detector.nearest());
		assertTrue("between them", score(2) > 6000);
	}

	@Test
	public void shouldCompareWithTheSelectedRegimeOnly() {
		teach(0, 0);
		teach(1, 4);
		this.detector.select(0);
		assertTrue(score(4) > 7000);
		assertEquals(0, this.detector.nearest());
		this.detector.select(Detector.ANY_REGIME);
		assertTrue(score(4) < Verdict.SCORE_LIMIT);
	}

	@Test
	public void shouldBeEmptyWithASelectedRegimeThatIsNotLearned() {
		teach(0, 0);
		this.detector.select(2);
		assertEquals(DetectorState.EMPTY, this.detector.state());
		assertEquals(DetectorState.EMPTY, this.machine.run(this.detector, 3));
		assertEquals(-1, this.detector.score());
		this.detector.select(0);
		assertEquals(DetectorState.WATCHING, this.detector.state());
	}

	@Test
	public void shouldForgetOneRegimeOnly() {
		teach(0, 0);
		teach(1, 4);
		this.detector.forget(0);
		assertEquals(DetectorState.WATCHING, this.detector.state());
		assertEquals(-1, this.detector.score());
		assertEquals(0, this.detector.moved(new int[2], new int[2]));
		assertTrue(score(0) > 7000);
		assertTrue(score(4) < Verdict.SCORE_LIMIT);
	}

	@Test
	public void shouldLearnAThirdWithoutTouchingTheOthers() {
		teach(0, 0);
		teach(1, 4);
		final float[] limits = { this.detector.limit(0), this.detector.limit(1) };
		final int[] scores = { score(0.3), score(4.3) };
		teach(2, 8);
		assertEquals(limits[0], this.detector.limit(0), 0);
		assertEquals(limits[1], this.detector.limit(1), 0);
		assertTrue(score(8) < Verdict.SCORE_LIMIT);
		// To the bit: the same windows have the same scores as before the third was learned.
		final Detector twin = new Detector(this.detector.config());
		this.machine = new SyntheticMachine(DIMENSION, SEED);
		this.detector = twin;
		teach(0, 0);
		teach(1, 4);
		assertEquals(scores[0], score(0.3));
		assertEquals(scores[1], score(4.3));
		assertEquals(limits[0], twin.limit(0), 0);
	}

	@Test
	public void shouldKeepOthersWhenALaterSessionIsRefused() {
		teach(0, 0);
		final int digest = this.detector.digest();
		this.detector.learn(1, WINDOWS);
		for (int i = 0; i < 1000 && this.detector.state() != DetectorState.REFUSED; i++) {
			this.machine.shift(i / 15 % 2 == 0 ? 0 : 5).run(this.detector, 1);
		}
		assertEquals(DetectorState.REFUSED, this.detector.state());
		this.detector.cancel();
		assertEquals(DetectorState.WATCHING, this.detector.state());
		assertEquals(digest, this.detector.digest());
		assertTrue(score(0) < Verdict.SCORE_LIMIT);
	}

	@Test
	public void shouldRelearnInAnotherPlace() {
		teach(0, 0);
		assertTrue(score(3) > 7000);
		final int before = this.detector.digest();
		teach(0, 3);
		assertTrue(this.detector.digest() != before);
		assertTrue(score(3) < Verdict.SCORE_LIMIT);
		assertTrue(score(0) > 7000);
	}

	@Test
	public void shouldHaveADigestThatDependsOnWhatIsLearned() {
		teach(0, 0);
		final int first = this.detector.digest();
		teach(1, 4);
		final int both = this.detector.digest();
		assertTrue(first != both && first != 0 && both != 0);
		this.detector.forget(1);
		assertEquals(first, this.detector.digest());
		this.detector.forget(0);
		assertEquals(0, this.detector.digest());
	}

	@Test
	public void shouldDependOnWindowsOnly() {
		teach(0, 0);
		final int digest = this.detector.digest();
		score(2);
		this.detector.select(1);
		this.detector.select(Detector.ANY_REGIME);
		assertEquals(digest, this.detector.digest());
		final Detector twin = new Detector(this.detector.config());
		new SyntheticMachine(DIMENSION, SEED).teach(twin, 0, WINDOWS);
		assertEquals(digest, twin.digest());
	}

	@Test
	public void shouldRefuseRegimesOutOfRange() {
		final int[] bad = { -2, 3 };
		for (int i = 0; i < bad.length; i++) {
			try {
				this.detector.select(bad[i]);
			} catch (final IllegalArgumentException e) {
				assertEquals("regime: needs 0 to 2", e.getMessage());
				continue;
			}
			fail("accepted " + bad[i]);
		}
	}
}
