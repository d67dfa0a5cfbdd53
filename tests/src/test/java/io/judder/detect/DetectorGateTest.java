/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import org.junit.Before;
import org.junit.Test;

/** What happens on the way to learning goes neither unnoticed nor into the model. */
public class DetectorGateTest {

	private static final int DIMENSION = 8;
	private static final int WINDOWS = 120;
	private static final int SEED = 60221;

	private DetectorConfig config;
	private Detector detector;

	@Before
	public void create() {
		this.config = new DetectorConfig();
		this.config.dimension = DIMENSION;
		this.config.blockSize = 4;
		this.detector = new Detector(this.config);
	}

	@Test
	public void shouldRefuseASensorThatIsMovedAgainAndAgain() {
		final SyntheticMachine machine = new SyntheticMachine(DIMENSION, SEED);
		this.detector.learn(0, WINDOWS);
		final SeededNoise places = new SeededNoise(SEED);
		int fed = 0;
		// Every 15 windows the sensor sits elsewhere; four attempts of 120 windows, and half as many more for disturbed ones.
		while (this.detector.state() != DetectorState.REFUSED && fed < 6 * WINDOWS) {
			machine.shift(1.5 * places.normal());
			machine.run(this.detector, 15);
			fed += 15;
		}
		assertEquals("seed " + SEED, "refused", DetectorState.name(this.detector.state()));
		assertTrue(this.detector.refusal() == Session.UNSTEADY || this.detector.refusal() == Session.DISTURBED);
		assertEquals(0, this.detector.digest());
	}

	@Test
	public void shouldRefuseARunUp() {
		final SyntheticMachine machine = new SyntheticMachine(DIMENSION, SEED);
		this.detector.learn(0, WINDOWS);
		// The power doubles every 60 windows: over one attempt 2 units of log2, uniformly, a deviation of 0.58.
		for (int i = 0; i < 7 + 4 * WINDOWS && this.detector.state() != DetectorState.REFUSED; i++) {
			machine.shift(i / 60.0);
			machine.run(this.detector, 1);
		}
		assertEquals("seed " + SEED, "refused", DetectorState.name(this.detector.state()));
	}

	@Test
	public void shouldMakeUpForAPassingMachine() {
		final SyntheticMachine machine = new SyntheticMachine(DIMENSION, SEED);
		this.detector.learn(0, WINDOWS);
		machine.run(this.detector, 7 + WINDOWS / 2 + 20);
		assertEquals(DetectorState.CALIBRATING, this.detector.state());
		final int before = this.detector.learned();
		machine.shift(6).run(this.detector, 10);
		final int learned = this.detector.learned();
		machine.shift(0);
		int more = 0;
		while (this.detector.state() == DetectorState.CALIBRATING && more < 200) {
			machine.run(this.detector, 1);
			more++;
		}
		assertEquals("watching", DetectorState.name(this.detector.state()));
		// The first disturbed window is averaged with four normal ones; from then on the distance is far beyond 6.
		assertTrue("seed " + SEED + ": learned " + (learned - before) + " disturbed windows", learned - before <= 1);
		// 40 were missing; those in whose average the other machine still rang were skipped as well.
		assertTrue("made up for with " + more, more > WINDOWS / 2 - 20);
		// The detector still sees what it skipped.
		machine.shift(6).run(this.detector, 10);
		assertTrue("score " + this.detector.score(), this.detector.score() > 8000);
	}

	@Test
	public void shouldLearnOnceTheMachineIsSteady() {
		final SyntheticMachine machine = new SyntheticMachine(DIMENSION, SEED);
		this.detector.learn(0, WINDOWS);
		int fed = 0;
		// Two attempts are spoilt, the third is not.
		while (this.detector.refusal() == 0 || fed < 2 * WINDOWS) {
			machine.shift(fed / 15 % 2 == 0 ? 0 : 3);
			machine.run(this.detector, 15);
			fed += 15;
		}
		machine.shift(0);
		for (int i = 0; i < 3 * WINDOWS && this.detector.state() != DetectorState.WATCHING; i++) {
			machine.run(this.detector, 1);
		}
		assertEquals("seed " + SEED, "watching", DetectorState.name(this.detector.state()));
		machine.run(this.detector, 20);
		assertTrue(this.detector.score() < Verdict.SCORE_LIMIT);
	}
}
