/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Layout of the descriptor of the SVDF layer: a low-rank filter over the last steps of a sequence, one step per call.
 * <p>
 * Nakkiran and others, "Compressing deep neural networks using a rank-constrained topology", Interspeech 2015.
 * The input is {@code [batches, inputSize]}, the weights of the features are {@code [features, inputSize]}, those of time
 * {@code [features, memory]}, the state {@code [batches, features, memory]} and the output {@code [batches, features / rank]}.
 */
public final class SvdfDescriptor {

	/** Offset of the input tensor in the input array, in bytes. */
	public static final int INPUT = 0;

	/** Offset of the output tensor in the arena, in bytes. */
	public static final int OUTPUT = 1;

	/** Offset of the state in the state array, in bytes; 8 or 16 bits per element, little endian. */
	public static final int STATE = 2;

	/** Offset of the weights of the features in the constants, 8 bits. */
	public static final int FEATURE_WEIGHTS = 3;

	/** Offset of the weights of time in the constants, as wide as the state, little endian. */
	public static final int TIME_WEIGHTS = 4;

	/** Offset of the biases, one int32 per output, little endian, or {@link Kernels#ABSENT} for zeros. */
	public static final int BIAS = 5;

	/** Offset of one int32 per feature, little endian: {@code -inputZeroPoint * sum of its weights}, or {@link Kernels#ABSENT}. For
	 * native kernels on MVE cores. */
	public static final int SUMS = 6;

	/** Offset of the scratch of native kernels in the arena, or {@link Kernels#ABSENT}. The Java kernels need none. */
	public static final int SCRATCH = 7;

	/** How many bytes of scratch there are; 0 when there is none. */
	public static final int SCRATCH_BYTES = 8;

	/** Number of sequences. */
	public static final int BATCHES = 9;

	/** Length of an input. */
	public static final int INPUT_SIZE = 10;

	/** Number of features, a multiple of the rank. */
	public static final int FEATURES = 11;

	/** How many steps the state holds. */
	public static final int MEMORY = 12;

	/** How many features make one output. */
	public static final int RANK = 13;

	/** <b>Plus</b> the zero point of the input, unlike in the other layers. */
	public static final int INPUT_ZERO_POINT = 14;

	/** Plus the zero point of the output; 0 for 16-bit activations. */
	public static final int OUTPUT_OFFSET = 15;

	/** Q31 multiplier of the features on their way into the state. */
	public static final int FEATURE_MULTIPLIER = 16;

	/** Shift that goes with it, left if positive. */
	public static final int FEATURE_SHIFT = 17;

	/** Q31 multiplier of the output. */
	public static final int MULTIPLIER = 18;

	/** Shift that goes with it, left if positive. */
	public static final int SHIFT = 19;

	/** Smallest value in the state. */
	public static final int STATE_MIN = 20;

	/** Largest value in the state. */
	public static final int STATE_MAX = 21;

	/** Smallest output value (fused activation). */
	public static final int MIN = 22;

	/** Largest output value (fused activation). */
	public static final int MAX = 23;

	/** How many ints the descriptor has. */
	public static final int LENGTH = 24;

	private SvdfDescriptor() {
		// Constants only.
	}
}
