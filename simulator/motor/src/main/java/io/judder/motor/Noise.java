/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.motor;

/**
 * Reproducible random numbers: the same seed gives the same sequence on every JVM.
 * <p>
 * Integers come from SplitMix64 (G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators", OOPSLA
 * 2014); normal deviates from the ziggurat of 128 layers (G. Marsaglia, W. W. Tsang, "The ziggurat method for generating
 * random variables", Journal of Statistical Software 5, 2000), whose tables are built with {@link StrictMath}.
 */
final class Noise {

	private static final int LAYERS = 128;
	private static final double SCALE = 0x1p31;
	/** The start of the tail, and the area of each layer. */
	private static final double TAIL = 3.442619855899;
	private static final double AREA = 9.91256303526217e-3;

	private static final long[] INSIDE = new long[LAYERS];
	private static final double[] WIDTH = new double[LAYERS];
	private static final double[] HEIGHT = new double[LAYERS];

	static {
		double x = TAIL;
		double previous = TAIL;
		final double base = AREA / density(x);
		INSIDE[0] = (long) (x / base * SCALE);
		WIDTH[0] = base / SCALE;
		WIDTH[LAYERS - 1] = x / SCALE;
		HEIGHT[0] = 1;
		HEIGHT[LAYERS - 1] = density(x);
		for (int i = LAYERS - 2; i >= 1; i--) {
			x = StrictMath.sqrt(-2 * StrictMath.log(AREA / x + density(x)));
			INSIDE[i + 1] = (long) (x / previous * SCALE);
			previous = x;
			HEIGHT[i] = density(x);
			WIDTH[i] = x / SCALE;
		}
	}

	private long state;

	/**
	 * @param seed
	 *            the seed of the run.
	 * @param stream
	 *            the number of the consumer: each consumer draws from its own sequence, so that adding a fault does not
	 *            change the noise of everything else.
	 */
	Noise(final long seed, final int stream) {
		this.state = mix(seed) + mix(0x9e3779b97f4a7c15L * (stream + 1));
	}

	private static double density(final double x) {
		return StrictMath.exp(-0.5 * x * x);
	}

	private static long mix(final long value) {
		long z = value;
		z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
		z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
		return z ^ z >>> 31;
	}

	private long next() {
		this.state += 0x9e3779b97f4a7c15L;
		return mix(this.state);
	}

	/** Returns a number spread evenly above 0 to 1. */
	double uniform() {
		return ((next() >>> 11) + 1) * 0x1p-53;
	}

	/** Returns a normal deviate of mean 0 and variance 1. */
	double gaussian() {
		final long bits = next();
		final int layer = (int) bits & LAYERS - 1;
		final long position = bits >> 32;
		if (Math.abs(position) < INSIDE[layer]) {
			return position * WIDTH[layer];
		}
		return outside(layer, position);
	}

	private double outside(final int layer, final long position) {
		if (layer == 0) {
			return tail(position > 0);
		}
		final double x = position * WIDTH[layer];
		if (HEIGHT[layer] + uniform() * (HEIGHT[layer - 1] - HEIGHT[layer]) < density(x)) {
			return x;
		}
		return gaussian();
	}

	private double tail(final boolean positive) {
		double x;
		double y;
		do {
			x = -StrictMath.log(uniform()) / TAIL;
			y = -StrictMath.log(uniform());
		} while (y + y < x * x);
		return positive ? TAIL + x : -TAIL - x;
	}
}
