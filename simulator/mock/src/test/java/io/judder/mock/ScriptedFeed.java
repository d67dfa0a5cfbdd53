/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.mock;

/** A feed that answers with what a test wrote down: one result per read, then the last again. */
class ScriptedFeed implements SampleFeed {

	private final int[] results;
	private int reads;
	private short next = 1;
	int openResult;
	int axes = 3;
	int rateMilliHertz = 26_667_000;
	int countsPerG = 2048;
	int clipCounts = 32767;
	int opened;
	int closed;

	ScriptedFeed(final int... results) {
		this.results = results;
	}

	@Override
	public int open(final int rate, final int range) {
		this.opened++;
		return this.openResult;
	}

	@Override
	public void close() {
		this.closed++;
	}

	@Override
	public int axes() {
		return this.axes;
	}

	@Override
	public int rateMilliHertz() {
		return this.rateMilliHertz;
	}

	@Override
	public int countsPerG() {
		return this.countsPerG;
	}

	@Override
	public int clipCounts() {
		return this.clipCounts;
	}

	@Override
	public int read(final short[] frames, final int offset, final int count) {
		final int result = this.results[Math.min(this.reads, this.results.length - 1)];
		this.reads++;
		for (int i = 0; i < result * this.axes; i++) {
			frames[offset + i] = this.next++;
		}
		return result;
	}

	@Override
	public long timeMicros() {
		return 1000L * this.reads;
	}
}
