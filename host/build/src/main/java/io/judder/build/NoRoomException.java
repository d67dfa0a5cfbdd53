/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.build;

/**
 * Tells that a board has too little memory for what it was asked.
 */
public final class NoRoomException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Creates the exception.
	 *
	 * @param free
	 *            the bytes that are free on the board.
	 */
	NoRoomException(final int free) {
		super("the board has " + free + " bytes left");
	}
}
