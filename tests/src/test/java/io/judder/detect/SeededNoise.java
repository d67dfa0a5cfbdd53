/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

/**
 * Pseudo-random numbers that are the same on every target: xorshift32 (G. Marsaglia, "Xorshift RNGs", 2003).
 */
final class SeededNoise {

	private int state;

	SeededNoise(final int seed) {
		this.state = seed;
	}

	/** Returns 32 bits. */
	int bits() {
		int x = this.state;
		x ^= x << 13;
		x ^= x >>> 17;
		x ^= x << 5;
		this.state = x;
		return x;
	}

	/** Returns a number above 0 and below 1. */
	double uniform() {
		return ((bits() >>> 8) + 0.5) / (1 << 24);
	}

	/** Returns a normally distributed number of mean 0 and variance 1 (G. E. P. Box, M. E. Muller, 1958). */
	double normal() {
		return Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
	}
}
