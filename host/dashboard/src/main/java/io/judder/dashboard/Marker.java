/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.dashboard;

import java.util.Objects;

/**
 * A line in a spectrum that a person should look at, such as a defect frequency of a bearing.
 *
 * @param label
 *            the short name, for example {@code BPFO}.
 * @param hertz
 *            the frequency in Hz.
 */
public record Marker(String label, double hertz) {

	/**
	 * Checks the name.
	 */
	public Marker {
		Objects.requireNonNull(label, "label");
	}
}
