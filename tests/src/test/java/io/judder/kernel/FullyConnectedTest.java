/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

import org.junit.Test;

/**
 * Tests the fully connected layers, the matrix products and the sums of weights.
 */
public class FullyConnectedTest {

	private static final int CASES = 300;

	private final Kernels kernels = new JavaKernels();

	private static int[] small() {
		final int[] d = new int[FullyConnectedDescriptor.LENGTH];
		d[FullyConnectedDescriptor.OUTPUT] = KernelAssert.GUARD;
		d[FullyConnectedDescriptor.BIAS] = Kernels.ABSENT;
		d[FullyConnectedDescriptor.SUMS] = Kernels.ABSENT;
		d[FullyConnectedDescriptor.MULTIPLIERS] = Kernels.ABSENT;
		d[FullyConnectedDescriptor.SHIFTS] = Kernels.ABSENT;
		d[FullyConnectedDescriptor.MULTIPLIER] = 1 << 30;
		d[FullyConnectedDescriptor.SHIFT] = 1;
		d[FullyConnectedDescriptor.BATCHES] = 1;
		d[FullyConnectedDescriptor.DEPTH] = 3;
		d[FullyConnectedDescriptor.UNITS] = 2;
		d[FullyConnectedDescriptor.MIN] = -128;
		d[FullyConnectedDescriptor.MAX] = 127;
		return d;
	}

	@Test
	public void shouldMultiplyByHand() {
		final byte[] arena = KernelAssert.arena(2);
		kernels.fullyConnectedS8(small(), 0, new byte[] { 1, 2, 3 }, new byte[] { 1, 0, -1, 4, 5, 6 }, arena);
		KernelAssert.assertOutput("1x3 by 3x2", new byte[] { -2, 32 }, arena);
	}

	@Test
	public void shouldApplyBothZeroPoints() {
		final int[] d = small();
		d[FullyConnectedDescriptor.INPUT_OFFSET] = 1;
		d[FullyConnectedDescriptor.WEIGHT_OFFSET] = -2;
		d[FullyConnectedDescriptor.OUTPUT_OFFSET] = 100;
		final byte[] arena = KernelAssert.arena(2);
		kernels.fullyConnectedS8(d, 0, new byte[] { 1, 2, 3 }, new byte[] { 1, 0, -1, 4, 5, 6 }, arena);
		// (2 3 4) by (-1 -2 -3) and (2 3 4)
		KernelAssert.assertOutput("offsets", new byte[] { 100 - 20, 127 }, arena);
	}

	@Test
	public void shouldTakeScalesAndSumsFromTheFirstByte() {
		final int[] d = small();
		d[FullyConnectedDescriptor.DEPTH] = 1;
		d[FullyConnectedDescriptor.UNITS] = 1;
		d[FullyConnectedDescriptor.WEIGHTS] = 8;
		d[FullyConnectedDescriptor.MULTIPLIERS] = 0;
		d[FullyConnectedDescriptor.SHIFTS] = 4;
		d[FullyConnectedDescriptor.MULTIPLIER] = 0;
		d[FullyConnectedDescriptor.MIN] = -32768;
		d[FullyConnectedDescriptor.MAX] = 32767;
		final byte[] constants = { 0, 0, 0, 0x40, 2, 0, 0, 0, 3 };
		final byte[] wide = KernelAssert.arena(2);
		kernels.fullyConnectedS16(d, 0, new byte[] { 5, 0 }, constants, wide);
		KernelAssert.assertOutput("5 * 3 * 2", new byte[] { 30, 0 }, wide);
		final byte[] arena = KernelAssert.arena(1);
		kernels.fullyConnectedS8(d, 0, new byte[] { 5 }, constants, arena);
		KernelAssert.assertOutput("5 * 3 * 2", new byte[] { 30 }, arena);
		d[FullyConnectedDescriptor.MULTIPLIERS] = Kernels.ABSENT;
		d[FullyConnectedDescriptor.MULTIPLIER] = 1 << 30;
		d[FullyConnectedDescriptor.SUMS] = 0;
		d[FullyConnectedDescriptor.WEIGHTS] = 4;
		d[FullyConnectedDescriptor.INPUT_OFFSET] = 2;
		// The sum would be 2 * 3; one more tells that it is read.
		kernels.fullyConnectedS8(d, 0, new byte[] { 5 }, new byte[] { 7, 0, 0, 0, 3 }, arena);
		KernelAssert.assertOutput("5 * 3 + 7", new byte[] { 22 }, arena);
	}

