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

/** Every row of the transition table in docs/detector.md. */
public class DetectorTransitionTest {

	private static final int WINDOWS = 20;
	private static final int SETTLE = 7;
	private static final int[] STILL = { 10240, 10240 };

	private DetectorConfig config;
	private Detector detector;

	@Before
	public void create() {
		this.config = new DetectorConfig();
		this.config.dimension = 2;
		this.config.blockSize = 2;
		this.config.regimes = 2;
		this.config.attempts = 2;
		this.detector = new Detector(this.config);
	}

	private void feed(final int windows, final int expected) {
		for (int i = 0; i < windows; i++) {
			assertEquals("window " + i, expected, this.detector.accept(STILL, 256));
		}
	}

	/** Feeds windows that jump far enough to fail the gate however they are averaged. */
	private void shake(final int windows) {
		for (int i = 0; i < windows; i++) {
			final int level = i / 10 % 2 == 0 ? 10240 : 16384;
			this.detector.accept(new int[] { level, level }, 256);
		}
	}

	private void state(final int expected) {
		assertEquals(DetectorState.name(expected), DetectorState.name(this.detector.state()));
	}

	private void learned() {
		this.detector.learn(0, WINDOWS);
		feed(SETTLE, DetectorState.SETTLING);
		feed(WINDOWS / 2, DetectorState.LEARNING);
		feed(WINDOWS / 2, DetectorState.CALIBRATING);
		state(DetectorState.WATCHING);
	}

	private void refused() {
		this.detector.learn(1, WINDOWS);
		shake(SETTLE + 2 * WINDOWS);
		state(DetectorState.REFUSED);
	}

	@Test
	public void shouldStayEmptyUntilAskedToLearn() {
		state(DetectorState.EMPTY);
		feed(50, DetectorState.EMPTY);
		assertEquals(-1, this.detector.score());
		assertEquals(-1, this.detector.threshold());
		assertEquals(0, this.detector.digest());
		assertEquals(0, this.detector.moved(new int[3], new int[3]));
		assertEquals(0, this.detector.deviation(0));
		assertEquals(0f, this.detector.limit(0), 0);
	}

	@Test
	public void shouldPassThroughAllPhases() {
		this.detector.learn(0, WINDOWS);
		state(DetectorState.SETTLING);
		assertEquals(WINDOWS, this.detector.planned());
		feed(SETTLE - 1, DetectorState.SETTLING);
		state(DetectorState.SETTLING);
		feed(1, DetectorState.SETTLING);
		state(DetectorState.LEARNING);
		assertEquals(0, this.detector.learned());
		feed(WINDOWS / 2 - 1, DetectorState.LEARNING);
		state(DetectorState.LEARNING);
		feed(1, DetectorState.LEARNING);
		state(DetectorState.CALIBRATING);
		assertEquals(WINDOWS / 2, this.detector.learned());
		feed(WINDOWS / 2 - 1, DetectorState.CALIBRATING);
		assertEquals(-1, this.detector.threshold());
		feed(1, DetectorState.CALIBRATING);
		state(DetectorState.WATCHING);
		assertEquals(-1, this.detector.score());
		assertEquals(Verdict.SCORE_LIMIT, this.detector.threshold());
		assertTrue(this.detector.digest() != 0);
		feed(1, DetectorState.WATCHING);
		assertEquals(0, this.detector.score());
		assertEquals(0, this.detector.refusal());
	}

	@Test
	public void shouldLearnAtOnceWithoutSettling() {
		this.config.settleWindows = 0;
		this.detector.learn(0, WINDOWS);
		state(DetectorState.LEARNING);
		feed(1, DetectorState.LEARNING);
	}

	@Test
	public void shouldSettleAgainAfterAnInterruption() {
		this.detector.learn(0, WINDOWS);
		feed(SETTLE, DetectorState.SETTLING);
		feed(5, DetectorState.LEARNING);
		this.detector.interrupt();
		state(DetectorState.SETTLING);
		feed(SETTLE, DetectorState.SETTLING);
		// What was learned before the interruption counts.
		assertEquals(5, this.detector.learned());
		feed(WINDOWS / 2 - 5, DetectorState.LEARNING);
		feed(3, DetectorState.CALIBRATING);
		this.detector.interrupt();
		feed(SETTLE, DetectorState.SETTLING);
		feed(WINDOWS / 2 - 3, DetectorState.CALIBRATING);
		state(DetectorState.WATCHING);
	}

	@Test
	public void shouldKeepWatchingAfterAnInterruption() {
		learned();
		final int digest = this.detector.digest();
		this.detector.interrupt();
		state(DetectorState.WATCHING);
		assertEquals(0, this.detector.moved(new int[2], new int[2]));
		feed(1, DetectorState.WATCHING);
		assertEquals(digest, this.detector.digest());
	}

