/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

/**
 * Process values that are the same on every target: the sum of twelve uniform numbers is normal enough for a plant, and
 * needs no logarithm.
 */
final class StreamPlant {

	private int state;

	StreamPlant(final int seed) {
		this.state = seed;
	}

	/** Returns a number of mean 0 and variance 1. */
	float noise() {
		int sum = 0;
		for (int i = 0; i < 12; i++) {
			// The constants of D. E. Knuth's MMIX generator, truncated to 32 bits.
			this.state = this.state * 1284865837 + 144269504;
			sum += this.state >>> 16;
		}
		return sum / 65536f - 6f;
	}

	/** Fills a row of three channels: a temperature, a pressure that follows it, and a flow of its own. */
	void row(final float[] row) {
		row[0] = 80f + 2f * noise();
		row[1] = 0.01f * row[0] + 0.01f * noise();
		row[2] = 32f + 0.5f * noise();
	}
}
