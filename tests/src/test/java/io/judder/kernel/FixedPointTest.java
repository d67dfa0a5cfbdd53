/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

/**
 * Tests {@link FixedPoint}.
 */
public class FixedPointTest {

	private static final double Q31 = 2147483648.0;

	@Test
	public void shouldDoubleTheHighProduct() {
		assertEquals(1 << 29, FixedPoint.doublingHighMul(1 << 30, 1 << 30));
		assertEquals(-(1 << 29), FixedPoint.doublingHighMul(-(1 << 30), 1 << 30));
		assertEquals(2, FixedPoint.doublingHighMul(3, 1 << 30));
		assertEquals(-1, FixedPoint.doublingHighMul(-3, 1 << 30));
	}

	@Test
	public void shouldSaturateTheOneProductThatDoesNotFit() {
		assertEquals(Integer.MAX_VALUE, FixedPoint.doublingHighMul(Integer.MIN_VALUE, Integer.MIN_VALUE));
		assertEquals(-Integer.MAX_VALUE, FixedPoint.doublingHighMul(Integer.MIN_VALUE, Integer.MAX_VALUE));
		assertEquals(-Integer.MAX_VALUE, FixedPoint.doublingHighMul(Integer.MAX_VALUE, Integer.MIN_VALUE));
	}

	@Test
	public void shouldDivideByPowersOfTwoAwayFromZeroAtTies() {
		assertEquals(7, FixedPoint.divideByPowerOfTwo(7, 0));
		assertEquals(-7, FixedPoint.divideByPowerOfTwo(-7, 0));
		assertEquals(4, FixedPoint.divideByPowerOfTwo(7, 1));
		assertEquals(-4, FixedPoint.divideByPowerOfTwo(-7, 1));
		assertEquals(2, FixedPoint.divideByPowerOfTwo(6, 2));
		assertEquals(-2, FixedPoint.divideByPowerOfTwo(-6, 2));
		assertEquals(1, FixedPoint.divideByPowerOfTwo(5, 2));
		assertEquals(-1, FixedPoint.divideByPowerOfTwo(-5, 2));
		assertEquals(1, FixedPoint.divideByPowerOfTwo(1 << 30, 31));
		assertEquals(0, FixedPoint.divideByPowerOfTwo((1 << 30) - 1, 31));
		assertEquals(-1, FixedPoint.divideByPowerOfTwo(Integer.MIN_VALUE, 31));
		assertEquals(-1, FixedPoint.divideByPowerOfTwo(-(1 << 30), 31));
		assertEquals(0, FixedPoint.divideByPowerOfTwo(1 - (1 << 30), 31));
	}

	@Test
	public void shouldCountLeadingZeros() {
		assertEquals(32, FixedPoint.leadingZeros(0));
		assertEquals(0, FixedPoint.leadingZeros(-1));
		for (int bit = 0; bit < 32; bit++) {
			assertEquals(31 - bit, FixedPoint.leadingZeros(1 << bit));
			assertEquals(31 - bit, FixedPoint.leadingZeros((1 << bit) | (1 << bit) - 1));
		}
	}

	@Test
	public void shouldSaturatePowersOfTwo() {
		assertEquals(12, FixedPoint.multiplyByPowerOfTwo(3, 2));
		assertEquals(-12, FixedPoint.multiplyByPowerOfTwo(-3, 2));
		assertEquals(Integer.MAX_VALUE, FixedPoint.multiplyByPowerOfTwo(1 << 30, 1));
		assertEquals(Integer.MAX_VALUE - 1, FixedPoint.multiplyByPowerOfTwo((1 << 30) - 1, 1));
		assertEquals(Integer.MIN_VALUE, FixedPoint.multiplyByPowerOfTwo(-(1 << 30), 1));
		assertEquals(Integer.MIN_VALUE + 2, FixedPoint.multiplyByPowerOfTwo(1 - (1 << 30), 1));
		assertEquals(Integer.MAX_VALUE, FixedPoint.multiplyByPowerOfTwo(1 << 29, 2));
		assertEquals(Integer.MIN_VALUE, FixedPoint.multiplyByPowerOfTwo(-(1 << 30), 2));
	}

	@Test
	public void shouldApproximateTheExponential() {
		assertEquals(Integer.MAX_VALUE, FixedPoint.exp(0));
		for (int i = 1; i <= 3200; i++) {
			final int x = -i * 671088;
			final double expected = Math.exp(x / 67108864.0);
			final double actual = FixedPoint.exp(x) / Q31;
			assertTrue("exp of " + x + ": " + actual, Math.abs(actual - expected) < 3e-7);
		}
	}

	@Test
	public void shouldKeepTheBitsOfTheExponential() {
		// Computed with exact rational arithmetic from gemmlowp's definition.
		assertEquals(2147483124, FixedPoint.exp(-1));
		assertEquals(1672462419, FixedPoint.exp(-16777216));
		assertEquals(1672461539, FixedPoint.exp(-16777217));
		assertEquals(1786631188, FixedPoint.exp(-12345678));
		assertEquals(790015308, FixedPoint.exp(-67108864));
		assertEquals(479168506, FixedPoint.exp(-100663296));
		assertEquals(341177383, FixedPoint.exp(-123456789));
		assertEquals(24574363, FixedPoint.exp(-300000000));
		assertEquals(720401, FixedPoint.exp(-536870912));
		assertEquals(242, FixedPoint.exp(-1073741824));
		assertEquals(242, FixedPoint.exp(-1073741829));
		assertEquals(0, FixedPoint.exp(-2147483647));
		assertEquals(0, FixedPoint.exp(-2147483648));
		assertEquals(164, FixedPoint.exp(-1100000001));
		assertEquals(0, FixedPoint.exp(-1610612736));
	}

	@Test
	public void shouldApproximateTheReciprocal() {
		for (int i = 0; i <= 1000; i++) {
			final int x = (int) (i * (Integer.MAX_VALUE / 1000L));
			final double expected = 1 / (1 + x / Q31);
			final double actual = FixedPoint.reciprocal(x) / Q31;
			assertTrue("reciprocal of 1 + " + x + ": " + actual, Math.abs(actual - expected) < 3e-9);
		}
	}

	@Test
	public void shouldKeepTheBitsOfTheReciprocal() {
		// Three steps, not four, which would give 8 more or less.
		assertEquals(1078665836, FixedPoint.reciprocal(2127877499));
		assertEquals(1348260644, FixedPoint.reciprocal(1272987056));
		assertEquals(1201922498, FixedPoint.reciprocal(1689440956));
		assertEquals(2147483647, FixedPoint.reciprocal(0));
		assertEquals(2147483647, FixedPoint.reciprocal(1));
		assertEquals(1431655762, FixedPoint.reciprocal(1073741824));
		assertEquals(1073741820, FixedPoint.reciprocal(2147483647));
		assertEquals(1073741820, FixedPoint.reciprocal(2147483646));
		assertEquals(2030738432, FixedPoint.reciprocal(123456789));
		assertEquals(1115243566, FixedPoint.reciprocal(1987654321));
		assertEquals(1610612732, FixedPoint.reciprocal(715827882));
	}
}