	@Test
	public void shouldTakeSumsInPlaceOfBiases() {
		final int[] d = small();
		d[FullyConnectedDescriptor.INPUT_OFFSET] = 10;
		d[FullyConnectedDescriptor.SUMS] = 6;
		d[FullyConnectedDescriptor.BIAS] = 0;
		// Biases 7 and -100: 7 + 10 * 0 and -100 + 10 * 15.
		final byte[] constants = { 1, 0, -1, 4, 5, 6, 7, 0, 0, 0, 50, 0, 0, 0 };
		final byte[] arena = KernelAssert.arena(2);
		kernels.fullyConnectedS8(d, 0, new byte[] { 1, 2, 3 }, constants, arena);
		KernelAssert.assertOutput("sums", new byte[] { 5, 82 }, arena);
	}

	@Test
	public void shouldMultiplyPackedWeightsByHand() {
		final byte[] arena = KernelAssert.arena(2);
		// 1 0 -1 4 5 6
		kernels.fullyConnectedS4(small(), 0, new byte[] { 1, 2, 3 }, new byte[] { 0x01, 0x4F, 0x65 }, arena);
		KernelAssert.assertOutput("1x3 by 3x2", new byte[] { -2, 32 }, arena);
	}

	@Test
	public void shouldMultiply16BitsByHand() {
		final int[] d = small();
		d[FullyConnectedDescriptor.MIN] = -32768;
		d[FullyConnectedDescriptor.MAX] = 32767;
		final byte[] arena = KernelAssert.arena(4);
		// 256 -1 2 by 1 0 -1 and 4 5 6: 254 and 1031
		kernels.fullyConnectedS16(d, 0, new byte[] { 0, 1, -1, -1, 2, 0 }, new byte[] { 1, 0, -1, 4, 5, 6 }, arena);
		KernelAssert.assertOutput("1x3 by 3x2", new byte[] { -2, 0, 7, 4 }, arena);
	}

	@Test
	public void shouldMultiplyS8AsDefined() {
		for (int seed = 1; seed <= CASES; seed++) {
			check(seed, 8, false);
		}
	}

	@Test
	public void shouldMultiplyS4AsDefined() {
		for (int seed = 1; seed <= CASES; seed++) {
			check(seed, 4, false);
		}
	}

	@Test
	public void shouldMultiplyS16AsDefined() {
		for (int seed = 1; seed <= CASES; seed++) {
			check(seed, 8, true);
		}
	}

