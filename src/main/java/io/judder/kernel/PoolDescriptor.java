/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Layout of the descriptor of the poolings. Tensors are NHWC; channels stay apart.
 */
public final class PoolDescriptor {

	/** Offset of the input tensor in the input array, in bytes. */
	public static final int INPUT = 0;

	/** Offset of the output tensor in the arena, in bytes. */
	public static final int OUTPUT = 1;

	/** Offset of the scratch of native kernels in the arena, or {@link Kernels#ABSENT}. The Java kernels need none. */
	public static final int SCRATCH = 2;

	/** How many bytes of scratch there are; 0 when there is none. */
	public static final int SCRATCH_BYTES = 3;

	/** Number of images. */
	public static final int BATCHES = 4;

	/** Rows of the input. */
	public static final int INPUT_HEIGHT = 5;

	/** Columns of the input. */
	public static final int INPUT_WIDTH = 6;

	/** Channels. */
	public static final int CHANNELS = 7;

	/** Rows of the window. */
	public static final int KERNEL_HEIGHT = 8;

	/** Columns of the window. */
	public static final int KERNEL_WIDTH = 9;

	/** Rows of the output. */
	public static final int OUTPUT_HEIGHT = 10;

	/** Columns of the output. */
	public static final int OUTPUT_WIDTH = 11;

	/** Rows between two windows. */
	public static final int STRIDE_HEIGHT = 12;

	/** Columns between two windows. */
	public static final int STRIDE_WIDTH = 13;

	/** Rows of padding before the first. Every window covers at least one element of the input. */
	public static final int PAD_TOP = 14;

	/** Columns of padding before the first. */
	public static final int PAD_LEFT = 15;

	/** Smallest output value (fused activation). */
	public static final int MIN = 16;

	/** Largest output value (fused activation). */
	public static final int MAX = 17;

	/** How many ints the descriptor has. */
	public static final int LENGTH = 18;

	private PoolDescriptor() {
		// Constants only.
	}
}
