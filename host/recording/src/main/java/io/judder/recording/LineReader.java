/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.recording;

import java.nio.charset.StandardCharsets;

/**
 * Cuts bytes into lines (LF, CR LF or CR) and lines into fields, without making objects.
 * <p>
 * A field may be quoted; a doubled quote stands for one, and a separator between quotes is text. A line break between
 * quotes is refused: numbers need none, and a lost quote would swallow the rest of the file. Memory: twice
 * {@link #LONGEST_LINE}.
 */
final class LineReader {

	/** The longest line, in bytes. */
	static final int LONGEST_LINE = 1 << 16;

	private static final int MOST_FIELDS = 4096;

	private final ByteInput in;
	private final byte[] line = new byte[LONGEST_LINE];
	private final byte[] chunk = new byte[LONGEST_LINE];
	private final int[] starts = new int[MOST_FIELDS];
	private final int[] ends = new int[MOST_FIELDS];
	private int chunkFrom;
	private int chunkTo;
	private boolean skipLineFeed;
	private int length;
	private int fields;
	private long number;

	LineReader(final ByteInput in) {
		this.in = in;
	}

	/** Goes to the next line; returns false at the end. */
	boolean next() throws RecordingException {
		length = 0;
		while (true) {
			if (chunkFrom == chunkTo && !fill()) {
				number += length > 0 ? 1 : 0;
				return length > 0;
			}
			final byte b = chunk[chunkFrom++];
			if (skipLineFeed && b == '\n') {
				skipLineFeed = false;
				continue;
			}
			skipLineFeed = b == '\r';
			if (b == '\n' || b == '\r') {
				number++;
				return true;
			}
			if (length == LONGEST_LINE) {
				throw new RecordingException(in.name(),
						"its line " + (number + 1) + " is longer than " + LONGEST_LINE + " bytes",
						"check that it is a CSV file with one row per sample");
			}
			line[length++] = b;
		}
	}

	/** Tells whether more can be read without waiting. */
	boolean isReady() {
		return chunkFrom < chunkTo || in.ready() > 0;
	}

	/** Returns the number of the line, from 1. */
	long number() {
		return number;
	}

	/** Tells whether the line has white space only. */
	boolean isBlank() {
		for (int i = 0; i < length; i++) {
			if (line[i] != ' ' && line[i] != '\t') {
				return false;
			}
		}
		return true;
	}

	/** Counts a separator outside quotes. */
	int count(final char separator) {
		int count = 0;
		boolean quoted = false;
		for (int i = 0; i < length; i++) {
			quoted ^= line[i] == '"';
			count += !quoted && line[i] == separator ? 1 : 0;
		}
		return count;
	}

	/** Cuts the line; returns the number of fields, at least 1. */
	int split(final char separator) throws RecordingException {
		fields = 0;
		int start = 0;
		boolean quoted = false;
		for (int i = 0; i <= length; i++) {
			if (i < length && line[i] == '"') {
				quoted = !quoted;
			}
			if (i == length || !quoted && line[i] == separator) {
				if (fields == MOST_FIELDS) {
					throw new RecordingException(in.name(), "its line " + number + " has more than " + MOST_FIELDS
							+ " columns", "check that it is a CSV file with one row per sample");
				}
				addField(start, i);
				start = i + 1;
			}
		}
		if (quoted) {
			throw new RecordingException(in.name(), "its line " + number + " has a quote that is not closed",
					"quote names only, and close each quote on its line");
		}
		return fields;
	}

	/** Returns the bytes of the line; valid to the next line. */
	byte[] bytes() {
		return line;
	}

	/** Returns where a field starts in {@link #bytes()}. */
	int start(final int field) {
		return starts[field];
	}

	/** Returns where a field ends in {@link #bytes()}. */
	int end(final int field) {
		return ends[field];
	}

	/** Returns a field as text. */
	String text(final int field) {
		return new String(line, starts[field], ends[field] - starts[field], StandardCharsets.UTF_8)
				.replace("\"\"", "\"");
	}

	/** Adds a field without the white space and quotes around it. */
	private void addField(final int from, final int to) {
		int start = from;
		int end = to;
		while (start < end && isSpace(line[start])) {
			start++;
		}
		while (end > start && isSpace(line[end - 1])) {
			end--;
		}
		if (end - start >= 2 && line[start] == '"' && line[end - 1] == '"') {
			start++;
			end--;
		}
		starts[fields] = start;
		ends[fields++] = end;
	}

	private boolean fill() throws RecordingException {
		chunkFrom = 0;
		chunkTo = in.read(chunk, 0, 1, chunk.length);
		return chunkTo > 0;
	}

	private static boolean isSpace(final byte b) {
		return b == ' ' || b == '\t';
	}
}
