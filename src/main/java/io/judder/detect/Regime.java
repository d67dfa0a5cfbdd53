/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

/**
 * One way in which the machine runs normally (a speed, a load): its model and the limit of its distance.
 */
final class Regime {

	final Model model;
	/** The limit of the distance; 0 while nothing is learned. */
	float limit;
	/** How many windows it was learned from. */
	int windows;

	Regime(final Model model) {
		this.model = model;
	}

	boolean learned() {
		return this.limit > 0;
	}

	void forget() {
		this.limit = 0;
		this.windows = 0;
	}

	/** Continues a CRC with everything that decides a score. */
	int digest(final Crc32 crc, final int before) {
		int digest = crc.then(before, Float.floatToIntBits(this.limit));
		digest = crc.then(digest, this.windows);
		for (int part = 0; part < this.model.parts() && learned(); part++) {
			final float[] numbers = this.model.part(part);
			for (int i = 0; i < numbers.length; i++) {
				digest = crc.then(digest, Float.floatToIntBits(numbers[i]));
			}
		}
		return digest;
	}
}