	private void check(final int seed, final int weightBits, final boolean wide) {
		final KernelInputs inputs = new KernelInputs(seed);
		final int batches = inputs.between(1, 3);
		final int depth = inputs.between(1, wide && seed % 10 == 0 ? 600 : 21);
		final int units = inputs.between(1, 11);
		final int biasBytes = wide ? 8 : 4;
		final int bytes = wide ? 2 : 1;
		final int bound = wide ? 32767 : 127;
		final int[] d = new int[5 + FullyConnectedDescriptor.LENGTH];
		final int at = 5;
		final int weights = inputs.between(0, 3);
		final int scales = weights + units * depth;
		final int biases = scales + 8 * units;
		final boolean perUnit = weightBits == 8 && inputs.between(0, 1) == 0;
		final byte[] constants = inputs.bytes(biases + biasBytes * units);
		inputs.scales(constants, scales, units, wide ? -12 : -11, wide ? -6 : 1);
		inputs.biases(constants, biases, units, biasBytes, 1 << 12);
		final boolean biased = inputs.between(0, 3) != 0;
		final byte[] input = inputs.bytes(2 + bytes * batches * depth);
		d[at + FullyConnectedDescriptor.INPUT] = 2;
		d[at + FullyConnectedDescriptor.OUTPUT] = KernelAssert.GUARD;
		d[at + FullyConnectedDescriptor.WEIGHTS] = weights;
		d[at + FullyConnectedDescriptor.BIAS] = biased ? biases : Kernels.ABSENT;
		d[at + FullyConnectedDescriptor.SUMS] = Kernels.ABSENT;
		d[at + FullyConnectedDescriptor.MULTIPLIERS] = perUnit ? scales : Kernels.ABSENT;
		d[at + FullyConnectedDescriptor.SHIFTS] = perUnit ? scales + 4 * units : Kernels.ABSENT;
		d[at + FullyConnectedDescriptor.MULTIPLIER] = inputs.multiplier();
		d[at + FullyConnectedDescriptor.SHIFT] = inputs.between(wide ? -12 : -11, wide ? -6 : 1);
		d[at + FullyConnectedDescriptor.BATCHES] = batches;
		d[at + FullyConnectedDescriptor.DEPTH] = depth;
		d[at + FullyConnectedDescriptor.UNITS] = units;
		d[at + FullyConnectedDescriptor.INPUT_OFFSET] = wide ? 0 : inputs.between(-127, 128);
		d[at + FullyConnectedDescriptor.WEIGHT_OFFSET] = wide || weightBits == 4 ? 0 : inputs.between(-1, 1) * 19;
		d[at + FullyConnectedDescriptor.OUTPUT_OFFSET] = wide ? 0 : inputs.between(-128, 127);
		d[at + FullyConnectedDescriptor.MIN] = inputs.between(-bound - 1, -bound / 2);
		d[at + FullyConnectedDescriptor.MAX] = inputs.between(bound / 2, bound);

		final byte[] expected = new byte[bytes * batches * units];
		for (int i = 0; i < batches * units; i++) {
			final int unit = i % units;
			long sum = biased ? KernelInputs.get(constants, biases + biasBytes * unit, biasBytes) : 0;
			for (int k = 0; k < depth; k++) {
				final int index = unit * depth + k;
				final int weight = weightBits == 8 ? constants[weights + index] : ConvReference.nibble(constants, weights, index);
				sum += (KernelInputs.get(input, 2 + bytes * (i / units * depth + k), bytes)
						+ d[at + FullyConnectedDescriptor.INPUT_OFFSET]) * (weight + d[at + FullyConnectedDescriptor.WEIGHT_OFFSET]);
			}
			final int multiplier = perUnit ? (int) KernelInputs.get(constants, scales + 4 * unit, 4)
					: d[at + FullyConnectedDescriptor.MULTIPLIER];
			final int shift = perUnit ? (int) KernelInputs.get(constants, scales + 4 * (units + unit), 4)
					: d[at + FullyConnectedDescriptor.SHIFT];
			final int scaled = wide ? Rounding.requantize64(sum, multiplier, shift)
					: Rounding.requantize((int) sum, multiplier, shift);
			KernelInputs.put(expected, bytes * i, Rounding.clamp((long) scaled + d[at + FullyConnectedDescriptor.OUTPUT_OFFSET],
					d[at + FullyConnectedDescriptor.MIN], d[at + FullyConnectedDescriptor.MAX]), bytes);
		}
		final byte[] arena = KernelAssert.arena(expected.length);
		if (wide) {
			kernels.fullyConnectedS16(d, at, input, constants, arena);
		} else if (weightBits == 4) {
			kernels.fullyConnectedS4(d, at, input, constants, arena);
		} else {
			kernels.fullyConnectedS8(d, at, input, constants, arena);
			KernelAssert.assertOutput("seed " + seed, expected, arena);
			checkWithSums(seed, d, at, input, constants, expected);
			return;
		}
		KernelAssert.assertOutput("seed " + seed, expected, arena);
	}

