/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.natives;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.judder.kernel.CmsisKernels;

/**
 * A CMSIS-NN that the user names for a build: the folder that has {@code Include/arm_nnfunctions.h}.
 */
public final class CmsisNnLibrary {

	private static final String HEADER = "arm_nnfunctions.h";
	private static final Pattern REVISION = Pattern.compile("\\$Revision:\\s*(V\\.[0-9.]+)");

	private CmsisNnLibrary() {
		// Static methods only.
	}

	/**
	 * Returns the folder of the headers, after making sure that they are of the version that the natives and the guard were
	 * verified with.
	 *
	 * @param folder
	 *            the root of CMSIS-NN, or its folder of headers.
	 * @return what the compiler gets as a folder of system headers.
	 * @throws IOException
	 *             if there is no header, or one of another version; the message says which and what to do.
	 */
	public static Path headers(final Path folder) throws IOException {
		final Path include = Files.isRegularFile(folder.resolve(HEADER)) ? folder : folder.resolve("Include");
		final Path header = include.resolve(HEADER);
		if (!Files.isRegularFile(header)) {
			throw new IOException(folder + " is no CMSIS-NN: it has no Include/" + HEADER);
		}
		final Matcher matcher = REVISION.matcher(Files.readString(header));
		final String revision = matcher.find() ? matcher.group(1) : "without a revision";
		if (!CmsisKernels.VERSION.equals(revision)) {
			throw new IOException(header + " is " + revision + ", but the kernels were verified with " + CmsisKernels.VERSION
					+ ": take that version of CMSIS-NN (docs/cmsis-nn.md)");
		}
		return include;
	}
}
