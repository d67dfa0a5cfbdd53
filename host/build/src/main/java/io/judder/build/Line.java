/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.build;

import io.judder.link.Port;

/**
 * The PC's end of a serial line.
 */
public interface Line extends Port, AutoCloseable {

	/**
	 * Waits until bytes have come.
	 *
	 * @param millis
	 *            how long at most.
	 * @return whether there are bytes.
	 * @throws BuildException
	 *             when the other end is gone; the message says why.
	 */
	boolean await(long millis) throws BuildException;

	@Override
	void close();
}
