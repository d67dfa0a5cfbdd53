/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.dashboard;

import java.util.Objects;

/**
 * A feature that moved, named by an event.
 *
 * @param feature
 *            the feature.
 * @param deviation
 *            how far, in standard deviations of the normal windows; positive is more than normal.
 */
public record Moved(Feature feature, double deviation) {

	/**
	 * Checks the feature.
	 */
	public Moved {
		Objects.requireNonNull(feature, "feature");
	}
}
