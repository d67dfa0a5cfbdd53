/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.judder.recording.Options;
import io.judder.recording.Recording;
import io.judder.recording.RecordingException;
import io.judder.recording.Recordings;

/**
 * A folder of recordings whose manifest says what they show.
 */
final class LabelledSet {

	private static final String MANIFEST = "manifest.json";

	/** The sets that have a protocol. */
	enum Kind {
		/** Machine faults by speed and load. */
		ADI_CBM("adi-cbm"),
		/** A fan with and without a weight, and with its sensor moved. */
		CEILING_FAN("ceiling-fan"),
		/** A pump test bed. */
		SKAB("skab"),
		/** Streams with a known cause. */
		NAB("nab-known-cause");

		private final String title;

		Kind(final String title) {
			this.title = title;
		}

		/** Returns the name of the set in reports. */
		String title() {
			return this.title;
		}
	}

	private final Kind kind;
	private final Path folder;
	private final JsonNode manifest;

	private LabelledSet(final Kind kind, final Path folder, final JsonNode manifest) {
		this.kind = kind;
		this.folder = folder;
		this.manifest = manifest;
	}

	/**
	 * Finds the sets of a folder: the folder itself is one, or folders in it are.
	 *
	 * @param folder
	 *            the folder.
	 * @return the sets, in the order of {@link Kind}, at least one.
	 * @throws RecordingException
	 *             when there is none, or a manifest is damaged.
	 */
	static List<LabelledSet> find(final Path folder) throws RecordingException {
		if (!Files.isDirectory(folder)) {
			throw new RecordingException(folder.toString(), Files.exists(folder) ? "is no directory" : "does not exist",
					"name a folder with labelled recordings");
		}
		final List<LabelledSet> sets = new ArrayList<>();
		if (Files.exists(folder.resolve(MANIFEST))) {
			add(sets, folder);
		} else {
			try (var children = Files.list(folder)) {
				for (final Path child : children.sorted().toList()) {
					if (Files.exists(child.resolve(MANIFEST))) {
						add(sets, child);
					}
				}
			} catch (final IOException e) {
				throw e instanceof RecordingException known ? known
						: new RecordingException(folder.toString(), "is a directory that cannot be listed", "change its permissions");
			}
		}
		if (sets.isEmpty()) {
			throw new RecordingException(folder.toString(), "has none of the sets adi-cbm, ceiling-fan, skab, nab-known-cause in it",
					"name a folder in which a " + MANIFEST + " says \"dataset\"");
		}
		sets.sort((a, b) -> a.kind.compareTo(b.kind));
		return sets;
	}

	private static void add(final List<LabelledSet> sets, final Path folder) throws RecordingException {
		final Path file = folder.resolve(MANIFEST);
		final JsonNode manifest;
		try {
			manifest = new ObjectMapper().readTree(file.toFile());
		} catch (final JacksonException e) {
			throw new RecordingException(file.toString(), "is not JSON (line " + line(e) + ")", "correct it");
		} catch (final IOException e) {
			throw new RecordingException(file.toString(), "cannot be read", "check its permissions");
		}
		if (manifest == null || !manifest.path("files").isArray() || manifest.path("files").isEmpty()) {
			throw new RecordingException(file.toString(), "is no object with a list \"files\"",
					"see docs/recordings.md for its shape");
		}
		final Kind kind = kind(manifest);
		if (kind != null) {
			sets.add(new LabelledSet(kind, folder, manifest));
		}
	}

	private static long line(final JacksonException e) {
		return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
	}

	/** Goes by the name; a copy under another name is known by the labels of its files. */
	private static Kind kind(final JsonNode manifest) {
		final String name = manifest.path("dataset").asText("");
		for (final Kind kind : Kind.values()) {
			if (name.startsWith(kind.title)) {
				return kind;
			}
		}
		final JsonNode file = manifest.path("files").path(0);
		if (file.has("rpm") && file.has("label")) {
			return Kind.ADI_CBM;
		}
		return file.has("speed") && file.has("weight") ? Kind.CEILING_FAN : null;
	}

	/** A recording and what the manifest says of it. */
	record Entry(String file, JsonNode labels, Recording recording) {
	}

	/** Opens all recordings; the manifest and every file are checked on the way. */
	List<Entry> open() throws RecordingException {
		final List<Recording> recordings = Recordings.open(List.of(this.folder.toString()), Options.NONE);
		final List<Entry> entries = new ArrayList<>();
		for (final JsonNode node : this.manifest.path("files")) {
			final String file = node.path("file").asText();
			for (final Recording recording : recordings) {
				if (recording.name().endsWith("/" + file)) {
					entries.add(new Entry(file, node, recording));
				}
			}
		}
		return entries;
	}

	/** Returns which protocol applies. */
	Kind kind() {
		return this.kind;
	}

	/** Returns the folder. */
	Path folder() {
		return this.folder;
	}

	/** Returns a number of the manifest, or what it is taken to be. */
	int number(final String key, final int otherwise) {
		return this.manifest.path(key).asInt(otherwise);
	}
}
