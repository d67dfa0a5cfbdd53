/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

/**
 * How features are grouped for their covariance: neighbours within a block are correlated, blocks are independent of each
 * other. One block of all features is the full covariance; blocks of one feature are the diagonal.
 * <p>
 * Symmetric matrices and their Cholesky factors are kept as packed lower triangles, one after the other: a block of b
 * features takes b(b + 1) / 2 numbers.
 */
public final class Blocks {

	private final int dimension;
	private final int size;
	private final int packed;

	/**
	 * Groups features.
	 *
	 * @param dimension
	 *            the number of features, 1 to 4096.
	 * @param size
	 *            the number of features in a block, 1 to 64; the last block takes what remains.
	 * @throws IllegalArgumentException
	 *             when a value is out of its range.
	 */
	public Blocks(final int dimension, final int size) {
		if (dimension < 1 || dimension > 4096) {
			throw new IllegalArgumentException("dimension: needs 1 to 4096");
		}
		if (size < 1 || size > 64) {
			throw new IllegalArgumentException("block size: needs 1 to 64");
		}
		this.dimension = dimension;
		this.size = size;
		final int whole = dimension / size;
		final int rest = dimension - whole * size;
		this.packed = whole * (size * (size + 1) / 2) + rest * (rest + 1) / 2;
	}

	/**
	 * Returns the number of features.
	 *
	 * @return the dimension.
	 */
	public int dimension() {
		return this.dimension;
	}

	/**
	 * Returns the number of features in a full block.
	 *
	 * @return the size.
	 */
	public int size() {
		return this.size;
	}

	/**
	 * Returns how many numbers all packed triangles take together.
	 *
	 * @return the length of a packed array.
	 */
	public int packed() {
		return this.packed;
	}

	/**
	 * Returns the end of the block that begins at a feature.
	 *
	 * @param first
	 *            the first feature of a block.
	 * @return one past its last feature.
	 */
	public int end(final int first) {
		return Math.min(this.dimension, first + this.size);
	}
}
