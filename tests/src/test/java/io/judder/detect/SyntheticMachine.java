/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

/**
 * Feature vectors of a machine that runs steadily: each feature has a level and independent normal noise.
 */
final class SyntheticMachine {

	/** The level of feature 0; the next ones lie half a unit apart. Units are log2 of power. */
	static final double LEVEL = 10;

	private static final double STEP = 0.5;

	private final SeededNoise noise;
	private final int[] features;
	private double shift;
	private double deviation;

	SyntheticMachine(final int dimension, final int seed) {
		this.noise = new SeededNoise(seed);
		this.features = new int[dimension];
		this.deviation = 0.3;
	}

	/** Moves every feature, as another speed does. */
	SyntheticMachine shift(final double shift) {
		this.shift = shift;
		return this;
	}

	/** Sets the standard deviation of every feature. */
	SyntheticMachine deviation(final double deviation) {
		this.deviation = deviation;
		return this;
	}

	/** Returns the features of the next window. */
	int[] next() {
		for (int i = 0; i < this.features.length; i++) {
			final double value = LEVEL + STEP * i + this.shift + this.deviation * this.noise.normal();
			this.features[i] = (int) Math.floor(value * 1024 + 0.5);
		}
		return this.features;
	}

	/** Feeds windows to a detector; returns the state in which the last was used. */
	int run(final Detector detector, final int windows) {
		int state = detector.state();
		for (int i = 0; i < windows; i++) {
			state = detector.accept(next(), 256);
		}
		return state;
	}

	/** Lets a detector learn a regime from this machine, and fails when it does not. */
	void teach(final Detector detector, final int regime, final int windows) {
		detector.learn(regime, windows);
		run(detector, windows + detector.config().settleWindows);
		if (detector.state() != DetectorState.WATCHING) {
			throw new IllegalStateException("not learned: " + DetectorState.name(detector.state()) + ", reason "
					+ detector.refusal());
		}
	}
}
