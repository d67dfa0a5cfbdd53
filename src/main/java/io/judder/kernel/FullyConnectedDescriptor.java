/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Layout of the descriptor of the fully connected layers.
 * <p>
 * The input is {@code [batches, depth]}, the weights are {@code [units, depth]}, the output is {@code [batches, units]}.
 */
public final class FullyConnectedDescriptor {

	/** Offset of the input tensor in the input array, in bytes. */
	public static final int INPUT = 0;

	/** Offset of the output tensor in the arena, in bytes. */
	public static final int OUTPUT = 1;

	/** Offset of the weights in the constants. For four-bit weights the byte in which the first one is. */
	public static final int WEIGHTS = 2;

	/** Offset of the biases, one per unit, little endian, or {@link Kernels#ABSENT} for zeros. int32; int64 for s16. */
	public static final int BIAS = 3;

	/** Offset of int32 sums, little endian: {@code bias + inputOffset * (sum of the weights + depth * weightOffset)} of each
	 * unit, as {@link Kernels#vectorSumS8} computes them, or {@link Kernels#ABSENT}. Kernels on MVE cores need them; where
	 * they are present the biases are not read. Only s8. */
	public static final int SUMS = 4;

	/** Offset of one Q31 multiplier per unit, int32, little endian, or {@link Kernels#ABSENT}: one for all. */
	public static final int MULTIPLIERS = 5;

	/** Offset of the shifts that go with the multipliers, or {@link Kernels#ABSENT}. */
	public static final int SHIFTS = 6;

	/** The Q31 multiplier of all units, where there is one for all. */
	public static final int MULTIPLIER = 7;

	/** The shift that goes with it, left if positive. */
	public static final int SHIFT = 8;

	/** Offset of the scratch of native kernels in the arena, or {@link Kernels#ABSENT}. The Java kernels need none. */
	public static final int SCRATCH = 9;

	/** How many bytes of scratch there are; 0 when there is none. */
	public static final int SCRATCH_BYTES = 10;

	/** Number of input rows. */
	public static final int BATCHES = 11;

	/** Length of an input row. */
	public static final int DEPTH = 12;

	/** Length of an output row. */
	public static final int UNITS = 13;

	/** Minus the zero point of the input; 0 for 16-bit activations. */
	public static final int INPUT_OFFSET = 14;

	/** Minus the zero point of the weights. Only s8; 0 for s4 and s16. */
	public static final int WEIGHT_OFFSET = 15;

	/** Plus the zero point of the output; 0 for 16-bit activations. */
	public static final int OUTPUT_OFFSET = 16;

	/** Smallest output value (fused activation). */
	public static final int MIN = 17;

	/** Largest output value (fused activation). */
	public static final int MAX = 18;

	/** How many ints the descriptor has. */
	public static final int LENGTH = 19;

	private FullyConnectedDescriptor() {
		// Constants only.
	}
}
