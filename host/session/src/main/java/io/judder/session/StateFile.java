/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.session;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import io.judder.app.Pipeline;
import io.judder.detect.StateCodec;
import io.judder.detect.StateException;

/**
 * What a detector has learned, in a file: the bytes of docs/state-format.md and nothing else, as a device would store them.
 */
public final class StateFile {

	/** As many regimes as a detector can have, so that a state of any number of them can be loaded. */
	public static final int MOST_REGIMES = 16;

	private StateFile() {
		// Functions only.
	}

	/**
	 * Saves what was learned.
	 *
	 * @param place
	 *            where the file shall appear, whole or not at all.
	 * @param pipeline
	 *            what has learned.
	 * @throws SessionException
	 *             when it cannot be written.
	 */
	public static void save(final Path place, final Pipeline pipeline) throws SessionException {
		final StateCodec codec = pipeline.codec();
		final byte[] bytes = new byte[codec.maxLength()];
		final int length = codec.save(bytes, 0);
		try (WholeFile file = WholeFile.begin(place)) {
			file.bytes().write(bytes, 0, length);
			file.commit();
		} catch (final IOException e) {
			throw WholeFile.failure(place, e);
		}
	}

	/**
	 * Loads what was learned; the pipeline watches from then on.
	 *
	 * @param place
	 *            the file.
	 * @param pipeline
	 *            what gets it; unchanged when the state is refused.
	 * @throws SessionException
	 *             when the file cannot be read or is no state of this detector.
	 */
	public static void load(final Path place, final Pipeline pipeline) throws SessionException {
		final StateCodec codec = pipeline.codec();
		try (InputStream in = Files.newInputStream(place)) {
			final byte[] bytes = in.readNBytes(codec.maxLength());
			codec.restore(bytes, 0, bytes.length);
		} catch (final StateException e) {
			throw new SessionException(place + ": " + e.getMessage() + "; " + remedy(e.code()), e);
		} catch (final NoSuchFileException e) {
			throw new SessionException(place + ": there is no such file; write one with --save-state", e);
		} catch (final AccessDeniedException e) {
			throw new SessionException(place + ": may not be read by this user; change its permissions", e);
		} catch (final IOException e) {
			throw new SessionException(place + ": cannot be read: " + e.getMessage(), e);
		}
		if (pipeline.detector().digest() == 0) {
			throw new SessionException(place + ": the state has no regime; learn one first");
		}
	}

	private static String remedy(final int code) {
		switch (code) {
		case StateException.OTHER_DETECTOR:
			return "use the sensor and the options with which it was learned, or learn again";
		case StateException.NOT_A_STATE:
			return "name a file that --save-state wrote";
		case StateException.VERSION:
			return "learn again with this version";
		default:
			return "copy it again, or learn again";
		}
	}
}
