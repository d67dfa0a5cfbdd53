/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.monitor;

import static org.junit.Assert.assertEquals;

import java.io.IOException;

import org.junit.Test;

/** Heartbeats come at their interval and carry what was counted. */
public class HeartbeatTest {

	private final MonitorBench bench = new MonitorBench(1);
	private final StringBuilder beats = new StringBuilder();

	private void listen() {
		this.bench.monitor().heartbeat(new HeartbeatSink() {
			@Override
			public void heartbeat(final long timeMicros, final Counters counters) {
				HeartbeatTest.this.beats.append(timeMicros / 1000).append(':').append(counters.windows).append(',')
						.append(counters.exceeded).append(',').append(counters.peakScore).append(' ');
			}
		});
	}

	@Test
	public void shouldBeatAtItsInterval() throws IOException {
		this.bench.config.heartbeatMicros = 1000000L;
		listen();
		// The first window, at 256 ms, starts the interval; the fifth ends at 1280.
		this.bench.scores(100, 5500, 200, 300, 50);
		assertEquals("1280:5,1,5500 ", this.beats.toString());
		this.bench.scores(40, 70, 60, 20);
		// The peak is that since the heartbeat before.
		assertEquals("1280:5,1,5500 2304:9,1,70 ", this.beats.toString());
	}

	@Test
	public void shouldSayThatThereWasNoScore() throws IOException {
		this.bench.config.heartbeatMicros = 500000L;
		listen();
		this.bench.source.still(0, 9);
		this.bench.windows(3);
		assertEquals("768:3,0,-1 ", this.beats.toString());
	}

	@Test
	public void shouldBeOffByDefault() throws IOException {
		listen();
		this.bench.windows(50);
		assertEquals("", this.beats.toString());
	}

	@Test
	public void shouldStartItsIntervalAnewWhenTheClockJumpsBack() throws IOException {
		this.bench.config.heartbeatMicros = 1000000L;
		listen();
		this.bench.windows(2);
		this.bench.source.jump(-10000000L);
		this.bench.windows(4);
		assertEquals("", this.beats.toString());
		this.bench.windows(1);
		// From -9232 ms on.
		assertEquals("-8208:7,0,100 ", this.beats.toString());
	}
}
