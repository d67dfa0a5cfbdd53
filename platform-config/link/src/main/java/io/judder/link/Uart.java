/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.link;

/**
 * The serial line of the board.
 */
public final class Uart implements Port {

	@Override
	public int read(final byte[] bytes, final int offset, final int count) {
		return checked(BoardNatives.read(bytes, offset, count));
	}

	@Override
	public void write(final byte[] bytes, final int offset, final int count) {
		checked(BoardNatives.write(bytes, offset, count));
	}

	private static int checked(final int result) {
		if (result < 0) {
			throw new IndexOutOfBoundsException();
		}
		return result;
	}
}
