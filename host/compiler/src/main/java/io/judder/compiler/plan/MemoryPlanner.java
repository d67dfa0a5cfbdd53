/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.plan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Places buffers with known lifetimes in an arena that is as small as can be found.
 * <p>
 * A placement follows from an order: each buffer in turn gets the lowest offset at which it overlaps none that lives at the
 * same time. Some order gives the smallest arena (that of the offsets in an optimal placement), so small problems are solved
 * exactly by trying orders and cutting off those that cannot get better. Larger ones get the best of several orders, then
 * exchanges of two buffers, from a fixed seed: the same model always gets the same plan. The search ends at once when it
 * reaches the lower bound: the largest sum of buffers that live at the same time.
 */
public final class MemoryPlanner {

	/** Offsets are multiples of this many bytes: what 32-bit elements need. */
	public static final int ALIGNMENT = 4;

	private static final int EXACT_LIMIT = 9;
	private static final long MAX_EXCHANGES = 20000;
	/** Bounds the time of the search whatever the number of buffers. */
	private static final long EXCHANGE_STEPS = 200_000_000;
	private static final long SEED = 20261121;

	private final int[] sizes;
	private final int[] first;
	private final int[] last;
	private final boolean[][] together;
	private final int lowerBound;
	private final int[] offsets;
	private final int[] byOffset;
	private int[] best;
	private int bestSize = Integer.MAX_VALUE;

	/**
	 * A buffer.
	 *
	 * @param size
	 *            in bytes.
	 * @param first
	 *            time from which on it is needed.
	 * @param last
	 *            time until which it is needed, inclusive.
	 */
	public record Buffer(int size, int first, int last) {
	}

	/**
	 * A placement.
	 *
	 * @param offsets
	 *            of the buffers.
	 * @param size
	 *            of the arena.
	 * @param lowerBound
	 *            no arena can be smaller.
	 */
	public record Placement(int[] offsets, int size, int lowerBound) {
	}

	private MemoryPlanner(final List<Buffer> buffers) {
		final int n = buffers.size();
		sizes = new int[n];
		first = new int[n];
		last = new int[n];
		offsets = new int[n];
		byOffset = new int[n];
		best = new int[n];
		together = new boolean[n][n];
		for (int i = 0; i < n; i++) {
			sizes[i] = align(buffers.get(i).size());
			first[i] = buffers.get(i).first();
			last[i] = buffers.get(i).last();
			for (int j = 0; j < i; j++) {
				together[i][j] = first[i] <= last[j] && first[j] <= last[i];
				together[j][i] = together[i][j];
			}
		}
		int bound = 0;
		for (int i = 0; i < n; i++) {
			int sum = 0;
			for (int j = 0; j < n; j++) {
				// The sum can only grow at the start of a buffer.
				sum += first[j] <= first[i] && first[i] <= last[j] ? sizes[j] : 0;
			}
			bound = Math.max(bound, sum);
		}
		lowerBound = bound;
	}

	/**
	 * Places buffers.
	 *
	 * @param buffers
	 *            with lifetimes.
	 * @return the best placement that was found.
	 */
	public static Placement place(final List<Buffer> buffers) {
		return new MemoryPlanner(buffers).solve();
	}

	/**
	 * Returns the lowest offset at which a buffer fits between others that are in place.
	 *
	 * @param size
	 *            of the buffer.
	 * @param starts
	 *            offsets of the others.
	 * @param ends
	 *            ends of the others.
	 * @return the offset.
	 */
	static int lowestFit(final int size, final int[] starts, final int[] ends) {
		int at = 0;
		boolean moved = true;
		while (moved) {
			moved = false;
			for (int i = 0; i < starts.length; i++) {
				if (starts[i] < at + size && at < ends[i]) {
					at = align(ends[i]);
					moved = true;
				}
			}
		}
		return at;
	}

	static int align(final int size) {
		return size + ALIGNMENT - 1 & -ALIGNMENT;
	}

