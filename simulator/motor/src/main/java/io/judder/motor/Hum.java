/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.motor;

/** Magnetic pull at twice the line frequency. */
final class Hum {

	private static final double[] PEAK = { 0.012, 0.010, 0.003 };
	private static final int MICROS = 1_000_000;

	private final int hertz;
	private final double[] cosine = new double[Block.FRAMES];
	private final double[] sine = new double[Block.FRAMES];

	Hum(final MotorConfig config) {
		this.hertz = 2 * config.lineHertz();
	}

	void add(final Block block) {
		// The frequency is a whole number of hertz, so the angle within the second is the angle.
		final double turns = (double) (block.timeMicros % MICROS) * this.hertz / MICROS;
		Phasor.fill(this.cosine, this.sine, block.frames, turns, this.hertz / block.rate);
		for (int axis = 0; axis < 3; axis++) {
			final double[] out = block.axes[axis];
			for (int i = 0; i < block.frames; i++) {
				out[i] += PEAK[axis] * this.cosine[i];
			}
		}
	}
}
