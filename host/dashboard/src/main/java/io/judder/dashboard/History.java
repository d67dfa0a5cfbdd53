/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.dashboard;

import java.util.ArrayList;
import java.util.List;

/**
 * The newest things of a kind, numbered from 0 in the order of their arrival. Not safe for threads by itself.
 *
 * @param <T>
 *            what is kept.
 */
final class History<T> {

	private final Object[] kept;

	private long end;

	History(final int capacity) {
		this.kept = new Object[capacity];
	}

	void add(final T item) {
		this.kept[(int) (this.end % this.kept.length)] = item;
		this.end++;
	}

	/**
	 * Returns the number that the next thing will have.
	 */
	long end() {
		return this.end;
	}

	/**
	 * Returns the number of the oldest thing that is kept.
	 */
	long start() {
		return Math.max(0, this.end - this.kept.length);
	}

	/**
	 * Copies at most so many things from a number on; what is no longer kept is left out.
	 */
	@SuppressWarnings("unchecked")
	List<T> from(final long number, final int most) {
		final long first = Math.max(number, start());
		final long last = Math.min(this.end, first + most);
		final List<T> copy = new ArrayList<>((int) Math.max(0, last - first));
		for (long i = first; i < last; i++) {
			copy.add((T) this.kept[(int) (i % this.kept.length)]);
		}
		return copy;
	}
}