	private Placement solve() {
		final Integer[] order = new Integer[sizes.length];
		for (int i = 0; i < order.length; i++) {
			order[i] = i;
		}
		final Comparator<Integer> bySize = Comparator.comparing(i -> -sizes[i]);
		final Comparator<Integer> byDuration = Comparator.comparing(i -> first[i] - last[i]);
		final Comparator<Integer> byStart = Comparator.comparing(i -> first[i]);
		final List<Comparator<Integer>> orders = List.of(bySize.thenComparing(byStart), byDuration.thenComparing(bySize), byStart,
				Comparator.comparing(i -> -(long) sizes[i] * (last[i] - first[i] + 1)));
		int[] kept = null;
		for (final Comparator<Integer> comparator : orders) {
			final Integer[] tried = order.clone();
			Arrays.sort(tried, comparator);
			final int[] ints = Arrays.stream(tried).mapToInt(Integer::intValue).toArray();
			if (tryOrder(ints)) {
				kept = ints;
			}
		}
		if (bestSize > lowerBound && sizes.length <= EXACT_LIMIT) {
			permute(new int[sizes.length], 0, 0, new boolean[sizes.length]);
		} else if (bestSize > lowerBound) {
			exchange(kept);
		}
		return new Placement(best, sizes.length == 0 ? 0 : bestSize, lowerBound);
	}

	private boolean tryOrder(final int[] order) {
		int size = 0;
		for (int k = 0; k < order.length && size < bestSize; k++) {
			size = Math.max(size, put(order, k));
		}
		return keep(size);
	}

	private boolean keep(final int size) {
		if (size >= bestSize) {
			return false;
		}
		bestSize = size;
		best = offsets.clone();
		return true;
	}

	/**
	 * Places the buffer at position k of the order and returns its end. Those before it are kept in the order of their offsets,
	 * so that one pass finds the lowest gap.
	 */
	private int put(final int[] order, final int k) {
		final int i = order[k];
		int at = 0;
		boolean found = false;
		for (int p = 0; p < k && !found; p++) {
			final int j = byOffset[p];
			if (together[i][j]) {
				found = offsets[j] >= at + sizes[i];
				at = found ? at : Math.max(at, offsets[j] + sizes[j]);
			}
		}
		offsets[i] = at;
		int p = k;
		while (p > 0 && offsets[byOffset[p - 1]] > at) {
			byOffset[p] = byOffset[p - 1];
			p--;
		}
		byOffset[p] = i;
		return at + sizes[i];
	}

	private void permute(final int[] order, final int k, final int size, final boolean[] used) {
		if (k == order.length) {
			keep(size);
			return;
		}
		for (int i = 0; i < order.length && bestSize > lowerBound; i++) {
			if (!used[i]) {
				order[k] = i;
				sortPlaced(order, k);
				final int end = put(order, k);
				if (Math.max(size, end) < bestSize) {
					used[i] = true;
					permute(order, k + 1, Math.max(size, end), used);
					used[i] = false;
				}
			}
		}
	}

	/** Restores the order of offsets of the first k buffers after others have been tried behind them. */
	private void sortPlaced(final int[] order, final int k) {
		for (int n = 0; n < k; n++) {
			int p = n;
			while (p > 0 && offsets[byOffset[p - 1]] > offsets[order[n]]) {
				byOffset[p] = byOffset[p - 1];
				p--;
			}
			byOffset[p] = order[n];
		}
	}

	private void exchange(final int[] start) {
		final Random random = new Random(SEED);
		final int[] order = start.clone();
		final long tries = Math.min(MAX_EXCHANGES, EXCHANGE_STEPS / ((long) order.length * order.length));
		for (long i = 0; i < tries && bestSize > lowerBound; i++) {
			final int a = random.nextInt(order.length);
			final int b = random.nextInt(order.length);
			final int swapped = order[a];
			order[a] = order[b];
			order[b] = swapped;
			if (!tryOrder(order)) {
				order[b] = order[a];
				order[a] = swapped;
			}
		}
	}
}
