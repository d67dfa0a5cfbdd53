/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Layout of the descriptor of the operations that take one element to one element, and of plain copies.
 */
public final class UnaryDescriptor {

	/** Offset of the input tensor in the input array, in bytes. */
	public static final int INPUT = 0;

	/** Offset of the output tensor in the arena, in bytes. */
	public static final int OUTPUT = 1;

	/** How many elements there are. */
	public static final int COUNT = 2;

	/** Activation of 16 bits: {@link #SIGMOID} or {@link #TANH}. Conversions: the type of the input, see {@link ElementType}. */
	public static final int TYPE = 3;

	/** Conversions: the type of the output, see {@link ElementType}. */
	public static final int OUTPUT_TYPE = 4;

	/** Activation of 16 bits: the input is scaled by {@code 3 * 2^leftShift / 2^15}. */
	public static final int LEFT_SHIFT = 5;

	/** Conversions: minus the zero point of the input. */
	public static final int INPUT_OFFSET = 6;

	/** Conversions: plus the zero point of the output. */
	public static final int OUTPUT_OFFSET = 7;

	/** Conversion between integers: Q31 multiplier. From and to float32: the scale as IEEE 754 bits. */
	public static final int MULTIPLIER = 8;

	/** Conversion between integers: the shift that goes with the multiplier, left if positive. */
	public static final int SHIFT = 9;

	/** Table look-up: offset of 256 bytes in the constants, the first for -128. */
	public static final int TABLE = 10;

	/** How many ints the descriptor has. */
	public static final int LENGTH = 11;

	/** {@link #TYPE} of the logistic function. */
	public static final int SIGMOID = 0;

	/** {@link #TYPE} of the hyperbolic tangent. */
	public static final int TANH = 1;

	private UnaryDescriptor() {
		// Constants only.
	}
}
