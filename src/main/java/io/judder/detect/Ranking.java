/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

/**
 * Puts features into the order of how far they lie from normal.
 */
final class Ranking {

	private Ranking() {
		// Static methods only.
	}

	/**
	 * Finds the features that lie farthest from normal, the farthest first; among equals the first stays first.
	 *
	 * @param of
	 *            knows the deviations.
	 * @param dimension
	 *            the number of features.
	 * @param indices
	 *            receives the features; as many as it has room for.
	 * @param deviations
	 *            receives their signed deviations.
	 * @return how many were found.
	 */
	static int strongest(final Deviations of, final int dimension, final int[] indices, final int[] deviations) {
		final int wanted = Math.min(Math.min(indices.length, deviations.length), dimension);
		int found = 0;
		for (int i = 0; i < dimension; i++) {
			final int deviation = of.deviation(i);
			int at = found < wanted ? found++ : wanted;
			while (at > 0 && weakness(deviations[at - 1]) > weakness(deviation)) {
				if (at < wanted) {
					indices[at] = indices[at - 1];
					deviations[at] = deviations[at - 1];
				}
				at--;
			}
			if (at < wanted) {
				indices[at] = i;
				deviations[at] = deviation;
			}
		}
		return found;
	}

	/** The negative magnitude, which unlike the magnitude exists for every int. */
	private static int weakness(final int deviation) {
		return deviation > 0 ? -deviation : deviation;
	}
}
