/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.build.probe;

/** Has an array of two dimensions, which the build refuses. */
public final class RowsProbe {

	private RowsProbe() {
	}

	public static void main(final String[] arguments) {
		System.out.println(new int[arguments.length + 2][3].length);
	}
}
