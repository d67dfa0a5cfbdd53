/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.recording;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Opens recordings by the names that a user gives: files, directories, {@code -} for standard input.
 */
public final class Recordings {

	/** The name of standard input. */
	public static final String STANDARD_INPUT = "-";

	/** Hidden files are none of the user's recordings. */
	private static final String HIDDEN = ".";

	private final Options options;
	private final List<Recording> opened = new ArrayList<>();

	private Recordings(final Options options) {
		this.options = options;
	}

	/**
	 * Opens recordings: reads their headers and checks what can be checked without reading all samples.
	 * <p>
	 * A directory stands for the recordings of its manifest in their order, or without one for its WAV, CSV and raw
	 * files in natural order (2 before 10), not for those of its subdirectories.
	 *
	 * @param names
	 *            names of files and directories, {@link #STANDARD_INPUT} at most once.
	 * @param options
	 *            what the user says about them.
	 * @return one recording per file, in order, at least one.
	 * @throws RecordingException
	 *             when one of them cannot be read.
	 */
	public static List<Recording> open(final List<String> names, final Options options) throws RecordingException {
		final Recordings recordings = new Recordings(options);
		Selection.checkNames("--axes", options.axes());
		options.rate();
		final boolean validScale = options.fullScale() == null
				|| options.fullScale() >= 1e-30 && options.fullScale() <= 1e30;
		if (!validScale) {
			throw new RecordingException("--full-scale", options.fullScale() + " is no magnitude",
					"give the largest value that the sensor can show, from 1e-30 to 1e30");
		}
		if (names.stream().filter(STANDARD_INPUT::equals).count() > 1) {
			throw new RecordingException(STANDARD_INPUT, "can be read only once", "name it once");
		}
		if (names.isEmpty()) {
			throw new RecordingException("--source", "no recording is named", "name a file, a directory or -");
		}
		for (final String name : names) {
			recordings.add(name);
		}
		return List.copyOf(recordings.opened);
	}

	private void add(final String name) throws RecordingException {
		if (name.equals(STANDARD_INPUT)) {
			opened.add(openStream(ByteInput.of(name, options.standardInput()), Manifest.Entry.NONE));
			return;
		}
		final Path path;
		try {
			path = Path.of(name);
		} catch (final InvalidPathException e) {
			throw new RecordingException(name, "is no name of a file", "check the name");
		}
		if (Files.isDirectory(path)) {
			addDirectory(name, path);
		} else {
			opened.add(openFile(name, path, besides(name, path)));
		}
	}

	private void addDirectory(final String name, final Path directory) throws RecordingException {
		final int before = opened.size();
		final Path manifest = directory.resolve(Manifest.FILE);
		if (Files.exists(manifest)) {
			for (final Manifest.Entry entry : Manifest.read(below(name, Manifest.FILE), manifest).entries()) {
				// Manifests also list labels and notes.
				if (FileKind.ofName(entry.file()) != null) {
					opened.add(openFile(below(name, entry.file()), entry.path(), entry));
				}
			}
		} else {
			for (final String file : list(name, directory)) {
				opened.add(openFile(below(name, file), directory.resolve(file), Manifest.Entry.NONE));
			}
		}
		if (opened.size() == before) {
			throw new RecordingException(name, "is a directory without recordings (.wav, .csv, .tsv, .i16, .raw, .bin)",
					"name another directory, or the files themselves");
		}
	}

	private static List<String> list(final String name, final Path directory) throws RecordingException {
		final List<String> files = new ArrayList<>();
		try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
			for (final Path path : stream) {
				final String file = path.getFileName().toString();
				if (!file.startsWith(HIDDEN) && FileKind.ofName(file) != null && !Files.isDirectory(path)) {
					files.add(file);
				}
			}
		} catch (final IOException | DirectoryIteratorException e) {
			throw new RecordingException(name, "is a directory that cannot be listed", "change its permissions");
		}
		files.sort(new NaturalOrder());
		return files;
	}

	/** Returns what the manifest in the directory of a file says about it. */
	private static Manifest.Entry besides(final String name, final Path path) throws RecordingException {
		final Path manifest = path.resolveSibling(Manifest.FILE);
		if (!Files.isRegularFile(manifest)) {
			return Manifest.Entry.NONE;
		}
		final Manifest.Entry entry = Manifest.read(manifest.toString(), manifest).find(path);
		return entry == null ? Manifest.Entry.NONE : entry;
	}

	private Recording openFile(final String name, final Path path, final Manifest.Entry entry)
			throws RecordingException {
		final ByteInput in = ByteInput.open(name, path, entry.sha256());
		boolean kept = false;
		try {
			if (in.size() == ByteInput.UNKNOWN) {
				final Recording recording = openStream(in, entry);
				kept = true;
				return recording;
			}
			entry.checkBytes(name, in.size());
			final PcmContent.Opener again = () -> reopen(in, path, entry);
			return describe(in, again, entry, FileKind.ofName(name) == Recording.Kind.RAW);
		} finally {
			if (!kept) {
				in.close();
			}
		}
	}

	private static ByteInput reopen(final ByteInput first, final Path path, final Manifest.Entry entry)
			throws RecordingException {
		first.checkLength();
		return ByteInput.open(first.name(), path, entry.sha256());
	}

	/** A pipe may bring anything: raw samples only where the options say how to read them. */
	private Recording openStream(final ByteInput in, final Manifest.Entry entry) throws RecordingException {
		return describe(in, () -> in, entry, false);
	}

	private Recording describe(final ByteInput in, final PcmContent.Opener again, final Manifest.Entry entry,
			final boolean raw) throws RecordingException {
		final byte[] head = new byte[in.size() == ByteInput.UNKNOWN ? 12 : FileKind.LOOK_BYTES];
		final int length = in.peek(head);
		final boolean described = in.size() == ByteInput.UNKNOWN && !options.axes().isEmpty();
		final Recording.Kind kind = raw && length > 0 ? Recording.Kind.RAW
				: FileKind.ofContent(in.name(), head, length, described);
		return switch (kind) {
		case WAV -> WavFile.open(in, again, options, entry);
		case CSV -> CsvFile.open(in, again, options, entry);
		case RAW -> RawFile.open(in, again, options, entry);
		};
	}

	private static String below(final String directory, final String file) {
		return directory.endsWith("/") ? directory + file : directory + "/" + file;
	}
}
