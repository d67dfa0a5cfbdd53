/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.open;

import java.nio.file.Path;

/**
 * Tells that generated code does not have what a repair is for.
 */
public final class RepairException extends Exception {

	private static final long serialVersionUID = 1L;

	/**
	 * Creates the exception.
	 *
	 * @param file
	 *            where the repair belongs.
	 * @param missing
	 *            what was not found.
	 */
	RepairException(final Path file, final String missing) {
		super("the code that TeaVM generated is not that of version 0.15.0: " + file.getFileName() + " has no " + missing);
	}
}
