/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

/**
 * The regularised Mahalanobis distance (P. C. Mahalanobis, "On the generalised distance in statistics", 1936).
 * <p>
 * Few windows make a covariance that is too small in some directions; left alone it raises false alarms. Two remedies are
 * built in: covariances shrink towards zero by a share (O. Ledoit, M. Wolf, "A well-conditioned estimator for
 * large-dimensional covariance matrices", 2004, with a fixed share), and variances are raised by a floor that says how much
 * a feature may move although it did not while learning. The result is positive definite for every input, so that its
 * Cholesky factor always exists.
 * <p>
 * The distance is sqrt((y - m)' S^-1 (y - m) / d): its square has the mean 1 over normal vectors when S is right.
 * <p>
 * Memory: 2 x dimension + packed floats. Cost: packed multiplications per distance.
 */
final class MahalanobisModel implements Model {

	private static final int MEAN = 0;
	private static final int PARTS = 2;

	private final Blocks blocks;
	private final float keep;
	private final float[] floor;
	private final float relativeFloor;
	private final float[] mean;
	/** Cholesky factors; the diagonals hold their reciprocals, so that solving needs no division. */
	private final float[] factor;
	private final float[] solved;

	/**
	 * Creates a model of nothing.
	 *
	 * @param blocks
	 *            which features are correlated.
	 * @param shrinkage
	 *            the share by which covariances shrink, 0 to 1.
	 * @param floor
	 *            what is added to the variance of each feature; kept, not copied.
	 * @param relativeFloor
	 *            the share of each feature's own variance that is added to it, 0 or more.
	 */
	MahalanobisModel(final Blocks blocks, final float shrinkage, final float[] floor, final float relativeFloor) {
		this.blocks = blocks;
		this.keep = 1f - shrinkage;
		this.floor = floor;
		this.relativeFloor = relativeFloor;
		this.mean = new float[blocks.dimension()];
		this.factor = new float[blocks.packed()];
		this.solved = new float[Math.min(blocks.size(), blocks.dimension())];
	}

	@Override
	public void fit(final Moments moments) {
		final int count = moments.count();
		// The moments divide by n; the unbiased estimate divides by n - 1.
		final float unbiased = count > 1 ? count / (count - 1f) : 1f;
		final float[] covariance = moments.covariance();
		final int dimension = this.mean.length;
		int base = 0;
		for (int first = 0; first < dimension;) {
			final int size = this.blocks.end(first) - first;
			for (int i = 0; i < size; i++) {
				this.mean[first + i] = moments.mean(first + i);
				factorRow(covariance, base, i, unbiased, this.floor[first + i]);
			}
			base += size * (size + 1) / 2;
			first += size;
		}
	}

	/** Computes row i of the Cholesky factor of a block (Cholesky-Banachiewicz). */
	private void factorRow(final float[] covariance, final int base, final int i, final float unbiased,
			final float floor) {
		final float[] factor = this.factor;
		final int row = base + i * (i + 1) / 2;
		for (int j = 0; j <= i; j++) {
			final int other = base + j * (j + 1) / 2;
			final float value = covariance[row + j] * unbiased;
			float sum = i == j ? value + value * this.relativeFloor + floor : value * this.keep;
			for (int k = 0; k < j; k++) {
				sum -= factor[row + k] * factor[other + k];
			}
			if (i == j) {
				// Only rounding can bring the pivot to zero; the floor is what it would be without the rounding.
				factor[row + j] = 1f / (float) Math.sqrt(Math.max(sum, floor));
			} else {
				factor[row + j] = sum * factor[other + j];
			}
		}
	}

	@Override
	public float distance(final float[] vector) {
		final float[] factor = this.factor;
		final float[] solved = this.solved;
		final float[] mean = this.mean;
		final int dimension = mean.length;
		float total = 0;
		int at = 0;
		for (int first = 0; first < dimension;) {
			final int size = this.blocks.end(first) - first;
			for (int i = 0; i < size; i++) {
				float value = vector[first + i] - mean[first + i];
				for (int j = 0; j < i; j++) {
					value -= factor[at++] * solved[j];
				}
				value *= factor[at++];
				solved[i] = value;
				total += value * value;
			}
			first += size;
		}
		return (float) Math.sqrt(total / dimension);
	}

	@Override
	public float deviation(final int feature, final float value) {
		final int size = this.blocks.size();
		final int first = feature / size * size;
		final int i = feature - first;
		final int row = first / size * (size * (size + 1) / 2) + i * (i + 1) / 2;
		float variance = 0;
		for (int j = 0; j < i; j++) {
			variance += this.factor[row + j] * this.factor[row + j];
		}
		final float pivot = 1f / this.factor[row + i];
		variance += pivot * pivot;
		return (value - this.mean[feature]) / (float) Math.sqrt(variance);
	}

	@Override
	public float[] part(final int part) {
		return part == MEAN ? this.mean : this.factor;
	}

	@Override
	public int parts() {
		return PARTS;
	}
}
