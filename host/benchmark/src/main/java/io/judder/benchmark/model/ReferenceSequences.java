/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.benchmark.model;

import io.judder.kernel.Kernels;
import io.judder.kernel.LstmDescriptor;
import io.judder.kernel.LstmGate;
import io.judder.kernel.SvdfDescriptor;
import io.judder.kernel.UnaryDescriptor;

/**
 * Reference loops of layers that remember: TFLite's {@code EvalInt16SVDFReference} and its integer LSTM, for 8 bits.
 * <p>
 * The scratch of a call is allocated by it, which costs little beside its products.
 */
final class ReferenceSequences {

	private ReferenceSequences() {
		// Functions only.
	}

	/**
	 * Runs one step of an SVDF layer of which the state has 16 bits.
	 *
	 * @param d
	 *            see {@link SvdfDescriptor}.
	 * @param input
	 *            holds the input.
	 * @param constants
	 *            holds the weights.
	 * @param state
	 *            holds the state.
	 * @param arena
	 *            receives the output.
	 */
	static void svdf(final int[] d, final byte[] input, final byte[] constants, final byte[] state, final byte[] arena) {
		final int batches = d[SvdfDescriptor.BATCHES];
		final int features = d[SvdfDescriptor.FEATURES];
		final int memory = d[SvdfDescriptor.MEMORY];
		final int size = d[SvdfDescriptor.INPUT_SIZE];
		final int start = d[SvdfDescriptor.STATE];
		for (int i = 0; i < batches * features * memory - 1; i++) {
			ReferenceArithmetic.put16(state, start + 2 * i, ReferenceArithmetic.s16(state, start + 2 * i + 2));
		}
		final int[] sums = new int[batches * features];
		for (int batch = 0; batch < batches; batch++) {
			for (int feature = 0; feature < features; feature++) {
				int sum = 0;
				for (int i = 0; i < size; i++) {
					sum += constants[d[SvdfDescriptor.FEATURE_WEIGHTS] + feature * size + i]
							* (input[d[SvdfDescriptor.INPUT] + batch * size + i] - d[SvdfDescriptor.INPUT_ZERO_POINT]);
				}
				sum = ReferenceArithmetic.clamp(
						ReferenceArithmetic.scale(sum, d[SvdfDescriptor.FEATURE_MULTIPLIER], d[SvdfDescriptor.FEATURE_SHIFT]),
						Short.MIN_VALUE, Short.MAX_VALUE);
				final int row = batch * features + feature;
				ReferenceArithmetic.put16(state, start + 2 * (row * memory + memory - 1), sum);
			}
			for (int feature = 0; feature < features; feature++) {
				final int row = batch * features + feature;
				for (int i = 0; i < memory; i++) {
					sums[row] += ReferenceArithmetic.s16(constants, d[SvdfDescriptor.TIME_WEIGHTS] + 2 * (feature * memory + i))
							* ReferenceArithmetic.s16(state, start + 2 * (row * memory + i));
				}
			}
		}
		final int units = features / d[SvdfDescriptor.RANK];
		for (int i = 0; i < batches * units; i++) {
			int sum = ReferenceArithmetic.s32(constants, d[SvdfDescriptor.BIAS], i % units);
			for (int rank = 0; rank < d[SvdfDescriptor.RANK]; rank++) {
				sum += sums[i * d[SvdfDescriptor.RANK] + rank];
			}
			final int scaled = ReferenceArithmetic.scale(sum, d[SvdfDescriptor.MULTIPLIER], d[SvdfDescriptor.SHIFT])
					+ d[SvdfDescriptor.OUTPUT_OFFSET];
			arena[d[SvdfDescriptor.OUTPUT] + i] = (byte) ReferenceArithmetic.clamp(scaled, Byte.MIN_VALUE, Byte.MAX_VALUE);
		}
	}

