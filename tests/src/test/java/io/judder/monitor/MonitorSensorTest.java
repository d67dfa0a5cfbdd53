/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.monitor;

import static org.junit.Assert.assertEquals;

import java.io.IOException;

import org.junit.Test;

/** A fault of the sensor is reported as one, once, and is neither scored nor voted upon. */
public class MonitorSensorTest {

	private final MonitorBench bench = new MonitorBench(3);

	@Test
	public void shouldReportAStuckAxis() throws IOException {
		this.bench.windows(2);
		this.bench.source.still(1, -42);
		this.bench.windows(3);
		assertEquals("sensor-stuck@768", this.bench.sink.story());
		assertEquals(1, this.bench.sink.last().axis);
		assertEquals(-42, this.bench.sink.last().value);
		assertEquals(2, this.bench.scorer.accepted());
		assertEquals(3, this.bench.monitor().counters().unfit);
		assertEquals(5, this.bench.monitor().counters().windows);
		assertEquals(SensorHealth.STUCK, this.bench.monitor().sensor());
	}

	@Test
	public void shouldReportEachFaultyAxis() throws IOException {
		this.bench.source.still(0, 3);
		this.bench.source.clipping(2);
		this.bench.windows(1);
		assertEquals("sensor-stuck@256 sensor-clipped@256", this.bench.sink.story());
		assertEquals(2, this.bench.sink.last().axis);
		assertEquals(256, this.bench.sink.last().value);
	}

	@Test
	public void shouldReportASecondAxisThatFailsInTheSameWayLater() throws IOException {
		this.bench.source.still(0, 3);
		this.bench.windows(2);
		this.bench.source.still(1, 4);
		this.bench.windows(2);
		assertEquals("sensor-stuck@256 sensor-stuck@768", this.bench.sink.story());
		assertEquals(1, this.bench.sink.last().axis);
	}

	@Test
	public void shouldReportSilenceOnceForAllAxes() throws IOException {
		this.bench.source.still(0, 0);
		this.bench.source.still(1, 0);
		this.bench.source.still(2, 0);
		this.bench.windows(3);
		assertEquals("sensor-silent@256", this.bench.sink.story());
		assertEquals(-1, this.bench.sink.last().axis);
	}

	@Test
	public void shouldTakeASaturatedAxisAsClipped() throws IOException {
		this.bench.source.still(0, ScriptedSource.CLIP);
		this.bench.windows(1);
		assertEquals("sensor-clipped@256", this.bench.sink.story());
	}

	@Test
	public void shouldReportAgainAfterRecovery() throws IOException {
		this.bench.source.clipping(0);
		this.bench.windows(2);
		this.bench.source.live(0);
		this.bench.windows(2);
		assertEquals(SensorHealth.GOOD, this.bench.monitor().sensor());
		assertEquals(2, this.bench.scorer.accepted());
		this.bench.source.clipping(0);
		this.bench.windows(2);
		assertEquals("sensor-clipped@256 sensor-clipped@1280", this.bench.sink.story());
	}

	@Test
	public void shouldReportAgainAfterRestart() throws IOException {
		this.bench.source.still(1, 8);
		this.bench.windows(2);
		this.bench.monitor().restart();
		this.bench.windows(1);
		assertEquals("sensor-stuck@256 sensor-stuck@768", this.bench.sink.story());
	}

	@Test
	public void shouldNotCountClippedSamplesFromBeforeASleep() throws IOException {
		this.bench.config.sleepMicros = 1000000L;
		this.bench.source.clipping(0);
		this.bench.steps(2);
		this.bench.source.live(0);
		this.bench.source.jump(500000L);
		this.bench.windows(1);
		assertEquals("", this.bench.sink.story());
		assertEquals(1, this.bench.scorer.accepted());
	}

	@Test
	public void shouldNotRaiseAnAnomalyForAFaultySensor() throws IOException {
		this.bench.scorer.say(9900);
		this.bench.source.still(0, 77);
		this.bench.windows(10);
		assertEquals("sensor-stuck@256", this.bench.sink.story());
		assertEquals(0, this.bench.monitor().counters().exceeded);
	}

	@Test
	public void shouldReportReadsWithoutFramesOnce() throws IOException {
		this.bench.windows(1);
		this.bench.source.quiet(true);
		this.bench.steps(2);
		assertEquals("", this.bench.sink.story());
		this.bench.steps(10);
		assertEquals("sensor-silent@256", this.bench.sink.story());
		assertEquals(1, this.bench.scorer.interruptions());
		this.bench.source.quiet(false);
		this.bench.windows(1);
		// No time has passed on the clock of this sensor: there is no gap to report.
		assertEquals("sensor-silent@256", this.bench.sink.story());
		this.bench.source.quiet(true);
		this.bench.steps(3);
		assertEquals("sensor-silent@256 sensor-silent@512", this.bench.sink.story());
	}

	@Test
	public void shouldTolerateSomeReadsWithoutFrames() throws IOException {
		for (int i = 0; i < 20; i++) {
			this.bench.source.quiet(true);
			this.bench.steps(2);
			this.bench.source.quiet(false);
			this.bench.steps(1);
		}
		assertEquals("", this.bench.sink.story());
		assertEquals(5, this.bench.scorer.accepted());
	}
}
