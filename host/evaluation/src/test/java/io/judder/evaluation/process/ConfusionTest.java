/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ConfusionTest {

	/** 6 hits, 2 false alarms, 4 misses: 6 / (6 + 3), 2 of 10, 4 of 10. */
	@Test
	void shouldCountAsOnPaper() {
		final Confusion confusion = new Confusion(6, 2, 4, 8);
		assertEquals(2.0 / 3, confusion.f1(), 1e-12);
		assertEquals(20, confusion.falseAlarmPercent(), 1e-12);
		assertEquals(40, confusion.missedAlarmPercent(), 1e-12);
	}

	@Test
	void shouldSortRowsByLabelAndAlarm() {
		final Confusion confusion = Confusion.NONE.with(true, true).with(false, true).with(false, true).with(true, false)
				.with(false, false);
		assertEquals(new Confusion(1, 2, 1, 1), confusion);
		assertEquals(new Confusion(2, 4, 2, 2), confusion.plus(confusion));
		assertTrue(Double.isNaN(Confusion.NONE.f1()));
	}
}
