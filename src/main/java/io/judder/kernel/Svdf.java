/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * One step of an SVDF layer, for both widths of the state; after TFLite's {@code EvalIntegerSVDF} and CMSIS-NN's
 * {@code arm_svdf_s8} and {@code arm_svdf_state_s16_s8}.
 * <p>
 * Those shift the whole state by one step, crossing from feature to feature, and then overwrite the last step of each; here
 * each feature is shifted by itself, which gives the same and lets a feature be finished before the next is begun: no
 * scratch.
 */
final class Svdf {

	private Svdf() {
		// Static methods only.
	}

	/**
	 * Runs one step.
	 *
	 * @param d
	 *            the parameters, see {@link SvdfDescriptor}.
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
	 * @param stateBytes
	 *            bytes of an element of the state: 1 or 2.
	 */
	static void run(final int[] d, final int at, final byte[] input, final byte[] constants, final byte[] state,
			final byte[] arena, final int stateBytes) {
		final int features = d[at + SvdfDescriptor.FEATURES];
		final int rank = d[at + SvdfDescriptor.RANK];
		int in = d[at + SvdfDescriptor.INPUT];
		int out = d[at + SvdfDescriptor.OUTPUT];
		for (int batch = 0; batch < d[at + SvdfDescriptor.BATCHES]; batch++) {
			for (int unit = 0; unit < features / rank; unit++) {
				int sum = LittleEndian.s32OrZero(constants, d[at + SvdfDescriptor.BIAS], unit);
				for (int feature = unit * rank; feature < (unit + 1) * rank; feature++) {
					sum += feature(d, at, input, in, constants, state, batch * features + feature, feature, stateBytes);
				}
				final int scaled = Requantize.apply(sum, d[at + SvdfDescriptor.MULTIPLIER], d[at + SvdfDescriptor.SHIFT])
						+ d[at + SvdfDescriptor.OUTPUT_OFFSET];
				arena[out++] = (byte) Math.max(d[at + SvdfDescriptor.MIN], Math.min(d[at + SvdfDescriptor.MAX], scaled));
			}
			in += d[at + SvdfDescriptor.INPUT_SIZE];
		}
	}

	/** Moves one feature on by a step and returns its state weighted over time. */
	private static int feature(final int[] d, final int at, final byte[] input, final int in, final byte[] constants,
			final byte[] state, final int stateRow, final int feature, final int stateBytes) {
		final int inputSize = d[at + SvdfDescriptor.INPUT_SIZE];
		final int memoryBytes = d[at + SvdfDescriptor.MEMORY] * stateBytes;
		final int row = d[at + SvdfDescriptor.STATE] + stateRow * memoryBytes;
		System.arraycopy(state, row + stateBytes, state, row, memoryBytes - stateBytes);
		final int sum = Dot.s8(input, in, -d[at + SvdfDescriptor.INPUT_ZERO_POINT], constants,
				d[at + SvdfDescriptor.FEATURE_WEIGHTS] + feature * inputSize, inputSize);
		final int scaled = Requantize.apply(sum, d[at + SvdfDescriptor.FEATURE_MULTIPLIER],
				d[at + SvdfDescriptor.FEATURE_SHIFT]);
		LittleEndian.put(state, row + memoryBytes - stateBytes,
				Math.max(d[at + SvdfDescriptor.STATE_MIN], Math.min(d[at + SvdfDescriptor.STATE_MAX], scaled)), stateBytes);
		final int weights = d[at + SvdfDescriptor.TIME_WEIGHTS] + feature * memoryBytes;
		return stateBytes == 1 ? Dot.s8(state, row, 0, constants, weights, memoryBytes)
				: (int) Dot.s16S16(state, row, constants, weights, d[at + SvdfDescriptor.MEMORY]);
	}
}
