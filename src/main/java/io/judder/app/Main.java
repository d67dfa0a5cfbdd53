/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.app;

import java.io.IOException;

import ej.bon.Constants;
import io.judder.detect.DetectorState;

/**
 * The application on the device: learns the machine that it is fixed to, then watches it for ever.
 * <p>
 * Its settings are BON constants, see {@code judder.constants.list}. Events go to the console until an uplink takes their
 * place.
 */
public final class Main {

	private static final float PER_MILLION = 1e-6f;
	private static final int WAIT_MILLIS = 500;
	private static final long RETRY_MILLIS = 1000;
	private static final long MICROS_PER_SECOND = 1000000L;

	private Main() {
		// Entry point only.
	}

	/**
	 * Runs until the device is switched off.
	 *
	 * @param arguments
	 *            not used.
	 * @throws IOException
	 *             when there is no accelerometer.
	 * @throws InterruptedException
	 *             when the thread is interrupted.
	 */
	public static void main(final String[] arguments) throws IOException, InterruptedException {
		final ConsoleSink console = new ConsoleSink(System.out);
		final Accelerometer accelerometer = new Accelerometer(Constants.getInt("judder.rate.millihertz"),
				Constants.getInt("judder.range.millig"), WAIT_MILLIS);
		final PipelineConfig config = new PipelineConfig(accelerometer.axes(), accelerometer.rateMilliHertz());
		config.detector.falseAlarmRate = Constants.getInt("judder.falsealarms.permillion") * PER_MILLION;
		config.detector.learnWindows = Constants.getInt("judder.learn.windows");
		config.monitor.heartbeatMicros = Constants.getInt("judder.heartbeat.seconds") * MICROS_PER_SECOND;
		final Pipeline pipeline = new Pipeline(config, accelerometer, console);
		pipeline.monitor().heartbeat(console);
		pipeline.detector().learn(0, config.detector.learnWindows);
		while (true) {
			try {
				if (!pipeline.monitor().step()) {
					return;
				}
				if (pipeline.detector().state() == DetectorState.REFUSED) {
					// The machine did not run steadily; it may do so later.
					pipeline.detector().learn(0, config.detector.learnWindows);
				}
			} catch (final IOException e) {
				System.out.println(e.getMessage());
				Thread.sleep(RETRY_MILLIS);
			}
		}
	}
}
