/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

/**
 * How far each feature of the last vector lies from normal.
 */
interface Deviations {

	/**
	 * Tells how far one feature lies from normal.
	 *
	 * @param feature
	 *            its index.
	 * @return hundredths of its standard deviation, signed.
	 */
	int deviation(int feature);
}
