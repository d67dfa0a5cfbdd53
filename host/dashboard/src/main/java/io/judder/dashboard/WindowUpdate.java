/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.dashboard;

import java.util.Objects;

/**
 * What one window gave.
 *
 * @param index
 *            the number of the window, from 0; it rises all through a run.
 * @param timeSeconds
 *            the end of the window in seconds of the source.
 * @param state
 *            what the detector is doing.
 * @param done
 *            how many windows the state has taken; counts while settling, learning and calibrating.
 * @param total
 *            how many windows the state needs; 0 when that is not known.
 * @param score
 *            0 to 100; null when there is none.
 * @param threshold
 *            the limit of the score, 0 to 100; null when there is none.
 * @param alarm
 *            whether an anomaly stands after voting.
 * @param regime
 *            the regime that the window was compared with; null when there is none.
 * @param axisRms
 *            the root mean square per axis, in the unit of the session.
 */
public record WindowUpdate(long index, double timeSeconds, State state, int done, int total, Double score,
		Double threshold, boolean alarm, String regime, float[] axisRms) {

	/**
	 * Copies the array.
	 */
	public WindowUpdate {
		Objects.requireNonNull(state, "state");
		axisRms = axisRms.clone();
	}
}
