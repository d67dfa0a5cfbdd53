/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.recording;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The bytes of a file or stream, buffered, with their position for messages and, when asked, their SHA-256.
 * <p>
 * At the end it checks that a file still has the length it had when it was opened: a recorder that is still writing
 * would otherwise give results that nobody can repeat.
 */
final class ByteInput implements Closeable {

	/** What {@link #size()} returns for a stream. */
	static final long UNKNOWN = -1;

	private static final int BUFFER_BYTES = 1 << 16;

	private final String name;
	private final Path file;
	private final InputStream in;
	private final long size;
	private final byte[] buffer = new byte[BUFFER_BYTES];
	private final MessageDigest digest;
	private final String sha256;
	private int from;
	private int to;
	private long position;
	private boolean ended;

	private ByteInput(final String name, final Path file, final InputStream in, final long size, final String sha256) {
		this.name = name;
		this.file = file;
		this.in = in;
		this.size = size;
		this.sha256 = sha256;
		digest = sha256 == null ? null : newSha256();
	}

	/** Wraps a stream, whose length is unknown. */
	static ByteInput of(final String name, final InputStream in) {
		return new ByteInput(name, null, in, UNKNOWN, null);
	}

	/**
	 * Opens a file. A pipe or device has no length.
	 *
	 * @param name
	 *            the name for messages.
	 * @param file
	 *            the file.
	 * @param sha256
	 *            the SHA-256 in lower-case hexadecimal that its bytes must have, or null.
	 * @return the open input.
	 * @throws RecordingException
	 *             when it is missing, a directory, or may not be read.
	 */
	static ByteInput open(final String name, final Path file, final String sha256) throws RecordingException {
		if (Files.isDirectory(file)) {
			throw new RecordingException(name, "is a directory where a file is needed", "name a recording in it");
		}
		try {
			final long size = Files.isRegularFile(file) ? Files.size(file) : UNKNOWN;
			return new ByteInput(name, file, Files.newInputStream(file), size, sha256);
		} catch (final IOException e) {
			throw unreadable(name, e);
		}
	}

	/** Returns the name for messages. */
	String name() {
		return name;
	}

	/** Returns the length of the file in bytes, or {@link #UNKNOWN}. */
	long size() {
		return size;
	}

	/** Returns the index of the next byte. */
	long position() {
		return position;
	}

	/**
	 * Looks at the next bytes without taking them, waiting for as many as asked.
	 *
	 * @param bytes
	 *            receives the bytes.
	 * @return how many there are: fewer than asked only before the end.
	 */
	int peek(final byte[] bytes) throws RecordingException {
		while (to - from < bytes.length && fill()) {
			continue;
		}
		final int count = Math.min(bytes.length, to - from);
		System.arraycopy(buffer, from, bytes, 0, count);
		return count;
	}

	/**
	 * Takes bytes, waiting until {@code least} are there.
	 *
	 * @return how many were taken: fewer than {@code least} only at the end.
	 */
	int read(final byte[] bytes, final int offset, final int least, final int most) throws RecordingException {
		int count = 0;
		do {
			if (from == to && !fill()) {
				break;
			}
			final int step = Math.min(most - count, to - from);
			System.arraycopy(buffer, from, bytes, offset + count, step);
			from += step;
			position += step;
			count += step;
		} while (count < least);
		return count;
	}

	/** Passes over bytes; returns how many there were. */
	long skip(final long count) throws RecordingException {
		long skipped = 0;
		while (skipped < count && (from < to || fill())) {
			final int step = (int) Math.min(count - skipped, to - from);
			from += step;
			position += step;
			skipped += step;
		}
		return skipped;
	}

	/** Returns how many bytes are there without waiting. */
	int ready() {
		return to - from;
	}

	/**
	 * Reads what is left and checks length and SHA-256. To be called when the last sample was read.
	 */
	void finish() throws RecordingException {
		if (digest != null) {
			skip(Long.MAX_VALUE);
		}
		checkLength();
		if (digest != null) {
			final String actual = HexFormat.of().formatHex(digest.digest());
			if (!actual.equals(sha256)) {
				throw new RecordingException(name,
						"its SHA-256 is " + actual + ", the manifest says " + RecordingException.quote(sha256),
						"get an undamaged copy or correct manifest.json");
			}
		}
	}

	/** Refuses a file whose length is no longer what it was at opening. */
	void checkLength() throws RecordingException {
		if (size == UNKNOWN) {
			return;
		}
		final long now;
		try {
			now = Files.size(file);
		} catch (final IOException e) {
			throw unreadable(name, e);
		}
		if (now != size) {
			throw new RecordingException(name, "changed from " + size + " to " + now + " bytes while it was read",
					"wait until the recording is complete");
		}
	}

	@Override
	public void close() {
		try {
			in.close();
		} catch (final IOException e) {
			// Nothing was written: what was read is whole, and nobody can act on this.
			ended = true;
		}
	}

	private boolean fill() throws RecordingException {
		if (ended) {
			return false;
		}
		if (from > 0) {
			System.arraycopy(buffer, from, buffer, 0, to - from);
			to -= from;
			from = 0;
		}
		if (to == buffer.length) {
			return false;
		}
		final int count;
		try {
			count = in.read(buffer, to, buffer.length - to);
		} catch (final IOException e) {
			throw unreadable(name, e);
		}
		if (count < 0) {
			ended = true;
			return false;
		}
		if (digest != null) {
			digest.update(buffer, to, count);
		}
		to += count;
		return true;
	}

	/** Says for the user why a file cannot be opened or read. */
	static RecordingException unreadable(final String name, final IOException cause) {
		if (cause instanceof NoSuchFileException) {
			return new RecordingException(name, "there is no such file", "check the name and the current directory");
		}
		if (cause instanceof AccessDeniedException) {
			return new RecordingException(name, "may not be read by this user", "change its permissions");
		}
		return new RecordingException(name, "cannot be read: " + cause.getMessage(), "check the medium and try again");
	}

	private static MessageDigest newSha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (final NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}
}
