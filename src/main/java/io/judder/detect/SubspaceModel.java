/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

/**
 * Hotelling's T2 and the Q statistic on a principal subspace (J. E. Jackson, G. S. Mudholkar, "Control procedures for
 * residuals associated with principal component analysis", Technometrics 21, 1979), in one distance.
 * <p>
 * The leading components, which carry the wanted share of the variance, are weighed each by its own variance (T2); the rest
 * share one variance, their mean (Q). The distance is sqrt((T2 + Q / theta) / d): the Mahalanobis distance of the
 * probabilistic principal component model (M. E. Tipping, C. M. Bishop, 1999). It needs fewer windows than the full
 * covariance, because the small eigenvalues, which few windows estimate worst, are averaged.
 * <p>
 * Eigenvectors come from the cyclic Jacobi method, at the end of learning only. Memory: 2 x dimension + size of the blocks
 * squared, and as much as one block squared to work in.
 */
final class SubspaceModel implements Model {

	private static final int SWEEPS = 16;
	private static final int PARTS = 3;
	private static final float SMALLEST = 1e-30f;

	private final Blocks blocks;
	private final float share;
	private final float[] floor;
	private final float[] mean;
	private final float[] deviation;
	/** One matrix per block, row by row: eigenvectors divided by the standard deviation along them. */
	private final float[] whitening;
	private final float[] work;

	/**
	 * Creates a model of nothing.
	 *
	 * @param blocks
	 *            which features are correlated.
	 * @param share
	 *            the share of the variance that the principal subspace carries, 0 to 1.
	 * @param floor
	 *            what is added to the variance of each feature; kept, not copied.
	 */
	SubspaceModel(final Blocks blocks, final float share, final float[] floor) {
		this.blocks = blocks;
		this.share = share;
		this.floor = floor;
		final int dimension = blocks.dimension();
		final int size = Math.min(blocks.size(), dimension);
		this.mean = new float[dimension];
		this.deviation = new float[dimension];
		// A last, smaller block takes at most as much as a whole one.
		this.whitening = new float[(dimension + size - 1) / size * size * size];
		this.work = new float[size * size];
	}

	@Override
	public void fit(final Moments moments) {
		final int count = moments.count();
		final float unbiased = count > 1 ? count / (count - 1f) : 1f;
		final float[] covariance = moments.covariance();
		final int dimension = this.mean.length;
		int packed = 0;
		int base = 0;
		for (int first = 0; first < dimension;) {
			final int size = this.blocks.end(first) - first;
			for (int i = 0; i < size; i++) {
				this.mean[first + i] = moments.mean(first + i);
				for (int j = 0; j <= i; j++) {
					final float value = covariance[packed++] * unbiased;
					this.work[i * size + j] = value;
					this.work[j * size + i] = value;
				}
				this.work[i * size + i] += this.floor[first + i];
				this.deviation[first + i] = (float) Math.sqrt(this.work[i * size + i]);
			}
			Jacobi.decompose(this.work, this.whitening, base, size, SWEEPS);
			weigh(base, size);
			base += size * size;
			first += size;
		}
	}

	/** Divides each eigenvector by the standard deviation that its component is measured in. */
	private void weigh(final int base, final int size) {
		float total = 0;
		for (int i = 0; i < size; i++) {
			total += this.work[i * size + i];
		}
		float carried = 0;
		int principal = 0;
		while (principal < size && carried < this.share * total) {
			carried += this.work[principal * size + principal];
			principal++;
		}
		final float rest = principal < size ? (total - carried) / (size - principal) : 0;
		for (int i = 0; i < size; i++) {
			final float variance = Math.max(i < principal ? this.work[i * size + i] : rest, SMALLEST);
			final float scale = 1f / (float) Math.sqrt(variance);
			for (int j = 0; j < size; j++) {
				this.whitening[base + i * size + j] *= scale;
			}
		}
	}

	@Override
	public float distance(final float[] vector) {
		final float[] whitening = this.whitening;
		final float[] mean = this.mean;
		final int dimension = mean.length;
		float total = 0;
		int at = 0;
		for (int first = 0; first < dimension;) {
			final int end = this.blocks.end(first);
			for (int i = first; i < end; i++) {
				float component = 0;
				for (int j = first; j < end; j++) {
					component += whitening[at++] * (vector[j] - mean[j]);
				}
				total += component * component;
			}
			first = end;
		}
		return (float) Math.sqrt(total / dimension);
	}

	@Override
	public float deviation(final int feature, final float value) {
		return (value - this.mean[feature]) / this.deviation[feature];
	}

	@Override
	public float[] part(final int part) {
		return part == 0 ? this.mean : part == 1 ? this.deviation : this.whitening;
	}

	@Override
	public int parts() {
		return PARTS;
	}
}
