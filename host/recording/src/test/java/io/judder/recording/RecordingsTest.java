/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.recording;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RecordingsTest extends FolderTest {

	@Test
	void shouldReadDirectoryInNaturalOrder() throws RecordingException {
		for (final String name : List.of("run10.csv", "run2.csv", "run1.csv", ".hidden.csv", "notes.txt", "sub/x.csv")) {
			files.csv(name, "x", "1");
		}
		files.write("run3.WAV", new WavBytes().shorts(1).bytes());
		assertEquals(List.of("run1.csv", "run2.csv", "run3.WAV", "run10.csv"),
				TestFiles.names(Recordings.open(List.of(folder.toString()), Options.NONE)));
	}

	@Test
	void shouldOrderNamesAsPeopleCount() {
		final NaturalOrder order = new NaturalOrder();
		final List<String> names = List.of("a", "a0", "a00", "a1", "a01b", "a2", "a10", "a10b2", "a10b10", "a99999999999999999999",
				"b");
		for (int i = 0; i < names.size(); i++) {
			for (int j = 0; j < names.size(); j++) {
				assertEquals(Integer.signum(i - j), Integer.signum(order.compare(names.get(i), names.get(j))),
						names.get(i) + " " + names.get(j));
			}
		}
	}

	@Test
	void shouldRefuseDirectoryWithoutRecordings() {
		files.write("notes.txt", "hello");
		assertEquals("is a directory without recordings (.wav, .csv, .tsv, .i16, .raw, .bin); name another directory, or "
				+ "the files themselves", TestFiles.tail(TestFiles.refusal(folder.toString()), folder.toString()));
	}

	@Test
	void shouldRefuseMissingAndUnreadableFiles() throws IOException {
		final String gone = files.path("gone.wav").toString();
		assertEquals("there is no such file; check the name and the current directory",
				TestFiles.tail(TestFiles.refusal(gone), gone));
		assertEquals("a?b: is no name of a file; check the name", TestFiles.refusal("a\0b"));
		final Path locked = Path.of(files.csv("locked.csv", "x", "1"));
		assertTrue(locked.toFile().setReadable(false));
		final String denied = "may not be read by this user; change its permissions";
		assertEquals("a: " + denied, ByteInput.unreadable("a", new AccessDeniedException("a")).getMessage());
		assertEquals("a: cannot be read: Input/output error; check the medium and try again",
				ByteInput.unreadable("a", new IOException("Input/output error")).getMessage());
		// The superuser may read what nobody may.
		if (!Files.isReadable(locked)) {
			assertEquals(denied, TestFiles.tail(TestFiles.refusal(locked.toString()), locked.toString()));
		}
	}

	@Test
	void shouldRefuseUnknownContent() {
		final String name = files.write("data.dat", 0, 1, 2, 3);
		assertEquals("is neither WAV nor text; name it .i16 and give --rate and --axes when it is raw int16",
				TestFiles.tail(TestFiles.refusal(name), name));
		final String csv = files.write("data.csv", 0, 1, 2, 3);
		assertEquals("is not text, as CSV is; export it again as text in UTF-8",
				TestFiles.tail(TestFiles.refusal(csv), csv));
	}

	@Test
	void shouldRefuseFileThatChangesWhileRead() throws IOException {
		final String raw = files.write("grow.i16", new byte[200_000]);
		final Options options = Options.NONE.withRate(1.0).withAxes(List.of("x"));
		assertChanges(TestFiles.open(raw, options), new byte[] { 1, 2 }, "200000", "200002");
		final String csv = files.csv("grow.csv", "x", "1");
		assertChanges(TestFiles.open(csv), new byte[] { '2' }, "4", "5");
		final String shrunk = files.write("shrink.i16", new byte[200_000]);
		try (FrameReader reader = TestFiles.open(shrunk, options).read()) {
			assertTrue(reader.read(new double[1], 0, 1) > 0);
			Files.write(Path.of(shrunk), new byte[100_000]);
			assertTrue(readOut(reader).getMessage().contains("changed from 200000 to 100000 bytes while it was read"));
		}
	}

	@Test
	void shouldReadStandardInputOnceOnly() throws RecordingException {
		final Recording recording = TestFiles.stream(Options.NONE, new WavBytes().shorts(1, 2).bytes());
		assertArrayEquals(new double[] { 1 / 32768.0, 2 / 32768.0 }, TestFiles.values(recording));
		assertEquals("-: can be read only once; name it once, or store it in a file",
				assertThrows(RecordingException.class, recording::read).getMessage());
		assertEquals("-: can be read only once; name it once", TestFiles.refusalOf(List.of("-", "-")));
		assertEquals("-: is empty (0 bytes); record it again",
				assertThrows(RecordingException.class, () -> TestFiles.stream(Options.NONE)).getMessage());
	}

	@Test
	void shouldNotWaitForMoreThanOneFrameOfLiveInput() throws RecordingException {
		final Options raw = Options.NONE.withRate(1.0).withAxes(List.of("x"));
		assertBlocks(raw, new byte[][] { new byte[14], new byte[3], new byte[3] }, 7, 1, 2);
		final byte[] header = "channel\n1\n2\n".getBytes(StandardCharsets.UTF_8);
		final byte[] rows = "3\n4\n".getBytes(StandardCharsets.UTF_8);
		assertBlocks(Options.NONE.withRate(1.0), new byte[][] { header, rows, rows }, 2, 2, 2);
	}

	@Test
	void shouldKeepMessagesOnOneLine() {
		final String name = files.csv("odd.csv", "x", "1\n".repeat(300) + "a\u001B[31mb" + "c".repeat(100));
		final String message = TestFiles.refusal(name);
		assertFalse(message.contains("\u001B"), message);
		assertTrue(message.contains("\"a?[31mb"), message);
		assertTrue(message.length() < name.length() + 200, message);
	}

	@Test
	void shouldKnowRatesExactly() {
		assertEquals(44_100_000, Rate.ofHertz(44100).milliHertz());
		assertEquals(22_676, Rate.ofHertz(44100).periodNanos());
		assertEquals(3_600_000_000_000L, Rate.ofHertz(1 / 3600.0).periodNanos());
		assertEquals(0, Rate.ofHertz(1 / 3600.0).milliHertz());
		assertEquals(24 * 3_600_000_000_000L, Rate.ofHertz(1 / 3600.0).nanosAt(24));
		// A year at 44.1 kHz is a whole number of seconds.
		assertEquals(31_536_000_000_000_000L, Rate.ofHertz(44100).nanosAt(44100L * 31_536_000));
		assertEquals("0.5 Hz", Rate.ofHertz(0.5).toString());
	}

	/** Reads from a stream that brings one piece per call and must not be asked for more. */
	private static void assertBlocks(final Options options, final byte[][] pieces, final int... frames)
			throws RecordingException {
		final InputStream drip = new InputStream() {

			private int next;

			@Override
			public int read() {
				throw new UnsupportedOperationException();
			}

			@Override
			public int read(final byte[] bytes, final int offset, final int length) {
				assertTrue(next < pieces.length, "waited for more");
				System.arraycopy(pieces[next], 0, bytes, offset, pieces[next].length);
				return pieces[next++].length;
			}
		};
		try (FrameReader reader = TestFiles.open("-", options.withStandardInput(drip)).read()) {
			for (final int count : frames) {
				assertEquals(count, reader.read(new double[100], 0, 100));
			}
		}
	}

	private static void assertChanges(final Recording recording, final byte[] more, final String before,
			final String after) throws IOException {
		try (FrameReader reader = recording.read()) {
			assertTrue(reader.read(new double[1], 0, 1) > 0);
			Files.write(Path.of(recording.name()), more, StandardOpenOption.APPEND);
			final String message = readOut(reader).getMessage();
			assertTrue(message.contains("changed from " + before + " to " + after + " bytes while it was read"), message);
		}
	}

	private static RecordingException readOut(final FrameReader reader) {
		return assertThrows(RecordingException.class, () -> {
			final double[] block = new double[4096];
			while (reader.read(block, 0, 4096) != FrameReader.END) {
				continue;
			}
		});
	}
}
