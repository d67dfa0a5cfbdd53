/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.build;

/**
 * Tells in words for the user why a firmware cannot be built or run.
 */
public final class BuildException extends Exception {

	private static final long serialVersionUID = 1L;

	/**
	 * Creates the exception.
	 *
	 * @param message
	 *            what is wrong and what helps.
	 */
	public BuildException(final String message) {
		super(message);
	}

	/**
	 * Creates the exception.
	 *
	 * @param message
	 *            what is wrong and what helps.
	 * @param cause
	 *            what came before.
	 */
	public BuildException(final String message, final Throwable cause) {
		super(message, cause);
	}
}
