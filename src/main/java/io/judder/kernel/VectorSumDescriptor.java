/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Layout of the descriptor of the sums over the rows of a weight matrix.
 */
public final class VectorSumDescriptor {

	/** Offset of the matrix {@code [rows, columns]} in the constants. */
	public static final int WEIGHTS = 0;

	/** Offset of the output tensor in the arena, in bytes. */
	public static final int OUTPUT = 1;

	/** Offset of one bias per row in the constants, as wide as the sums, little endian, or {@link Kernels#ABSENT} for zeros. */
	public static final int BIAS = 2;

	/** Rows of the matrix. */
	public static final int ROWS = 3;

	/** Columns of the matrix. */
	public static final int COLUMNS = 4;

	/** What every other operand has added: minus the zero point of the input. */
	public static final int LEFT_OFFSET = 5;

	/** What every weight has added: minus the zero point of the weights. Not read for 64-bit sums. */
	public static final int RIGHT_OFFSET = 6;

	/** How many ints the descriptor has. */
	public static final int LENGTH = 7;

	private VectorSumDescriptor() {
		// Constants only.
	}
}
