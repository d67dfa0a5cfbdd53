/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * The steps of an LSTM layer, for both widths; after TFLite's {@code LstmEval} for integers and CMSIS-NN's
 * {@code arm_lstm_unidirectional_s8} and {@code arm_lstm_unidirectional_s16}.
 * <p>
 * Each hidden unit is finished before the next is begun: its four gates are numbers, not vectors, so that no scratch is
 * needed; see {@link LstmUnit}. The recurrent input is the output of the step before, read where it was written.
 */
final class Lstm {

	private Lstm() {
		// Static methods only.
	}

	/**
	 * Runs a sequence.
	 *
	 * @param d
	 *            the parameters, see {@link LstmDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param input
	 *            holds the input.
	 * @param constants
	 *            holds weights, biases, multipliers and shifts.
	 * @param state
	 *            holds the state, which is updated.
	 * @param arena
	 *            receives the output.
	 * @param elementBytes
	 *            bytes of an element of input and output: 1 or 2.
	 */
	static void run(final int[] d, final int at, final byte[] input, final byte[] constants, final byte[] state,
			final byte[] arena, final int elementBytes) {
		final int batches = d[at + LstmDescriptor.BATCHES];
		final int steps = d[at + LstmDescriptor.STEPS];
		final int hiddenBytes = d[at + LstmDescriptor.HIDDEN_SIZE] * elementBytes;
		final int inputBytes = d[at + LstmDescriptor.INPUT_SIZE] * elementBytes;
		final int hidden = d[at + LstmDescriptor.HIDDEN_STATE];
		final int cells = d[at + LstmDescriptor.CELL_STATE];
		final int output = d[at + LstmDescriptor.OUTPUT];
		final boolean timeMajor = d[at + LstmDescriptor.TIME_MAJOR] != 0;
		// How many rows of a tensor lie between two steps, and between two sequences.
		final int stepRows = timeMajor ? batches : 1;
		final int batchRows = timeMajor ? 1 : steps;
		for (int batch = 0; batch < batches; batch++) {
			final int cell = cells + 2 * batch * d[at + LstmDescriptor.HIDDEN_SIZE];
			byte[] before = hidden < 0 ? null : state;
			int beforeAt = hidden + batch * hiddenBytes;
			if (hidden < 0) {
				for (int i = cell; i < cell + 2 * d[at + LstmDescriptor.HIDDEN_SIZE]; i++) {
					state[i] = 0;
				}
			}
			for (int step = 0; step < steps; step++) {
				final int row = step * stepRows + batch * batchRows;
				final int out = output + row * hiddenBytes;
				step(d, at, input, d[at + LstmDescriptor.INPUT] + row * inputBytes, before, beforeAt, constants, state, cell,
						arena, out, elementBytes);
				before = arena;
				beforeAt = out;
			}
			if (hidden >= 0) {
				System.arraycopy(before, beforeAt, state, hidden + batch * hiddenBytes, hiddenBytes);
			}
		}
	}

	/** Runs one step of one sequence. */
	private static void step(final int[] d, final int at, final byte[] input, final int in, final byte[] before,
			final int beforeAt, final byte[] constants, final byte[] state, final int cell, final byte[] arena, final int out,
			final int elementBytes) {
		for (int unit = 0; unit < d[at + LstmDescriptor.HIDDEN_SIZE]; unit++) {
			LstmUnit.run(d, at, unit, input, in, before, beforeAt, constants, state, cell + 2 * unit, arena,
					out + unit * elementBytes, elementBytes);
		}
	}
}
