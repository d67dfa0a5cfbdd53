/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

/**
 * The embeddings of rows against hand arithmetic.
 */
public class StreamEmbeddingTest {

	@Test
	public void shouldAverageEachChannelFromItsFirstRow() {
		final RowSmoother smoother = new RowSmoother(2, 1f / 8);
		assertTrue(smoother.add(new float[] { 8, -16 }));
		assertEquals(8, smoother.vector()[0], 0);
		assertTrue(smoother.add(new float[] { 16, 0 }));
		assertEquals(9, smoother.vector()[0], 0);
		assertEquals(-14, smoother.vector()[1], 0);
		smoother.add(new float[] { 9, 2 });
		assertEquals(9, smoother.vector()[0], 0);
		assertEquals(-12, smoother.vector()[1], 0);
	}

	@Test
	public void shouldBeginAnewWhenCleared() {
		final RowSmoother smoother = new RowSmoother(1, 1f / 8);
		smoother.add(new float[] { 100 });
		smoother.clear();
		smoother.add(new float[] { 3 });
		assertEquals(3, smoother.vector()[0], 0);
	}

	/** Hour h has the values 10 h and 10 h + 2 in channel 0, twice that in channel 1: means 10 h + 1 and 20 h + 2. */
	@Test
	public void shouldGatherTheHoursOfNowYesterdayAndLastWeek() {
		final LaggedMeans means = new LaggedMeans(2, 2);
		final float[] row = new float[2];
		for (int hour = 0; hour < 400; hour++) {
			for (int half = 0; half < 2; half++) {
				row[0] = 10 * hour + 2 * half;
				row[1] = 2 * row[0];
				assertEquals("hour " + hour, half == 1, means.add(row));
			}
			assertEquals("hour " + hour, hour >= 168, means.complete());
			assertEquals("hour " + hour, 10 * hour + 1, means.vector()[0], 0);
			if (means.complete()) {
				final int[] hours = { hour, hour - 1, hour - 24, hour - 168 };
				for (int lag = 0; lag < 4; lag++) {
					assertEquals("hour " + hour + " lag " + lag, 10 * hours[lag] + 1, means.vector()[2 * lag], 0);
					assertEquals("hour " + hour + " lag " + lag, 20 * hours[lag] + 2, means.vector()[2 * lag + 1], 0);
				}
			}
		}
	}

	@Test
	public void shouldWaitAWeekAgainWhenCleared() {
		final LaggedMeans means = new LaggedMeans(1, 1);
		final float[] row = { 1 };
		for (int i = 0; i < 200; i++) {
			means.add(row);
		}
		means.clear();
		for (int i = 0; i < 168; i++) {
			assertTrue("row " + i, means.add(row));
			assertFalse("row " + i, means.complete());
		}
		means.add(row);
		assertTrue(means.complete());
	}

	/** exp(-1/24) is 0.959189: after 24 values a peak has fallen to 1/e. */
	@Test
	public void shouldLetOnlyHigherValuesRiseUntilThePeakHasFaded() {
		final PeakHold hold = new PeakHold(24);
		assertFalse(hold.rises(0));
		assertTrue(hold.rises(1f));
		assertFalse(hold.rises(0.95f));
		assertFalse(hold.rises(0.91f));
		assertTrue(hold.rises(0.95f));
		for (int i = 0; i < 24; i++) {
			assertFalse(hold.rises(0.1f));
		}
		assertFalse(hold.rises(0.95f * 0.352f));
		hold.clear();
		assertTrue(hold.rises(0.001f));
	}
}
