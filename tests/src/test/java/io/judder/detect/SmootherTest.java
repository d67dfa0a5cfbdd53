/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

/** The moving average against hand arithmetic. */
public class SmootherTest {

	@Test
	public void shouldBeginAsThePlainMean() {
		final Smoother smoother = new Smoother(1, 0.25f);
		assertEquals(8f, smoother.add(new int[] { 8 }, 1f)[0], 0);
		assertEquals(6f, smoother.add(new int[] { 4 }, 1f)[0], 0);
		// (8 + 4 + 0) / 3
		assertEquals(4f, smoother.add(new int[] { 0 }, 1f)[0], 1e-6f);
		assertEquals(3, smoother.count());
	}

	@Test
	public void shouldThenWeighEachVectorByTheGain() {
		final Smoother smoother = new Smoother(2, 0.25f);
		for (int i = 0; i < 4; i++) {
			smoother.add(new int[] { 16, -16 }, 1f);
		}
		final float[] average = smoother.add(new int[] { 0, 0 }, 1f);
		assertEquals(12f, average[0], 0);
		assertEquals(-12f, average[1], 0);
		assertEquals(9f, smoother.add(new int[] { 0, 0 }, 1f)[0], 0);
	}

	@Test
	public void shouldConvertUnits() {
		assertEquals(10.5f, new Smoother(1, 1f).add(new int[] { 10752 }, 1f / 1024)[0], 0);
	}

	@Test
	public void shouldBeOffWithTheGainOne() {
		final Smoother smoother = new Smoother(1, 1f);
		smoother.add(new int[] { 5 }, 1f);
		assertEquals(-7f, smoother.add(new int[] { -7 }, 1f)[0], 0);
	}

	@Test
	public void shouldForget() {
		final Smoother smoother = new Smoother(1, 0.1f);
		smoother.add(new int[] { 100 }, 1f);
		smoother.reset();
		assertEquals(0, smoother.count());
		assertEquals(0f, smoother.average()[0], 0);
		assertEquals(3f, smoother.add(new int[] { 3 }, 1f)[0], 0);
	}
}
