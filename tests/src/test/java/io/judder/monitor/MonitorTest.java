/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.monitor;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertTrue;
import static org.junit.Assert.fail;

import java.io.IOException;

import org.junit.Test;

/** The loop itself: blocks, windows, failures, restarts, observers, parts that do not fit. */
public class MonitorTest {

	private final MonitorBench bench = new MonitorBench(1);

	@Test
	public void shouldEndWithItsSource() throws IOException {
		this.bench.windows(1);
		this.bench.source.end();
		assertTrue(!this.bench.monitor().step());
		assertTrue(!this.bench.monitor().step());
		assertEquals("", this.bench.sink.story());
	}

	@Test
	public void shouldPassAFailureOnAndGoOn() throws IOException {
		this.bench.windows(1);
		this.bench.source.failing(true);
		for (int i = 0; i < 5; i++) {
			try {
				this.bench.monitor().step();
			} catch (final IOException e) {
				assertEquals("the bus is broken", e.getMessage());
				continue;
			}
			fail("the failure was swallowed");
		}
		this.bench.source.failing(false);
		this.bench.source.jump(1000000L);
		this.bench.windows(1);
		assertEquals("time-gap@1256", this.bench.sink.story());
		assertEquals(2, this.bench.scorer.accepted());
	}

	@Test
	public void shouldEvaluateSeveralWindowsOfOneBlock() throws IOException {
		this.bench.config.blockFrames = 4096;
		assertTrue(this.bench.monitor().step());
		assertEquals(16, this.bench.scorer.accepted());
		assertEquals(4096, this.bench.monitor().counters().frames);
		assertEquals(4096000L, this.bench.monitor().windowMicros());
	}

	@Test
	public void shouldBeginAnewAfterRestart() throws IOException {
		this.bench.scores(9000);
		this.bench.steps(2);
		assertTrue(this.bench.monitor().alarm());
		this.bench.source.jump(-200000L);
		this.bench.monitor().restart();
		assertTrue(!this.bench.monitor().alarm());
		assertEquals(1, this.bench.scorer.interruptions());
		this.bench.steps(2);
		// Neither a jump of the clock nor the half window from before.
		assertEquals("anomaly-raised@256", this.bench.sink.story());
		assertEquals(1, this.bench.scorer.accepted());
		this.bench.steps(2);
		assertEquals("anomaly-raised@256 anomaly-raised@440", this.bench.sink.story());
	}

	@Test
	public void shouldShowEveryWindowToItsObserver() throws IOException {
		final int[] seen = new int[3];
		final Monitor monitor = this.bench.monitor();
		monitor.observe(new WindowObserver() {
			@Override
			public void window(final Monitor shown) {
				assertSame(monitor, shown);
				seen[0]++;
				seen[1] += shown.sensor() == SensorHealth.GOOD ? 1 : 0;
				seen[2] = (int) (shown.windowMicros() / 1000);
			}
		});
		this.bench.windows(2);
		this.bench.source.still(0, 5);
		this.bench.windows(1);
		assertEquals(3, seen[0]);
		assertEquals(2, seen[1]);
		assertEquals(768, seen[2]);
		monitor.observe(null);
		this.bench.windows(1);
		assertEquals(3, seen[0]);
		assertSame(this.bench.scorer, monitor.scorer());
		assertEquals(this.bench.scorer.dimension(), monitor.features().length);
		assertEquals(256, monitor.window().length());
	}

	@Test
	public void shouldCountEvents() throws IOException {
		this.bench.scores(9000, 0, 0);
		this.bench.source.jump(99999L);
		this.bench.windows(1);
		assertEquals(3, this.bench.monitor().counters().events);
	}

	@Test
	public void shouldRefusePartsThatDoNotFit() {
		refuse(new ScriptedSource(2), this.bench.scorer, "axes");
		refuse(this.bench.source, new ScriptedScorer(this.bench.scorer.dimension() + 1), "dimension");
		this.bench.config.blockFrames = 0;
		refuse(this.bench.source, this.bench.scorer, "blockFrames");
		this.bench.config.blockFrames = 4097;
		refuse(this.bench.source, this.bench.scorer, "blockFrames");
	}

	private void refuse(final SampleSource source, final ScriptedScorer scorer, final String named) {
		try {
			this.bench.with(source, scorer);
		} catch (final IllegalArgumentException e) {
			assertTrue(e.getMessage(), e.getMessage().indexOf(named) >= 0);
			return;
		}
		fail("accepted");
	}
}