	/** Computes the sums with their kernel and expects the same outputs from them. */
	private void checkWithSums(final int seed, final int[] d, final int at, final byte[] input, final byte[] constants,
			final byte[] expected) {
		final int units = d[at + FullyConnectedDescriptor.UNITS];
		final byte[] extended = new byte[constants.length + 4 * units];
		System.arraycopy(constants, 0, extended, 0, constants.length);
		final int[] v = new int[VectorSumDescriptor.LENGTH];
		v[VectorSumDescriptor.WEIGHTS] = d[at + FullyConnectedDescriptor.WEIGHTS];
		v[VectorSumDescriptor.OUTPUT] = constants.length;
		v[VectorSumDescriptor.BIAS] = d[at + FullyConnectedDescriptor.BIAS];
		v[VectorSumDescriptor.ROWS] = units;
		v[VectorSumDescriptor.COLUMNS] = d[at + FullyConnectedDescriptor.DEPTH];
		v[VectorSumDescriptor.LEFT_OFFSET] = d[at + FullyConnectedDescriptor.INPUT_OFFSET];
		v[VectorSumDescriptor.RIGHT_OFFSET] = d[at + FullyConnectedDescriptor.WEIGHT_OFFSET];
		kernels.vectorSumS8(v, 0, constants, extended);
		d[at + FullyConnectedDescriptor.SUMS] = constants.length;
		final byte[] arena = KernelAssert.arena(expected.length);
		kernels.fullyConnectedS8(d, at, input, extended, arena);
		KernelAssert.assertOutput("with sums, seed " + seed, expected, arena);
	}

	@Test
	public void shouldSumRowsByHand() {
		final int[] v = new int[VectorSumDescriptor.LENGTH];
		v[VectorSumDescriptor.WEIGHTS] = 1;
		v[VectorSumDescriptor.OUTPUT] = KernelAssert.GUARD;
		v[VectorSumDescriptor.BIAS] = Kernels.ABSENT;
		v[VectorSumDescriptor.ROWS] = 2;
		v[VectorSumDescriptor.COLUMNS] = 3;
		v[VectorSumDescriptor.LEFT_OFFSET] = -100;
		v[VectorSumDescriptor.RIGHT_OFFSET] = 2;
		final byte[] constants = { 99, 1, 2, 3, -4, -5, -6 };
		final byte[] arena = KernelAssert.arena(8);
		kernels.vectorSumS8(v, 0, constants, arena);
		// -100 * (6 + 6) = -1200 and -100 * (-15 + 6) = 900
		KernelAssert.assertOutput("32 bits", new byte[] { 0x50, -5, -1, -1, (byte) 0x84, 3, 0, 0 }, arena);
		final byte[] wide = KernelAssert.arena(16);
		kernels.vectorSumS8S64(v, 0, constants, wide);
		// -600 and 1500, without the right offset
		KernelAssert.assertOutput("64 bits",
				new byte[] { (byte) 0xA8, -3, -1, -1, -1, -1, -1, -1, (byte) 0xDC, 5, 0, 0, 0, 0, 0, 0 }, wide);
	}

	@Test
	public void shouldAddBiasesOf64BitsToSums() {
		final int[] v = new int[VectorSumDescriptor.LENGTH];
		v[VectorSumDescriptor.WEIGHTS] = 16;
		v[VectorSumDescriptor.OUTPUT] = KernelAssert.GUARD;
		v[VectorSumDescriptor.BIAS] = 0;
		v[VectorSumDescriptor.ROWS] = 2;
		v[VectorSumDescriptor.COLUMNS] = 1;
		v[VectorSumDescriptor.LEFT_OFFSET] = 3;
		final byte[] constants = { 0, 0, 0, 0, 1, 0, 0, 0, -1, -1, -1, -1, -1, -1, -1, 127, 1, -1 };
		final byte[] arena = KernelAssert.arena(16);
		kernels.vectorSumS8S64(v, 0, constants, arena);
		// 2^32 + 3 and 2^63 - 1 - 3
		KernelAssert.assertOutput("64 bits", new byte[] { 3, 0, 0, 0, 1, 0, 0, 0, -4, -1, -1, -1, -1, -1, -1, 127 }, arena);
	}

	@Test
	public void shouldMultiplyMatricesAsDefined() {
		for (int seed = 1; seed <= CASES; seed++) {
			checkMatrices(seed, 1);
			checkMatrices(seed, 2);
		}
	}

