/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package com.is2t.hil;

/** Stands in for the connection to the Simulator: one array of the application, filled by what is flushed only. */
public final class NativeInterface {

	/** The array on the other side, null when a test has none. */
	public short[] application;

	public void flushContent(final Object array, final int offset, final int length) {
		if (this.application != null) {
			System.arraycopy(array, offset, this.application, offset, length);
		}
	}
}