	/**
	 * Runs the sequence of an LSTM layer.
	 *
	 * @param d
	 *            see {@link LstmDescriptor}; one sequence.
	 * @param input
	 *            holds the input.
	 * @param constants
	 *            holds the weights.
	 * @param state
	 *            holds the state.
	 * @param arena
	 *            receives the output.
	 * @param activations
	 *            computes the logistic function and tanh of 16 bits, by their table.
	 */
	static void lstm(final int[] d, final byte[] input, final byte[] constants, final byte[] state, final byte[] arena,
			final Kernels activations) {
		if (d[LstmDescriptor.BATCHES] != 1) {
			throw new UnsupportedOperationException("no reference loop for several sequences at once");
		}
		final int hidden = d[LstmDescriptor.HIDDEN_SIZE];
		final byte[] before = new byte[hidden];
		final boolean kept = d[LstmDescriptor.HIDDEN_STATE] >= 0;
		if (kept) {
			System.arraycopy(state, d[LstmDescriptor.HIDDEN_STATE], before, 0, hidden);
		}
		for (int step = 0; step < d[LstmDescriptor.STEPS]; step++) {
			final int in = d[LstmDescriptor.INPUT] + step * d[LstmDescriptor.INPUT_SIZE];
			final byte[] forget = gate(d, LstmDescriptor.FORGET_GATE, input, in, before, constants, activations);
			final byte[] update = gate(d, LstmDescriptor.INPUT_GATE, input, in, before, constants, activations);
			final byte[] candidate = gate(d, LstmDescriptor.CELL_GATE, input, in, before, constants, activations);
			final byte[] open = gate(d, LstmDescriptor.OUTPUT_GATE, input, in, before, constants, activations);
			final byte[] cell = new byte[2 * hidden];
			for (int i = 0; i < hidden; i++) {
				final int at = d[LstmDescriptor.CELL_STATE] + 2 * i;
				final int old = kept || step > 0 ? ReferenceArithmetic.s16(state, at) : 0;
				final int rest = s16(ReferenceArithmetic.scale(ReferenceArithmetic.s16(forget, 2 * i) * old,
						d[LstmDescriptor.FORGET_MULTIPLIER], d[LstmDescriptor.FORGET_SHIFT]));
				final int more = ReferenceArithmetic.scale(
						ReferenceArithmetic.s16(update, 2 * i) * ReferenceArithmetic.s16(candidate, 2 * i),
						d[LstmDescriptor.UPDATE_MULTIPLIER], d[LstmDescriptor.UPDATE_SHIFT]);
				final int clip = d[LstmDescriptor.CELL_CLIP];
				final int sum = clip > 0 ? ReferenceArithmetic.clamp(rest + more, -clip, clip) : s16(rest + more);
				ReferenceArithmetic.put16(state, at, sum);
				ReferenceArithmetic.put16(cell, 2 * i, sum);
			}
			final byte[] squashed = activate(cell, d[LstmDescriptor.CELL_SCALE_POWER] + 12, UnaryDescriptor.TANH, activations);
			for (int i = 0; i < hidden; i++) {
				final int value = ReferenceArithmetic.scale(
						ReferenceArithmetic.s16(open, 2 * i) * ReferenceArithmetic.s16(squashed, 2 * i),
						d[LstmDescriptor.OUTPUT_MULTIPLIER], d[LstmDescriptor.OUTPUT_SHIFT]) + d[LstmDescriptor.OUTPUT_OFFSET];
				before[i] = (byte) ReferenceArithmetic.clamp(value, Byte.MIN_VALUE, Byte.MAX_VALUE);
				arena[d[LstmDescriptor.OUTPUT] + step * hidden + i] = before[i];
			}
		}
		if (kept) {
			System.arraycopy(before, 0, state, d[LstmDescriptor.HIDDEN_STATE], hidden);
		}
	}

	private static byte[] gate(final int[] d, final int g, final byte[] input, final int in, final byte[] before,
			final byte[] constants, final Kernels activations) {
		final int hidden = d[LstmDescriptor.HIDDEN_SIZE];
		final byte[] sums = new byte[2 * hidden];
		for (int unit = 0; unit < hidden; unit++) {
			final int fromInput = product(constants, d[g + LstmGate.INPUT_WEIGHTS], d[g + LstmGate.INPUT_BIAS], unit, input,
					in, d[LstmDescriptor.INPUT_SIZE]);
			final int fromHidden = product(constants, d[g + LstmGate.HIDDEN_WEIGHTS], d[g + LstmGate.HIDDEN_BIAS], unit,
					before, 0, hidden);
			final int first = s16(
					ReferenceArithmetic.scale(fromInput, d[g + LstmGate.INPUT_MULTIPLIER], d[g + LstmGate.INPUT_SHIFT]));
			final int second = ReferenceArithmetic.scale(fromHidden, d[g + LstmGate.HIDDEN_MULTIPLIER],
					d[g + LstmGate.HIDDEN_SHIFT]);
			ReferenceArithmetic.put16(sums, 2 * unit, s16(first + second));
		}
		return activate(sums, 0, d[g + LstmGate.ACTIVATION], activations);
	}

	private static int product(final byte[] constants, final int weights, final int bias, final int row,
			final byte[] vector, final int in, final int length) {
		int sum = ReferenceArithmetic.s32(constants, bias, row);
		for (int i = 0; i < length; i++) {
			sum += constants[weights + row * length + i] * vector[in + i];
		}
		return sum;
	}

	private static int s16(final int value) {
		return ReferenceArithmetic.clamp(value, Short.MIN_VALUE, Short.MAX_VALUE);
	}

	private static byte[] activate(final byte[] values, final int leftShift, final int type, final Kernels activations) {
		final int[] d = new int[UnaryDescriptor.LENGTH];
		d[UnaryDescriptor.COUNT] = values.length / 2;
		d[UnaryDescriptor.TYPE] = type;
		d[UnaryDescriptor.LEFT_SHIFT] = leftShift;
		final byte[] result = new byte[values.length];
		activations.activationS16(d, 0, values, result);
		return result;
	}
}
