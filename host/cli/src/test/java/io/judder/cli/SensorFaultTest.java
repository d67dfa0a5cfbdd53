/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.judder.app.PipelineConfig;
import io.judder.motor.MotorConfig;
import io.judder.motor.SensorFault;
import io.judder.motor.VirtualMotor;
import io.judder.session.EventRow;
import io.judder.session.EventText;
import io.judder.session.Progress;
import io.judder.session.Run;
import io.judder.session.RunListener;
import io.judder.session.WindowRow;

/**
 * A sound motor whose sensor fails from 15 s on, for 3 s: the event names the sensor, and what it measures has no score.
 */
final class SensorFaultTest {

	private static final long SECOND = 1_000_000;

	private final List<EventRow> events = new ArrayList<>();
	private final List<WindowRow> windows = new ArrayList<>();

	private void play(final SensorFault.Kind kind, final int axis) throws Exception {
		final VirtualMotor motor = new VirtualMotor(MotorConfig.builder().seed(3).durationMicros(25 * SECOND)
				.sensorFault(new SensorFault(kind, axis, 15 * SECOND, 3 * SECOND)).build());
		final Run run = new Run(new PipelineConfig(motor.axes(), motor.rateMilliHertz()), motor, List.of("x", "y", "z"), new RunListener() {
			@Override
			public void window(final WindowRow row, final Progress progress) {
				SensorFaultTest.this.windows.add(row);
			}

			@Override
			public void event(final EventRow event) {
				SensorFaultTest.this.events.add(event);
			}
		});
		run.pipeline().detector().learn(0, 600);
		run.play(motor, "motor", () -> false);
		assertFalse(this.events.isEmpty());
		assertFalse(this.windows.get(this.windows.size() - 1).alarm());
		assertEquals("watching", this.windows.get(this.windows.size() - 1).state());
	}

	/** The first event of the sensor or the clock. */
	private EventRow first() {
		return this.events.stream().filter(event -> !event.type().startsWith("anomaly")).findFirst().orElseThrow();
	}

	/** When no sample comes, or at another time, the machine cannot be suspected. */
	private void assertNoAnomaly() {
		assertTrue(this.events.stream().noneMatch(event -> event.type().startsWith("anomaly")), this.events.toString());
		assertTrue(this.windows.stream().noneMatch(WindowRow::alarm));
	}

	@Test
	void shouldTellThatAnAxisIsStuck() throws Exception {
		play(SensorFault.Kind.STUCK, 1);
		assertNoAnomaly();
		assertEquals("sensor-stuck", first().type());
		assertEquals("y", first().axis());
		assertTrue(first().time() > 15 && first().time() < 15.2, first().toString());
		assertTrue(EventText.of(first()).startsWith("sensor stuck: axis y stays at "), EventText.of(first()));
		// What a stuck sensor measures has no score.
		assertTrue(this.windows.stream().filter(row -> row.time() > 15.2 && row.time() < 18).allMatch(row -> Double.isNaN(row.score())));
	}

	@Test
	void shouldTellThatAnAxisIsSaturated() throws Exception {
		play(SensorFault.Kind.SATURATED, 2);
		assertNoAnomaly();
		assertEquals("sensor-clipped", first().type());
		assertEquals("z", first().axis());
	}

	@Test
	void shouldTellThatEveryAxisRestsAtZero() throws Exception {
		play(SensorFault.Kind.SILENT, SensorFault.ALL_AXES);
		assertNoAnomaly();
		assertEquals("sensor-silent", first().type());
	}

	@Test
	void shouldTellThatNoSampleComes() throws Exception {
		play(SensorFault.Kind.MUTE, SensorFault.ALL_AXES);
		assertNoAnomaly();
		assertEquals("sensor-silent", first().type());
	}

	@Test
	void shouldTellThatTheClockJumpedBack() throws Exception {
		play(SensorFault.Kind.CLOCK_BACK, SensorFault.ALL_AXES);
		assertNoAnomaly();
		assertEquals("time-gap", first().type());
		assertEquals("time gap: the clock jumped back by 3.000 s", EventText.of(first()));
	}

	@Test
	void shouldTellThatFramesAreMissing() throws Exception {
		play(SensorFault.Kind.LOST, SensorFault.ALL_AXES);
		assertNoAnomaly();
		assertEquals("time-gap", first().type());
		assertTrue(EventText.of(first()).matches("time gap: [23]\\.\\d{3} s are missing"), EventText.of(first()));
	}
}
