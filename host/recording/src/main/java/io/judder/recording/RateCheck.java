/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.recording;

/**
 * Settles the rate when several places tell it: the option wins, but may not contradict.
 */
final class RateCheck {

	private RateCheck() {
	}

	/**
	 * Returns the rate to use.
	 *
	 * @param name
	 *            the recording.
	 * @param place
	 *            where in the recording the rate stands.
	 * @param own
	 *            the rate of the recording, or null.
	 * @param tolerance
	 *            the relative difference up to which another rate is only more exact.
	 * @param options
	 *            may have a rate.
	 * @param entry
	 *            may have a rate.
	 * @return the option's rate, else the manifest's, else the recording's own, which may be null.
	 * @throws RecordingException
	 *             when two of them disagree.
	 */
	static Rate agree(final String name, final String place, final Rate own, final double tolerance,
			final Options options, final Manifest.Entry entry) throws RecordingException {
		final Rate manifest = entry.rate();
		compare(name, place, own, tolerance, "manifest.json", manifest, "correct manifest.json");
		final Rate option = options.rate();
		compare(name, place, own, tolerance, "--rate", option, "drop --rate, or correct the recording");
		compare(name, "manifest.json", manifest, tolerance, "--rate", option, "drop --rate, or correct manifest.json");
		return option != null ? option : manifest != null ? manifest : own;
	}

	private static void compare(final String name, final String place, final Rate a, final double tolerance,
			final String other, final Rate b, final String remedy) throws RecordingException {
		if (a != null && b != null && !a.agreesWith(b, tolerance)) {
			throw new RecordingException(name, place + " says " + a + ", but " + other + " says " + b, remedy);
		}
	}
}
