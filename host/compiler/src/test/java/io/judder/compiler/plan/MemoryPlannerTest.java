/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.judder.compiler.plan.MemoryPlanner.Buffer;
import io.judder.compiler.plan.MemoryPlanner.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Tests placements: valid always, best where the best is known.
 */
class MemoryPlannerTest {

	private static void assertValid(final List<Buffer> buffers, final Placement placement, final String what) {
		for (int i = 0; i < buffers.size(); i++) {
			final Buffer a = buffers.get(i);
			final int start = placement.offsets()[i];
			assertTrue(start >= 0 && start % 4 == 0 && start + a.size() <= placement.size(), what);
			for (int j = 0; j < i; j++) {
				final Buffer b = buffers.get(j);
				final int other = placement.offsets()[j];
				assertTrue(a.last() < b.first() || b.last() < a.first() || start + a.size() <= other || other + b.size() <= start,
						what + ": buffers " + i + " and " + j + " overlap");
			}
		}
		assertTrue(placement.size() >= placement.lowerBound(), what);
	}

	@Test
	void shouldPlaceAChainInItsLargestPair() {
		final Placement placement = MemoryPlanner
				.place(List.of(new Buffer(640, -1, 0), new Buffer(128, 0, 1), new Buffer(128, 1, 2), new Buffer(640, 2, 3)));
		assertEquals(768, placement.size());
		assertEquals(768, placement.lowerBound());
	}

	/** Largest first leaves a hole here; the second buffer must lie between the others. */
	@Test
	void shouldFindWhatGreedyOrdersMiss() {
		final List<Buffer> buffers = List.of(new Buffer(8, 0, 1), new Buffer(12, 1, 2), new Buffer(8, 2, 4), new Buffer(16, 3, 5),
				new Buffer(4, 0, 3), new Buffer(8, 5, 6), new Buffer(20, 6, 7));
		final Placement placement = MemoryPlanner.place(buffers);
		assertValid(buffers, placement, "seven buffers");
		assertEquals(28, placement.size());
	}

	/** Tries every order without any cut, as the definition of the best placement. */
	@Test
	void shouldBeExactForSmallProblems() {
		for (int seed = 0; seed < 200; seed++) {
			final List<Buffer> buffers = random(new Random(seed), 6, 5);
			final Placement placement = MemoryPlanner.place(buffers);
			assertValid(buffers, placement, "seed " + seed);
			assertEquals(best(buffers, new ArrayList<>(), new int[buffers.size()]), placement.size(), "seed " + seed);
		}
	}

	private static int best(final List<Buffer> buffers, final List<Integer> placed, final int[] offsets) {
		if (placed.size() == buffers.size()) {
			int size = 0;
			for (final int i : placed) {
				size = Math.max(size, offsets[i] + (buffers.get(i).size() + 3 & -4));
			}
			return size;
		}
		int best = Integer.MAX_VALUE;
		for (int i = 0; i < buffers.size(); i++) {
			if (!placed.contains(i)) {
				offsets[i] = lowest(buffers, placed, offsets, i);
				placed.add(i);
				best = Math.min(best, best(buffers, placed, offsets));
				placed.remove(placed.size() - 1);
			}
		}
		return best;
	}

	private static int lowest(final List<Buffer> buffers, final List<Integer> placed, final int[] offsets, final int i) {
		final Buffer a = buffers.get(i);
		for (int at = 0;; at += 4) {
			boolean free = true;
			for (final int j : placed) {
				final Buffer b = buffers.get(j);
				final boolean together = a.first() <= b.last() && b.first() <= a.last();
				free &= !together || at + a.size() <= offsets[j] || offsets[j] + b.size() <= at;
			}
			if (free) {
				return at;
			}
		}
	}

	@Test
	void shouldStayNearTheBoundForLargeProblems() {
		for (int seed = 0; seed < 20; seed++) {
			final List<Buffer> buffers = random(new Random(seed), 60, 30);
			final Placement placement = MemoryPlanner.place(buffers);
			assertValid(buffers, placement, "seed " + seed);
			assertTrue(placement.size() <= 1.15 * placement.lowerBound(),
					"seed " + seed + ": " + placement.size() + " against " + placement.lowerBound());
		}
	}

	@Test
	void shouldPlaceNothingInNothing() {
		assertEquals(0, MemoryPlanner.place(List.of()).size());
	}

	private static List<Buffer> random(final Random random, final int count, final int times) {
		final List<Buffer> buffers = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			final int first = random.nextInt(times);
			buffers.add(new Buffer(1 + random.nextInt(64), first, first + random.nextInt(1 + times / 3)));
		}
		return buffers;
	}
}