	private void checkMatrices(final int seed, final int bytes) {
		final KernelInputs inputs = new KernelInputs(seed);
		final int batches = inputs.between(1, 3);
		final int height = inputs.between(1, 3);
		final int[] d = new int[1 + MatMulDescriptor.LENGTH];
		final int at = 1;
		final int rows = inputs.between(1, 5);
		final int columns = inputs.between(1, 6);
		final int depth = inputs.between(1, 17);
		final int bound = bytes == 1 ? 127 : 32767;
		d[at + MatMulDescriptor.LEFT] = 1;
		d[at + MatMulDescriptor.RIGHT] = 3;
		d[at + MatMulDescriptor.OUTPUT] = KernelAssert.GUARD;
		d[at + MatMulDescriptor.LEFT_BATCHES] = inputs.between(0, 2) == 0 ? 1 : batches;
		d[at + MatMulDescriptor.LEFT_HEIGHT] = inputs.between(0, 2) == 0 ? 1 : height;
		d[at + MatMulDescriptor.RIGHT_BATCHES] = d[at + MatMulDescriptor.LEFT_BATCHES] == 1 ? batches
				: inputs.between(0, 1) == 0 ? 1 : batches;
		d[at + MatMulDescriptor.RIGHT_HEIGHT] = d[at + MatMulDescriptor.LEFT_HEIGHT] == 1 ? height
				: inputs.between(0, 1) == 0 ? 1 : height;
		d[at + MatMulDescriptor.ROWS] = rows;
		d[at + MatMulDescriptor.COLUMNS] = columns;
		d[at + MatMulDescriptor.DEPTH] = depth;
		d[at + MatMulDescriptor.LEFT_OFFSET] = bytes == 1 ? inputs.between(-127, 128) : 0;
		d[at + MatMulDescriptor.RIGHT_OFFSET] = bytes == 1 ? inputs.between(-127, 128) : 0;
		d[at + MatMulDescriptor.OUTPUT_OFFSET] = bytes == 1 ? inputs.between(-128, 127) : 0;
		d[at + MatMulDescriptor.MULTIPLIER] = inputs.multiplier();
		d[at + MatMulDescriptor.SHIFT] = bytes == 1 ? inputs.between(-11, 0) : inputs.between(-20, -12);
		d[at + MatMulDescriptor.MIN] = -bound;
		d[at + MatMulDescriptor.MAX] = bound - 1;
		final byte[] left = inputs.bytes(1 + bytes * batches * height * rows * depth);
		final byte[] right = inputs.bytes(3 + bytes * batches * height * columns * depth);
		final byte[] expected = new byte[bytes * batches * height * rows * columns];
		int out = 0;
		for (int n = 0; n < batches; n++) {
			for (int h = 0; h < height; h++) {
				final int l = n % d[at + MatMulDescriptor.LEFT_BATCHES] * d[at + MatMulDescriptor.LEFT_HEIGHT]
						+ h % d[at + MatMulDescriptor.LEFT_HEIGHT];
				final int r = n % d[at + MatMulDescriptor.RIGHT_BATCHES] * d[at + MatMulDescriptor.RIGHT_HEIGHT]
						+ h % d[at + MatMulDescriptor.RIGHT_HEIGHT];
				for (int i = 0; i < rows * columns; i++) {
					long sum = 0;
					for (int k = 0; k < depth; k++) {
						sum += (KernelInputs.get(left, 1 + bytes * ((l * rows + i / columns) * depth + k), bytes)
								+ d[at + MatMulDescriptor.LEFT_OFFSET])
								* (KernelInputs.get(right, 3 + bytes * ((r * columns + i % columns) * depth + k), bytes)
										+ d[at + MatMulDescriptor.RIGHT_OFFSET]);
					}
					final int scaled = bytes == 1
							? Rounding.requantize((int) sum, d[at + MatMulDescriptor.MULTIPLIER], d[at + MatMulDescriptor.SHIFT])
							: Rounding.requantize64(sum, d[at + MatMulDescriptor.MULTIPLIER], d[at + MatMulDescriptor.SHIFT]);
					KernelInputs.put(expected, bytes * out++,
							Rounding.clamp((long) scaled + d[at + MatMulDescriptor.OUTPUT_OFFSET], -bound, bound - 1), bytes);
				}
			}
		}
		final byte[] arena = KernelAssert.arena(expected.length);
		if (bytes == 1) {
			kernels.batchMatMulS8(d, at, left, right, arena);
		} else {
			kernels.batchMatMulS16(d, at, left, right, arena);
		}
		KernelAssert.assertOutput("seed " + seed + ", bytes " + bytes, expected, arena);
	}
}
