/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.signal;

import org.junit.Assert;
import org.junit.Test;

/**
 * Tests {@link FrequencyBands}.
 */
public class FrequencyBandsTest {

	/** 1024 Hz, so that bins of 1024 points are 1 Hz wide. */
	private static final int RATE = 1024000;

	@Test
	public void shouldDivideLinearly() {
		final FrequencyBands bands = new FrequencyBands(FrequencyBands.LINEAR, 4, 100000, 200000, 1024, RATE);
		Assert.assertEquals(4, bands.count());
		final int[] edges = { 100, 125, 150, 175, 200 };
		for (int i = 0; i < 4; ++i) {
			Assert.assertEquals(edges[i], bands.firstBin(i));
			Assert.assertEquals(edges[i + 1], bands.endBin(i));
		}
		Assert.assertEquals(99500, bands.bandLowMilliHertz(0));
		Assert.assertEquals(124500, bands.bandHighMilliHertz(0));
		Assert.assertEquals(112000, bands.centreMilliHertz(0));
	}

	@Test
	public void shouldDivideOctaves() {
		final FrequencyBands bands = new FrequencyBands(FrequencyBands.OCTAVE, 5, 16000, 512000, 1024, RATE);
		final int[] edges = { 16, 32, 64, 128, 256, 512 };
		for (int i = 0; i < 5; ++i) {
			Assert.assertEquals(edges[i], bands.firstBin(i));
			Assert.assertEquals(edges[i + 1], bands.endBin(i));
		}
	}

	@Test
	public void shouldDivideMels() {
		final FrequencyBands bands = new FrequencyBands(FrequencyBands.MEL, 10, 0, 4000000, 2048, 8192000);
		// Bins are 4 Hz wide, the first begins at 2 Hz, the last ends at 3998 Hz.
		final double low = Math.log(1 + 2 / 700.0);
		final double high = Math.log(1 + 3998 / 700.0);
		for (int i = 1; i < 10; ++i) {
			final double edge = 700 * (Math.exp(low + (high - low) * i / 10) - 1);
			Assert.assertEquals(edge / 4, bands.firstBin(i), 0.51);
		}
		Assert.assertEquals(1, bands.firstBin(0));
		Assert.assertEquals(1000, bands.endBin(9));
	}

	@Test
	public void shouldGiveTheShaftABandOfItsOwn() {
		final FrequencyBands bands = new FrequencyBands(FrequencyBands.ROTATING, 24, 0, RATE / 2, 1024, RATE);
		Assert.assertEquals(1, bands.firstBin(0));
		Assert.assertEquals(2, bands.endBin(0));
		Assert.assertEquals(512, bands.endBin(23));
		for (int i = 1; i < 24; ++i) {
			// The corner is at 16 bins: from 2 + 16 to 512 + 16 in equal ratios.
			Assert.assertEquals(18 * Math.pow(528 / 18.0, (i - 1) / 23.0) - 16, bands.firstBin(i), 0.51);
		}
	}

	@Test
	public void shouldGiveEachBandABin() {
		for (int spacing = FrequencyBands.LINEAR; spacing <= FrequencyBands.ROTATING; ++spacing) {
			for (int length = 256; length <= 4096; length *= 4) {
				for (int count = 1; count <= 64; ++count) {
					final FrequencyBands bands = new FrequencyBands(spacing, count, 0, RATE / 2, length, RATE);
					Assert.assertEquals(1, bands.firstBin(0));
					Assert.assertEquals(length / 2, bands.endBin(count - 1));
					for (int i = 0; i < count; ++i) {
						Assert.assertTrue("band " + i, bands.endBin(i) > bands.firstBin(i));
						if (i > 0) {
							Assert.assertEquals(bands.endBin(i - 1), bands.firstBin(i));
						}
					}
				}
			}
		}
	}

	@Test
	public void shouldFillARangeThatHasOneBinPerBand() {
		final FrequencyBands bands = new FrequencyBands(FrequencyBands.OCTAVE, 64, 1000, 65000, 1024, RATE);
		for (int i = 0; i < 64; ++i) {
			Assert.assertEquals(1 + i, bands.firstBin(i));
		}
		Assert.assertEquals(130, bands.ramBytes());
	}

	@Test
	public void shouldRefuseWhatCannotBeDivided() {
		refuse(4, 4, 0, 1000, "spacing");
		refuse(-1, 4, 0, 1000, "spacing");
		refuse(0, 0, 0, 100000, "count");
		refuse(0, 65, 0, 100000, "count");
		refuse(0, 4, -1, 100000, "lowMilliHertz");
		refuse(0, 4, 1000, 4000, "count");
		refuse(0, 1, 4000, 1000, "count");
		refuse(0, 1, 600000, 700000, "count");
	}

	private static void refuse(final int spacing, final int count, final int low, final int high, final String field) {
		try {
			new FrequencyBands(spacing, count, low, high, 1024, RATE);
			Assert.fail("accepted");
		} catch (final IllegalArgumentException e) {
			Assert.assertTrue(e.getMessage(), e.getMessage().startsWith(field + ": "));
		}
	}
}
