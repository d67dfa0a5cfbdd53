/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.motor;

import java.util.List;

/**
 * What a {@link VirtualMotor} simulates. Immutable; made by a {@link MotorConfigBuilder}.
 */
public final class MotorConfig {

	/** One hour in microseconds, for schedules. */
	public static final long HOUR_MICROS = 3_600_000_000L;

	private final long seed;
	private final int rateHertz;
	private final int axes;
	private final double speedRpm;
	private final int lineHertz;
	private final Bearing bearing;
	private final int pinionTeeth;
	private final int wheelTeeth;
	private final double loadVariation;
	private final double dailyVariation;
	private final double rangeG;
	private final int bits;
	private final double noiseDensity;
	private final double[] offset;
	private final double[] mounting;
	private final int burstFrames;
	private final long burstIntervalMicros;
	private final long durationMicros;
	private final FaultSchedule[] faults;
	private final SensorFault[] sensorFaults;

	MotorConfig(final MotorConfigBuilder values) {
		this.seed = values.seed;
		this.rateHertz = values.rateHertz;
		this.axes = values.axes;
		this.speedRpm = values.speedRpm;
		this.lineHertz = values.lineHertz;
		this.bearing = values.bearing;
		this.pinionTeeth = values.pinionTeeth;
		this.wheelTeeth = values.wheelTeeth;
		this.loadVariation = values.loadVariation;
		this.dailyVariation = values.dailyVariation;
		this.rangeG = values.rangeG;
		this.bits = values.bits;
		this.noiseDensity = values.noiseDensity;
		this.offset = values.offset;
		this.mounting = values.mounting;
		this.burstFrames = values.burstFrames;
		this.burstIntervalMicros = values.burstIntervalMicros;
		this.durationMicros = values.durationMicros;
		this.faults = values.faults.toArray(new FaultSchedule[0]);
		this.sensorFaults = values.sensorFaults.toArray(new SensorFault[0]);
	}

	/**
	 * Returns a builder that holds the defaults.
	 *
	 * @return the builder.
	 */
	public static MotorConfigBuilder builder() {
		return new MotorConfigBuilder();
	}

	/**
	 * Returns the seed of everything random.
	 *
	 * @return any number.
	 */
	public long seed() {
		return this.seed;
	}

	/**
	 * Returns the number of frames per second.
	 *
	 * @return 1000 to 50 000.
	 */
	public int rateHertz() {
		return this.rateHertz;
	}

	/**
	 * Returns the number of axes: horizontal, vertical, along the shaft.
	 *
	 * @return 1 to 3.
	 */
	public int axes() {
		return this.axes;
	}

	/**
	 * Returns the speed of the shaft at nominal load.
	 *
	 * @return turns per minute.
	 */
	public double speedRpm() {
		return this.speedRpm;
	}

	/**
	 * Returns the frequency of the supply.
	 *
	 * @return the frequency in Hz.
	 */
	public int lineHertz() {
		return this.lineHertz;
	}

	/**
	 * Returns the bearing under the sensor.
	 *
	 * @return its geometry.
	 */
	public Bearing bearing() {
		return this.bearing;
	}

	/**
	 * Returns the number of teeth on the shaft.
	 *
	 * @return the number of teeth.
	 */
	public int pinionTeeth() {
		return this.pinionTeeth;
	}

	/**
	 * Returns the number of teeth of the driven wheel.
	 *
	 * @return the number of teeth.
	 */
	public int wheelTeeth() {
		return this.wheelTeeth;
	}

	/**
	 * Returns how far the load wanders over minutes.
	 *
	 * @return the standard deviation, relative to the nominal load.
	 */
	public double loadVariation() {
		return this.loadVariation;
	}

	/**
	 * Returns how far the load follows the day.
	 *
	 * @return the amplitude, relative to the nominal load.
	 */
	public double dailyVariation() {
		return this.dailyVariation;
	}

	/**
	 * Returns the value of one count.
	 *
	 * @return the value in g.
	 */
	public double unitPerCount() {
		return this.rangeG / (1 << this.bits - 1);
	}

	/**
	 * Returns the largest magnitude that the sensor delivers.
	 *
	 * @return the magnitude in counts.
	 */
	public int clipCounts() {
		return (1 << this.bits - 1) - 1;
	}

	/**
	 * Returns the noise of the sensor.
	 *
	 * @return the density in g per square root of Hz.
	 */
	public double noiseDensity() {
		return this.noiseDensity;
	}

	/**
	 * Returns what an axis shows at rest: gravity and zero offset.
	 *
	 * @param axis
	 *            0 to 2.
	 * @return the value in g.
	 */
	public double offset(final int axis) {
		return this.offset[axis];
	}

	/**
	 * Returns how much of the vibration of the housing reaches an axis.
	 *
	 * @param axis
	 *            0 to 2.
	 * @return the factor.
	 */
	public double mounting(final int axis) {
		return this.mounting[axis];
	}

	/**
	 * Tells whether the sensor sleeps between bursts.
	 *
	 * @return whether there is a duty cycle.
	 */
	public boolean isBurst() {
		return this.burstFrames > 0;
	}

	/**
	 * Returns the length of a burst.
	 *
	 * @return the number of frames, 0 without a duty cycle.
	 */
	public int burstFrames() {
		return this.burstFrames;
	}

	/**
	 * Returns the time from the start of a burst to the start of the next.
	 *
	 * @return the time in microseconds, 0 without a duty cycle.
	 */
	public long burstIntervalMicros() {
		return this.burstIntervalMicros;
	}

	/**
	 * Returns when the source ends.
	 *
	 * @return the time in microseconds, {@link Long#MAX_VALUE} for never.
	 */
	public long durationMicros() {
		return this.durationMicros;
	}

	/**
	 * Returns what happens to the machine.
	 *
	 * @return the schedules, in the order in which they were given.
	 */
	public List<FaultSchedule> faults() {
		return List.of(this.faults);
	}

	/**
	 * Returns what happens to the sensor.
	 *
	 * @return the faults, in the order in which they were given.
	 */
	public List<SensorFault> sensorFaults() {
		return List.of(this.sensorFaults);
	}

	/**
	 * Returns how severe a fault is at a moment: the largest of its schedules.
	 *
	 * @param fault
	 *            which fault.
	 * @param timeMicros
	 *            when.
	 * @return 0 to 1.
	 */
	public double severity(final Fault fault, final long timeMicros) {
		double severity = 0;
		for (final FaultSchedule schedule : this.faults) {
			if (schedule.fault() == fault) {
				severity = Math.max(severity, schedule.severityAt(timeMicros));
			}
		}
		return severity;
	}
}
