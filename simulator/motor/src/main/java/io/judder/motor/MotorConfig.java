/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.motor;

import java.util.ArrayList;
import java.util.List;

/**
 * What a {@link VirtualMotor} simulates. Immutable; made by a {@link Builder}.
 */
public final class MotorConfig {

	/** One hour in microseconds, for schedules. */
	public static final long HOUR_MICROS = 3_600_000_000L;

	private final Builder values;
	private final FaultSchedule[] schedules;
	private final List<FaultSchedule> faults;
	private final List<SensorFault> sensorFaults;

	private MotorConfig(final Builder values) {
		this.values = values;
		this.schedules = values.faults.toArray(new FaultSchedule[0]);
		this.faults = List.copyOf(values.faults);
		this.sensorFaults = List.copyOf(values.sensorFaults);
	}

	/**
	 * Returns a builder that holds the defaults.
	 *
	 * @return the builder.
	 */
	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Returns the seed of everything random.
	 *
	 * @return any number.
	 */
	public long seed() {
		return this.values.seed;
	}

	/**
	 * Returns the number of frames per second.
	 *
	 * @return 1000 to 50 000.
	 */
	public int rateHertz() {
		return this.values.rateHertz;
	}

	/**
	 * Returns the number of axes: horizontal, vertical, along the shaft.
	 *
	 * @return 1 to 3.
	 */
	public int axes() {
		return this.values.axes;
	}

	/**
	 * Returns the speed of the shaft at nominal load.
	 *
	 * @return turns per minute.
	 */
	public double speedRpm() {
		return this.values.speedRpm;
	}

	/**
	 * Returns the frequency of the supply.
	 *
	 * @return the frequency in Hz.
	 */
	public int lineHertz() {
		return this.values.lineHertz;
	}

	/**
	 * Returns the bearing under the sensor.
	 *
	 * @return its geometry.
	 */
	public Bearing bearing() {
		return this.values.bearing;
	}

	/**
	 * Returns the number of teeth on the shaft.
	 *
	 * @return the number of teeth.
	 */
	public int pinionTeeth() {
		return this.values.pinionTeeth;
	}

	/**
	 * Returns the number of teeth of the driven wheel.
	 *
	 * @return the number of teeth.
	 */
	public int wheelTeeth() {
		return this.values.wheelTeeth;
	}

	/**
	 * Returns how far the load wanders over minutes.
	 *
	 * @return the standard deviation, relative to the nominal load.
	 */
	public double loadVariation() {
		return this.values.loadVariation;
	}

	/**
	 * Returns how far the load follows the day.
	 *
	 * @return the amplitude, relative to the nominal load.
	 */
	public double dailyVariation() {
		return this.values.dailyVariation;
	}

	/**
	 * Returns the value of one count.
	 *
	 * @return the value in g.
	 */
	public double unitPerCount() {
		return this.values.rangeG / (1 << this.values.bits - 1);
	}

	/**
	 * Returns the largest magnitude that the sensor delivers.
	 *
	 * @return the magnitude in counts.
	 */
	public int clipCounts() {
		return (1 << this.values.bits - 1) - 1;
	}

	/**
	 * Returns the noise of the sensor.
	 *
	 * @return the density in g per square root of Hz.
	 */
	public double noiseDensity() {
		return this.values.noiseDensity;
	}

	/**
	 * Returns what an axis shows at rest: gravity and zero offset.
	 *
	 * @param axis
	 *            0 to 2.
	 * @return the value in g.
	 */
	public double offset(final int axis) {
		return this.values.offset[axis];
	}

	/**
	 * Returns how much of the vibration of the housing reaches an axis.
	 *
	 * @param axis
	 *            0 to 2.
	 * @return the factor.
	 */
	public double mounting(final int axis) {
		return this.values.mounting[axis];
	}

	/**
	 * Tells whether the sensor sleeps between bursts.
	 *
	 * @return whether there is a duty cycle.
	 */
	public boolean isBurst() {
		return this.values.burstFrames > 0;
	}

	/**
	 * Returns the length of a burst.
	 *
	 * @return the number of frames, 0 without a duty cycle.
	 */
	public int burstFrames() {
		return this.values.burstFrames;
	}

	/**
	 * Returns the time from the start of a burst to the start of the next.
	 *
	 * @return the time in microseconds, 0 without a duty cycle.
	 */
	public long burstIntervalMicros() {
		return this.values.burstIntervalMicros;
	}

	/**
	 * Returns when the source ends.
	 *
	 * @return the time in microseconds, {@link Long#MAX_VALUE} for never.
	 */
	public long durationMicros() {
		return this.values.durationMicros;
	}

