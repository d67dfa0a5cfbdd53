/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.session;

/**
 * Something that the user can put right: the message says what, where, and what to do, in one line.
 */
public final class SessionException extends Exception {

	private static final long serialVersionUID = 1L;

	/**
	 * Creates the exception.
	 *
	 * @param message
	 *            one line for the user.
	 */
	public SessionException(final String message) {
		super(message);
	}

	/**
	 * Creates the exception.
	 *
	 * @param message
	 *            one line for the user.
	 * @param cause
	 *            what led to it.
	 */
	public SessionException(final String message, final Throwable cause) {
		super(message, cause);
	}
}
