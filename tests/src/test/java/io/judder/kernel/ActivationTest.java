/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

/**
 * Tests the activations.
 */
public class ActivationTest {

	/** Input, left shift, type and output, computed with exact rational arithmetic from the definition. */
	private static final int[] CASES = {
			0, -4, 0, 16384, 1, -4, 0, 16384, -1, -4, 0, 16384, 100, -4, 0, 16397,
			-100, -4, 0, 16371, 5461, -4, 0, 17067, -5462, -4, 0, 15701, 12345, -4, 0, 17923,
			-23456, -4, 0, 13483, 32767, -4, 0, 20397, -32768, -4, 0, 12371, 0, -1, 0, 16384,
			1, -1, 0, 16385, -1, -1, 0, 16383, 100, -1, 0, 16484, -100, -1, 0, 16284,
			5461, -1, 0, 21652, -5462, -1, 0, 11115, 12345, -1, 0, 26824, -23456, -1, 0, 1770,
			32767, -1, 0, 32178, -32768, -1, 0, 589, 0, 0, 0, 16384, 1, 0, 0, 16386,
			-1, 0, 0, 16382, 100, 0, 0, 16584, -100, 0, 0, 16184, 5461, 0, 0, 25932,
			-5462, 0, 0, 6835, 12345, 0, 0, 31234, -23456, 0, 0, 107, 32767, 0, 0, 32757,
			-32768, 0, 0, 11, 0, 1, 0, 16384, 1, 1, 0, 16388, -1, 1, 0, 16380,
			100, 1, 0, 16784, -100, 1, 0, 15984, 5461, 1, 0, 30639, -5462, 1, 0, 2128,
			12345, 1, 0, 32689, -23456, 1, 0, 1, 32767, 1, 0, 32767, -32768, 1, 0, 1,
			0, 3, 0, 16384, 1, 3, 0, 16400, -1, 3, 0, 16368, 100, 3, 0, 17979,
			-100, 3, 0, 14789, 5461, 3, 0, 32767, -5462, 3, 0, 1, 12345, 3, 0, 32767,
			-23456, 3, 0, 1, 32767, 3, 0, 32767, -32768, 3, 0, 1, 0, -4, 1, 0,
			1, -4, 1, 0, -1, -4, 1, 0, 100, -4, 1, 51, -100, -4, 1, -51,
			5461, -4, 1, 2725, -5462, -4, 1, -2725, 12345, -4, 1, 6101, -23456, -4, 1, -11252,
			32767, -4, 1, 15143, -32768, -4, 1, -15143, 0, -1, 1, 0, 1, -1, 1, 5,
			-1, -1, 1, -3, 100, -1, 1, 400, -100, -1, 1, -400, 5461, -1, 1, 19097,
			-5462, -1, 1, -19099, 12345, -1, 1, 29701, -23456, -1, 1, -32555, 32767, -1, 1, 32746,
			-32768, -1, 1, -32746, 0, 0, 1, 0, 1, 0, 1, 8, -1, 0, 1, -8,
			100, 0, 1, 800, -100, 0, 1, -800, 5461, 0, 1, 28510, -5462, 0, 1, -28512,
			12345, 0, 1, 32611, -23456, 0, 1, -32767, 32767, 0, 1, 32767, -32768, 0, 1, -32767,
			0, 1, 1, 0, 1, 1, 1, 16, -1, 1, 1, -16, 100, 1, 1, 1599,
			-100, 1, 1, -1599, 5461, 1, 1, 32453, -5462, 1, 1, -32453, 12345, 1, 1, 32767,
			-23456, 1, 1, -32767, 32767, 1, 1, 32767, -32768, 1, 1, -32767, 0, 3, 1, 0,
			1, 3, 1, 64, -1, 3, 1, -64, 100, 3, 1, 6319, -100, 3, 1, -6319,
			5461, 3, 1, 32767, -5462, 3, 1, -32767, 12345, 3, 1, 32767, -23456, 3, 1, -32767,
			32767, 3, 1, 32767, -32768, 3, 1, -32767,
	};

