/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.conformance;

/**
 * Tells why a file is not a case that can be run, in one line.
 */
final class CaseException extends Exception {

	private static final long serialVersionUID = 1L;

	/**
	 * Creates the exception.
	 *
	 * @param message
	 *            what is wrong, without the name of the file.
	 */
	CaseException(final String message) {
		super(message);
	}
}
