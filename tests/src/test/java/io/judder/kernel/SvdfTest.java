/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

import org.junit.Test;

/**
 * Tests the SVDF layers: by hand, and against a state shifted as a whole.
 */
public class SvdfTest {

	private final Kernels kernels = new JavaKernels();

	@Test
	public void shouldFilterByHand() {
		// One feature of two inputs over two steps: newest = x0 + 2 x1 with x less its zero point 1; output = 3 old + newest.
		final int[] d = new int[SvdfDescriptor.LENGTH];
		d[SvdfDescriptor.OUTPUT] = KernelAssert.GUARD;
		d[SvdfDescriptor.FEATURE_WEIGHTS] = 0;
		d[SvdfDescriptor.TIME_WEIGHTS] = 2;
		d[SvdfDescriptor.BIAS] = Kernels.ABSENT;
		d[SvdfDescriptor.BATCHES] = 1;
		d[SvdfDescriptor.INPUT_SIZE] = 2;
		d[SvdfDescriptor.FEATURES] = 1;
		d[SvdfDescriptor.MEMORY] = 2;
		d[SvdfDescriptor.RANK] = 1;
		d[SvdfDescriptor.INPUT_ZERO_POINT] = 1;
		d[SvdfDescriptor.OUTPUT_OFFSET] = -7;
		d[SvdfDescriptor.FEATURE_MULTIPLIER] = 1 << 30;
		d[SvdfDescriptor.FEATURE_SHIFT] = 1;
		d[SvdfDescriptor.MULTIPLIER] = 1 << 30;
		d[SvdfDescriptor.SHIFT] = 1;
		d[SvdfDescriptor.STATE_MIN] = -128;
		d[SvdfDescriptor.STATE_MAX] = 20;
		d[SvdfDescriptor.MIN] = -128;
		d[SvdfDescriptor.MAX] = 127;
		final byte[] constants = { 1, 2, 3, 1 };
		final byte[] state = { 9, 5 };
		final byte[] arena = KernelAssert.arena(1);
		kernels.svdfS8(d, 0, new byte[] { 3, 4 }, constants, state, arena);
		KernelAssert.assertBytes("state", new byte[] { 5, 8 }, state);
		KernelAssert.assertOutput("3 * 5 + 8 - 7", new byte[] { 16 }, arena);
		kernels.svdfS8(d, 0, new byte[] { 11, 11 }, constants, state, arena);
		// 30 is clamped to 20.
		KernelAssert.assertBytes("state", new byte[] { 8, 20 }, state);
		KernelAssert.assertOutput("3 * 8 + 20 - 7", new byte[] { 37 }, arena);
	}

	@Test
	public void shouldFilterAsDefined() {
		for (int seed = 1; seed <= 150; seed++) {
			check(seed, 1);
			check(seed, 2);
		}
	}

