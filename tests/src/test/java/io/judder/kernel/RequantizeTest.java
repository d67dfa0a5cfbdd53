/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

/**
 * Tests {@link Requantize}.
 */
public class RequantizeTest {

	private static final int HALF = 1 << 30;

	@Test
	public void shouldMultiplyByHalf() {
		assertEquals(50, Requantize.apply(100, HALF, 0));
	}

	@Test
	public void shouldRoundTheProductUpAtTies() {
		// 1.5 and -1.5
		assertEquals(2, Requantize.apply(3, HALF, 0));
		assertEquals(-1, Requantize.apply(-3, HALF, 0));
	}

	@Test
	public void shouldRoundTheRightShiftAwayFromZeroAtTies() {
		// 6 / 2 = 3, 3 / 2 = 1.5
		assertEquals(2, Requantize.apply(6, HALF, -1));
		assertEquals(-2, Requantize.apply(-6, HALF, -1));
	}

	@Test
	public void shouldRoundTwice() {
		// 5 / 2 = 2.5 becomes 3, 3 / 2 = 1.5 becomes 2; once would give 1.25, that is 1.
		assertEquals(2, Requantize.apply(5, HALF, -1));
	}

	@Test
	public void shouldShiftLeftBeforeTheProduct() {
		// 3 * 4 / 2
		assertEquals(6, Requantize.apply(3, HALF, 2));
		// 1 * 2 * 0.75 = 1.5
		assertEquals(2, Requantize.apply(1, 3 << 29, 1));
	}

	@Test
	public void shouldWrapWhenTheLeftShiftOverflows() {
		// 2^30 * 4 = 2^32, of which 32 bits are 0.
		assertEquals(0, Requantize.apply(1 << 30, HALF, 2));
	}

	@Test
	public void shouldReachTheEndsOfTheRange() {
		assertEquals(Integer.MAX_VALUE - 1, Requantize.apply(Integer.MAX_VALUE, Integer.MAX_VALUE, 0));
		assertEquals(-Integer.MAX_VALUE, Requantize.apply(Integer.MIN_VALUE, Integer.MAX_VALUE, 0));
		assertEquals(-1, Requantize.apply(Integer.MIN_VALUE, HALF, -30));
		assertEquals(-1, Requantize.apply(Integer.MIN_VALUE, HALF, -31));
		assertEquals(0, Requantize.apply(Integer.MAX_VALUE >> 1, HALF, -31));
	}

	@Test
	public void shouldWrapWhereTheProductDoesNotFit() {
		assertEquals(Integer.MIN_VALUE, Requantize.apply(Integer.MIN_VALUE, Integer.MIN_VALUE, 0));
	}

	@Test
	public void shouldAgreeWithTheDefinition() {
		final int seed = 20261121;
		final KernelInputs inputs = new KernelInputs(seed);
		for (int i = 0; i < 20000; i++) {
			final int value = inputs.between(Integer.MIN_VALUE, Integer.MAX_VALUE) >> inputs.between(0, 30);
			final int multiplier = inputs.multiplier();
			final int shift = inputs.between(-31, 30);
			assertEquals("seed " + seed + ", case " + i, Rounding.requantize(value, multiplier, shift),
					Requantize.apply(value, multiplier, shift));
		}
	}

	@Test
	public void shouldReadScalesInPlace() {
		final byte[] constants = new byte[20];
		KernelInputs.put(constants, 5, HALF, 4);
		KernelInputs.put(constants, 13, -1, 4);
		assertEquals(2, Requantize.applyAt(5, constants, 1, 9, 1));
		assertEquals(1, Requantize.apply64At(5, constants, 1, 9, 1));
	}

	@Test
	public void shouldRoundA64BitSumOnceUpAtTies() {
		// 3 / 2 and -3 / 2
		assertEquals(2, Requantize.apply64(3, HALF, 0));
		assertEquals(-1, Requantize.apply64(-3, HALF, 0));
		// 5 / 4 and 6 / 4: rounded once
		assertEquals(1, Requantize.apply64(5, HALF, -1));
		assertEquals(2, Requantize.apply64(6, HALF, -1));
	}

	@Test
	public void shouldRoundThe64BitMultiplierTo15Bits() {
		// 0x7FFEFFFF is 32766.99998 / 32768; 2^20 of it are 2^20 - 32 exactly when rounded to 32767.
		assertEquals((1 << 20) - 32, Requantize.apply64(1 << 20, 0x7FFEFFFF, 0));
		// 0x4000_7FFF rounds down to one half, 0x4000_8000 up.
		assertEquals(1 << 19, Requantize.apply64(1 << 20, 0x40007FFF, 0));
		assertEquals((1 << 19) + 32, Requantize.apply64(1 << 20, 0x40008000, 0));
	}

	@Test
	public void shouldLimitThe64BitMultiplier() {
		assertEquals((1 << 20) - 32, Requantize.apply64(1 << 20, 0x7FFF0000, 0));
		assertEquals((1 << 20) - 32, Requantize.apply64(1 << 20, Integer.MAX_VALUE, 0));
	}

	@Test
	public void shouldCutA64BitProductTo32BitsBeforeTheLastRounding() {
		// 2^32 * 2^14 >> 14 = 2^32, cut to 0.
		assertEquals(0, Requantize.apply64(1L << 32, HALF, 0));
		assertEquals(1 << 29, Requantize.apply64(1L << 32, HALF, -2));
	}

	@Test
	public void shouldAgreeWithTheDefinitionIn64Bits() {
		final int seed = 7;
		final KernelInputs inputs = new KernelInputs(seed);
		for (int i = 0; i < 20000; i++) {
			final long high = inputs.between(-(1 << 15), (1 << 15) - 1);
			final long value = (high << 32 | inputs.between(0, Integer.MAX_VALUE)) >> inputs.between(0, 46);
			final int multiplier = inputs.multiplier();
			final int shift = inputs.between(-31, 14);
			assertEquals("seed " + seed + ", case " + i, Rounding.requantize64(value, multiplier, shift),
					Requantize.apply64(value, multiplier, shift));
		}
	}
}
