/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.session;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that appears whole or not at all: it is written beside its place and moved there by {@link #commit()}. When the
 * disk fills up, the program is interrupted or the writing fails, what stood there before stays.
 */
public final class WholeFile implements AutoCloseable {

	private final Path place;
	private final Path draft;
	private final OutputStream bytes;
	private final BufferedWriter writer;
	private boolean open = true;

	private WholeFile(final Path place, final Path draft) throws IOException {
		this.place = place;
		this.draft = draft;
		this.bytes = Files.newOutputStream(draft);
		this.writer = new BufferedWriter(new OutputStreamWriter(this.bytes, StandardCharsets.UTF_8));
	}

	/**
	 * Begins a file.
	 *
	 * @param place
	 *            where it shall appear.
	 * @return the file, to be written, committed and closed.
	 * @throws SessionException
	 *             when nothing can be written there, with the reason.
	 */
	public static WholeFile begin(final Path place) throws SessionException {
		try {
			if (place.toString().isEmpty()) {
				throw new SessionException("the name of the file to write is empty; name one");
			}
			final Path folder = place.toAbsolutePath().getParent();
			if (Files.isDirectory(place)) {
				throw new SessionException(place + ": is a directory; name a file");
			}
			if (folder == null || !Files.isDirectory(folder)) {
				throw new SessionException(place + ": the directory " + folder + " does not exist; create it first");
			}
			if (Files.exists(place) && !Files.isRegularFile(place)) {
				// A device or a pipe has no draft: moving a file to its place would replace it.
				return new WholeFile(place, place);
			}
			final Path draft = folder.resolve("." + place.getFileName() + "." + Long.toHexString(System.nanoTime()) + ".part");
			// An interrupted program leaves no draft behind; a killed one may.
			draft.toFile().deleteOnExit();
			return new WholeFile(place, draft);
		} catch (final IOException e) {
			throw failure(place, e);
		}
	}

	/**
	 * Returns where to write.
	 *
	 * @return a writer in UTF-8, closed by this file.
	 */
	public Writer writer() {
		return this.writer;
	}

	/**
	 * Returns where to write what is no text.
	 *
	 * @return a stream, closed by this file; to be used in place of the writer, not beside it.
	 */
	public OutputStream bytes() {
		return this.bytes;
	}

	/**
	 * Lets the file appear at its place.
	 *
	 * @throws SessionException
	 *             when the writing or the move failed; the place is untouched then.
	 */
	public void commit() throws SessionException {
		try {
			this.writer.close();
			this.open = false;
			if (this.draft.equals(this.place)) {
				return;
			}
			try {
				Files.move(this.draft, this.place, StandardCopyOption.ATOMIC_MOVE);
			} catch (final AtomicMoveNotSupportedException e) {
				Files.move(this.draft, this.place, StandardCopyOption.REPLACE_EXISTING);
			}
		} catch (final IOException e) {
			throw failure(this.place, e);
		}
	}

	/** Removes the draft when the file was not committed. */
	@Override
	public void close() {
		try {
			if (this.open) {
				this.writer.close();
			}
		} catch (final IOException e) {
			// The draft is thrown away; that its last bytes could not be written changes nothing.
			this.open = false;
		}
		try {
			if (!this.draft.equals(this.place)) {
				Files.deleteIfExists(this.draft);
			}
		} catch (final IOException e) {
			System.err.println("judder: " + this.draft + " could not be removed: " + e.getMessage());
		}
	}

	/**
	 * Explains why a file could not be written.
	 *
	 * @param place
	 *            the file.
	 * @param cause
	 *            what happened.
	 * @return the explanation, to be thrown.
	 */
	public static SessionException failure(final Path place, final IOException cause) {
		final String said = cause instanceof FileSystemException ? ((FileSystemException) cause).getReason() : cause.getMessage();
		final String reason = said == null ? "not permitted" : said;
		return new SessionException(place + ": cannot be written (" + reason + "); "
				+ (reason.contains("space") ? "free some space or choose" : "choose")
				+ " another place. Nothing was left half-written", cause);
	}
}
