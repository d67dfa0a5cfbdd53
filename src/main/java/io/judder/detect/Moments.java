/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

/**
 * Mean and covariance of feature vectors, gathered one vector at a time without keeping any.
 * <p>
 * The update is that of B. P. Welford ("Note on a method for calculating corrected sums of squares and products",
 * Technometrics 4, 1962) in the form that also forgets: the weight of a new vector is 1/n, and n stops growing at the
 * horizon. Before the horizon the result is the plain sample covariance.
 * <p>
 * Memory: dimension + packed floats. Cost of {@link #add(float[])}: about 2 x packed multiplications. All arithmetic is IEEE
 * single precision in a fixed order, so the result is the same to the bit wherever it is computed.
 */
public final class Moments {

	private final Blocks blocks;
	private final int horizon;
	private final float[] mean;
	private final float[] covariance;
	private final float[] delta;
	private int count;

	/**
	 * Creates empty moments.
	 *
	 * @param blocks
	 *            which features are correlated.
	 * @param horizon
	 *            the count at which old vectors begin to be forgotten, 2 or more; Integer.MAX_VALUE for never.
	 */
	public Moments(final Blocks blocks, final int horizon) {
		this.blocks = blocks;
		this.horizon = horizon;
		this.mean = new float[blocks.dimension()];
		this.covariance = new float[blocks.packed()];
		this.delta = new float[Math.min(blocks.size(), blocks.dimension())];
	}

	/** Forgets everything. */
	public void clear() {
		this.count = 0;
		for (int i = 0; i < this.mean.length; i++) {
			this.mean[i] = 0;
		}
		for (int i = 0; i < this.covariance.length; i++) {
			this.covariance[i] = 0;
		}
	}

	/**
	 * Takes one vector.
	 *
	 * @param vector
	 *            one value per feature.
	 */
	public void add(final float[] vector) {
		if (this.count < this.horizon) {
			this.count++;
		}
		final float gain = 1f / this.count;
		final float keep = 1f - gain;
		final float[] mean = this.mean;
		final float[] covariance = this.covariance;
		final float[] delta = this.delta;
		final int dimension = mean.length;
		int at = 0;
		for (int first = 0; first < dimension;) {
			final int end = this.blocks.end(first);
			for (int i = first; i < end; i++) {
				final float difference = vector[i] - mean[i];
				delta[i - first] = difference;
				mean[i] += gain * difference;
				final float weighted = gain * difference;
				for (int j = 0; j <= i - first; j++) {
					covariance[at] = keep * (covariance[at] + weighted * delta[j]);
					at++;
				}
			}
			first = end;
		}
	}

	/**
	 * Returns how many vectors count, at most the horizon.
	 *
	 * @return the count.
	 */
	public int count() {
		return this.count;
	}

	/**
	 * Returns the mean of a feature.
	 *
	 * @param feature
	 *            its index.
	 * @return the mean.
	 */
	public float mean(final int feature) {
		return this.mean[feature];
	}

	/**
	 * Returns the covariances, divided by n and not n - 1.
	 *
	 * @return the moments' own packed array.
	 */
	float[] covariance() {
		return this.covariance;
	}

	/**
	 * Returns the means.
	 *
	 * @return the moments' own array.
	 */
	float[] means() {
		return this.mean;
	}

	/**
	 * Takes over moments whose means and covariances have been written into the arrays of this object.
	 *
	 * @param count
	 *            how many vectors count, 0 to the horizon.
	 */
	void restore(final int count) {
		this.count = count;
	}

	/**
	 * Returns the grouping.
	 *
	 * @return the blocks.
	 */
	Blocks blocks() {
		return this.blocks;
	}
}
