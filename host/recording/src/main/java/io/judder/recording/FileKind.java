/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.recording;

import java.util.Locale;

/**
 * Tells what a file is, by its first bytes and by its name.
 */
final class FileKind {

	/** How many bytes to look at. */
	static final int LOOK_BYTES = 512;

	private FileKind() {
	}

	/** Returns the format that a name stands for, or null. */
	static Recording.Kind ofName(final String name) {
		final String lower = name.toLowerCase(Locale.ROOT);
		if (lower.endsWith(".wav") || lower.endsWith(".wave")) {
			return Recording.Kind.WAV;
		}
		if (lower.endsWith(".csv") || lower.endsWith(".tsv")) {
			return Recording.Kind.CSV;
		}
		return lower.endsWith(".i16") || lower.endsWith(".raw") || lower.endsWith(".bin") ? Recording.Kind.RAW : null;
	}

	/**
	 * Returns the format of bytes that are no raw samples by their name.
	 *
	 * @param name
	 *            the name.
	 * @param head
	 *            the first bytes.
	 * @param length
	 *            how many there are.
	 * @param rawAllowed
	 *            whether bytes that are nothing known may be raw samples.
	 * @return the format.
	 * @throws RecordingException
	 *             when it is none of the formats, saying which it seems to be.
	 */
	static Recording.Kind ofContent(final String name, final byte[] head, final int length, final boolean rawAllowed)
			throws RecordingException {
		if (length == 0) {
			throw new RecordingException(name, "is empty (0 bytes)", "record it again");
		}
		if (starts(head, length, 0, "RIFF") && starts(head, length, 8, "WAVE")) {
			return Recording.Kind.WAV;
		}
		final boolean text = isText(head, length);
		final String other = otherFormat(head, length);
		if (other != null && !(text && rawAllowed)) {
			throw new RecordingException(name, "is " + other + ", which is not read",
					"unpack or convert it to WAV, CSV or raw int16");
		}
		if (ofName(name) == Recording.Kind.WAV) {
			throw new RecordingException(name,
					text ? "is text, not WAV" : "has no RIFF header at byte 0, so it is no WAV",
					text ? "rename it to .csv when it has a header line and one row per sample"
							: "record or export it again");
		}
		if (text) {
			return Recording.Kind.CSV;
		}
		if (rawAllowed) {
			return Recording.Kind.RAW;
		}
		if (ofName(name) == Recording.Kind.CSV) {
			throw new RecordingException(name, "is not text, as CSV is", "export it again as text in UTF-8");
		}
		throw new RecordingException(name, "is neither WAV nor text",
				"name it .i16 and give --rate and --axes when it is raw int16");
	}

	private static String otherFormat(final byte[] head, final int length) {
		if (starts(head, length, 0, "\u001F\u008B")) {
			return "gzip data";
		}
		if (starts(head, length, 0, "PK\u0003\u0004") || starts(head, length, 0, "PK\u0005\u0006")) {
			return "a zip archive";
		}
		if (starts(head, length, 0, "RF64") || starts(head, length, 0, "BW64")) {
			return "a 64-bit WAV (" + (head[0] == 'R' ? "RF64" : "BW64") + ")";
		}
		if (starts(head, length, 0, "RIFX")) {
			return "a big-endian WAV (RIFX)";
		}
		if (starts(head, length, 0, "RIFF")) {
			return "a RIFF file without sound (no \"WAVE\" at byte 8)";
		}
		if (starts(head, length, 0, "fLaC")) {
			return "FLAC audio";
		}
		if (starts(head, length, 0, "OggS")) {
			return "Ogg audio";
		}
		if (starts(head, length, 0, "ID3") || starts(head, length, 0, "\u00FF\u00FB")) {
			return "MP3 audio";
		}
		if (starts(head, length, 0, "FORM")) {
			return "AIFF audio";
		}
		if (starts(head, length, 0, "\u00FF\u00FE") || starts(head, length, 0, "\u00FE\u00FF")) {
			return "text in UTF-16";
		}
		return null;
	}

	/** Text has no control characters besides white space; what is above ASCII may be UTF-8. */
	private static boolean isText(final byte[] head, final int length) {
		for (int i = 0; i < length; i++) {
			final int b = head[i] & 0xFF;
			if (b < ' ' && b != '\t' && b != '\n' && b != '\r' || b == 0x7F || b >= 0xF8) {
				return false;
			}
		}
		return true;
	}

	private static boolean starts(final byte[] head, final int length, final int at, final String magic) {
		if (length < at + magic.length()) {
			return false;
		}
		for (int i = 0; i < magic.length(); i++) {
			if ((head[at + i] & 0xFF) != magic.charAt(i)) {
				return false;
			}
		}
		return true;
	}
}
