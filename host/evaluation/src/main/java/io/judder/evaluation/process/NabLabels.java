/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation.process;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.judder.recording.RecordingException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code combined_windows.json} of NAB: by file, pairs of the times of the first and the last row of each window.
 */
final class NabLabels {

	private static final long NANOS = 1_000_000_000L;

	private final Path path;
	private final JsonNode root;

	/**
	 * Reads the file.
	 *
	 * @param path
	 *            the file.
	 * @throws IOException
	 *             when it cannot be read.
	 */
	NabLabels(final Path path) throws IOException {
		this.path = path;
		try {
			root = new ObjectMapper().readTree(path.toFile());
		} catch (final JacksonException e) {
			throw refuse("is no JSON: " + e.getOriginalMessage());
		}
	}

	/**
	 * Finds the windows of a series.
	 *
	 * @param key
	 *            the name of the series in the labels.
	 * @param series
	 *            the series.
	 * @return the windows as rows.
	 * @throws RecordingException
	 *             when the labels do not fit the series.
	 */
	List<NabStream.Window> windows(final String key, final Series series) throws RecordingException {
		if (!root.path(key).isArray()) {
			throw refuse("has no windows of " + key);
		}
		final List<NabStream.Window> windows = new ArrayList<>();
		for (final JsonNode window : root.path(key)) {
			windows.add(new NabStream.Window(row(series, window.path(0).asText()), row(series, window.path(1).asText())));
		}
		return windows;
	}

	private int row(final Series series, final String text) throws RecordingException {
		final long nanos;
		try {
			final LocalDateTime time = LocalDateTime.parse(text.replace(' ', 'T'));
			nanos = time.toEpochSecond(ZoneOffset.UTC) * NANOS + time.getNano();
		} catch (final DateTimeException e) {
			throw refuse("has the time \"" + text + "\" for " + series.name());
		}
		for (int i = 0; i < series.length(); i++) {
			if (series.timeNanos()[i] == nanos) {
				return i;
			}
		}
		throw refuse("has the time " + text + ", which is not in " + series.name());
	}

	private RecordingException refuse(final String what) {
		return new RecordingException(path.toString(), what, "take the labels and the files from one copy of NAB");
	}
}