	@Test
	public void shouldExtendTheSessionWhenTheGateRefusesIt() {
		this.detector.learn(0, WINDOWS);
		shake(SETTLE + WINDOWS);
		state(DetectorState.LEARNING);
		assertEquals(Session.UNSTEADY, this.detector.refusal());
		assertEquals(0, this.detector.learned());
		// Steady windows from here on: the average has to come to rest within the second attempt.
		this.detector.interrupt();
		feed(SETTLE, DetectorState.SETTLING);
		feed(WINDOWS / 2, DetectorState.LEARNING);
		feed(WINDOWS / 2, DetectorState.CALIBRATING);
		state(DetectorState.WATCHING);
		assertEquals(0, this.detector.refusal());
	}

	@Test
	public void shouldRefuseAfterTheLastAttempt() {
		refused();
		assertEquals(Session.UNSTEADY, this.detector.refusal());
		assertEquals(-1, this.detector.threshold());
		assertEquals(0, this.detector.digest());
		feed(100, DetectorState.REFUSED);
		assertEquals(-1, this.detector.score());
	}

	@Test
	public void shouldReturnRefusedForTheWindowThatDecidedIt() {
		this.detector.learn(0, WINDOWS);
		shake(SETTLE + 2 * WINDOWS - 1);
		assertTrue(this.detector.state() != DetectorState.REFUSED);
		assertEquals(DetectorState.REFUSED, this.detector.accept(STILL, 256));
	}

	@Test
	public void shouldLeaveRefusedByLearning() {
		refused();
		this.detector.interrupt();
		state(DetectorState.REFUSED);
		learned();
	}

	@Test
	public void shouldLeaveRefusedByCancelForgetAndSelect() {
		refused();
		this.detector.cancel();
		state(DetectorState.EMPTY);
		refused();
		this.detector.forget(1);
		state(DetectorState.EMPTY);
		refused();
		this.detector.select(0);
		state(DetectorState.EMPTY);
	}

	@Test
	public void shouldWatchTheOtherRegimesOnceARefusalIsAccepted() {
		learned();
		refused();
		feed(1, DetectorState.REFUSED);
		this.detector.cancel();
		state(DetectorState.WATCHING);
		feed(1, DetectorState.WATCHING);
	}

	@Test
	public void shouldCancelInEveryPhase() {
		final int[] after = { 0, 3, SETTLE, SETTLE + 4, SETTLE + WINDOWS / 2, SETTLE + WINDOWS - 1 };
		for (int i = 0; i < after.length; i++) {
			this.detector.learn(0, WINDOWS);
			for (int n = 0; n < after[i]; n++) {
				this.detector.accept(STILL, 256);
			}
			this.detector.cancel();
			state(DetectorState.EMPTY);
			assertEquals(0, this.detector.digest());
		}
	}

	@Test
	public void shouldNotCancelWhatIsLearned() {
		learned();
		this.detector.cancel();
		state(DetectorState.WATCHING);
	}

	@Test
	public void shouldForgetWhileWatching() {
		learned();
		feed(1, DetectorState.WATCHING);
		this.detector.forget(0);
		state(DetectorState.EMPTY);
		assertEquals(-1, this.detector.score());
		assertEquals(0, this.detector.digest());
		assertEquals(0f, this.detector.limit(0), 0);
	}

	@Test
	public void shouldForgetTheRegimeThatIsBeingLearned() {
		this.detector.learn(0, WINDOWS);
		feed(SETTLE, DetectorState.SETTLING);
		feed(5, DetectorState.LEARNING);
		this.detector.forget(0);
		state(DetectorState.EMPTY);
	}

	@Test
	public void shouldForgetAnotherRegimeWithoutEndingTheSession() {
		this.detector.learn(0, WINDOWS);
		feed(SETTLE, DetectorState.SETTLING);
		feed(5, DetectorState.LEARNING);
		this.detector.forget(1);
		state(DetectorState.LEARNING);
		assertEquals(5, this.detector.learned());
	}

	@Test
	public void shouldForgetWhatItRelearns() {
		learned();
		this.detector.learn(0, WINDOWS);
		assertEquals(0, this.detector.digest());
		assertEquals(-1, this.detector.score());
		this.detector.cancel();
		state(DetectorState.EMPTY);
	}

	@Test
	public void shouldRefuseArgumentsOutOfRange() {
		final int[][] bad = { { -1, WINDOWS }, { 2, WINDOWS }, { 0, 3 }, { 0, -5 } };
		for (int i = 0; i < bad.length; i++) {
			try {
				this.detector.learn(bad[i][0], bad[i][1]);
			} catch (final IllegalArgumentException e) {
				state(DetectorState.EMPTY);
				continue;
			}
			fail("accepted " + bad[i][0] + ", " + bad[i][1]);
		}
	}

	@Test
	public void shouldNameEveryState() {
		final String[] names = { "empty", "settling", "learning", "calibrating", "watching", "refused" };
		for (int i = 0; i < names.length; i++) {
			assertEquals(names[i], DetectorState.name(i));
		}
	}
}
