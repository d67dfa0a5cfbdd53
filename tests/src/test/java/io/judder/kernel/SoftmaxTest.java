/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

/**
 * Tests the softmax operations.
 */
public class SoftmaxTest {

	private static final byte[] ROW = { -71, -116, 12, -3, -14, -57, -76, -84, 88 };

	private final Kernels kernels = new JavaKernels();

	private static int[] descriptor(final int rows, final int rowSize, final int multiplier, final int shift,
			final int diffMin) {
		final int[] d = new int[SoftmaxDescriptor.LENGTH];
		d[SoftmaxDescriptor.OUTPUT] = KernelAssert.GUARD;
		d[SoftmaxDescriptor.ROWS] = rows;
		d[SoftmaxDescriptor.ROW_SIZE] = rowSize;
		d[SoftmaxDescriptor.MULTIPLIER] = multiplier;
		d[SoftmaxDescriptor.SHIFT] = shift;
		d[SoftmaxDescriptor.DIFF_MIN] = diffMin;
		return d;
	}

	@Test
	public void shouldShareEqually() {
		// Each row: two equal elements, 0.5 each, which is 128 of 256.
		final byte[] input = { 5, 5, -128, -128 };
		final byte[] s8 = KernelAssert.arena(4);
		kernels.softmaxS8(descriptor(2, 2, 1 << 30, 20, -128), 0, input, s8);
		KernelAssert.assertOutput("s8", new byte[] { 0, 0, 0, 0 }, s8);
		final byte[] u8 = KernelAssert.arena(4);
		kernels.softmaxU8(descriptor(2, 2, 1 << 30, 20, -128), 0, input, u8);
		KernelAssert.assertOutput("u8", new byte[] { -128, -128, -128, -128 }, u8);
		final byte[] s16 = KernelAssert.arena(8);
		kernels.softmaxS8S16(descriptor(2, 2, 1 << 30, 20, -128), 0, input, s16);
		KernelAssert.assertOutput("s16", new byte[8], s16);
	}

	@Test
	public void shouldGiveTheSmallestBelowTheBound() {
		final byte[] arena = KernelAssert.arena(3);
		// A difference of 4 is at the bound, 5 is beyond it. Unit 2^24 / 2^26: a difference of 4 is e^-0.5.
		kernels.softmaxS8(descriptor(1, 3, 1 << 30, 24, -4), 0, new byte[] { 100, 96, 95 }, arena);
		// 1 / (1 + e^-0.5) = 0.6225 is 159 of 256.
		KernelAssert.assertOutput("bound", new byte[] { 31, -31, -128 }, arena);
	}

	@Test
	public void shouldGiveTheSmallestEverywhereIfTheBoundIsPositive() {
		final byte[] arena = KernelAssert.arena(4);
		kernels.softmaxS8S16(descriptor(1, 2, 1 << 30, 20, 1), 0, new byte[] { 1, 2 }, arena);
		KernelAssert.assertOutput("invalid", new byte[] { 0, -128, 0, -128 }, arena);
	}

	@Test
	public void shouldVanishInAVeryLongRow() {
		// 300 equal elements: 1/300 of 256 rounds to 1, 1/600 of 256 to 0.
		final byte[] arena = KernelAssert.arena(300);
		kernels.softmaxS8(descriptor(1, 300, 1 << 30, 20, -128), 0, new byte[300], arena);
		assertEquals(-127, arena[KernelAssert.GUARD]);
		final byte[] long600 = KernelAssert.arena(600);
		kernels.softmaxS8(descriptor(1, 600, 1 << 30, 20, -128), 0, new byte[600], long600);
		assertEquals(-128, long600[KernelAssert.GUARD]);
		final byte[] longer = KernelAssert.arena(3000);
		kernels.softmaxS8(descriptor(1, 3000, 1 << 30, 20, -128), 0, new byte[3000], longer);
		assertEquals(-128, longer[KernelAssert.GUARD + 2999]);
	}

	@Test
	public void shouldKeepItsBits() {
		// Computed with exact rational arithmetic from the definition in gemmlowp and TFLite.
		final byte[] s8 = KernelAssert.arena(9);
		kernels.softmaxS8(descriptor(1, 9, 1717986918, 24, -120), 0, ROW, s8);
		KernelAssert.assertOutput("s8", new byte[] { -128, -128, -128, -128, -128, -128, -128, -128, 127 }, s8);
		final byte[] u8 = KernelAssert.arena(9);
		kernels.softmaxU8(descriptor(1, 9, 1717986918, 22, -248), 0, new byte[] { 57, 12, -116, 125, 114, 71, 52, 44, -40 }, u8);
		KernelAssert.assertOutput("u8", new byte[] { 0, 0, 6, 3, 1, 0, 0, 0, -10 }, u8);
		final byte[] s16 = KernelAssert.arena(18);
		kernels.softmaxS8S16(descriptor(1, 9, 1717986918, 21, -248), 0, ROW, s16);
		final int[] expected = { -31896, -32485, -25827, -27997, -29144, -31531, -31999, -32138, 13642 };
		for (int i = 0; i < expected.length; i++) {
			assertEquals("s16 " + i, expected[i], KernelInputs.get(s16, KernelAssert.GUARD + 2 * i, 2));
		}
	}

