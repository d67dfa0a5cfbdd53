/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.dashboard;

/**
 * How far each feature is from normal.
 *
 * @param index
 *            the number of the window.
 * @param deviations
 *            one number per feature of the session, in standard deviations of the normal windows; NaN when there is none.
 */
public record BandsUpdate(long index, float[] deviations) {

	/**
	 * Copies the array.
	 */
	public BandsUpdate {
		deviations = deviations.clone();
	}
}
