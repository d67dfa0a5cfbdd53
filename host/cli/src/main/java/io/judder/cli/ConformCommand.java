/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import io.judder.conformance.Conformance;
import io.judder.session.SessionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Runs kernel test vectors.
 */
@Command(name = "conform", mixinStandardHelpOptions = true, sortOptions = false, header = "Runs a folder of kernel test vectors (nnvec-1) to the bit.",
		description = { "", "Prints a count per family; the last line is \"N passed, M failed\". Exit code 1 when any failed." })
final class ConformCommand implements Callable<Integer> {

	@Parameters(paramLabel = "DIR", description = "The folder; its subfolders are searched too.")
	private Path folder;

	@Override
	public Integer call() throws SessionException {
		if (!Files.isDirectory(this.folder)) {
			throw new SessionException(this.folder + ": is not a directory; name a folder of nnvec-1 cases");
		}
		final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		try {
			return Conformance.run(this.folder, out) ? 0 : 1;
		} catch (final IOException e) {
			throw new SessionException(this.folder + ": cannot be read: " + e.getMessage(), e);
		}
	}
}