	@Test
	public void shouldApproximateTheFunction() {
		final int seed = 99;
		final byte[] input = new KernelInputs(seed).bytes(20);
		final byte[] arena = KernelAssert.arena(20);
		// Multiplier 2^30 and shift 22: a unit is 2^21 / 2^26 = 1/32.
		kernels.softmaxS8(descriptor(2, 10, 1 << 30, 22, -255), 0, input, arena);
		for (int row = 0; row < 2; row++) {
			double sum = 0;
			for (int i = 0; i < 10; i++) {
				sum += Math.exp(input[10 * row + i] / 32.0);
			}
			for (int i = 0; i < 10; i++) {
				final double expected = 256 * Math.exp(input[10 * row + i] / 32.0) / sum - 128;
				final int actual = arena[KernelAssert.GUARD + 10 * row + i];
				assertTrue("seed " + seed + ", " + expected + " and " + actual,
						Math.abs(Math.min(127, expected) - actual) < 0.51);
			}
		}
	}

	/** Fills the tables of the 16-bit softmax: exp on [-10, 0], and 1 / (1 + x) on [0, 1]. */
	private static byte[] tables() {
		final byte[] constants = new byte[4 * 513];
		for (int i = 0; i < 513; i++) {
			KernelInputs.put(constants, 2 * i, Math.min(32767, Math.round(32768 * Math.exp(-10 + 10 * i / 512.0))), 2);
			KernelInputs.put(constants, 1026 + 2 * i, Math.min(32767, Math.round(32768 / (1 + i / 512.0))), 2);
		}
		return constants;
	}

	@Test
	public void shouldApproximateTheFunctionIn16Bits() {
		final int seed = 5;
		final KernelInputs inputs = new KernelInputs(seed);
		final byte[] input = new byte[28];
		for (int i = 0; i < 14; i++) {
			KernelInputs.put(input, 2 * i, inputs.between(-20000, 20000), 2);
		}
		// Multiplier 2^30 and shift 1: one to one, so that a unit is 10 / 65535.
		final int[] d = descriptor(2, 7, 1 << 30, 1, 0);
		d[SoftmaxDescriptor.RECIPROCAL_TABLE] = 1026;
		final byte[] arena = KernelAssert.arena(28);
		kernels.softmaxS16(d, 0, input, tables(), arena);
		for (int row = 0; row < 2; row++) {
			double sum = 0;
			for (int i = 0; i < 7; i++) {
				sum += Math.exp(KernelInputs.get(input, 14 * row + 2 * i, 2) * 10 / 65535.0);
			}
			for (int i = 0; i < 7; i++) {
				final double expected = 32768 * Math.exp(KernelInputs.get(input, 14 * row + 2 * i, 2) * 10 / 65535.0) / sum;
				final long actual = KernelInputs.get(arena, KernelAssert.GUARD + 14 * row + 2 * i, 2);
				assertTrue("seed " + seed + ", " + expected + " and " + actual, Math.abs(expected - actual) < 12);
			}
		}
	}

	@Test
	public void shouldKeepItsBitsIn16Bits() {
		// Computed with exact rational arithmetic from the definition, with the tables above.
		final int[] rows = { -1572, 3137, 3300, -4861, -2672, -7566, -6209, -4516, -892, 7592,
				-2139, 4130, -8008, 6044, 6971, 5848, 3795, 7219, -2701, 4195 };
		final int[] expected = { 5271, 9626, 9829, 3462, 4579, 2528, 3007, 3734, 5936, 17565,
				3359, 7489, 1586, 9565, 10769, 7982, 6139, 9511, 2675, 6461 };
		final byte[] input = new byte[40];
		for (int i = 0; i < rows.length; i++) {
			KernelInputs.put(input, 2 * i, rows[i], 2);
		}
		final int[] d = descriptor(4, 5, 1800000000, 0, 0);
		d[SoftmaxDescriptor.RECIPROCAL_TABLE] = 1026;
		final byte[] arena = KernelAssert.arena(40);
		kernels.softmaxS16(d, 0, input, tables(), arena);
		for (int i = 0; i < rows.length; i++) {
			assertEquals("element " + i, expected[i], KernelInputs.get(arena, KernelAssert.GUARD + 2 * i, 2));
		}
	}

	@Test
	public void shouldWrapARowOfOneIn16Bits() {
		final int[] d = descriptor(1, 1, 1 << 30, 1, 0);
		d[SoftmaxDescriptor.RECIPROCAL_TABLE] = 1026;
		final byte[] arena = KernelAssert.arena(2);
		kernels.softmaxS16(d, 0, new byte[] { 1, 2 }, tables(), arena);
		KernelAssert.assertOutput("one", new byte[] { 0, -128 }, arena);
	}
}
