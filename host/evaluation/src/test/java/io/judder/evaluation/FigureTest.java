/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FigureTest {

	@Test
	void shouldCompareWithTheLimit() {
		assertTrue(figure(0.98, Figure.Relation.AT_LEAST, 0.98).met());
		assertFalse(figure(0.9799, Figure.Relation.AT_LEAST, 0.98).met());
		assertTrue(figure(0.02, Figure.Relation.AT_MOST, 0.02).met());
		assertFalse(figure(0.0201, Figure.Relation.AT_MOST, 0.02).met());
		assertFalse(figure(8192, Figure.Relation.BELOW, 8192).met());
		assertFalse(figure(27.6, Figure.Relation.ABOVE, 27.6).met());
	}

	@Test
	void shouldNotMeetARequirementWithoutAValue() {
		for (final Figure.Relation relation : Figure.Relation.values()) {
			assertFalse(figure(Double.NaN, relation, 0).met(), relation.toString());
		}
	}

	@Test
	void shouldNotRoundAMissedLimitUp() {
		assertEquals("0.9799", figure(0.97996, Figure.Relation.AT_LEAST, 0.98).value());
		assertEquals("0.98", figure(0.98, Figure.Relation.AT_LEAST, 0.98).value());
		assertEquals(">= 0.98", figure(0.97996, Figure.Relation.AT_LEAST, 0.98).required());
		assertEquals("-", figure(Double.NaN, Figure.Relation.AT_LEAST, 0.98).value());
		assertEquals("16384", figure(16384, Figure.Relation.BELOW, 16384).value());
	}

	private static Figure figure(final double value, final Figure.Relation relation, final double limit) {
		return new Figure("a figure", value, relation, limit, "");
	}
}
