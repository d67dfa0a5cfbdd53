/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Layout of the descriptor of requantisation with a multiplier and a shift of its own for each element.
 */
public final class RequantizeDescriptor {

	/** Offset of the values in the input array: int32 or int64, little endian. */
	public static final int INPUT = 0;

	/** Offset of the output tensor in the arena, in bytes. */
	public static final int OUTPUT = 1;

	/** How many elements there are. */
	public static final int COUNT = 2;

	/** Offset of the Q31 multipliers in the constants, int32, little endian. */
	public static final int MULTIPLIERS = 3;

	/** Offset of the shifts in the constants, int32, little endian. */
	public static final int SHIFTS = 4;

	/** How many ints the descriptor has. */
	public static final int LENGTH = 5;

	private RequantizeDescriptor() {
		// Constants only.
	}
}
