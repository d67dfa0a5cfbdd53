/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.session;

/**
 * How far learning has come.
 */
public interface Progress {

	/**
	 * Returns how many windows or rows have been learned.
	 *
	 * @return 0 to {@link #planned()}.
	 */
	int learned();

	/**
	 * Returns how many are to be learned.
	 *
	 * @return the number, 0 before learning began.
	 */
	int planned();
}