	private final Kernels kernels = new JavaKernels();

	private static int[] descriptor(final int count) {
		final int[] d = new int[UnaryDescriptor.LENGTH];
		d[UnaryDescriptor.OUTPUT] = KernelAssert.GUARD;
		d[UnaryDescriptor.COUNT] = count;
		return d;
	}

	@Test
	public void shouldKeepItsBits() {
		for (int i = 0; i < CASES.length; i += 4) {
			assertEquals("input " + CASES[i] + ", shift " + CASES[i + 1] + ", type " + CASES[i + 2], CASES[i + 3],
					ActivationS16.apply(CASES[i], CASES[i + 1], CASES[i + 2]));
		}
	}

	@Test
	public void shouldKeepTheBitsOfEveryInput() {
		// Left shift, type and the outputs of -32768 to 32767 as a polynomial in 31, from the same computation.
		final int[] hashes = { -4, 0, 1851338366, -4, 1, 562638957, -1, 0, -380883515, -1, 1, -1287618788,
				0, 0, 811887061, 0, 1, -2140477025, 2, 0, 368771167, 2, 1, 417956511 };
		for (int i = 0; i < hashes.length; i += 3) {
			int hash = 0;
			for (int x = -32768; x <= 32767; x++) {
				hash = hash * 31 + ActivationS16.apply(x, hashes[i], hashes[i + 1]);
			}
			assertEquals("shift " + hashes[i] + ", type " + hashes[i + 1], hashes[i + 2], hash);
		}
	}

	@Test
	public void shouldApproximateTheFunctions() {
		for (int x = -32768; x <= 32767; x += 37) {
			final double sigmoid = 32768 / (1 + Math.exp(-x / 4096.0));
			assertTrue("sigmoid of " + x, Math.abs(ActivationS16.apply(x, 0, UnaryDescriptor.SIGMOID) - sigmoid) < 10);
			final double power = Math.exp(2 * x / 4096.0);
			final double tanh = 32768 * (1 - 2 / (power + 1));
			assertTrue("tanh of " + x, Math.abs(ActivationS16.apply(x, 0, UnaryDescriptor.TANH) - tanh) < 20);
		}
	}

	@Test
	public void shouldActivateATensorInPlace() {
		final int[] d = descriptor(2);
		d[UnaryDescriptor.INPUT] = KernelAssert.GUARD;
		final byte[] arena = KernelAssert.arena(4);
		KernelInputs.put(arena, KernelAssert.GUARD, 0, 4);
		kernels.activationS16(d, 0, arena, arena);
		// The sigmoid of 0 is 0.5.
		KernelAssert.assertOutput("sigmoid", new byte[] { 0, 0x40, 0, 0x40 }, arena);
	}

	@Test
	public void shouldRectify() {
		final byte[] input = { -128, -1, 0, 1, 6, 7, 127 };
		final byte[] relu = KernelAssert.arena(7);
		kernels.reluS8(descriptor(7), 0, input, relu);
		KernelAssert.assertOutput("relu", new byte[] { 0, 0, 0, 1, 6, 7, 127 }, relu);
		final byte[] relu6 = KernelAssert.arena(7);
		kernels.relu6S8(descriptor(7), 0, input, relu6);
		KernelAssert.assertOutput("relu6", new byte[] { 0, 0, 0, 1, 6, 6, 6 }, relu6);
		final byte[] relu16 = KernelAssert.arena(8);
		kernels.reluS16(descriptor(4), 0, new byte[] { -1, -1, 1, 0, 0, -128, -1, 127 }, relu16);
		KernelAssert.assertOutput("relu16", new byte[] { 0, 0, 1, 0, 0, 0, -1, 127 }, relu16);
	}
}
