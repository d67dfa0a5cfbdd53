/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.command;

/**
 * A failure that a user can cause: its message is the one line to show, its exit code is 2.
 */
public final class CommandFailure extends IllegalArgumentException {

	/** The exit code of a wrong input. */
	public static final int EXIT_CODE = 2;

	private static final long serialVersionUID = 1L;

	/**
	 * Creates a failure.
	 *
	 * @param where
	 *            the file or option.
	 * @param what
	 *            is wrong, and what to do.
	 */
	public CommandFailure(final Object where, final String what) {
		super(where + ": " + what);
	}
}
