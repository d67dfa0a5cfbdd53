/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.build.probe;

import ej.bon.Constants;

/** Fails on the board in the way that the constant says. */
public final class FaultProbe {

	private static byte[][] kept = new byte[1000][];

	private FaultProbe() {
	}

	static native int readNowhere(int address);

	private static int recurse(final int depth) {
		return depth == 0 ? 0 : recurse(depth + 1) + 1;
	}

	public static void main(final String[] arguments) {
		switch (Constants.getInt("probe.fault")) {
			case 0:
				System.out.println(readNowhere(0x60000000));
				break;
			case 1:
				System.out.println(recurse(1));
				break;
			default:
				for (int i = 0; i < kept.length; i++) {
					kept[i] = new byte[1000];
				}
		}
	}
}
