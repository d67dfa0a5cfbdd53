/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler;

import io.judder.monitor.SampleSource;

/** Frames of a live sensor whose content does not matter. */
final class NoiseSource implements SampleSource {

	private long frames;
	private long first;

	@Override
	public int axes() {
		return 1;
	}

	@Override
	public int rateMilliHertz() {
		return 16_000_000;
	}

	@Override
	public float unitPerCount() {
		return 1;
	}

	@Override
	public int clipCounts() {
		return Short.MAX_VALUE;
	}

	@Override
	public int read(final short[] block, final int offset, final int count) {
		first = frames;
		for (int i = 0; i < count; i++) {
			block[offset + i] = (short) (frames++ * 7 % 101);
		}
		return count;
	}

	@Override
	public long timeMicros() {
		return first * 1_000_000 / 16_000;
	}
}
