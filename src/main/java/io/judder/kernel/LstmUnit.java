/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * One hidden unit of an LSTM layer at one step, for both widths.
 * <p>
 * The four gates are computed together, so that each element of the input and of the recurrent input is read once for four
 * products.
 */
final class LstmUnit {

	/** From what a gate does with the input to the same for the recurrent input; see {@link LstmGate}. */
	private static final int RECURRENT = LstmGate.HIDDEN_WEIGHTS - LstmGate.INPUT_WEIGHTS;

	private LstmUnit() {
		// Static methods only.
	}

	/**
	 * Computes the output of the unit and its next cell state.
	 *
	 * @param d
	 *            the parameters, see {@link LstmDescriptor}.
	 * @param at
	 *            index of its first int.
	 * @param unit
	 *            which unit.
	 * @param input
	 *            holds the input.
	 * @param in
	 *            index of its first byte.
	 * @param before
	 *            holds the output of the step before, or null where there was none.
	 * @param beforeAt
	 *            index of its first byte.
	 * @param constants
	 *            holds weights and biases.
	 * @param state
	 *            holds the cell state, which is updated.
	 * @param cell
	 *            index of the first byte of the cell state of the unit.
	 * @param arena
	 *            receives the output.
	 * @param out
	 *            index of the first byte of the output of the unit.
	 * @param elementBytes
	 *            bytes of an element of input and output: 1 or 2.
	 */
	static void run(final int[] d, final int at, final int unit, final byte[] input, final int in, final byte[] before,
			final int beforeAt, final byte[] constants, final byte[] state, final int cell, final byte[] arena, final int out,
			final int elementBytes) {
		int forget = 0;
		int update = 0;
		int candidate = 0;
		int open = 0;
		for (int part = 0; part <= (before == null ? 0 : RECURRENT); part += RECURRENT) {
			final byte[] vector = part == 0 ? input : before;
			final int first = part == 0 ? in : beforeAt;
			final int length = d[at + (part == 0 ? LstmDescriptor.INPUT_SIZE : LstmDescriptor.HIDDEN_SIZE)];
			final int f = at + part + LstmDescriptor.FORGET_GATE;
			final int u = at + part + LstmDescriptor.INPUT_GATE;
			final int c = at + part + LstmDescriptor.CELL_GATE;
			final int o = at + part + LstmDescriptor.OUTPUT_GATE;
			final int w0 = d[f + LstmGate.INPUT_WEIGHTS] + unit * length;
			final int w1 = d[u + LstmGate.INPUT_WEIGHTS] + unit * length;
			final int w2 = d[c + LstmGate.INPUT_WEIGHTS] + unit * length;
			final int w3 = d[o + LstmGate.INPUT_WEIGHTS] + unit * length;
			long sum0 = 0;
			long sum1 = 0;
			long sum2 = 0;
			long sum3 = 0;
			for (int from = 0; from < length; from += Dot.CHUNK) {
				final int to = Math.min(length, from + Dot.CHUNK);
				int s0 = 0;
				int s1 = 0;
				int s2 = 0;
				int s3 = 0;
				// Two loops rather than one that asks for the width of every element.
				if (elementBytes == 1) {
					for (int i = from; i < to; i++) {
						final int v = vector[first + i];
						s0 += v * constants[w0 + i];
						s1 += v * constants[w1 + i];
						s2 += v * constants[w2 + i];
						s3 += v * constants[w3 + i];
					}
				} else {
					for (int i = from; i < to; i++) {
						final int v = LittleEndian.s16(vector, first + 2 * i);
						s0 += v * constants[w0 + i];
						s1 += v * constants[w1 + i];
						s2 += v * constants[w2 + i];
						s3 += v * constants[w3 + i];
					}
				}
				sum0 += s0;
				sum1 += s1;
				sum2 += s2;
				sum3 += s3;
			}
			forget = add(forget, sum0, d, f, unit, constants, elementBytes);
			update = add(update, sum1, d, u, unit, constants, elementBytes);
			candidate = add(candidate, sum2, d, c, unit, constants, elementBytes);
			open = add(open, sum3, d, o, unit, constants, elementBytes);
		}
		forget = activate(forget, d, at + LstmDescriptor.FORGET_GATE);
		update = activate(update, d, at + LstmDescriptor.INPUT_GATE);
		candidate = activate(candidate, d, at + LstmDescriptor.CELL_GATE);
		final int next = remember(d, at, forget, update, candidate, LittleEndian.s16(state, cell));
		LittleEndian.put16(state, cell, next);
		final int value = emit(d, at, activate(open, d, at + LstmDescriptor.OUTPUT_GATE), next);
		final int bound = elementBytes == 1 ? Byte.MAX_VALUE : Short.MAX_VALUE;
		LittleEndian.put(arena, out, Math.max(-bound - 1, Math.min(bound, value)), elementBytes);
	}

	/** Adds the bias to a sum, requantises it and adds it to a gate. */
	private static int add(final int gate, final long sum, final int[] d, final int g, final int unit, final byte[] constants,
			final int elementBytes) {
		final int bias = d[g + LstmGate.INPUT_BIAS];
		final int multiplier = d[g + LstmGate.INPUT_MULTIPLIER];
		final int shift = d[g + LstmGate.INPUT_SHIFT];
		return saturate(gate + (elementBytes == 1
				? Requantize.apply((int) sum + LittleEndian.s32OrZero(constants, bias, unit), multiplier, shift)
				: Requantize.apply64(sum + LittleEndian.s64OrZero(constants, bias, unit), multiplier, shift)));
	}

	/** Applies the activation of a gate, Q3.12 to Q15. */
	private static int activate(final int value, final int[] d, final int gate) {
		return ActivationS16.apply(value, 0, d[gate + LstmGate.ACTIVATION]);
	}

	/** Returns the next cell state. */
	private static int remember(final int[] d, final int at, final int forget, final int update, final int candidate,
			final int cell) {
		final int kept = saturate(Requantize.apply(forget * cell, d[at + LstmDescriptor.FORGET_MULTIPLIER],
				d[at + LstmDescriptor.FORGET_SHIFT]));
		final int sum = kept + Requantize.apply(update * candidate, d[at + LstmDescriptor.UPDATE_MULTIPLIER],
				d[at + LstmDescriptor.UPDATE_SHIFT]);
		final int clip = d[at + LstmDescriptor.CELL_CLIP];
		return clip > 0 ? Math.max(-clip, Math.min(clip, sum)) : saturate(sum);
	}

	/** Returns the output, not yet clamped. */
	private static int emit(final int[] d, final int at, final int open, final int cell) {
		final int squashed = ActivationS16.apply(cell, d[at + LstmDescriptor.CELL_SCALE_POWER] + 12, UnaryDescriptor.TANH);
		return Requantize.apply(open * squashed, d[at + LstmDescriptor.OUTPUT_MULTIPLIER], d[at + LstmDescriptor.OUTPUT_SHIFT])
				+ d[at + LstmDescriptor.OUTPUT_OFFSET];
	}

	/** Returns the nearest 16-bit integer. */
	private static int saturate(final int value) {
		return Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, value));
	}
}
