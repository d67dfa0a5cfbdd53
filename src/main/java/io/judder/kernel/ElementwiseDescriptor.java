/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Layout of the descriptor of the addition and the multiplication of two tensors of the same shape.
 */
public final class ElementwiseDescriptor {

	/** Offset of the first input in its array, in bytes. */
	public static final int INPUT_1 = 0;

	/** Offset of the second input in its array, in bytes. */
	public static final int INPUT_2 = 1;

	/** Offset of the output tensor in the arena, in bytes. */
	public static final int OUTPUT = 2;

	/** How many elements each tensor has. */
	public static final int COUNT = 3;

	/** Minus the zero point of the first input; 0 for s16. */
	public static final int INPUT_1_OFFSET = 4;

	/** Minus the zero point of the second input; 0 for s16. */
	public static final int INPUT_2_OFFSET = 5;

	/** Plus the zero point of the output; 0 for 16-bit activations. */
	public static final int OUTPUT_OFFSET = 6;

	/** Q31 multiplier of the sum or of the product. */
	public static final int MULTIPLIER = 7;

	/** Shift that goes with it, left if positive. */
	public static final int SHIFT = 8;

	/** Smallest output value (fused activation). */
	public static final int MIN = 9;

	/** Largest output value (fused activation). */
	public static final int MAX = 10;

	/** Addition: both inputs are shifted left by it first; 20 for s8, 15 for s16. */
	public static final int LEFT_SHIFT = 11;

	/** Addition: Q31 multiplier of the first input. */
	public static final int INPUT_1_MULTIPLIER = 12;

	/** Addition: shift that goes with it. */
	public static final int INPUT_1_SHIFT = 13;

	/** Addition: Q31 multiplier of the second input. */
	public static final int INPUT_2_MULTIPLIER = 14;

	/** Addition: shift that goes with it. */
	public static final int INPUT_2_SHIFT = 15;

	/** How many ints the descriptor has. */
	public static final int LENGTH = 16;

	private ElementwiseDescriptor() {
		// Constants only.
	}
}
