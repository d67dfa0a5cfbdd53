/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.checks;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the sources are. */
final class Repository {

	private Repository() {
		// Static methods only.
	}

	/** Returns the folder that holds the one command. */
	static Path root() {
		Path folder = Path.of("").toAbsolutePath();
		while (!Files.exists(folder.resolve("judder"))) {
			folder = folder.getParent();
		}
		return folder;
	}
}
