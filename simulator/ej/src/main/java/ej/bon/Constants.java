/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package ej.bon;

/** Replaced by the owner of simulator/. */
public final class Constants {
	private Constants() {
	}

	public static boolean getBoolean(final String key) {
		return Boolean.getBoolean(key);
	}
}