	/**
	 * Returns what happens to the machine.
	 *
	 * @return the schedules, in the order in which they were given.
	 */
	public List<FaultSchedule> faults() {
		return this.faults;
	}

	/**
	 * Returns what happens to the sensor.
	 *
	 * @return the faults, in the order in which they were given.
	 */
	public List<SensorFault> sensorFaults() {
		return this.sensorFaults;
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
		for (final FaultSchedule schedule : this.schedules) {
			if (schedule.fault() == fault) {
				severity = Math.max(severity, schedule.severityAt(timeMicros));
			}
		}
		return severity;
	}

	/** Collects the values; each method replaces a default and returns the builder. */
	public static final class Builder {

		private long seed = 1;
		private int rateHertz = 20_000;
		private int axes = 3;
		private double speedRpm = 1770;
		private int lineHertz = 60;
		private Bearing bearing = Bearing.SKF_6205;
		private int pinionTeeth = 23;
		private int wheelTeeth = 57;
		private double loadVariation = 0.02;
		private double dailyVariation = 0.03;
		private double rangeG = 16;
		private int bits = 16;
		private double noiseDensity = 75e-6;
		private double[] offset = { 0.02, -1.01, 0.015 };
		private double[] mounting = { 1, 1, 1 };
		private int burstFrames;
		private long burstIntervalMicros;
		private long durationMicros = Long.MAX_VALUE;
		private List<FaultSchedule> faults = new ArrayList<>();
		private List<SensorFault> sensorFaults = new ArrayList<>();

		private Builder() {
		}

		/**
		 * Sets the seed of everything random.
		 *
		 * @param value
		 *            any number; default 1.
		 * @return this.
		 */
		public Builder seed(final long value) {
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
		public Builder rateHertz(final int value) {
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
		public Builder axes(final int value) {
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
		public Builder speedRpm(final double value) {
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
		public Builder lineHertz(final int value) {
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
		public Builder bearing(final Bearing value) {
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
		public Builder gear(final int pinion, final int wheel) {
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
		public Builder variation(final double wander, final double daily) {
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
		public Builder range(final double range, final int resolution) {
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
		public Builder noiseDensity(final double density) {
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
		public Builder offset(final double x, final double y, final double z) {
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
		public Builder mounting(final double x, final double y, final double z) {
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
		public Builder dutyCycle(final int frames, final long intervalMicros) {
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
		public Builder durationMicros(final long micros) {
			if (micros <= 0) {
				throw new IllegalArgumentException("duration of " + micros + " us, above 0 is possible");
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
		public Builder fault(final FaultSchedule schedule) {
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
		public Builder sensorFault(final SensorFault fault) {
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
			if (this.burstFrames > 0
					&& this.burstIntervalMicros < 1e6 * this.burstFrames / this.rateHertz) {
				throw new IllegalArgumentException("bursts of " + this.burstFrames + " frames do not fit into "
						+ this.burstIntervalMicros + " us at " + this.rateHertz + " Hz");
			}
			return new MotorConfig(copy());
		}

		/** The configuration keeps a builder that nobody else can reach; arrays are replaced, never changed. */
		private Builder copy() {
			final Builder copy = new Builder();
			copy.seed = this.seed;
			copy.rateHertz = this.rateHertz;
			copy.axes = this.axes;
			copy.speedRpm = this.speedRpm;
			copy.lineHertz = this.lineHertz;
			copy.bearing = this.bearing;
			copy.pinionTeeth = this.pinionTeeth;
			copy.wheelTeeth = this.wheelTeeth;
			copy.loadVariation = this.loadVariation;
			copy.dailyVariation = this.dailyVariation;
			copy.rangeG = this.rangeG;
			copy.bits = this.bits;
			copy.noiseDensity = this.noiseDensity;
			copy.offset = this.offset;
			copy.mounting = this.mounting;
			copy.burstFrames = this.burstFrames;
			copy.burstIntervalMicros = this.burstIntervalMicros;
			copy.durationMicros = this.durationMicros;
			copy.faults = new ArrayList<>(this.faults);
			copy.sensorFaults = new ArrayList<>(this.sensorFaults);
			return copy;
		}

		private static int within(final String what, final int value, final int low, final int high) {
			return (int) within(what, (double) value, low, high);
		}

		private static double within(final String what, final double value, final double low, final double high) {
			if (!(value >= low && value <= high)) {
				throw new IllegalArgumentException(what + " is " + value + ", " + low + " to " + high + " is possible");
			}
			return value;
		}
	}
}
