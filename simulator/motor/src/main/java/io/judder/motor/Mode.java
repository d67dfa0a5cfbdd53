/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.motor;

/**
 * A resonance of the structure as a filter with two poles: every impact rings and decays, rolling noise keeps it
 * murmuring.
 */
final class Mode {

	private final Noise noise;
	private final boolean audible;
	private final double a1;
	private final double a2;
	private final double impactGain;
	private final double noiseGain;
	private final double[] transfer;
	private double y1;
	private double y2;

	/**
	 * @param hertz
	 *            the natural frequency; a mode that the sensor's filter stops is left out.
	 * @param damping
	 *            the damping ratio.
	 * @param noiseLevel
	 *            the RMS of the rolling noise in g at nominal load.
	 * @param transfer
	 *            how much of it each axis feels.
	 */
	Mode(final Noise noise, final double rate, final double hertz, final double damping, final double noiseLevel,
			final double... transfer) {
		this.noise = noise;
		this.transfer = transfer;
		this.audible = hertz < 0.45 * rate;
		final double turns = hertz / rate;
		final double radius = StrictMath.exp(-2 * Math.PI * damping * turns);
		this.a1 = 2 * radius * Phasor.cosine(turns);
		this.a2 = -radius * radius;
		// The impulse response is r^n sin((n + 1) w) / sin(w): scaled, its first swing is about the impact.
		this.impactGain = Phasor.sine(turns);
		// Variance of a second-order autoregression driven by unit noise (Box and Jenkins, "Time series analysis", 3.2.4).
		final double variance = (1 - this.a2)
				/ ((1 + this.a2) * ((1 - this.a2) * (1 - this.a2) - this.a1 * this.a1));
		this.noiseGain = noiseLevel / Math.sqrt(variance);
	}

	void add(final Block block, final double[] impacts) {
		if (!this.audible) {
			return;
		}
		final double[] x = block.axes[0];
		final double[] y = block.axes[1];
		final double[] z = block.axes[2];
		final double rolling = this.noiseGain * block.load;
		double previous = this.y1;
		double beforeThat = this.y2;
		for (int i = 0; i < block.frames; i++) {
			final double value = this.a1 * previous + this.a2 * beforeThat + this.impactGain * impacts[i]
					+ rolling * this.noise.gaussian();
			beforeThat = previous;
			previous = value;
			x[i] += this.transfer[0] * value;
			y[i] += this.transfer[1] * value;
			z[i] += this.transfer[2] * value;
		}
		this.y1 = previous;
		this.y2 = beforeThat;
	}
}
