/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation.process;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * The reference data beside the repository: the property {@code judder.shared}, or the folder {@code shared} beside the root of
 * the repository.
 */
public final class SharedData {

	private SharedData() {
		// Static methods only.
	}

	/**
	 * Returns a data set; skips the test with a printed reason when it is not there.
	 *
	 * @param name
	 *            the name of its folder.
	 * @return the folder.
	 */
	public static Path of(final String name) {
		final String property = System.getProperty("judder.shared");
		final Path data = (property == null ? beside() : Path.of(property)).resolve("data").resolve(name);
		if (!Files.isDirectory(data)) {
			System.out.println("skipped: " + data + " is not there");
		}
		Assumptions.assumeTrue(Files.isDirectory(data), () -> data + " is not there");
		return data;
	}

	private static Path beside() {
		// Maven runs tests in the folder of the module, host/evaluation.
		return Path.of("").toAbsolutePath().getParent().getParent().resolveSibling("shared");
	}
}
