/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Layout of the descriptor of one input of a concatenation.
 * <p>
 * For axis {@code a}: {@code outer} is the product of the dimensions before it, {@code inputRun} the bytes of the input from it
 * on, {@code outputRun} those of the output.
 */
public final class ConcatenationDescriptor {

	/** Offset of the input tensor in the input array, in bytes. */
	public static final int INPUT = 0;

	/** Offset in the arena at which the first byte of this input goes: that of the output tensor plus the runs of the inputs
	 * before this one. */
	public static final int OUTPUT = 1;

	/** How many runs are copied. */
	public static final int OUTER = 2;

	/** Bytes in a run of the input. */
	public static final int INPUT_RUN = 3;

	/** Bytes between two runs of the output. */
	public static final int OUTPUT_RUN = 4;

	/** How many ints the descriptor has. */
	public static final int LENGTH = 5;

	private ConcatenationDescriptor() {
		// Constants only.
	}
}
