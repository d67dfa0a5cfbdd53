/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Layout of the descriptor of padding. Shapes are four dimensions, NHWC.
 */
public final class PadDescriptor {

	/** Offset of the input tensor in the input array, in bytes. */
	public static final int INPUT = 0;

	/** Offset of the output tensor in the arena, in bytes. */
	public static final int OUTPUT = 1;

	/** What the new elements are. */
	public static final int VALUE = 2;

	/** First of the four dimensions of the input. */
	public static final int DIMENSIONS = 3;

	/** Dimension H of the input. */
	public static final int DIMENSIONS_H = 4;

	/** Dimension W of the input. */
	public static final int DIMENSIONS_W = 5;

	/** Dimension C of the input. */
	public static final int DIMENSIONS_C = 6;

	/** First of the four counts of elements put before each axis. */
	public static final int BEFORE = 7;

	/** Elements put before axis H. */
	public static final int BEFORE_H = 8;

	/** Elements put before axis W. */
	public static final int BEFORE_W = 9;

	/** Elements put before axis C. */
	public static final int BEFORE_C = 10;

	/** First of the four counts of elements put after each axis. */
	public static final int AFTER = 11;

	/** Elements put after axis H. */
	public static final int AFTER_H = 12;

	/** Elements put after axis W. */
	public static final int AFTER_W = 13;

	/** Elements put after axis C. */
	public static final int AFTER_C = 14;

	/** How many ints the descriptor has. */
	public static final int LENGTH = 15;

	private PadDescriptor() {
		// Constants only.
	}
}
