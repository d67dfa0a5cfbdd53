/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Layout of one gate within a {@link LstmDescriptor}.
 * <p>
 * Weights are {@code [hiddenSize, size]}, 8 bits. The effective biases are one per hidden unit, little endian: int32 for s8,
 * int64 for s16; they contain the zero points times the sums of the weights.
 */
public final class LstmGate {

	/** Offset of the weights of the input in the constants. */
	public static final int INPUT_WEIGHTS = 0;

	/** Offset of the effective biases of the input, or {@link Kernels#ABSENT} for zeros. */
	public static final int INPUT_BIAS = 1;

	/** Q31 multiplier of the weighted input. */
	public static final int INPUT_MULTIPLIER = 2;

	/** Shift that goes with it. */
	public static final int INPUT_SHIFT = 3;

	/** Offset of the weights of the hidden state in the constants. */
	public static final int HIDDEN_WEIGHTS = 4;

	/** Offset of the effective biases of the hidden state, or {@link Kernels#ABSENT} for zeros. */
	public static final int HIDDEN_BIAS = 5;

	/** Q31 multiplier of the weighted hidden state. */
	public static final int HIDDEN_MULTIPLIER = 6;

	/** Shift that goes with it. */
	public static final int HIDDEN_SHIFT = 7;

	/** {@link UnaryDescriptor#SIGMOID} or {@link UnaryDescriptor#TANH}. */
	public static final int ACTIVATION = 8;

	/** How many ints the descriptor has. */
	public static final int LENGTH = 9;

	private LstmGate() {
		// Constants only.
	}
}
