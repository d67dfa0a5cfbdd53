/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.motor;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects the values of a {@link MotorConfig}. Each method replaces a default and returns the builder; a value out of its
 * range is refused with an {@link IllegalArgumentException} that names it.
 */
public final class MotorConfigBuilder {

	// Read by the constructor of MotorConfig. Arrays are replaced, never changed.
	long seed = 1;
	int rateHertz = 20_000;
	int axes = 3;
	double speedRpm = 1770;
	int lineHertz = 60;
	Bearing bearing = Bearing.SKF_6205;
	int pinionTeeth = 23;
	int wheelTeeth = 57;
	double loadVariation = 0.02;
	double dailyVariation = 0.03;
	double rangeG = 16;
	int bits = 16;
	double noiseDensity = 75e-6;
	double[] offset = { 0.02, -1.01, 0.015 };
	double[] mounting = { 1, 1, 1 };
	int burstFrames;
	long burstIntervalMicros;
	long durationMicros = Long.MAX_VALUE;
	final List<FaultSchedule> faults = new ArrayList<>();
	final List<SensorFault> sensorFaults = new ArrayList<>();

	MotorConfigBuilder() {
	}

	/**
	 * Sets the seed of everything random.
	 *
	 * @param value
	 *            any number; default 1.
	 * @return this.
	 */
	public MotorConfigBuilder seed(final long value) {
		this.seed = value;
		return this;
	}

	/**
	 * Sets the number of frames per second.
	 *
	 * @param value
	 *            1000 to 50 000 Hz; default 20 000.
	 * @return this.
	 */
	public MotorConfigBuilder rateHertz(final int value) {
		this.rateHertz = within("rate in Hz", value, 1000, 50_000);
		return this;
	}

	/**
	 * Sets the number of axes.
	 *
	 * @param value
	 *            1 to 3; default 3.
	 * @return this.
	 */
	public MotorConfigBuilder axes(final int value) {
		this.axes = within("number of axes", value, 1, 3);
		return this;
	}

	/**
	 * Sets the speed of the shaft at nominal load.
	 *
	 * @param value
	 *            60 to 6000 turns per minute, and no faster than a two-pole motor on the line; default 1770.
	 * @return this.
	 */
	public MotorConfigBuilder speedRpm(final double value) {
		this.speedRpm = within("speed in turns per minute", value, 60, 6000);
		return this;
	}

	/**
	 * Sets the frequency of the supply.
	 *
	 * @param value
	 *            40 to 100 Hz; default 60.
	 * @return this.
	 */
	public MotorConfigBuilder lineHertz(final int value) {
		this.lineHertz = within("line frequency in Hz", value, 40, 100);
		return this;
	}

	/**
	 * Sets the bearing under the sensor.
	 *
	 * @param value
	 *            its geometry; default {@link Bearing#SKF_6205}.
	 * @return this.
	 */
	public MotorConfigBuilder bearing(final Bearing value) {
		this.bearing = value;
		return this;
	}

	/**
	 * Sets the gear stage.
	 *
	 * @param pinion
	 *            teeth on the shaft, 8 to 200; default 23.
	 * @param wheel
	 *            teeth of the driven wheel, 8 to 1000; default 57.
	 * @return this.
	 */
	public MotorConfigBuilder gear(final int pinion, final int wheel) {
		this.pinionTeeth = within("teeth of the pinion", pinion, 8, 200);
		this.wheelTeeth = within("teeth of the wheel", wheel, 8, 1000);
		return this;
	}

	/**
	 * Sets how the load of the sound machine varies; vibration levels follow the load.
	 *
	 * @param wander
	 *            the standard deviation of its wandering over minutes, 0 to 0.2 of the nominal load; default 0.02.
	 * @param daily
	 *            the amplitude of its sine over 24 hours, 0 to 0.2; default 0.03.
	 * @return this.
	 */
	public MotorConfigBuilder variation(final double wander, final double daily) {
		this.loadVariation = within("wandering of the load", wander, 0, 0.2);
		this.dailyVariation = within("daily variation of the load", daily, 0, 0.2);
		return this;
	}

	/**
	 * Sets the converter of the sensor.
	 *
	 * @param range
	 *            the end of the range, 1 to 200 g; default 16.
	 * @param resolution
	 *            8 to 16 bits; default 16.
	 * @return this.
	 */
	public MotorConfigBuilder range(final double range, final int resolution) {
		this.rangeG = within("range in g", range, 1, 200);
		this.bits = within("resolution in bits", resolution, 8, 16);
		return this;
	}

