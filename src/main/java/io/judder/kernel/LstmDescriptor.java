/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Layout of the descriptor of the unidirectional LSTM layer.
 * <p>
 * Hochreiter and Schmidhuber, "Long short-term memory", Neural Computation 9(8), 1997, with forget gate, without peepholes and
 * projection. The four gates follow, {@link LstmGate#LENGTH} ints each.
 */
public final class LstmDescriptor {

	/** Offset of the input tensor in the input array, in bytes. */
	public static final int INPUT = 0;

	/** Offset of the output tensor in the arena, in bytes. */
	public static final int OUTPUT = 1;

	/** Offset of the cell state in the state array: int16 {@code [batches, hiddenSize]}, little endian. Updated. */
	public static final int CELL_STATE = 2;

	/** Offset of the hidden state {@code [batches, hiddenSize]} in the state array, as wide as the output. Updated. Or
	 * {@link Kernels#ABSENT}: every call starts a new sequence, with the cell state set to zero first. */
	public static final int HIDDEN_STATE = 3;

	/** Offset of the scratch of native kernels in the arena, or {@link Kernels#ABSENT}. The Java kernels need none. */
	public static final int SCRATCH = 4;

	/** How many bytes of scratch there are; 0 when there is none. */
	public static final int SCRATCH_BYTES = 5;

	/** 1: tensors are {@code [steps, batches, size]}; 0: {@code [batches, steps, size]}. */
	public static final int TIME_MAJOR = 6;

	/** Number of sequences. */
	public static final int BATCHES = 7;

	/** Steps of a sequence. */
	public static final int STEPS = 8;

	/** Length of an input. */
	public static final int INPUT_SIZE = 9;

	/** Length of an output. */
	public static final int HIDDEN_SIZE = 10;

	/** Minus the zero point of the input. Contained in the effective biases; not read by the kernels. */
	public static final int INPUT_OFFSET = 11;

	/** Plus the zero point of the output; 0 for 16-bit activations. */
	public static final int OUTPUT_OFFSET = 12;

	/** Q31 multiplier of forget gate times cell state. */
	public static final int FORGET_MULTIPLIER = 13;

	/** Shift that goes with it. */
	public static final int FORGET_SHIFT = 14;

	/** Q31 multiplier of input gate times cell gate. */
	public static final int UPDATE_MULTIPLIER = 15;

	/** Shift that goes with it. */
	public static final int UPDATE_SHIFT = 16;

	/** Q31 multiplier of output gate times tanh of the cell state. */
	public static final int OUTPUT_MULTIPLIER = 17;

	/** Shift that goes with it. */
	public static final int OUTPUT_SHIFT = 18;

	/** Bound of the absolute value of the cell state; 0 or less: 16 bits. */
	public static final int CELL_CLIP = 19;

	/** Base-2 logarithm of the scale of the cell state, for example -11. */
	public static final int CELL_SCALE_POWER = 20;

	/** First of the {@link LstmGate#LENGTH} ints of the forget gate. */
	public static final int FORGET_GATE = 21;

	/** First int of the input gate. */
	public static final int INPUT_GATE = FORGET_GATE + 1 * LstmGate.LENGTH;

	/** First int of the cell gate. */
	public static final int CELL_GATE = FORGET_GATE + 2 * LstmGate.LENGTH;

	/** First int of the output gate. */
	public static final int OUTPUT_GATE = FORGET_GATE + 3 * LstmGate.LENGTH;

	/** How many ints the descriptor has. */
	public static final int LENGTH = FORGET_GATE + 4 * LstmGate.LENGTH;

	private LstmDescriptor() {
		// Constants only.
	}
}
