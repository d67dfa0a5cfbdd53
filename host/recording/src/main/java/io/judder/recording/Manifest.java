/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.recording;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The {@code manifest.json} beside recordings: what they are, and how long. Keys that it does not know are ignored.
 */
final class Manifest {

	/** The name of the file. */
	static final String FILE = "manifest.json";

	private static final long MOST_BYTES = 16 << 20;
	private static final ObjectMapper MAPPER = new ObjectMapper()
			.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

	/**
	 * What the manifest says about one file. Absent values are null, empty or negative.
	 *
	 * @param file
	 *            the path in the manifest.
	 * @param path
	 *            the path on this machine.
	 * @param rate
	 *            the rate, or null.
	 * @param axes
	 *            the names of the axes, or none.
	 * @param unit
	 *            the unit, or an empty text.
	 * @param scale
	 *            the value of one count.
	 * @param origin
	 *            the value of count 0.
	 * @param frames
	 *            the number of frames, or -1.
	 * @param bytes
	 *            the length of the file, or -1.
	 * @param sha256
	 *            the SHA-256 of the file in lower-case hexadecimal, or null.
	 */
	record Entry(String file, Path path, Rate rate, List<String> axes, String unit, double scale, double origin,
			long frames, long bytes, String sha256) {

		/** Says nothing. */
		static final Entry NONE = new Entry("", null, null, List.of(), "", 1, 0, -1, -1, null);

		/** Refuses a recording whose length is known and another than the manifest's. */
		void checkFrames(final String name, final long actual) throws RecordingException {
			checkLength(name, frames, actual, "frames");
		}

		/** Refuses a file whose length is known and another than the manifest's. */
		void checkBytes(final String name, final long actual) throws RecordingException {
			checkLength(name, bytes, actual, "bytes");
		}

		private static void checkLength(final String name, final long said, final long actual, final String what)
				throws RecordingException {
			if (said >= 0 && actual >= 0 && said != actual) {
				throw new RecordingException(name,
						"has " + actual + " " + what + ", but " + FILE + " says " + said,
						"get a complete copy or correct " + FILE);
			}
		}
	}

	private final String name;
	private final Path directory;
	private final JsonNode root;
	private final List<Entry> entries = new ArrayList<>();

	private Manifest(final String name, final Path directory, final JsonNode root) {
		this.name = name;
		this.directory = directory;
		this.root = root;
	}

	/**
	 * Reads the manifest of a directory.
	 *
	 * @param name
	 *            the name of the manifest for messages.
	 * @param file
	 *            the manifest.
	 * @return the manifest.
	 * @throws RecordingException
	 *             when it is no JSON of the expected shape, or names a file outside its directory.
	 */
	static Manifest read(final String name, final Path file) throws RecordingException {
		final byte[] bytes;
		try (ByteInput in = ByteInput.open(name, file, null)) {
			if (in.size() > MOST_BYTES) {
				throw new RecordingException(name, "has " + in.size() + " bytes, too many for a manifest",
						"write one entry per file only");
			}
			bytes = new byte[(int) (in.size() == ByteInput.UNKNOWN ? MOST_BYTES : in.size())];
			final int length = in.read(bytes, 0, bytes.length, bytes.length);
			return parse(name, file.toAbsolutePath().getParent(), MAPPER.readTree(bytes, 0, length));
		} catch (final JacksonException e) {
			final String where = e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ", column "
					+ e.getLocation().getColumnNr() + ")";
			throw new RecordingException(name, "is not JSON" + where + ": " + e.getOriginalMessage().split(" \\(", 2)[0],
					"correct it");
		} catch (final RecordingException e) {
			throw e;
		} catch (final IOException e) {
			throw new RecordingException(name, "cannot be read: " + e.getMessage(), "check the medium and try again");
		}
	}

	/** Returns what is said about the files, in their order. */
	List<Entry> entries() {
		return entries;
	}

	/** Returns what is said about a file, or null when it is not listed. */
	Entry find(final Path file) {
		final Path path = file.toAbsolutePath().normalize();
		for (final Entry entry : entries) {
			if (entry.path.equals(path)) {
				return entry;
			}
		}
		return null;
	}

	private static Manifest parse(final String name, final Path directory, final JsonNode root)
			throws RecordingException {
		final Manifest manifest = new Manifest(name, directory, root);
		if (root == null || !root.isObject() || !root.path("files").isArray() || root.path("files").isEmpty()) {
			throw manifest.refuse("is no object with a list \"files\"", "see docs/recordings.md for its shape");
		}
		manifest.checkType();
		for (final JsonNode file : root.path("files")) {
			manifest.entries.add(manifest.entry(file));
		}
		return manifest;
	}

