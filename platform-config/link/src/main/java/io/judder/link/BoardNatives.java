/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.link;

/**
 * The board as C offers it.
 */
final class BoardNatives {

	private BoardNatives() {
		// Natives only.
	}

	/**
	 * Takes bytes from the serial line, without waiting.
	 *
	 * @param bytes
	 *            receives them.
	 * @param offset
	 *            where the first goes.
	 * @param count
	 *            how many there is room for.
	 * @return how many came, or -1 when the room lies outside the array.
	 */
	static native int read(byte[] bytes, int offset, int count);

	/**
	 * Sends bytes over the serial line.
	 *
	 * @param bytes
	 *            the bytes.
	 * @param offset
	 *            where the first is.
	 * @param count
	 *            how many there are.
	 * @return how many were sent, or -1 when they lie outside the array.
	 */
	static native int write(byte[] bytes, int offset, int count);

	/**
	 * Returns the ticks of the core's clock since the start.
	 *
	 * @return the ticks.
	 */
	static native long ticks();

	/**
	 * Returns a figure of the memory.
	 *
	 * @param which
	 *            0: bytes of the stack used at most; 1: bytes of the stack; 2: bytes of the C heap used.
	 * @return the bytes.
	 */
	static native int memory(int which);

	/**
	 * Starts the watchdog, or tells it that all is well.
	 *
	 * @param millis
	 *            the time after which the board restarts, to start it; 0 to tell it that all is well.
	 */
	static native void watchdog(int millis);
}
