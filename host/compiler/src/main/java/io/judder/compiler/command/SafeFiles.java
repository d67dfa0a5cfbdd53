/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Reads whole files and writes them so that nobody ever sees half of one.
 */
final class SafeFiles {

	private static final long MAX_LENGTH = 1L << 28;

	private SafeFiles() {
		// Functions only.
	}

	/**
	 * Reads a file.
	 *
	 * @param file
	 *            the file.
	 * @return its bytes.
	 * @throws CommandFailure
	 *             when it cannot be read.
	 */
	static byte[] read(final Path file) {
		try {
			if (Files.isDirectory(file)) {
				throw new CommandFailure(file, "is a directory where a file is needed");
			}
			if (Files.size(file) > MAX_LENGTH) {
				throw new CommandFailure(file, "is larger than 256 MiB, which no model or input is");
			}
			return Files.readAllBytes(file);
		} catch (final NoSuchFileException e) {
			throw new CommandFailure(file, "there is no such file; check the name and the current directory");
		} catch (final AccessDeniedException e) {
			throw new CommandFailure(file, "may not be read by this user; change its permissions");
		} catch (final IOException e) {
			throw new CommandFailure(file, "cannot be read: " + e.getMessage());
		}
	}

	/**
	 * Writes a file: next to it first, then in its place in one step.
	 *
	 * @param file
	 *            the file.
	 * @param content
	 *            its bytes.
	 * @throws CommandFailure
	 *             when it cannot be written; what was there before is still there then.
	 */
	static void write(final Path file, final byte[] content) {
		final Path folder = file.toAbsolutePath().getParent();
		if (Files.isDirectory(file)) {
			throw new CommandFailure(file, "is a directory where a file is to be written");
		}
		if (folder == null || !Files.isDirectory(folder)) {
			throw new CommandFailure(file, "cannot be written: there is no directory " + folder);
		}
		if (Files.exists(file) && !Files.isRegularFile(file)) {
			// A device or a pipe: moving a file to its place would replace it.
			writeThrough(file, content);
			return;
		}
		// Not a temporary file of the library, which only its owner could read.
		final Path part = folder.resolve("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
		try {
			Files.write(part, content);
			replace(part, file);
		} catch (final IOException e) {
			discard(part);
			throw failure(file, e, "the directory is not writable");
		}
	}

	private static void writeThrough(final Path file, final byte[] content) {
		try {
			Files.write(file, content, StandardOpenOption.WRITE);
		} catch (final IOException e) {
			throw failure(file, e, "this user may not write to it");
		}
	}

	private static CommandFailure failure(final Path file, final IOException cause, final String denied) {
		return new CommandFailure(file,
				"cannot be written: " + (cause instanceof AccessDeniedException ? denied : cause.getMessage()));
	}

	private static void replace(final Path part, final Path file) throws IOException {
		try {
			Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} catch (final AtomicMoveNotSupportedException e) {
			Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	private static void discard(final Path part) {
		try {
			Files.deleteIfExists(part);
		} catch (final IOException e) {
			// The failure that is reported is the one before.
			part.toFile().deleteOnExit();
		}
	}

	/**
	 * Makes a directory unless it is there.
	 *
	 * @param folder
	 *            the directory.
	 * @throws CommandFailure
	 *             when it cannot be made.
	 */
	static void makeDirectory(final Path folder) {
		try {
			Files.createDirectories(folder);
		} catch (final IOException e) {
			throw new CommandFailure(folder, "cannot be made a directory: " + e.getMessage());
		}
	}
}