	private void checkType() throws RecordingException {
		final String type = root.path("dtype").asText("int16-le").toLowerCase(Locale.ROOT);
		if (!List.of("int16-le", "int16le", "int16", "<i2").contains(type)) {
			throw refuse("says \"dtype\" " + RecordingException.quote(type), "only int16-le is read");
		}
	}

	private Entry entry(final JsonNode node) throws RecordingException {
		final String file = node.path("file").asText("");
		if (file.isEmpty()) {
			throw refuse("has an entry in \"files\" without \"file\"", "name its file");
		}
		final JsonNode rateNode = field(node, "sample_rate_hz");
		final Rate rate = rateNode.isMissingNode() ? null
				: Rate.require(number(rateNode, file, "sample_rate_hz"), name, "\"sample_rate_hz\"");
		final double scale = number(field(node, "scale"), file, "scale", 1);
		if (!(scale >= Float.MIN_NORMAL && scale <= 1e30)) {
			throw refuse("says \"scale\" " + scale + " for " + RecordingException.quote(file),
					"give the value of one count, above 0 and at most 1e30");
		}
		final long windows = count(node, file, "windows");
		final long windowSamples = count(node, file, "window_samples");
		final long samples = count(node, file, "samples");
		final long frames = samples >= 0 || windows < 0 || windowSamples < 0 ? samples
				: Math.min(windows, Integer.MAX_VALUE) * Math.min(windowSamples, Integer.MAX_VALUE);
		final JsonNode hash = node.path("sha256");
		return new Entry(file, resolve(file), rate, axes(node, file), field(node, "unit").asText(""), scale,
				number(field(node, "offset"), file, "offset", 0), frames, count(node, file, "bytes"),
				hash.isTextual() ? hash.asText().toLowerCase(Locale.ROOT) : null);
	}

	/** Finds a file below the manifest; a list that came with data must not reach elsewhere. */
	private Path resolve(final String file) throws RecordingException {
		try {
			final Path path = directory.normalize().resolve(file).normalize();
			if (path.startsWith(directory.normalize()) && !path.equals(directory.normalize())) {
				return path;
			}
		} catch (final InvalidPathException e) {
			throw refuse("names the file " + RecordingException.quote(file) + ", which is no path", "correct it");
		}
		throw refuse("names the file " + RecordingException.quote(file) + " outside its directory",
				"move the file beside or below " + FILE);
	}

	private List<String> axes(final JsonNode node, final String file) throws RecordingException {
		final JsonNode axes = field(node, "axes");
		final List<String> names = new ArrayList<>();
		if (axes.isIntegralNumber() && axes.asInt() > 0 && axes.asInt() <= Recording.MOST_CHANNELS) {
			for (int i = 0; i < axes.asInt(); i++) {
				names.add(Integer.toString(i));
			}
		} else if (axes.isArray() && axes.size() <= Recording.MOST_CHANNELS) {
			axes.forEach(axis -> names.add(axis.asText()));
			Selection.checkNames(name, names);
		} else if (!axes.isMissingNode()) {
			throw refuse("says \"axes\" " + RecordingException.quote(axes.toString()) + " for "
					+ RecordingException.quote(file), "give a list of names, as [\"x\", \"y\", \"z\"]");
		}
		return names;
	}

	/** Returns a field of the file, or of the manifest where the file has none. */
	private JsonNode field(final JsonNode node, final String key) {
		final JsonNode own = node.path(key);
		final JsonNode field = own.isMissingNode() || own.isNull() ? root.path(key) : own;
		return field.isNull() ? MissingNode.getInstance() : field;
	}

	private double number(final JsonNode node, final String file, final String key, final double absent)
			throws RecordingException {
		return node.isMissingNode() ? absent : number(node, file, key);
	}

	private double number(final JsonNode node, final String file, final String key) throws RecordingException {
		if (!node.isNumber() || !Double.isFinite(node.asDouble())) {
			throw refuse("says \"" + key + "\" " + RecordingException.quote(node.toString()) + " for "
					+ RecordingException.quote(file), "give a number");
		}
		return node.asDouble();
	}

	private long count(final JsonNode node, final String file, final String key) throws RecordingException {
		final JsonNode field = field(node, key);
		if (field.isMissingNode()) {
			return -1;
		}
		if (!field.isIntegralNumber() || !field.canConvertToLong() || field.asLong() < 0) {
			throw refuse("says \"" + key + "\" " + RecordingException.quote(field.toString()) + " for "
					+ RecordingException.quote(file), "give a whole number");
		}
		return field.asLong();
	}

	private RecordingException refuse(final String what, final String remedy) {
		return new RecordingException(name, what, remedy);
	}
}
