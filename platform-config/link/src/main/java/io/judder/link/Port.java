/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.link;

/**
 * A stream of bytes in both directions, such as a serial line.
 */
public interface Port {

	/**
	 * Takes the bytes that are there, without waiting.
	 *
	 * @param bytes
	 *            receives them.
	 * @param offset
	 *            where the first goes.
	 * @param count
	 *            how many there is room for.
	 * @return how many came; 0 when there are none.
	 */
	int read(byte[] bytes, int offset, int count);

	/**
	 * Sends bytes; waits until all of them are on their way.
	 *
	 * @param bytes
	 *            the bytes.
	 * @param offset
	 *            where the first is.
	 * @param count
	 *            how many there are.
	 */
	void write(byte[] bytes, int offset, int count);
}
