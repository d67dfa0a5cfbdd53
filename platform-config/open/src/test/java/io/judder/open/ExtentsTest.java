/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.open;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

import io.judder.kernel.ConvDescriptor;
import io.judder.kernel.FullyConnectedDescriptor;
import io.judder.kernel.JavaKernels;

/**
 * The proof obligation of the loops without bounds checks: what a guard lets pass, the kernel computes on HotSpot, which
 * checks every access.
 */
class ExtentsTest {

	private static final int CASES = 4000;
	private static final int ARRAY = 600;

	private final JavaKernels kernels = new JavaKernels();

	@Test
	void shouldLetPassOnlyConvolutionsThatStayInTheirArrays() {
		checkConvolutions(false);
	}

	@Test
	void shouldLetPassOnlyDepthwiseConvolutionsThatStayInTheirArrays() {
		checkConvolutions(true);
	}

	private void checkConvolutions(final boolean depthwise) {
		final long seed = System.nanoTime();
		final Random random = new Random(seed);
		int passed = 0;
		for (int i = 0; i < CASES; i++) {
			final int[] d = convolution(random, depthwise);
			final byte[] input = new byte[random.nextInt(ARRAY)];
			final byte[] constants = new byte[ARRAY + random.nextInt(ARRAY)];
			final byte[] arena = new byte[random.nextInt(ARRAY)];
			if (passes(d, input, constants, arena, depthwise)) {
				passed++;
				assertDoesNotThrow(() -> {
					if (depthwise) {
						this.kernels.depthwiseConvS8(d, 0, input, constants, arena);
					} else {
						this.kernels.convolveS8(d, 0, input, constants, arena);
					}
				}, () -> "seed " + seed + ": " + Arrays.toString(d) + " " + input.length + " " + constants.length + " " + arena.length);
			}
		}
		assertTrue(passed > CASES / 100, "seed " + seed + ": only " + passed + " cases passed the guard");
	}

	private static boolean passes(final int[] d, final byte[] input, final byte[] constants, final byte[] arena,
			final boolean depthwise) {
		try {
			if (depthwise) {
				Extents.depthwise(d, 0, input, constants, arena);
			} else {
				Extents.convolution(d, 0, input, constants, arena);
			}
			return true;
		} catch (final ArrayIndexOutOfBoundsException | ArithmeticException e) {
			return false;
		}
	}

	private static int[] convolution(final Random random, final boolean depthwise) {
		final int[] d = new int[ConvDescriptor.LENGTH];
		d[ConvDescriptor.INPUT] = random.nextInt(20) - 1;
		d[ConvDescriptor.OUTPUT] = random.nextInt(20) - 1;
		d[ConvDescriptor.WEIGHTS] = random.nextInt(400) - 1;
		d[ConvDescriptor.BIAS] = random.nextInt(400) - 1;
		d[ConvDescriptor.MULTIPLIERS] = random.nextInt(400) - 1;
		d[ConvDescriptor.SHIFTS] = random.nextInt(400) - 1;
		d[ConvDescriptor.BATCHES] = 1 + random.nextInt(2);
		d[ConvDescriptor.INPUT_HEIGHT] = 1 + random.nextInt(6);
		d[ConvDescriptor.INPUT_WIDTH] = 1 + random.nextInt(6);
		d[ConvDescriptor.INPUT_CHANNELS] = 1 + random.nextInt(5);
		d[ConvDescriptor.KERNEL_HEIGHT] = 1 + random.nextInt(3);
		d[ConvDescriptor.KERNEL_WIDTH] = 1 + random.nextInt(3);
		d[ConvDescriptor.OUTPUT_HEIGHT] = 1 + random.nextInt(6);
		d[ConvDescriptor.OUTPUT_WIDTH] = 1 + random.nextInt(6);
		d[ConvDescriptor.OUTPUT_CHANNELS] = depthwise && random.nextInt(8) > 0
				? d[ConvDescriptor.INPUT_CHANNELS] * (1 + random.nextInt(5)) : 1 + random.nextInt(12);
		d[ConvDescriptor.STRIDE_HEIGHT] = random.nextInt(4);
		d[ConvDescriptor.STRIDE_WIDTH] = random.nextInt(4);
		d[ConvDescriptor.PAD_TOP] = random.nextInt(4) - 1;
		d[ConvDescriptor.PAD_LEFT] = random.nextInt(4) - 1;
		d[ConvDescriptor.DILATION_HEIGHT] = random.nextInt(4);
		d[ConvDescriptor.DILATION_WIDTH] = random.nextInt(4);
		d[ConvDescriptor.GROUPS] = 1 + random.nextInt(2);
		d[ConvDescriptor.MIN] = -128;
		d[ConvDescriptor.MAX] = 127;
		d[ConvDescriptor.BIAS_BYTES] = 4;
		return d;
	}

