/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.motor;

import io.judder.monitor.SampleSource;

/**
 * A simulated machine with an accelerometer on its bearing housing.
 * <p>
 * Deterministic: the same configuration gives the same samples on every JVM, whatever the sizes in which they are read.
 * Never waits: whoever wants real time paces the reading. Allocates nothing after construction. Not thread-safe.
 */
public final class VirtualMotor implements SampleSource {

	/** Speed, load and severities are constant within a block of this many frames. */
	public static final int BLOCK = 64;

	private static final int MILLI = 1000;
	private static final int MICROS = 1_000_000;
	/** What {@link #fill()} returns when a block was taken and nobody will see it. */
	private static final int LOST = -2;

	private final MotorConfig config;
	private final Machine machine;
	private final Sensor sensor;
	private final SensorFault[] sensorFaults;
	private final int axes;
	private final short[] samples;
	private final short[] held = new short[3];
	/** When the running burst began, and how many of its frames were taken. Without a duty cycle it is the only one. */
	private long burstMicros;
	private long burstFrames;
	/** The block being read. */
	private int filled;
	private int position;
	private long blockMicros;
	private long blockFirst;
	private long nextMicros;
	private boolean continues;
	private long timeMicros;

	/**
	 * Creates a motor that has run for ever and is first sampled at time 0.
	 *
	 * @param config
	 *            what to simulate.
	 */
	public VirtualMotor(final MotorConfig config) {
		this.config = config;
		this.machine = new Machine(config);
		this.sensor = new Sensor(config);
		this.sensorFaults = config.sensorFaults().toArray(new SensorFault[0]);
		this.axes = config.axes();
		this.samples = new short[BLOCK * 3];
	}

	@Override
	public int axes() {
		return this.axes;
	}

	@Override
	public int rateMilliHertz() {
		return this.config.rateHertz() * MILLI;
	}

	@Override
	public float unitPerCount() {
		return (float) this.config.unitPerCount();
	}

	@Override
	public int clipCounts() {
		return this.config.clipCounts();
	}

	@Override
	public long timeMicros() {
		return this.timeMicros;
	}

	/**
	 * Returns the truth that a detector is measured against.
	 *
	 * @param fault
	 *            which fault.
	 * @param micros
	 *            when.
	 * @return the severity, 0 to 1.
	 */
	public double severity(final Fault fault, final long micros) {
		return this.config.severity(fault, micros);
	}

	/**
	 * Reads the next frames. One call never spans a gap: it returns fewer frames instead, so that
	 * {@link #timeMicros()} holds for all of them.
	 */
	@Override
	public int read(final short[] frames, final int offset, final int count) {
		int done = 0;
		int missed = 0;
		while (done < count) {
			if (this.position == this.filled) {
				final int state = fill();
				if (state == END) {
					return done > 0 ? done : END;
				}
				if (state == LOST) {
					continue;
				}
				if (state == 0) {
					missed += BLOCK;
					if (done > 0 || missed >= count) {
						return done;
					}
					continue;
				}
				if (done > 0 && !this.continues) {
					return done;
				}
			}
			if (done == 0) {
				this.timeMicros = this.blockMicros + micros(this.blockFirst + this.position) - micros(this.blockFirst);
			}
			done += copy(frames, offset + done * this.axes, count - done);
		}
		return done;
	}

	private int copy(final short[] frames, final int offset, final int count) {
		final int n = Math.min(count, this.filled - this.position);
		final int from = this.position * this.axes;
		System.arraycopy(this.samples, from, frames, offset, n * this.axes);
		this.position += n;
		return n;
	}

	/** Takes the next block: its frames, 0 when none came out of the sensor, {@link #LOST} or {@link #END}. */
	private int fill() {
		this.filled = 0;
		this.position = 0;
		int burstLeft = BLOCK;
		if (this.config.isBurst()) {
			if (this.burstFrames == this.config.burstFrames()) {
				final long end = this.burstMicros + micros(this.burstFrames);
				this.burstMicros += this.config.burstIntervalMicros();
				this.burstFrames = 0;
				this.machine.idle(this.burstMicros - end);
			}
			burstLeft = (int) Math.min(BLOCK, this.config.burstFrames() - this.burstFrames);
		}
		final long now = this.burstMicros + micros(this.burstFrames);
		if (now >= this.config.durationMicros()) {
			return END;
		}
		final Block block = this.machine.run(burstLeft, now);
		for (int axis = 0; axis < this.axes; axis++) {
			this.sensor.sample(block, axis, this.samples, this.axes);
		}
		this.blockFirst = this.burstFrames;
		this.burstFrames += burstLeft;
		return disturb(now, burstLeft);
	}

	/** Lets the sensor fail. */
	private int disturb(final long now, final int frames) {
		long clock = now;
		for (final SensorFault fault : this.sensorFaults) {
			if (fault.kind() == SensorFault.Kind.CLOCK_BACK) {
				clock -= now >= fault.startMicros() ? fault.durationMicros() : 0;
			} else if (fault.isActive(now)) {
				if (fault.kind() == SensorFault.Kind.LOST) {
					return LOST;
				}
				if (fault.kind() == SensorFault.Kind.MUTE) {
					return 0;
				}
				hold(fault, frames);
			}
		}
		for (int axis = 0; axis < this.axes; axis++) {
			this.held[axis] = this.samples[(frames - 1) * this.axes + axis];
		}
		this.blockMicros = clock;
		this.continues = clock == this.nextMicros;
		this.nextMicros = clock + micros(this.blockFirst + frames) - micros(this.blockFirst);
		this.filled = frames;
		return frames;
	}

	private void hold(final SensorFault fault, final int frames) {
		for (int axis = 0; axis < this.axes; axis++) {
			if (fault.concerns(axis)) {
				final int value = switch (fault.kind()) {
					case SATURATED -> this.config.clipCounts();
					case STUCK -> this.held[axis];
					default -> 0;
				};
				for (int i = 0; i < frames; i++) {
					this.samples[i * this.axes + axis] = (short) value;
				}
			}
		}
	}

	/** The time of a number of frames, rounded down; never overflows and never drifts. */
	private long micros(final long frames) {
		final long rate = this.config.rateHertz();
		return frames / rate * MICROS + frames % rate * MICROS / rate;
	}
}
