/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package com.is2t.hil;

/** Stands in for the entry of the HIL engine. */
public final class HIL {

	private static final NativeInterface INSTANCE = new NativeInterface();

	private HIL() {
	}

	public static NativeInterface getInstance() {
		return INSTANCE;
	}
}
