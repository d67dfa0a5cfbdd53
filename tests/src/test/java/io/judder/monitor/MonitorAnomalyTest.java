/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.monitor;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;

import org.junit.Test;

import io.judder.detect.DetectorState;

/** Anomalies are raised, repeated and cleared when they should be, and never else. */
public class MonitorAnomalyTest {

	private final MonitorBench bench = new MonitorBench(1);

	@Test
	public void shouldRaiseAfterTwoWindowsAboveTheThreshold() throws IOException {
		this.bench.scores(100, 5001);
		assertEquals(0, this.bench.sink.count());
		assertTrue(!this.bench.monitor().alarm());
		this.bench.scores(5200);
		assertEquals("anomaly-raised@768", this.bench.sink.story());
		assertTrue(this.bench.monitor().alarm());
		final Event event = this.bench.sink.last();
		assertEquals(768000L, event.timeMicros);
		assertEquals(5200, event.score);
		assertEquals(5000, event.threshold);
		assertEquals(-1, event.axis);
		assertEquals(ScriptedScorer.DIGEST, event.digest);
		assertEquals(3, event.moved);
		assertEquals(9, event.movedFeatures[0]);
		assertEquals(7, event.movedFeatures[2]);
		assertEquals(-1000, event.movedDeviations[0]);
	}

	@Test
	public void shouldRaiseAtOnceWhenFarAboveTheThreshold() throws IOException {
		this.bench.scores(5999);
		assertEquals("", this.bench.sink.story());
		this.bench.scores(0, 6000);
		assertEquals("anomaly-raised@768", this.bench.sink.story());
	}

	@Test
	public void shouldClearTheAlarmWhenTheMachineIsLearnedAnew() throws IOException {
		this.bench.scores(9000);
		this.bench.scorer.state(DetectorState.LEARNING);
		this.bench.scores(-1, -1);
		assertEquals("anomaly-raised@256 anomaly-cleared@512", this.bench.sink.story());
		assertTrue(!this.bench.monitor().alarm());
	}

	@Test
	public void shouldTakeAFaultThatCrossesTheLimitSeveralTimesAsOneAnomaly() throws IOException {
		this.bench.config.clearWindows = 4;
		this.bench.scores(9000, 100, 100, 100, 9000);
		assertEquals("anomaly-raised@256", this.bench.sink.story());
		// The balance of 2 takes two windows to zero; the fourth of the quiet ones clears.
		this.bench.scores(100, 100, 100, 100);
		assertEquals("anomaly-raised@256", this.bench.sink.story());
		this.bench.scores(100);
		assertEquals("anomaly-raised@256 anomaly-cleared@2560", this.bench.sink.story());
	}

	@Test
	public void shouldTakeTheThresholdItselfAsNormal() throws IOException {
		this.bench.scores(5000, 5000, 5000, 5000);
		assertEquals("", this.bench.sink.story());
		assertEquals(0, this.bench.monitor().counters().exceeded);
	}

	@Test
	public void shouldNotRaiseForSingleWindows() throws IOException {
		for (int i = 0; i < 20; i++) {
			this.bench.scores(5500, 100);
		}
		assertEquals("", this.bench.sink.story());
		assertEquals(20, this.bench.monitor().counters().exceeded);
	}

	@Test
	public void shouldClearAfterThreeGoodWindows() throws IOException {
		this.bench.scores(9000, 9000, 100, 100);
		assertEquals("anomaly-raised@256", this.bench.sink.story());
		this.bench.scores(100);
		assertEquals("anomaly-raised@256 anomaly-cleared@1280", this.bench.sink.story());
		assertEquals(0, this.bench.sink.last().moved);
		assertEquals(100, this.bench.sink.last().score);
		this.bench.scores(100, 100);
		assertEquals(2, this.bench.sink.count());
	}

	@Test
	public void shouldKeepAnAlarmBetweenItsTwoLimits() throws IOException {
		this.bench.scores(9000, 4600, 4600, 5000, 4600, 4999);
		assertEquals("anomaly-raised@256", this.bench.sink.story());
		// The balance is still two.
		this.bench.scores(4599, 4600, 4599);
		assertEquals("anomaly-raised@256 anomaly-cleared@2304", this.bench.sink.story());
	}

	@Test
	public void shouldNotCountWindowsBetweenTheLimitsWithoutAnAlarm() throws IOException {
		for (int i = 0; i < 10; i++) {
			this.bench.scores(5500, 4800);
		}
		assertEquals("", this.bench.sink.story());
	}

	@Test
	public void shouldRepeatAStandingAlarm() throws IOException {
		this.bench.config.presentMicros = 1000000L;
		this.bench.scorer.say(9000);
		// Raised at 256 ms; a second later is 1256, the next window ends at 1280; a second later 2280, 2304.
		this.bench.windows(9);
		assertEquals("anomaly-raised@256 anomaly-present@1280 anomaly-present@2304", this.bench.sink.story());
		assertEquals(3, this.bench.sink.last().moved);
	}

	@Test
	public void shouldRepeatAfterTheClockHasJumpedBack() throws IOException {
		this.bench.config.presentMicros = 1000000L;
		this.bench.source.jump(3600000000L);
		this.bench.scorer.say(9000);
		this.bench.windows(1);
		this.bench.source.jump(-3600000000L);
		this.bench.windows(6);
		assertEquals("anomaly-raised@3600256 time-gap@256 anomaly-present@1280", this.bench.sink.story());
	}

	@Test
	public void shouldRaiseAgainAfterClearing() throws IOException {
		this.bench.scores(9000, 0, 0, 9000);
		assertEquals("anomaly-raised@256 anomaly-cleared@768 anomaly-raised@1024", this.bench.sink.story());
	}

	@Test
	public void shouldNotVoteWhileLearning() throws IOException {
		this.bench.scorer.state(DetectorState.LEARNING);
		this.bench.scores(9000, 9000, 9000);
		assertEquals("", this.bench.sink.story());
		assertEquals(DetectorState.LEARNING, this.bench.monitor().state());
		assertEquals(-1, this.bench.monitor().counters().peakScore);
	}

	@Test
	public void shouldNotVoteWithoutAScore() throws IOException {
		this.bench.scores(-1, -1, -1);
		assertEquals("", this.bench.sink.story());
	}

	@Test
	public void shouldReportARefusalOnce() throws IOException {
		this.bench.scorer.state(DetectorState.CALIBRATING);
		this.bench.scores(-1);
		this.bench.scorer.state(DetectorState.REFUSED);
		this.bench.windows(5);
		assertEquals("learning-refused@512", this.bench.sink.story());
		assertEquals(-1, this.bench.sink.last().score);
		this.bench.scorer.state(DetectorState.SETTLING);
		this.bench.windows(1);
		this.bench.scorer.state(DetectorState.REFUSED);
		this.bench.windows(1);
		assertEquals("learning-refused@512 learning-refused@2048", this.bench.sink.story());
	}

	@Test
	public void shouldKeepAnAlarmOverAGap() throws IOException {
		this.bench.scores(9000);
		this.bench.source.jump(5000000L);
		this.bench.scores(9000, 0, 0, 0);
		assertEquals("anomaly-raised@256 time-gap@5256 anomaly-cleared@6280", this.bench.sink.story());
	}
}
