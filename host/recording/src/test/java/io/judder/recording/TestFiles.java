/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A folder of recordings under test: writes files and CSV rows, opens them, reads all they have.
 */
final class TestFiles {

	private final Path folder;

	TestFiles(final Path folder) {
		this.folder = folder;
	}

	Path path(final String name) {
		return folder.resolve(name);
	}

	String write(final String name, final byte[] bytes) {
		try {
			Files.createDirectories(path(name).getParent());
			Files.write(path(name), bytes);
		} catch (final IOException e) {
			throw new AssertionError(e);
		}
		return path(name).toString();
	}

	String write(final String name, final int... bytes) {
		final byte[] narrow = new byte[bytes.length];
		for (int i = 0; i < bytes.length; i++) {
			narrow[i] = (byte) bytes[i];
		}
		return write(name, narrow);
	}

	String write(final String name, final String text) {
		return write(name, text.getBytes(StandardCharsets.UTF_8));
	}

	/** Writes lines with a line feed behind each. */
	String csv(final String name, final String... lines) {
		return write(name, String.join("\n", lines) + "\n");
	}

	static Recording open(final String name, final Options options) throws RecordingException {
		final List<Recording> opened = Recordings.open(List.of(name), options);
		assertEquals(1, opened.size());
		return opened.get(0);
	}

	static Recording open(final String name) throws RecordingException {
		return open(name, Options.NONE);
	}

	static Recording stream(final Options options, final byte... bytes) throws RecordingException {
		return open("-", options.withStandardInput(new ByteArrayInputStream(bytes)));
	}

	/** Reads all values, in blocks of odd size. */
	static double[] values(final Recording recording) throws RecordingException {
		final int channels = recording.channels().size();
		final double[] block = new double[7 * channels];
		final DoubleStream.Builder all = DoubleStream.builder();
		try (FrameReader reader = recording.read()) {
			for (int got = reader.read(block, 0, 7); got != FrameReader.END; got = reader.read(block, 0, 7)) {
				Arrays.stream(block, 0, got * channels).forEach(all);
			}
		}
		return all.build().toArray();
	}

	/** Reads all counts of a source. */
	static short[] counts(final RecordingSource source) throws RecordingException {
		final short[] block = new short[7 * source.axes()];
		short[] all = new short[0];
		for (int got = source.read(block, 0, 7); got != RecordingSource.END; got = source.read(block, 0, 7)) {
			final int had = all.length;
			all = Arrays.copyOf(all, had + got * source.axes());
			System.arraycopy(block, 0, all, had, got * source.axes());
		}
		return all;
	}

	/** Plays recordings by the scale of the first. */
	static RecordingSource source(final Options options, final String... names) throws RecordingException {
		final List<Recording> recordings = Recordings.open(List.of(names), options);
		return new RecordingSource(recordings, Quantiser.of(recordings.get(0), options));
	}

	/** Opens a recording and reads it all; returns the message of the refusal, which must be one line. */
	static String refusal(final String name, final Options options) {
		final String message = assertThrows(RecordingException.class, () -> {
			for (final Recording recording : Recordings.open(List.of(name), options)) {
				values(recording);
			}
		}).getMessage();
		assertFalse(message.contains("\n"), message);
		return message;
	}

	/** Returns the message with which names are refused at opening. */
	static String refusalOf(final List<String> names) {
		return assertThrows(RecordingException.class, () -> Recordings.open(names, Options.NONE)).getMessage();
	}

	static String refusal(final String name) {
		return refusal(name, Options.NONE);
	}

	/** Returns the last part of a message, without the name of the file. */
	static String tail(final String message, final String name) {
		assertEquals(name + ": ", message.substring(0, Math.min(message.length(), name.length() + 2)));
		return message.substring(name.length() + 2);
	}

	static List<String> names(final List<Recording> recordings) {
		final List<String> names = new ArrayList<>();
		recordings.forEach(recording -> names.add(Path.of(recording.name()).getFileName().toString()));
		return names;
	}
}
