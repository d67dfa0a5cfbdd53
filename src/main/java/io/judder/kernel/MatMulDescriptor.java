/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Layout of the descriptor of the batched matrix product.
 * <p>
 * The left side is {@code [leftBatches, leftHeight, rows, depth]}, the right side {@code [rightBatches, rightHeight, columns,
 * depth]}, that is already transposed, and the output {@code [max batches, max height, rows, columns]}. Batches and height are
 * broadcast where one side has 1.
 */
public final class MatMulDescriptor {

	/** Offset of the left side in its array, in bytes. */
	public static final int LEFT = 0;

	/** Offset of the right side in its array, in bytes. */
	public static final int RIGHT = 1;

	/** Offset of the output tensor in the arena, in bytes. */
	public static final int OUTPUT = 2;

	/** Offset of the scratch of native kernels in the arena, or {@link Kernels#ABSENT}. The Java kernels need none. */
	public static final int SCRATCH = 3;

	/** How many bytes of scratch there are; 0 when there is none. */
	public static final int SCRATCH_BYTES = 4;

	/** Batches of the left side. */
	public static final int LEFT_BATCHES = 5;

	/** Matrices in a batch of the left side. */
	public static final int LEFT_HEIGHT = 6;

	/** Batches of the right side. */
	public static final int RIGHT_BATCHES = 7;

	/** Matrices in a batch of the right side. */
	public static final int RIGHT_HEIGHT = 8;

	/** Rows of a left matrix. */
	public static final int ROWS = 9;

	/** Rows of a transposed right matrix. */
	public static final int COLUMNS = 10;

	/** Length of a row of either. */
	public static final int DEPTH = 11;

	/** Minus the zero point of the left side; 0 for s16. */
	public static final int LEFT_OFFSET = 12;

	/** Minus the zero point of the right side; 0 for s16. */
	public static final int RIGHT_OFFSET = 13;

	/** Plus the zero point of the output; 0 for 16-bit activations. */
	public static final int OUTPUT_OFFSET = 14;

	/** The Q31 multiplier. */
	public static final int MULTIPLIER = 15;

	/** The shift that goes with it, left if positive. */
	public static final int SHIFT = 16;

	/** Smallest output value (fused activation). */
	public static final int MIN = 17;

	/** Largest output value (fused activation). */
	public static final int MAX = 18;

	/** How many ints the descriptor has. */
	public static final int LENGTH = 19;

	private MatMulDescriptor() {
		// Constants only.
	}
}
