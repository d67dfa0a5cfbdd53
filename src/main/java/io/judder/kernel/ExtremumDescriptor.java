/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Layout of the descriptor of the element-wise minimum and maximum.
 * <p>
 * Shapes are four dimensions, NHWC. An axis of length 1 is repeated along the other tensor's.
 */
public final class ExtremumDescriptor {

	/** Offset of the first input in its array. */
	public static final int INPUT_1 = 0;

	/** Offset of the second input in its array. */
	public static final int INPUT_2 = 1;

	/** Offset of the output tensor in the arena, in bytes. */
	public static final int OUTPUT = 2;

	/** First of the four dimensions of the first input. */
	public static final int DIMENSIONS_1 = 3;

	/** Dimension H of the first input. */
	public static final int DIMENSIONS_1_H = 4;

	/** Dimension W of the first input. */
	public static final int DIMENSIONS_1_W = 5;

	/** Dimension C of the first input. */
	public static final int DIMENSIONS_1_C = 6;

	/** First of the four dimensions of the second input. */
	public static final int DIMENSIONS_2 = 7;

	/** Dimension H of the second input. */
	public static final int DIMENSIONS_2_H = 8;

	/** Dimension W of the second input. */
	public static final int DIMENSIONS_2_W = 9;

	/** Dimension C of the second input. */
	public static final int DIMENSIONS_2_C = 10;

	/** How many ints the descriptor has. */
	public static final int LENGTH = 11;

	private ExtremumDescriptor() {
		// Constants only.
	}
}