	@Test
	void shouldRefuseEachArrayThatIsShorterByOneByte() {
		// 2 x 2 inputs of 3 channels, 5 outputs of 1 x 1: 12 inputs, 20 outputs, 15 weights, tables of 20 bytes.
		final int[] d = new int[ConvDescriptor.LENGTH];
		d[ConvDescriptor.BIAS] = 15;
		d[ConvDescriptor.MULTIPLIERS] = 35;
		d[ConvDescriptor.SHIFTS] = 55;
		for (final int one : new int[] { ConvDescriptor.BATCHES, ConvDescriptor.KERNEL_HEIGHT, ConvDescriptor.KERNEL_WIDTH,
				ConvDescriptor.STRIDE_HEIGHT, ConvDescriptor.STRIDE_WIDTH, ConvDescriptor.DILATION_HEIGHT,
				ConvDescriptor.DILATION_WIDTH, ConvDescriptor.GROUPS }) {
			d[one] = 1;
		}
		for (final int two : new int[] { ConvDescriptor.INPUT_HEIGHT, ConvDescriptor.INPUT_WIDTH, ConvDescriptor.OUTPUT_HEIGHT,
				ConvDescriptor.OUTPUT_WIDTH }) {
			d[two] = 2;
		}
		d[ConvDescriptor.INPUT_CHANNELS] = 3;
		d[ConvDescriptor.OUTPUT_CHANNELS] = 5;
		Extents.convolution(d, 0, new byte[12], new byte[75], new byte[20]);
		refused(d, new byte[11], new byte[75], new byte[20]);
		refused(d, new byte[12], new byte[74], new byte[20]);
		refused(d, new byte[12], new byte[75], new byte[19]);
		d[ConvDescriptor.INPUT_HEIGHT] = Integer.MAX_VALUE;
		refused(d, new byte[12], new byte[75], new byte[20]);
	}

	private static void refused(final int[] d, final byte[] input, final byte[] constants, final byte[] arena) {
		assertThrows(ArrayIndexOutOfBoundsException.class, () -> Extents.convolution(d, 0, input, constants, arena));
	}

	@Test
	void shouldLetPassOnlyMatricesThatStayInTheirArrays() {
		final long seed = System.nanoTime();
		final Random random = new Random(seed);
		for (int i = 0; i < CASES; i++) {
			final int[] d = new int[FullyConnectedDescriptor.LENGTH];
			d[FullyConnectedDescriptor.INPUT] = random.nextInt(9) - 1;
			d[FullyConnectedDescriptor.OUTPUT] = random.nextInt(9) - 1;
			d[FullyConnectedDescriptor.WEIGHTS] = random.nextInt(90) - 1;
			d[FullyConnectedDescriptor.BIAS] = random.nextInt(90) - 1;
			d[FullyConnectedDescriptor.SUMS] = -1;
			d[FullyConnectedDescriptor.MULTIPLIERS] = random.nextInt(90) - 20;
			d[FullyConnectedDescriptor.SHIFTS] = random.nextInt(90) - 1;
			d[FullyConnectedDescriptor.BATCHES] = 1;
			d[FullyConnectedDescriptor.DEPTH] = random.nextInt(12);
			d[FullyConnectedDescriptor.UNITS] = random.nextInt(12);
			d[FullyConnectedDescriptor.MIN] = -128;
			d[FullyConnectedDescriptor.MAX] = 127;
			final byte[] input = new byte[random.nextInt(16)];
			final byte[] constants = new byte[random.nextInt(160)];
			final byte[] arena = new byte[random.nextInt(16)];
			try {
				Extents.rowProduct(input, d[FullyConnectedDescriptor.INPUT], 0, d[FullyConnectedDescriptor.DEPTH], constants,
						d[FullyConnectedDescriptor.WEIGHTS], d[FullyConnectedDescriptor.UNITS], constants,
						d[FullyConnectedDescriptor.BIAS], 0, d[FullyConnectedDescriptor.MULTIPLIERS],
						d[FullyConnectedDescriptor.SHIFTS], 0, 0, 0, -128, 127, arena, d[FullyConnectedDescriptor.OUTPUT]);
			} catch (final ArrayIndexOutOfBoundsException e) {
				continue;
			}
			assertDoesNotThrow(() -> this.kernels.fullyConnectedS8(d, 0, input, constants, arena),
					() -> "seed " + seed + ": " + Arrays.toString(d));
		}
	}
}
