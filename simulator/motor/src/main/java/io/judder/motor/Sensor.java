/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.motor;

/**
 * A three-axis accelerometer: mounting, offset, white noise, range and resolution. Values leave it as counts.
 */
final class Sensor {

	/** Acceleration without a source of its own: flow, the floor, the mounting. RMS in g over the whole band. */
	private static final double FLOOR = 0.01;

	private final Noise noise;
	private final double countsPerG;
	private final int clip;
	private final double[] transfer;
	private final double[] offset;
	private final double noiseCounts;

	Sensor(final MotorConfig config) {
		this.noise = new Noise(config.seed(), 7);
		this.countsPerG = 1 / config.unitPerCount();
		this.clip = config.clipCounts();
		this.transfer = new double[3];
		this.offset = new double[3];
		for (int axis = 0; axis < 3; axis++) {
			this.transfer[axis] = config.mounting(axis) * this.countsPerG;
			this.offset[axis] = config.offset(axis) * this.countsPerG;
		}
		final double own = config.noiseDensity() * Math.sqrt(config.rateHertz() / 2.0);
		this.noiseCounts = Math.sqrt(own * own + FLOOR * FLOOR) * this.countsPerG;
	}

	/**
	 * Samples one axis of a block.
	 *
	 * @param out
	 *            receives the counts, one value every {@code stride}.
	 */
	void sample(final Block block, final int axis, final short[] out, final int stride) {
		final double[] in = block.axes[axis];
		final double gain = this.transfer[axis];
		final double bias = this.offset[axis];
		for (int i = 0; i < block.frames; i++) {
			final double value = gain * in[i] + bias + this.noiseCounts * this.noise.gaussian();
			final double bounded = Math.max(-this.clip, Math.min(this.clip, value));
			// Adding a whole number above the clip level makes truncation round to nearest.
			out[i * stride + axis] = (short) ((int) (bounded + 65536.5) - 65536);
		}
	}
}
