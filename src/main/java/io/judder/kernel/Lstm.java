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
 * needed. The recurrent input is the output of the step before, read where it was written.
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
			final int forget = gate(d, at, LstmDescriptor.FORGET_GATE, unit, input, in, before, beforeAt, constants, elementBytes);
			final int update = gate(d, at, LstmDescriptor.INPUT_GATE, unit, input, in, before, beforeAt, constants, elementBytes);
			final int candidate = gate(d, at, LstmDescriptor.CELL_GATE, unit, input, in, before, beforeAt, constants,
					elementBytes);
			final int open = gate(d, at, LstmDescriptor.OUTPUT_GATE, unit, input, in, before, beforeAt, constants, elementBytes);

			final int kept = saturate(Requantize.apply(forget * LittleEndian.s16(state, cell + 2 * unit),
					d[at + LstmDescriptor.FORGET_MULTIPLIER], d[at + LstmDescriptor.FORGET_SHIFT]));
			final int clip = d[at + LstmDescriptor.CELL_CLIP];
			final int sum = kept + Requantize.apply(update * candidate, d[at + LstmDescriptor.UPDATE_MULTIPLIER],
					d[at + LstmDescriptor.UPDATE_SHIFT]);
			final int next = clip > 0 ? Math.max(-clip, Math.min(clip, sum)) : saturate(sum);
			LittleEndian.put16(state, cell + 2 * unit, next);

			final int squashed = ActivationS16.apply(next, d[at + LstmDescriptor.CELL_SCALE_POWER] + 12, UnaryDescriptor.TANH);
			final int value = Requantize.apply(open * squashed, d[at + LstmDescriptor.OUTPUT_MULTIPLIER],
					d[at + LstmDescriptor.OUTPUT_SHIFT]) + d[at + LstmDescriptor.OUTPUT_OFFSET];
			final int bound = elementBytes == 1 ? Byte.MAX_VALUE : Short.MAX_VALUE;
			LittleEndian.put(arena, out + unit * elementBytes, Math.max(-bound - 1, Math.min(bound, value)), elementBytes);
		}
	}

	/** Computes one gate of one unit, Q15. */
	private static int gate(final int[] d, final int at, final int gate, final int unit, final byte[] input, final int in,
			final byte[] before, final int beforeAt, final byte[] constants, final int elementBytes) {
		final int g = at + gate;
		int sum = saturate(weighted(constants, d[g + LstmGate.INPUT_BIAS], d[g + LstmGate.INPUT_WEIGHTS], unit, input, in,
				d[at + LstmDescriptor.INPUT_SIZE], d[g + LstmGate.INPUT_MULTIPLIER], d[g + LstmGate.INPUT_SHIFT], elementBytes));
		if (before != null) {
			sum = saturate(sum + weighted(constants, d[g + LstmGate.HIDDEN_BIAS], d[g + LstmGate.HIDDEN_WEIGHTS], unit, before,
					beforeAt, d[at + LstmDescriptor.HIDDEN_SIZE], d[g + LstmGate.HIDDEN_MULTIPLIER],
					d[g + LstmGate.HIDDEN_SHIFT], elementBytes));
		}
		return ActivationS16.apply(sum, 0, d[g + LstmGate.ACTIVATION]);
	}

	/** Multiplies a vector by a row of weights, adds the bias and requantises. */
	private static int weighted(final byte[] constants, final int bias, final int weights, final int row,
			final byte[] vector, final int in, final int length, final int multiplier, final int shift,
			final int elementBytes) {
		final int w = weights + row * length;
		if (elementBytes == 1) {
			final int sum = LittleEndian.s32OrZero(constants, bias, row) + Dot.s8(vector, in, 0, constants, w, length);
			return Requantize.apply(sum, multiplier, shift);
		}
		final long sum = LittleEndian.s64OrZero(constants, bias, row) + Dot.s16(vector, in, constants, w, length);
		return Requantize.apply64(sum, multiplier, shift);
	}

	/** Returns the nearest 16-bit integer. */
	private static int saturate(final int value) {
		return Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, value));
	}
}
