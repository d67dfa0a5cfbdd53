/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.recording;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ManifestTest extends FolderTest {

	/** SHA-256 of the bytes 1 0 2 0, by sha256sum. */
	private static final String SHA_1020 = "7b11c1133330cd161071bf23a0c9b6ce5320a8f3a0f83620035a72be46df4104";

	@Test
	void shouldReadRawBesideManifest() throws RecordingException {
		final String name = files.write("a.i16", 1, 0, -1, -1, 0, 16, 3, 0);
		manifest("'sample_rate_hz': 200, 'axes': ['x', 'y'], 'unit': 'g', 'scale': 0.5, 'offset': 10, 'other': [{}]",
				"{'file': 'a.i16', 'samples': 2, 'bytes': 8}");
		final Recording recording = TestFiles.open(name);
		assertEquals(List.of("x", "y"), recording.channels());
		assertEquals(200_000, recording.rate().milliHertz());
		assertEquals("g", recording.unit());
		assertEquals(2, recording.frames());
		assertArrayEquals(new double[] { 10.5, 9.5, 2058, 11.5 }, TestFiles.values(recording));
		final RecordingSource source = TestFiles.source(Options.NONE, name);
		assertEquals(0.5f, source.unitPerCount());
		assertEquals(32767, source.clipCounts());
		assertArrayEquals(new short[] { 1, -1, 4096, 3 }, TestFiles.counts(source));
	}

	@Test
	void shouldPreferWhatTheFileSays() throws RecordingException {
		files.write("a.i16", 1, 0);
		manifest("'sample_rate_hz': 200, 'axes': ['x', 'y'], 'windows': 7",
				"{'file': 'a.i16', 'sample_rate_hz': 12.5, 'axes': 1, 'windows': 1, 'window_samples': 1}");
		final Recording recording = TestFiles.open(folder.toString());
		assertEquals(12_500, recording.rate().milliHertz());
		assertEquals(List.of("0"), recording.channels());
	}

	@Test
	void shouldReadDirectoryInOrderOfManifest() throws RecordingException {
		files.write("b.i16", 1, 0);
		files.write("sub/a.i16", 2, 0);
		files.write("unlisted.i16", 3, 0);
		manifest("'sample_rate_hz': 200, 'axes': ['x']",
				"{'file': 'sub/a.i16'}, {'file': 'labels.json'}, {'file': 'b.i16'}");
		final List<Recording> recordings = Recordings.open(List.of(folder.toString()), Options.NONE);
		assertEquals(List.of("a.i16", "b.i16"), TestFiles.names(recordings));
		assertEquals(folder + "/sub/a.i16", recordings.get(0).name());
	}

	@Test
	void shouldCheckHash() throws RecordingException {
		files.write("a.i16", 1, 0, 2, 0);
		manifest("'sample_rate_hz': 200, 'axes': ['x']", "{'file': 'a.i16', 'sha256': '" + SHA_1020 + "'}");
		assertArrayEquals(new double[] { 1, 2 }, TestFiles.values(TestFiles.open(folder.toString())));
		files.write("a.i16", 1, 0, 3, 0);
		assertTrue(TestFiles.refusal(folder.toString()).contains("a.i16: its SHA-256 is "));
	}

	@Test
	void shouldRefuseFilesThatDiffer() {
		files.write("a.i16", 1, 0, 2, 0);
		final String top = "'sample_rate_hz': 200, 'axes': ['x']";
		manifest(top, "{'file': 'a.i16', 'samples': 3}");
		assertEquals("has 2 frames, but manifest.json says 3; get a complete copy or correct manifest.json",
				refusal("a.i16"));
		manifest(top, "{'file': 'a.i16', 'bytes': 5}");
		assertEquals("has 4 bytes, but manifest.json says 5; get a complete copy or correct manifest.json",
				refusal("a.i16"));
		manifest(top + ", 'window_samples': 2", "{'file': 'a.i16', 'windows': 4}");
		assertEquals("has 2 frames, but manifest.json says 8; get a complete copy or correct manifest.json",
				refusal("a.i16"));
		manifest(top, "{'file': 'gone.i16'}");
		assertEquals("there is no such file; check the name and the current directory", refusal("gone.i16"));
		manifest("'sample_rate_hz': 200, 'axes': ['x', 'y', 'z']", "{'file': 'a.i16'}");
		assertEquals("has 4 bytes, no multiple of its frame of 6 bytes; get a complete copy, or correct the number of "
				+ "axes", refusal("a.i16"));
		files.write("a.i16", 1, 0, 2);
		manifest(top, "{'file': 'a.i16'}");
		assertEquals("has 3 bytes, an odd number: int16 samples have two each; get a complete copy, or correct the "
				+ "number of axes", refusal("a.i16"));
		files.write("inner.csv/file", 1);
		manifest(top, "{'file': 'inner.csv'}");
		assertEquals("is a directory where a file is needed; name a recording in it", refusal("inner.csv"));
		files.csv("rows.csv", "x", "1", "2");
		manifest(top, "{'file': 'rows.csv', 'samples': 3}");
		assertEquals("has 2 frames, but manifest.json says 3; get a complete copy or correct manifest.json",
				refusal("rows.csv"));
	}

	@Test
	void shouldRefuseOtherShapes() {
		files.write("a.i16", 1, 0);
		assertEquals("is not JSON (line 1, column 2): Unexpected end-of-input: expected close marker for Object; "
				+ "correct it", refused("{"));
		final String shape = "is no object with a list \"files\"; see docs/recordings.md for its shape";
		assertEquals(shape, refused(""));
		assertEquals(shape, refused("[1]"));
		assertEquals(shape, refused("{'files': []}"));
		assertEquals("has an entry in \"files\" without \"file\"; name its file", refused("{'files': [1]}"));
		assertEquals("says \"scale\" -1.0 for \"a.i16\"; give the value of one count, above 0 and at most 1e30",
				refused("{'files': [{'file': 'a.i16', 'scale': -1}]}"));
		assertEquals("says \"scale\" \"\"1\"\" for \"a.i16\"; give a number",
				refused("{'files': [{'file': 'a.i16', 'scale': '1'}]}"));
		assertEquals("says \"samples\" \"1.5\" for \"a.i16\"; give a whole number",
				refused("{'files': [{'file': 'a.i16', 'samples': 1.5}]}"));
		assertEquals("\"sample_rate_hz\" says 0 Hz, which is no sampling rate; "
				+ "rates from 0.000001 to 2000000 Hz are read",
				refused("{'sample_rate_hz': 0, 'files': [{'file': 'a.i16'}]}"));
		assertEquals("says \"dtype\" \"float32\"; only int16-le is read",
				refused("{'dtype': 'float32', 'files': [{'file': 'a.i16'}]}"));
		assertEquals("the names of the axes are not distinct; name each axis once, as x,y,z",
				refused("{'axes': ['x', 'x'], 'files': [{'file': 'a.i16'}]}"));
	}

	@Test
	void shouldRefuseFilesOutsideTheDirectory() {
		for (final String file : List.of("../a.i16", "/etc/passwd", "sub/../../a.i16", "..", ".")) {
			assertEquals("names the file \"" + file + "\" outside its directory; move the file beside or below "
					+ "manifest.json", refused("{'files': [{'file': '" + file + "'}]}"));
		}
		assertEquals("names the file \"a?b\", which is no path; correct it",
				refused("{'files': [{'file': 'a\\u0000b'}]}"));
	}

	@Test
	void shouldRefuseContradictingRate() {
		files.write("a.i16", 1, 0);
		manifest("'sample_rate_hz': 200, 'axes': ['x']", "{'file': 'a.i16'}");
		final String name = files.path("a.i16").toString();
		assertEquals("manifest.json says 200 Hz, but --rate says 400 Hz; drop --rate, or correct manifest.json",
				TestFiles.tail(TestFiles.refusal(name, Options.NONE.withRate(400.0)), name));
	}

	@Test
	void shouldReadBareRawByOptions() throws RecordingException {
		final String name = files.write("bare.raw", 1, 0, 2, 0);
		final Options options = Options.NONE.withRate(50.0).withAxes(List.of("x", "y"));
		assertArrayEquals(new double[] { 1, 2 }, TestFiles.values(TestFiles.open(name, options)));
		assertEquals("is raw data, and nothing says its rate; give --rate HZ and --axes x,y,z, or a manifest.json "
				+ "beside it", TestFiles.tail(TestFiles.refusal(name), name));
		assertEquals("is raw data, and nothing says its axes; give --axes x,y,z, or a manifest.json beside it",
				TestFiles.tail(TestFiles.refusal(name, Options.NONE.withRate(50.0)), name));
		final Recording stream = TestFiles.stream(options, (byte) 3, (byte) 0, (byte) 4, (byte) 0);
		assertArrayEquals(new double[] { 3, 4 }, TestFiles.values(stream));
		final Recording odd = TestFiles.stream(options, new byte[7]);
		assertEquals("-: ends at byte 7, inside a frame of 4 bytes; check that the samples are int16 and that --axes "
				+ "names every axis", assertThrows(RecordingException.class, () -> TestFiles.values(odd)).getMessage());
	}

	private void manifest(final String top, final String entries) {
		files.write("manifest.json", ("{" + top + ", 'files': [" + entries + "]}").replace('\'', '"'));
	}

	private String refusal(final String file) {
		return TestFiles.tail(TestFiles.refusal(folder.toString()), folder + "/" + file);
	}

	private String refused(final String json) {
		files.write("manifest.json", json.replace('\'', '"'));
		return refusal("manifest.json");
	}
}
