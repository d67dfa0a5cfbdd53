/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.mock;

/**
 * How an array that a native filled gets back to the application.
 * <p>
 * The HIL engine hands a mock a blank array of the right length and sends back only what it is told to. On one virtual
 * machine the array is the application's own and nothing is to be done.
 */
interface ArrayTransfer {

	/** The array is the application's own. */
	ArrayTransfer SHARED = new ArrayTransfer() {
		@Override
		public void flush(final short[] array, final int offset, final int length) {
			// Written in place.
		}
	};

	/**
	 * Sends values to the application.
	 *
	 * @param array
	 *            the array that the native received.
	 * @param offset
	 *            the index of the first value.
	 * @param length
	 *            how many.
	 */
	void flush(short[] array, int offset, int length);
}
