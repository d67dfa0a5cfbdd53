/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.benchmark.model;

import io.judder.kernel.ElementwiseDescriptor;
import io.judder.kernel.FixedPoint;
import io.judder.kernel.FullyConnectedDescriptor;
import io.judder.kernel.SoftmaxDescriptor;

/**
 * Reference loops over rows: TFLite's {@code FullyConnected}, {@code Add} and {@code Softmax} for 8 bits.
 */
final class ReferenceRows {

	private ReferenceRows() {
		// Functions only.
	}

	/**
	 * Multiplies rows by a matrix.
	 *
	 * @param d
	 *            see {@link FullyConnectedDescriptor}.
	 * @param input
	 *            holds the input.
	 * @param constants
	 *            holds the weights.
	 * @param arena
	 *            receives the output.
	 */
	static void fullyConnected(final int[] d, final byte[] input, final byte[] constants, final byte[] arena) {
		final int depth = d[FullyConnectedDescriptor.DEPTH];
		int out = d[FullyConnectedDescriptor.OUTPUT];
		for (int batch = 0; batch < d[FullyConnectedDescriptor.BATCHES]; batch++) {
			for (int unit = 0; unit < d[FullyConnectedDescriptor.UNITS]; unit++) {
				int sum = ReferenceArithmetic.s32(constants, d[FullyConnectedDescriptor.BIAS], unit);
				for (int i = 0; i < depth; i++) {
					final int value = input[d[FullyConnectedDescriptor.INPUT] + batch * depth + i];
					final int weight = constants[d[FullyConnectedDescriptor.WEIGHTS] + unit * depth + i];
					sum += (weight + d[FullyConnectedDescriptor.WEIGHT_OFFSET])
							* (value + d[FullyConnectedDescriptor.INPUT_OFFSET]);
				}
				final boolean perUnit = d[FullyConnectedDescriptor.MULTIPLIERS] >= 0;
				final int scaled = ReferenceArithmetic.scale(sum,
						perUnit ? ReferenceArithmetic.s32(constants, d[FullyConnectedDescriptor.MULTIPLIERS], unit)
								: d[FullyConnectedDescriptor.MULTIPLIER],
						perUnit ? ReferenceArithmetic.s32(constants, d[FullyConnectedDescriptor.SHIFTS], unit)
								: d[FullyConnectedDescriptor.SHIFT]);
				arena[out++] = (byte) ReferenceArithmetic.clamp(scaled + d[FullyConnectedDescriptor.OUTPUT_OFFSET],
						d[FullyConnectedDescriptor.MIN], d[FullyConnectedDescriptor.MAX]);
			}
		}
	}

	/**
	 * Adds two tensors.
	 *
	 * @param d
	 *            see {@link ElementwiseDescriptor}.
	 * @param input1
	 *            holds the first input.
	 * @param input2
	 *            holds the second input.
	 * @param arena
	 *            receives the output.
	 */
	static void add(final int[] d, final byte[] input1, final byte[] input2, final byte[] arena) {
		final int left = d[ElementwiseDescriptor.LEFT_SHIFT];
		for (int i = 0; i < d[ElementwiseDescriptor.COUNT]; i++) {
			final int a = input1[d[ElementwiseDescriptor.INPUT_1] + i] + d[ElementwiseDescriptor.INPUT_1_OFFSET];
			final int b = input2[d[ElementwiseDescriptor.INPUT_2] + i] + d[ElementwiseDescriptor.INPUT_2_OFFSET];
			final int sum = ReferenceArithmetic.scale(a << left, d[ElementwiseDescriptor.INPUT_1_MULTIPLIER],
					d[ElementwiseDescriptor.INPUT_1_SHIFT])
					+ ReferenceArithmetic.scale(b << left, d[ElementwiseDescriptor.INPUT_2_MULTIPLIER],
							d[ElementwiseDescriptor.INPUT_2_SHIFT]);
			final int scaled = ReferenceArithmetic.scale(sum, d[ElementwiseDescriptor.MULTIPLIER],
					d[ElementwiseDescriptor.SHIFT]) + d[ElementwiseDescriptor.OUTPUT_OFFSET];
			arena[d[ElementwiseDescriptor.OUTPUT] + i] = (byte) ReferenceArithmetic.clamp(scaled,
					d[ElementwiseDescriptor.MIN], d[ElementwiseDescriptor.MAX]);
		}
	}

	/**
	 * Computes the softmax of rows.
	 *
	 * @param d
	 *            see {@link SoftmaxDescriptor}.
	 * @param input
	 *            holds the input.
	 * @param arena
	 *            receives the output.
	 * @param outputBytes
	 *            1 or 2 bytes per output.
	 */
	static void softmax(final int[] d, final byte[] input, final byte[] arena, final int outputBytes) {
		final int size = d[SoftmaxDescriptor.ROW_SIZE];
		final int min = -1 << 8 * outputBytes - 1;
		for (int row = 0; row < d[SoftmaxDescriptor.ROWS]; row++) {
			final int in = d[SoftmaxDescriptor.INPUT] + row * size;
			int largest = Byte.MIN_VALUE;
			for (int i = 0; i < size; i++) {
				largest = Math.max(largest, input[in + i]);
			}
			int sum = 0;
			for (int i = 0; i < size; i++) {
				if (input[in + i] - largest >= d[SoftmaxDescriptor.DIFF_MIN]) {
					sum += ReferenceArithmetic.divide(power(d, input[in + i] - largest), 12);
				}
			}
			final int headroom = Integer.numberOfLeadingZeros(sum);
			final int reciprocal = FixedPoint.reciprocal((sum << headroom) - Integer.MIN_VALUE);
			for (int i = 0; i < size; i++) {
				int value = min;
				if (input[in + i] - largest >= d[SoftmaxDescriptor.DIFF_MIN]) {
					final int quotient = ReferenceArithmetic.scale(power(d, input[in + i] - largest), reciprocal, 0);
					value = ReferenceArithmetic.clamp(
							ReferenceArithmetic.divide(quotient, 12 - headroom + 31 - 8 * outputBytes) + min, min, -1 - min);
				}
				final int out = d[SoftmaxDescriptor.OUTPUT] + (row * size + i) * outputBytes;
				arena[out] = (byte) value;
				if (outputBytes == 2) {
					ReferenceArithmetic.put16(arena, out, value);
				}
			}
		}
	}

	private static int power(final int[] d, final int difference) {
		return FixedPoint.exp(
				ReferenceArithmetic.scale(difference, d[SoftmaxDescriptor.MULTIPLIER], d[SoftmaxDescriptor.SHIFT]));
	}
}
