/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.session;

import io.judder.recording.Quantiser;
import io.judder.recording.Recording;
import io.judder.recording.RecordingException;

/**
 * A stretch of a recording, so that one recording can be learned from at its start and watched for the rest.
 *
 * @param recording
 *            the recording.
 * @param from
 *            the first frame.
 * @param to
 *            one past the last frame; what lies behind the end of the recording is not there.
 */
public record Part(Recording recording, long from, long to) {

	/**
	 * Checks the limits.
	 *
	 * @throws IllegalArgumentException
	 *             when the stretch is empty or begins before the recording.
	 */
	public Part {
		if (from < 0 || to <= from) {
			throw new IllegalArgumentException("no stretch of " + recording.name() + ": frames " + from + " to " + to);
		}
	}

	/**
	 * Takes a whole recording.
	 *
	 * @param recording
	 *            the recording.
	 * @return all of it.
	 */
	public static Part whole(final Recording recording) {
		return new Part(recording, 0, Long.MAX_VALUE);
	}

	/** Returns how many frames there are of a recording that has so many. */
	long framesOf(final long total) {
		return Math.max(0, Math.min(this.to, total) - this.from);
	}

	/** Opens the stretch for playing. */
	PartSource open(final Quantiser quantiser) throws RecordingException {
		return new PartSource(this, quantiser);
	}
}
