/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Layout of the descriptor of the softmax operations, which work on each row by itself.
 */
public final class SoftmaxDescriptor {

	/** Offset of the input tensor in the input array, in bytes. */
	public static final int INPUT = 0;

	/** Offset of the output tensor in the arena, in bytes. */
	public static final int OUTPUT = 1;

	/** Number of rows. */
	public static final int ROWS = 2;

	/** Length of a row. */
	public static final int ROW_SIZE = 3;

	/** Q31 multiplier of the difference to the maximum of the row. */
	public static final int MULTIPLIER = 4;

	/** Shift that goes with it, left if positive; 0 to 31 except for {@link Kernels#softmaxS16}. */
	public static final int SHIFT = 5;

	/** Elements that differ more from the maximum give the smallest output. Not read by {@link Kernels#softmaxS16}. */
	public static final int DIFF_MIN = 6;

	/** Offset in the constants of 513 int16, little endian: exp on [-10, 0]. Only {@link Kernels#softmaxS16}. */
	public static final int EXP_TABLE = 7;

	/** Offset in the constants of 513 int16, little endian: 1 / (1 + x) on [0, 1]. Only {@link Kernels#softmaxS16}. */
	public static final int RECIPROCAL_TABLE = 8;

	/** How many ints the descriptor has. */
	public static final int LENGTH = 9;

	private SoftmaxDescriptor() {
		// Constants only.
	}
}
