/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Layout of the descriptor of a transposition of up to four dimensions.
 * <p>
 * Dimension {@code i} of the output is dimension {@code permutation[i]} of the input.
 */
public final class TransposeDescriptor {

	/** Offset of the input tensor in the input array, in bytes. */
	public static final int INPUT = 0;

	/** Offset of the output tensor in the arena, in bytes. */
	public static final int OUTPUT = 1;

	/** How many dimensions there are, 1 to 4. */
	public static final int RANK = 2;

	/** First of the dimensions of the input; those beyond the rank are not read. */
	public static final int DIMENSIONS = 3;

	/** Second dimension. */
	public static final int DIMENSIONS_1 = 4;

	/** Third dimension. */
	public static final int DIMENSIONS_2 = 5;

	/** Fourth dimension. */
	public static final int DIMENSIONS_3 = 6;

	/** First of the axes of the input, in the order of the output. */
	public static final int PERMUTATION = 7;

	/** Second axis. */
	public static final int PERMUTATION_1 = 8;

	/** Third axis. */
	public static final int PERMUTATION_2 = 9;

	/** Fourth axis. */
	public static final int PERMUTATION_3 = 10;

	/** How many ints the descriptor has. */
	public static final int LENGTH = 11;

	private TransposeDescriptor() {
		// Constants only.
	}
}
