/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assert.fail;

import org.junit.Test;

/** The layout of packed triangles, counted by hand. */
public class BlocksTest {

	@Test
	public void shouldCountWholeBlocks() {
		final Blocks blocks = new Blocks(48, 16);
		// Three triangles of 16 x 17 / 2.
		assertEquals(408, blocks.packed());
		assertEquals(48, blocks.dimension());
		assertEquals(16, blocks.size());
		assertEquals(16, blocks.end(0));
		assertEquals(48, blocks.end(32));
	}

	@Test
	public void shouldEndWithASmallerBlock() {
		final Blocks blocks = new Blocks(8, 3);
		// 3 x 4 / 2 twice, then 2 x 3 / 2.
		assertEquals(15, blocks.packed());
		assertEquals(3, blocks.end(0));
		assertEquals(6, blocks.end(3));
		assertEquals(8, blocks.end(6));
	}

	@Test
	public void shouldBeDiagonalWithBlocksOfOne() {
		assertEquals(7, new Blocks(7, 1).packed());
	}

	@Test
	public void shouldTakeABlockLargerThanTheDimension() {
		final Blocks blocks = new Blocks(4, 16);
		assertEquals(10, blocks.packed());
		assertEquals(4, blocks.end(0));
	}

	@Test
	public void shouldRefuseWhatIsOutOfRange() {
		refuse(0, 1, "dimension");
		refuse(4097, 1, "dimension");
		refuse(-1, 1, "dimension");
		refuse(4, 0, "block size");
		refuse(4, 65, "block size");
	}

	private static void refuse(final int dimension, final int size, final String named) {
		try {
			new Blocks(dimension, size);
		} catch (final IllegalArgumentException e) {
			assertTrue(e.getMessage(), e.getMessage().startsWith(named));
			return;
		}
		fail("accepted " + dimension + ", " + size);
	}
}
