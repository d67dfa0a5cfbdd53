/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

/**
 * What is normal, and how far a feature vector lies from it. A model has a fixed size and is overwritten by each fit.
 */
interface Model {

	/**
	 * Takes what moments say.
	 *
	 * @param moments
	 *            of at least two vectors, with the blocks of this model.
	 */
	void fit(Moments moments);

	/**
	 * Measures the distance of a vector from normal.
	 *
	 * @param vector
	 *            one value per feature.
	 * @return the distance, 0 or more: about 1 for a typical normal vector.
	 */
	float distance(float[] vector);

	/**
	 * Tells how far one feature lies from its mean.
	 *
	 * @param feature
	 *            its index.
	 * @param value
	 *            its value.
	 * @return the signed deviation in (regularised) standard deviations.
	 */
	float deviation(int feature, float value);

	/**
	 * Returns the numbers that make the model, for saving and restoring.
	 *
	 * @param part
	 *            0 to {@link #parts()} - 1.
	 * @return the model's own array.
	 */
	float[] part(int part);

	/**
	 * Returns how many arrays make the model.
	 *
	 * @return the number of parts.
	 */
	int parts();
}
