/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The intervals are those of R. G. Newcombe, "Two-sided confidence intervals for the single proportion", 1998, table I, method 3. */
class ProportionTest {

	@Test
	void shouldHaveThePublishedIntervals() {
		interval(81, 263, 0.2553, 0.3662);
		interval(15, 148, 0.0624, 0.1605);
		interval(0, 20, 0, 0.1611);
		interval(1, 29, 0.0061, 0.1718);
	}

	private static void interval(final long hits, final long of, final double low, final double high) {
		final Proportion proportion = new Proportion(hits, of);
		assertEquals(low, proportion.low(), 5e-5, proportion::toString);
		assertEquals(high, proportion.high(), 5e-5, proportion::toString);
	}

	@Test
	void shouldSayShareCountAndInterval() {
		assertEquals("30.8 % (81/263; 25.53-36.62 %)", new Proportion(81, 263).text());
		assertEquals("0 % (0/20; 0-16.11 %)", new Proportion(0, 20).text());
		assertEquals("-", Proportion.NONE.text());
	}

	@Test
	void shouldNotRoundANearMissAway() {
		assertTrue(new Proportion(99_999, 100_000).text().startsWith("99.99 %"), () -> new Proportion(99_999, 100_000).text());
		assertTrue(new Proportion(1, 100_000).text().startsWith("0.01 %"), () -> new Proportion(1, 100_000).text());
	}

	@Test
	void shouldPoolCounts() {
		assertEquals(new Proportion(3, 30), new Proportion(1, 10).plus(new Proportion(2, 20)));
	}

	@Test
	void shouldHaveNoShareOfNothing() {
		assertTrue(Double.isNaN(Proportion.NONE.share()));
		assertTrue(Double.isNaN(Proportion.NONE.low()));
		assertTrue(Double.isNaN(Proportion.NONE.high()));
	}
}
