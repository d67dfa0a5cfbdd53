/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.recording;

/**
 * Where the samples of a WAV or raw file are and what they mean.
 *
 * @param format
 *            how a sample is stored.
 * @param stored
 *            the number of channels in the file.
 * @param indices
 *            which of them are read.
 * @param scale
 *            the value of one count.
 * @param origin
 *            the value of count 0.
 * @param bytes
 *            the length of the samples, or {@link ByteInput#UNKNOWN} to read to the end.
 * @param lenient
 *            whether an incomplete last frame is dropped instead of refused.
 */
record PcmLayout(PcmFormat format, int stored, int[] indices, double scale, double origin, long bytes,
		boolean lenient) {

	/** Returns the size of a stored frame in bytes. */
	int frameBytes() {
		return stored * format.bytes();
	}
}
