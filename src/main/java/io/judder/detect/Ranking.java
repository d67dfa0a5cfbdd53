/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

/**
 * A short list of features in the order of how far they lie from normal.
 */
final class Ranking {

	private Ranking() {
		// Static methods only.
	}

	/**
	 * Inserts a feature, the strongest first; among equals the first stays first. What falls off the end is dropped.
	 *
	 * @param indices
	 *            the features of the list.
	 * @param deviations
	 *            their signed deviations.
	 * @param found
	 *            how many are in the list.
	 * @param wanted
	 *            how many it may hold.
	 * @param index
	 *            the feature.
	 * @param deviation
	 *            its signed deviation.
	 * @return how many are in the list now.
	 */
	static int insert(final int[] indices, final int[] deviations, final int found, final int wanted, final int index,
			final int deviation) {
		int at = found;
		while (at > 0 && weakness(deviations[at - 1]) > weakness(deviation)) {
			if (at < wanted) {
				indices[at] = indices[at - 1];
				deviations[at] = deviations[at - 1];
			}
			at--;
		}
		if (at < wanted) {
			indices[at] = index;
			deviations[at] = deviation;
		}
		return Math.min(found + 1, wanted);
	}

	/** The negative magnitude, which unlike the magnitude exists for every int. */
	private static int weakness(final int deviation) {
		return deviation > 0 ? -deviation : deviation;
	}
}