	private void check(final int seed, final int stateBytes) {
		final KernelInputs inputs = new KernelInputs(seed);
		final int batches = inputs.between(1, 3);
		final int inputSize = inputs.between(1, 9);
		final int rank = inputs.between(1, 3);
		final int features = rank * inputs.between(1, 4);
		final int memory = inputs.between(1, 6);
		final int units = features / rank;
		final int[] d = new int[1 + SvdfDescriptor.LENGTH];
		final int at = 1;
		final int timeAt = 1 + features * inputSize;
		final int biasAt = timeAt + features * memory * stateBytes;
		final byte[] constants = inputs.bytes(biasAt + 4 * units);
		inputs.biases(constants, biasAt, units, 4, 5000);
		final boolean biased = inputs.between(0, 2) != 0;
		final int stateBound = stateBytes == 1 ? 127 : 32767;
		d[at + SvdfDescriptor.INPUT] = 2;
		d[at + SvdfDescriptor.OUTPUT] = KernelAssert.GUARD;
		d[at + SvdfDescriptor.STATE] = 3;
		d[at + SvdfDescriptor.FEATURE_WEIGHTS] = 1;
		d[at + SvdfDescriptor.TIME_WEIGHTS] = timeAt;
		d[at + SvdfDescriptor.BIAS] = biased ? biasAt : Kernels.ABSENT;
		d[at + SvdfDescriptor.BATCHES] = batches;
		d[at + SvdfDescriptor.INPUT_SIZE] = inputSize;
		d[at + SvdfDescriptor.FEATURES] = features;
		d[at + SvdfDescriptor.MEMORY] = memory;
		d[at + SvdfDescriptor.RANK] = rank;
		d[at + SvdfDescriptor.INPUT_ZERO_POINT] = inputs.between(-128, 127);
		d[at + SvdfDescriptor.OUTPUT_OFFSET] = inputs.between(-128, 127);
		d[at + SvdfDescriptor.FEATURE_MULTIPLIER] = inputs.multiplier();
		d[at + SvdfDescriptor.FEATURE_SHIFT] = stateBytes == 1 ? inputs.between(-10, -6) : inputs.between(-3, 0);
		d[at + SvdfDescriptor.MULTIPLIER] = inputs.multiplier();
		d[at + SvdfDescriptor.SHIFT] = stateBytes == 1 ? inputs.between(-9, -6) : inputs.between(-24, -20);
		d[at + SvdfDescriptor.STATE_MIN] = -stateBound + 3;
		d[at + SvdfDescriptor.STATE_MAX] = stateBound - 5;
		d[at + SvdfDescriptor.MIN] = -120;
		d[at + SvdfDescriptor.MAX] = 121;
		final byte[] input = inputs.bytes(2 + batches * inputSize);
		final byte[] state = inputs.bytes(3 + batches * features * memory * stateBytes + 2);
		final byte[] stateAfter = (byte[]) state.clone();
		final byte[] expected = new byte[batches * units];
		// The whole state moves by one, over the borders of the features, before the newest elements are set.
		System.arraycopy(state, 3 + stateBytes, stateAfter, 3, (batches * features * memory - 1) * stateBytes);
		for (int b = 0; b < batches; b++) {
			for (int unit = 0; unit < units; unit++) {
				int sum = biased ? (int) KernelInputs.get(constants, biasAt + 4 * unit, 4) : 0;
				for (int feature = unit * rank; feature < (unit + 1) * rank; feature++) {
					int dot = 0;
					for (int k = 0; k < inputSize; k++) {
						dot += (input[2 + b * inputSize + k] - d[at + SvdfDescriptor.INPUT_ZERO_POINT])
								* constants[1 + feature * inputSize + k];
					}
					final int newest = Rounding.clamp(Rounding.requantize(dot, d[at + SvdfDescriptor.FEATURE_MULTIPLIER],
							d[at + SvdfDescriptor.FEATURE_SHIFT]), d[at + SvdfDescriptor.STATE_MIN], d[at + SvdfDescriptor.STATE_MAX]);
					final int row = 3 + (b * features + feature) * memory * stateBytes;
					KernelInputs.put(stateAfter, row + (memory - 1) * stateBytes, newest, stateBytes);
					for (int k = 0; k < memory; k++) {
						sum += (int) (KernelInputs.get(stateAfter, row + k * stateBytes, stateBytes)
								* KernelInputs.get(constants, timeAt + (feature * memory + k) * stateBytes, stateBytes));
					}
				}
				final long scaled = (long) Rounding.requantize(sum, d[at + SvdfDescriptor.MULTIPLIER],
						d[at + SvdfDescriptor.SHIFT]) + d[at + SvdfDescriptor.OUTPUT_OFFSET];
				expected[b * units + unit] = (byte) Rounding.clamp(scaled, -120, 121);
			}
		}
		final byte[] arena = KernelAssert.arena(expected.length);
		if (stateBytes == 1) {
			kernels.svdfS8(d, at, input, constants, state, arena);
		} else {
			kernels.svdfS16(d, at, input, constants, state, arena);
		}
		KernelAssert.assertOutput("seed " + seed + ", bytes " + stateBytes, expected, arena);
		KernelAssert.assertBytes("state, seed " + seed + ", bytes " + stateBytes, stateAfter, state);
	}
}