	/**
	 * Sets the noise of the sensor.
	 *
	 * @param density
	 *            0 to 0.01 g per square root of Hz; default 75 ug, as three-axis MEMS sensors of vibration have.
	 * @return this.
	 */
	public MotorConfigBuilder noiseDensity(final double density) {
		this.noiseDensity = within("noise density", density, 0, 0.01);
		return this;
	}

	/**
	 * Sets what each axis shows at rest.
	 *
	 * @param x
	 *            horizontal, -2 to 2 g; default 0.02.
	 * @param y
	 *            vertical; default -1.01, gravity and an offset.
	 * @param z
	 *            along the shaft; default 0.015.
	 * @return this.
	 */
	public MotorConfigBuilder offset(final double x, final double y, final double z) {
		this.offset = new double[] { within("offset in g", x, -2, 2), within("offset in g", y, -2, 2),
				within("offset in g", z, -2, 2) };
		return this;
	}

	/**
	 * Sets how much of the vibration reaches each axis: another place or a weaker mount.
	 *
	 * @param x
	 *            horizontal, -10 to 10; default 1.
	 * @param y
	 *            vertical; default 1.
	 * @param z
	 *            along the shaft; default 1.
	 * @return this.
	 */
	public MotorConfigBuilder mounting(final double x, final double y, final double z) {
		this.mounting = new double[] { within("mounting factor", x, -10, 10), within("mounting factor", y, -10, 10),
				within("mounting factor", z, -10, 10) };
		return this;
	}

	/**
	 * Lets the sensor sleep between bursts.
	 *
	 * @param frames
	 *            frames per burst, above 0.
	 * @param intervalMicros
	 *            from start to start, at least the length of a burst.
	 * @return this.
	 */
	public MotorConfigBuilder dutyCycle(final int frames, final long intervalMicros) {
		this.burstFrames = within("frames per burst", frames, 1, Integer.MAX_VALUE);
		this.burstIntervalMicros = intervalMicros;
		return this;
	}

	/**
	 * Ends the source; by default it goes on for ever.
	 *
	 * @param micros
	 *            when, above 0. The last block of frames may reach beyond.
	 * @return this.
	 */
	public MotorConfigBuilder durationMicros(final long micros) {
		if (micros <= 0) {
			throw outside("duration in us", String.valueOf(micros), "above 0");
		}
		this.durationMicros = micros;
		return this;
	}

	/**
	 * Adds a fault of the machine.
	 *
	 * @param schedule
	 *            which and when.
	 * @return this.
	 */
	public MotorConfigBuilder fault(final FaultSchedule schedule) {
		this.faults.add(schedule);
		return this;
	}

	/**
	 * Adds a fault of the sensor.
	 *
	 * @param fault
	 *            which and when.
	 * @return this.
	 */
	public MotorConfigBuilder sensorFault(final SensorFault fault) {
		this.sensorFaults.add(fault);
		return this;
	}

	/**
	 * Returns the configuration. The builder can be changed and used again.
	 *
	 * @return the configuration.
	 * @throws IllegalArgumentException
	 *             when values contradict each other; the message says which.
	 */
	public MotorConfig build() {
		if (this.speedRpm > 60.0 * this.lineHertz) {
			throw new IllegalArgumentException("speed of " + this.speedRpm + " turns per minute, a motor on "
					+ this.lineHertz + " Hz reaches " + 60 * this.lineHertz);
		}
		if (this.burstFrames > 0 && this.burstIntervalMicros < 1e6 * this.burstFrames / this.rateHertz) {
			throw new IllegalArgumentException("bursts of " + this.burstFrames + " frames do not fit into "
					+ this.burstIntervalMicros + " us at " + this.rateHertz + " Hz");
		}
		return new MotorConfig(this);
	}

	private static int within(final String what, final int value, final int low, final int high) {
		if (value < low || value > high) {
			throw outside(what, String.valueOf(value), low + " to " + high);
		}
		return value;
	}

	private static double within(final String what, final double value, final double low, final double high) {
		if (!(value >= low && value <= high)) {
			throw outside(what, String.valueOf(value), low + " to " + high);
		}
		return value;
	}

	private static IllegalArgumentException outside(final String what, final String value, final String range) {
		return new IllegalArgumentException(what + " is " + value + ", " + range + " is possible");
	}
}
