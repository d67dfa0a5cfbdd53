/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.signal;

import java.util.Random;

import org.junit.Assert;
import org.junit.Test;

/**
 * Tests {@link FixedLog} against the logarithm of double precision.
 */
public class FixedLogTest {

	private static final long SEED = 20261121;

	@Test
	public void shouldBeExactForPowersOfTwo() {
		for (int i = 0; i < 63; ++i) {
			Assert.assertEquals(i * 1024, FixedLog.log2Q10(1L << i));
			Assert.assertEquals(i * 65536, FixedLog.log2Q16(1L << i));
		}
	}

	@Test
	public void shouldStayWithinTheStatedErrors() {
		final Random random = new Random(SEED);
		for (int i = 1; i < 300000; ++i) {
			final long value = i < 100000 ? i : random.nextLong() >>> 1 + random.nextInt(62);
			if (value > 0) {
				final double expected = Reference.log2(value);
				Assert.assertEquals("seed " + SEED + " value " + value, expected * 1024, FixedLog.log2Q10(value), 0.51);
				Assert.assertEquals("seed " + SEED + " value " + value, expected * 65536, FixedLog.log2Q16(value), 0.67);
			}
		}
	}

	@Test
	public void shouldNeverFallWhenTheValueRises() {
		int last = 0;
		for (int value = 1; value < 200000; ++value) {
			final int log = FixedLog.log2Q16(value);
			Assert.assertTrue("value " + value, log >= last);
			last = log;
		}
	}

	@Test
	public void shouldRaiseTwoToAPower() {
		for (int exponent = -20 << 16; exponent < 46 << 16; exponent += 37) {
			final double expected = Math.pow(2, exponent / 65536.0 + 16);
			Assert.assertEquals("exponent " + exponent, expected, FixedLog.exp2Q16(exponent),
					0.5 + expected / 4194304);
		}
		Assert.assertEquals(0, FixedLog.exp2Q16(-18 << 16));
		Assert.assertEquals(0, FixedLog.exp2Q16(Integer.MIN_VALUE));
	}

	@Test
	public void shouldCountBits() {
		for (int i = 0; i < 63; ++i) {
			Assert.assertEquals(i + 1, FixedLog.bitLength(1L << i));
			Assert.assertEquals(i, FixedLog.bitLength((1L << i) - 1));
		}
		Assert.assertEquals(63, FixedLog.bitLength(Long.MAX_VALUE));
	}

	@Test
	public void shouldRefuseWhatHasNoLogarithm() {
		final long[] values = { 0, -1, Long.MIN_VALUE };
		for (int i = 0; i < values.length; ++i) {
			try {
				FixedLog.log2Q10(values[i]);
				Assert.fail("accepted " + values[i]);
			} catch (final IllegalArgumentException e) {
				Assert.assertTrue(e.getMessage(), e.getMessage().startsWith("value: "));
			}
		}
	}

	@Test
	public void shouldRefuseWhatDoesNotFit() {
		try {
			FixedLog.exp2Q16(46 << 16);
			Assert.fail("accepted 46");
		} catch (final IllegalArgumentException e) {
			Assert.assertTrue(e.getMessage(), e.getMessage().startsWith("exponent: "));
		}
	}
}
