/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.signal;

import org.junit.Assert;
import org.junit.Test;

/**
 * Tests {@link SineTable}.
 */
public class SineTableTest {

	@Test
	public void shouldHoldTheNearestMultipleOfTheLastBit() {
		for (int length = 16; length <= 4096; length *= 2) {
			final int[] quarter = new SineTable(length).quarter();
			Assert.assertEquals(length / 4 + 1, quarter.length);
			for (int i = 0; i < quarter.length; ++i) {
				Assert.assertEquals("entry " + i + " of " + length,
						Math.round(Math.sin(2 * Math.PI * i / length) * 1073741824.0), quarter[i]);
			}
		}
	}

	@Test
	public void shouldHoldKnownValues() {
		final int[] quarter = new SineTable(4096).quarter();
		Assert.assertEquals(0, quarter[0]);
		// The square root of 1/2 is 0x2D413CCC.FE... with 30 fractional bits.
		Assert.assertEquals(0x2D413CCD, quarter[512]);
		Assert.assertEquals(0x40000000, quarter[1024]);
	}

	@Test
	public void shouldStateItsMemory() {
		Assert.assertEquals(4100, new SineTable(4096).ramBytes());
		Assert.assertEquals(4096, new SineTable(4096).length());
	}

	@Test
	public void shouldRefuseOtherLengths() {
		final int[] lengths = { -1, 0, 8, 17, 1000, 8192 };
		for (int i = 0; i < lengths.length; ++i) {
			try {
				new SineTable(lengths[i]);
				Assert.fail("accepted " + lengths[i]);
			} catch (final IllegalArgumentException e) {
				Assert.assertTrue(e.getMessage(), e.getMessage().startsWith("length: "));
			}
		}
	}
}
