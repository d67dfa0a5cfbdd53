/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.conformance;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Runs a folder of cases from the command line: {@code io.judder.conformance.Main DIR}.
 */
public final class Main {

	private Main() {
		// Static methods only.
	}

	/**
	 * Runs the cases and exits with 0 if all pass, 1 if any fails, 2 if the folder cannot be read.
	 *
	 * @param args
	 *            the folder.
	 */
	public static void main(final String[] args) {
		if (args.length != 1) {
			System.err.println("usage: io.judder.conformance.Main DIR");
			System.exit(2);
		}
		try {
			System.exit(Conformance.run(Path.of(args[0]), System.out) ? 0 : 1);
		} catch (final IOException e) {
			System.err.println("cannot read " + args[0] + ": " + e.getMessage());
			System.exit(2);
		}
	}
}
