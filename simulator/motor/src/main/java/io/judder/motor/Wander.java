/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.motor;

/**
 * A value that wanders around 0: an Ornstein-Uhlenbeck process, advanced exactly over steps of any length, so that a
 * pause of a minute costs as much as one of a millisecond.
 */
final class Wander {

	private final Noise noise;
	private final double deviation;
	private final double timeConstantSeconds;
	private double step;
	private double keep;
	private double spread;
	private double value;

	Wander(final Noise noise, final double deviation, final double timeConstantSeconds) {
		this.noise = noise;
		this.deviation = deviation;
		this.timeConstantSeconds = timeConstantSeconds;
		this.value = deviation * noise.gaussian();
	}

	double value() {
		return this.value;
	}

	void advance(final double seconds) {
		if (seconds != this.step) {
			this.step = seconds;
			this.keep = StrictMath.exp(-seconds / this.timeConstantSeconds);
			this.spread = this.deviation * Math.sqrt(1 - this.keep * this.keep);
		}
		this.value = this.keep * this.value + this.spread * this.noise.gaussian();
	}
}
