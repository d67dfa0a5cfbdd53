/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.monitor;

import static org.junit.Assert.assertEquals;

import java.io.IOException;

import org.junit.Test;

/** Gaps and jumps of the clock: 4000 microseconds are tolerated, 2000 of jitter and two frames. */
public class MonitorClockTest {

	private final MonitorBench bench = new MonitorBench(1);

	@Test
	public void shouldTolerateJitter() throws IOException {
		this.bench.steps(3);
		this.bench.source.jump(4000);
		this.bench.steps(3);
		this.bench.source.jump(-4000);
		this.bench.steps(2);
		assertEquals("", this.bench.sink.story());
		assertEquals(2, this.bench.scorer.accepted());
	}

	@Test
	public void shouldReportAGapForward() throws IOException {
		this.bench.steps(3);
		this.bench.source.jump(4001);
		this.bench.steps(1);
		assertEquals("time-gap@196", this.bench.sink.story());
		assertEquals(196001L, this.bench.sink.last().timeMicros);
		assertEquals(4001L, this.bench.sink.last().value);
		assertEquals(1, this.bench.scorer.interruptions());
		assertEquals(1, this.bench.monitor().counters().gaps);
		// No window spans the gap: it needs three blocks more.
		assertEquals(0, this.bench.scorer.accepted());
		this.bench.steps(3);
		assertEquals(1, this.bench.scorer.accepted());
		assertEquals(256, this.bench.scorer.frames());
		assertEquals(1, this.bench.sink.count());
	}

	@Test
	public void shouldReportAClockThatJumpsBack() throws IOException {
		this.bench.windows(4);
		this.bench.source.jump(-4001);
		this.bench.steps(1);
		assertEquals("time-gap@1019", this.bench.sink.story());
		assertEquals(-4001L, this.bench.sink.last().value);
		this.bench.source.jump(-10000000L);
		this.bench.steps(1);
		assertEquals(2, this.bench.sink.count());
		assertEquals(-10000000L, this.bench.sink.last().value);
	}

	@Test
	public void shouldNotReportTheSleepOfTheDevice() throws IOException {
		this.bench.config.sleepMicros = 1000000L;
		this.bench.steps(2);
		this.bench.source.jump(1000000L);
		this.bench.steps(2);
		assertEquals("", this.bench.sink.story());
		assertEquals(0, this.bench.scorer.interruptions());
		assertEquals(0, this.bench.monitor().counters().gaps);
		// No window spans the sleep.
		assertEquals(0, this.bench.scorer.accepted());
		this.bench.steps(2);
		assertEquals(1, this.bench.scorer.accepted());
		this.bench.source.jump(1000001L);
		this.bench.steps(1);
		assertEquals(1, this.bench.sink.count());
		assertEquals(1, this.bench.scorer.interruptions());
	}

	@Test
	public void shouldReportAJumpBackOfASleepyDevice() throws IOException {
		this.bench.config.sleepMicros = 1000000L;
		this.bench.steps(2);
		this.bench.source.jump(-5000L);
		this.bench.steps(1);
		assertEquals("time-gap@123", this.bench.sink.story());
	}

	@Test
	public void shouldStartAtAnyTime() throws IOException {
		this.bench.source.jump(-77000000L);
		this.bench.windows(1);
		assertEquals("", this.bench.sink.story());
		assertEquals(-77000000L, this.bench.monitor().startMicros());
		assertEquals(-76744000L, this.bench.monitor().windowMicros());
	}

	@Test
	public void shouldReportTheGapAfterSilence() throws IOException {
		this.bench.windows(1);
		this.bench.source.quiet(true);
		this.bench.steps(3);
		this.bench.source.quiet(false);
		this.bench.source.jump(2000000L);
		this.bench.steps(1);
		assertEquals("sensor-silent@256 time-gap@2256", this.bench.sink.story());
	}
}
