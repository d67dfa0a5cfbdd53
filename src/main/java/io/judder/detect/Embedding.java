/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

/**
 * Turns rows of process values into the vectors that a {@link StreamDetector} watches.
 */
public interface Embedding extends StreamState {

	/**
	 * Returns how many features a vector has.
	 *
	 * @return the dimension.
	 */
	int dimension();

	/**
	 * Takes a row.
	 *
	 * @param row
	 *            one finite value per channel.
	 * @return true when the row brought a new vector.
	 */
	boolean add(float[] row);

	/**
	 * Tells whether all features of the vector are known.
	 *
	 * @return false when only those of the present are: the first features, one per channel.
	 */
	boolean complete();

	/**
	 * Returns the last vector.
	 *
	 * @return the embedding's own array, to be read only.
	 */
	float[] vector();

	/** Forgets all rows. */
	void clear();

	/**
	 * Returns what the numbers take in memory.
	 *
	 * @return bytes of all arrays and fields.
	 */
	int stateBytes();
}
