/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.recording;

import java.util.List;

/**
 * Makes a recording of raw little-endian int16 samples, described by a manifest or by options.
 */
final class RawFile {

	private RawFile() {
	}

	/**
	 * Describes the samples; reads none.
	 *
	 * @param in
	 *            the input at its first byte.
	 * @param again
	 *            opens the input for each reader.
	 * @param options
	 *            what the user says.
	 * @param entry
	 *            what a manifest says, or {@link Manifest.Entry#NONE}.
	 * @return the recording.
	 * @throws RecordingException
	 *             when rate or axes are missing, or the length is not one of whole frames.
	 */
	static Recording open(final ByteInput in, final PcmContent.Opener again, final Options options,
			final Manifest.Entry entry) throws RecordingException {
		final String name = in.name();
		final List<String> stored = entry.axes().isEmpty() ? options.axes() : entry.axes();
		final Rate rate = RateCheck.agree(name, "the file", null, 1e-6, options, entry);
		if (rate == null || stored.isEmpty()) {
			throw new RecordingException(name,
					"is raw data, and nothing says its " + (rate == null ? "rate" : "axes"),
					"give " + (rate == null ? "--rate HZ" : "") + (rate == null && stored.isEmpty() ? " and " : "")
							+ (stored.isEmpty() ? "--axes x,y,z" : "") + ", or a " + Manifest.FILE + " beside it");
		}
		// With a manifest --axes renames what --channels left; without one it says what is in the file.
		final Options naming = entry.axes().isEmpty() ? options.withAxes(List.of()) : options;
		final Selection selection = Selection.of(name, stored, naming);
		final PcmLayout layout = new PcmLayout(PcmFormat.INT16, stored.size(), selection.indices(), entry.scale(),
				entry.origin(), in.size(), false);
		final long length = in.size() == ByteInput.UNKNOWN ? Recording.UNKNOWN_LENGTH
				: wholeFrames(name, in.size(), layout.frameBytes());
		entry.checkFrames(name, length);
		final Recording.Facts facts = new Recording.Facts(name, Recording.Kind.RAW, selection.names(), List.of(), rate,
				false, entry.unit(), entry.scale(), entry.origin(), Short.MAX_VALUE * entry.scale(), true, length);
		return new Recording(facts, new PcmContent(again, 0, layout, rate), in.size() == ByteInput.UNKNOWN);
	}

	private static long wholeFrames(final String name, final long bytes, final int frameBytes)
			throws RecordingException {
		if (bytes % frameBytes != 0) {
			throw new RecordingException(name,
					"has " + bytes + " bytes, " + (bytes % 2 != 0 ? "an odd number: int16 samples have two each"
							: "no multiple of its frame of " + frameBytes + " bytes"),
					"get a complete copy, or correct the number of axes");
		}
		return bytes / frameBytes;
	}
}
