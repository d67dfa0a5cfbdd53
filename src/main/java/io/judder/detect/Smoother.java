/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

/**
 * An exponentially weighted moving average of feature vectors: a window of 50 ms sees one turn of a shaft, the average of
 * several sees the machine. It begins as the plain mean, so that it has no bias towards the first vector.
 * <p>
 * Memory: one float per feature.
 */
public final class Smoother {

	private final float gain;
	private final float[] average;
	private int count;

	/**
	 * Creates an empty average.
	 *
	 * @param dimension
	 *            the number of features.
	 * @param gain
	 *            the weight of a new vector in the long run, above 0 to 1; 1 switches the average off.
	 */
	public Smoother(final int dimension, final float gain) {
		this.gain = gain;
		this.average = new float[dimension];
	}

	/**
	 * Takes one vector.
	 *
	 * @param features
	 *            one fixed-point value per feature.
	 * @param unit
	 *            what one count of a feature is worth: a power of two, so that the conversion is exact.
	 * @return the average: the smoother's own array, to be read only.
	 */
	public float[] add(final int[] features, final float unit) {
		if (this.count < Integer.MAX_VALUE) {
			this.count++;
		}
		final float[] average = this.average;
		final float gain = Math.max(this.gain, 1f / this.count);
		for (int i = 0; i < average.length; i++) {
			average[i] += gain * (features[i] * unit - average[i]);
		}
		return average;
	}

	/**
	 * Returns how many vectors came since the start or the last reset.
	 *
	 * @return the count.
	 */
	public int count() {
		return this.count;
	}

	/**
	 * Returns the average.
	 *
	 * @return the smoother's own array, to be read only.
	 */
	public float[] average() {
		return this.average;
	}

	/** Forgets all vectors. */
	public void reset() {
		this.count = 0;
		for (int i = 0; i < this.average.length; i++) {
			this.average[i] = 0;
		}
	}
}
