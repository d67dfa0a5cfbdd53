/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

import io.judder.app.PipelineConfig;
import io.judder.detect.DetectorState;
import io.judder.motor.MotorConfig;
import io.judder.motor.MotorConfigBuilder;
import io.judder.motor.VirtualMotor;
import io.judder.monitor.Event;
import io.judder.session.EventRow;
import io.judder.session.Progress;
import io.judder.session.Run;
import io.judder.session.RunListener;
import io.judder.session.SessionException;
import io.judder.session.WindowRow;

/**
 * The pipeline of the device beside a virtual motor that is sampled once a minute.
 */
final class MotorRun implements RunListener {

	/** One window every minute. */
	private static final int BURST_FRAMES = 1024;
	private static final long INTERVAL_MICROS = 60_000_000L;

	/** The default number of windows, those of settling included, with a minute to spare. */
	static final long LEARN_MICROS = 610 * INTERVAL_MICROS;

	private static final List<String> AXES = List.of("x", "y", "z");

	private final List<WindowRow> watched = new ArrayList<>();
	private final List<EventRow> raised = new ArrayList<>();

	/** Learns and watches until the motor's time is over. */
	MotorRun(final MotorConfig motor) throws IOException, SessionException {
		final VirtualMotor source = new VirtualMotor(motor);
		final PipelineConfig config = new PipelineConfig(source.axes(), source.rateMilliHertz());
		config.monitor.sleepMicros = INTERVAL_MICROS;
		final Run run = new Run(config, source, AXES, this);
		run.pipeline().detector().learn(0, config.detector.learnWindows);
		run.play(source, "virtual motor", () -> false);
	}

	/** Begins the configuration of a motor. */
	static MotorConfigBuilder builder(final long seed) {
		return MotorConfig.builder().seed(seed).dutyCycle(BURST_FRAMES, INTERVAL_MICROS);
	}

	/** Returns the rate of false alarms that the default settings name. */
	static double falseAlarmRate() {
		// The decimal number that is meant, not the float nearest to it.
		return Double.parseDouble(Float.toString(new PipelineConfig(1, PipelineConfig.VIBRATION_MILLIHERTZ).detector.falseAlarmRate));
	}

	@Override
	public void window(final WindowRow row, final Progress progress) {
		if (row.state().equals(DetectorState.name(DetectorState.WATCHING)) && !Double.isNaN(row.score())) {
			this.watched.add(row);
		}
	}

	@Override
	public void event(final EventRow event) {
		if (event.type().equals(Event.name(Event.ANOMALY_RAISED))) {
			this.raised.add(event);
		}
	}

	/** Returns the alarms. */
	List<EventRow> raised() {
		return this.raised;
	}

	/** Returns when each watched window ended, in seconds. */
	DoubleStream times() {
		return this.watched.stream().mapToDouble(WindowRow::time);
	}

	/** Returns the score of each watched window. */
	double[] scores() {
		return this.watched.stream().mapToDouble(WindowRow::score).toArray();
	}

	/** Counts the windows above the limit. */
	Proportion exceeded() {
		return new Proportion(this.watched.stream().filter(row -> row.score() > row.threshold()).count(), this.watched.size());
	}

	/** Counts the windows with an alarm. */
	long alarmed() {
		return this.watched.stream().filter(WindowRow::alarm).count();
	}
}
