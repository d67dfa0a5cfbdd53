/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.mock;

/** Feeds for tests. */
public final class Scripts {

	private Scripts() {
	}

	/** A feed whose reads return these results, the last for ever; samples are 1, 2, 3, and so on. */
	public static SampleFeed reading(final int... results) {
		return new ScriptedFeed(results);
	}

	/** A feed whose opening returns this. */
	public static SampleFeed opening(final int result) {
		final ScriptedFeed feed = new ScriptedFeed(1);
		feed.openResult = result;
		return feed;
	}

	/** A feed that describes itself so. */
	public static SampleFeed describing(final int axes, final int rateMilliHertz, final int countsPerG,
			final int clipCounts) {
		final ScriptedFeed feed = new ScriptedFeed(1);
		feed.axes = axes;
		feed.rateMilliHertz = rateMilliHertz;
		feed.countsPerG = countsPerG;
		feed.clipCounts = clipCounts;
		return feed;
	}
}
