/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.recording;

import java.io.IOException;

/**
 * Says in one line why a recording cannot be read: what is wrong, where, and what to do.
 */
public final class RecordingException extends IOException {

	private static final long serialVersionUID = 1L;

	private static final int LONGEST_QUOTE = 40;

	/**
	 * Creates a refusal.
	 *
	 * @param name
	 *            the name of the recording or option.
	 * @param what
	 *            what is wrong, with the place (line, column or byte) in it.
	 * @param remedy
	 *            what the user can do.
	 */
	public RecordingException(final String name, final String what, final String remedy) {
		super(oneLine(name) + ": " + oneLine(what) + "; " + oneLine(remedy));
	}

	/**
	 * Quotes text of a file for a message: without control characters, and shortened.
	 *
	 * @param text
	 *            any text.
	 * @return the text between double quotes.
	 */
	static String quote(final String text) {
		final String line = oneLine(text);
		return '"' + (line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE) + "..." : line) + '"';
	}

	/** Replaces what would break the line or drive the terminal: names and file contents come from anybody. */
	private static String oneLine(final String text) {
		final StringBuilder line = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			final char c = text.charAt(i);
			line.append(Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? '?' : c);
		}
		return line.toString();
	}
}
