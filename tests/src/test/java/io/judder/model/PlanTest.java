/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.model;

import static org.junit.Assert.assertEquals;

import io.judder.kernel.FullyConnectedDescriptor;
import org.junit.Test;

/**
 * Tests what the reader adds to the words of a package.
 */
public class PlanTest {

	private static final int ARENA = 32;
	/** Words of a plan follow the head of their operator. */
	private static final int FIRST = 1;

	private static int[] prepare(final byte[] bytes, final int at, final int target) {
		final byte[] array = new byte[at + bytes.length];
		System.arraycopy(bytes, 0, array, at, bytes.length);
		return Plan.prepare(ModelLoader.load(array, at, bytes.length), target, ARENA);
	}

	@Test
	public void shouldMakePlacesAbsolute() {
		final byte[] bytes = PackageBuilder.example().build();
		final int[] plan = prepare(bytes, 3, Format.TARGET_JAVA);
		assertEquals(FIRST + FullyConnectedDescriptor.LENGTH, plan.length);
		assertEquals(OperatorCode.FULLY_CONNECTED_S8, plan[0] & Plan.CODE_MASK);
		assertEquals(FullyConnectedDescriptor.LENGTH, plan[0] >> Plan.WORDS_SHIFT);
		assertEquals(ARENA, plan[FIRST + FullyConnectedDescriptor.INPUT]);
		assertEquals(ARENA + 4, plan[FIRST + FullyConnectedDescriptor.OUTPUT]);
		// Constants are at 0x110 of the package; weights at their start, biases behind.
		assertEquals(3 + 0x110, plan[FIRST + FullyConnectedDescriptor.WEIGHTS]);
		assertEquals(3 + 0x114, plan[FIRST + FullyConnectedDescriptor.BIAS]);
		assertEquals(-1, plan[FIRST + FullyConnectedDescriptor.MULTIPLIERS]);
		assertEquals(-1, plan[FIRST + FullyConnectedDescriptor.SCRATCH]);
		assertEquals(-1, plan[FIRST + FullyConnectedDescriptor.SUMS]);
		assertEquals(1 << 30, plan[FIRST + FullyConnectedDescriptor.MULTIPLIER]);
	}

	@Test
	public void shouldAddScratchAndSumsOfTheTarget() {
		final byte[] bytes = PackageBuilder.example().targets(6, 0, 0, 16, 8, 8, 12, 8, 4).sums(4, 10, 20).build();
		final int[] dsp = prepare(bytes, 0, Format.TARGET_DSP);
		assertEquals(ARENA + 8, dsp[FIRST + FullyConnectedDescriptor.SCRATCH]);
		assertEquals(8, dsp[FIRST + FullyConnectedDescriptor.SCRATCH_BYTES]);
		assertEquals(-1, dsp[FIRST + FullyConnectedDescriptor.SUMS]);
		final int[] mve = prepare(bytes, 0, Format.TARGET_MVE);
		assertEquals(4, mve[FIRST + FullyConnectedDescriptor.SCRATCH_BYTES]);
		assertEquals(10, LittleEndian.readI32(bytes, mve[FIRST + FullyConnectedDescriptor.SUMS]));
		final int[] plain = prepare(bytes, 0, Format.TARGET_PLAIN);
		assertEquals(-1, plain[FIRST + FullyConnectedDescriptor.SCRATCH]);
		assertEquals(0, plain[FIRST + FullyConnectedDescriptor.SCRATCH_BYTES]);
	}
}
