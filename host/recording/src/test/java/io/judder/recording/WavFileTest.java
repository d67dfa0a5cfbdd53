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

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The expected values are those of the formats' definitions, worked out by hand. */
final class WavFileTest extends FolderTest {

	@Test
	void shouldReadInt16() throws RecordingException {
		final String name = files.write("a.wav",
				new WavBytes().channels(2).rate(44100).shorts(1, -32768, 32767, 256).bytes());
		final Recording recording = TestFiles.open(name);
		assertEquals(Recording.Kind.WAV, recording.kind());
		assertEquals(List.of("0", "1"), recording.channels());
		assertEquals(44_100_000, recording.rate().milliHertz());
		assertEquals("FS", recording.unit());
		assertEquals(2, recording.frames());
		assertTrue(recording.isInt16());
		assertArrayEquals(new double[] { 1 / 32768.0, -1, 32767 / 32768.0, 1 / 128.0 }, TestFiles.values(recording));
	}

	@Test
	void shouldReadHeaderWrittenByHand() throws RecordingException {
		final byte[] bytes = { 'R', 'I', 'F', 'F', 40, 0, 0, 0, 'W', 'A', 'V', 'E', 'f', 'm', 't', ' ', 16, 0, 0, 0, 1,
				0, 1, 0, (byte) 0x80, 0x3E, 0, 0, 0, 0x7D, 0, 0, 2, 0, 16, 0, 'd', 'a', 't', 'a', 4, 0, 0, 0, 0x34, 0x12,
				(byte) 0xFE, (byte) 0xFF };
		final RecordingSource source = TestFiles.source(Options.NONE, files.write("hand.wav", bytes));
		assertEquals(16_000_000, source.rateMilliHertz());
		assertArrayEquals(new short[] { 0x1234, -2 }, TestFiles.counts(source));
	}

	@Test
	void shouldReadOtherWidths() throws RecordingException {
		assertArrayEquals(new double[] { -1, 0, 127 / 128.0 },
				read(new WavBytes().bits(8).data((byte) 0, (byte) 128, (byte) 255)));
		assertArrayEquals(new double[] { 1 / 8388608.0, -1, 0x123456 / 8388608.0 }, read(new WavBytes().bits(24)
				.data(new byte[] { 1, 0, 0, 0, 0, (byte) 0x80, 0x56, 0x34, 0x12 })));
		assertArrayEquals(new double[] { -1 / 2147483648.0, 0.5 }, read(new WavBytes().bits(32)
				.data(new byte[] { -1, -1, -1, -1, 0, 0, 0, 0x40 })));
		assertArrayEquals(new double[] { 0.25, -3 }, read(new WavBytes().floats(0.25f, -3)));
		final byte[] doubles = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putDouble(0.1).putDouble(-1e9)
				.array();
		assertArrayEquals(new double[] { 0.1, -1e9 }, read(new WavBytes().tag(3).bits(64).data(doubles)));
	}

	@Test
	void shouldReadExtensibleFormat() throws RecordingException {
		assertArrayEquals(new double[] { 0.5 }, read(new WavBytes().extensible().shorts(16384)));
		assertArrayEquals(new double[] { 0.5, -0.5 }, read(new WavBytes().extensible().floats(0.5f, -0.5f)));
	}

	@Test
	void shouldPassOverOtherChunksAndPadding() throws RecordingException {
		assertArrayEquals(new double[] { 0.5 }, read(new WavBytes().chunk("LIST", 3, (byte) 1, (byte) 2, (byte) 3)
				.chunk("junk", 0).shorts(16384).after("LISTxxxxgarbage after the samples")));
	}

	@Test
	void shouldReadStreamedLengthToTheEnd() throws RecordingException {
		final byte[] bytes = new WavBytes().channels(2).dataSize(0xFFFF_FFFFL).data(new byte[] { 0, 64, 0, 32, 9 })
				.bytes();
		assertArrayEquals(new double[] { 0.5, 0.25 }, TestFiles.values(TestFiles.open(files.write("s.wav", bytes))));
		final Recording stream = TestFiles.stream(Options.NONE, bytes);
		assertEquals(Recording.UNKNOWN_LENGTH, stream.frames());
		assertArrayEquals(new double[] { 0.5 },
				TestFiles.values(TestFiles.stream(Options.NONE, new WavBytes().shorts(16384).dataSize(0).bytes())));
		assertArrayEquals(new double[] { 0.5, 0.25 }, TestFiles.values(stream));
	}

	@Test
	void shouldChooseChannels() throws RecordingException {
		final String name = files.write("six.wav", new WavBytes().channels(6).shorts(0, 1, 2, 3, 4, 5).bytes());
		final RecordingSource source = TestFiles.source(Options.NONE.withChannels(List.of("5", "0")), name);
		assertArrayEquals(new short[] { 5, 0 }, TestFiles.counts(source));
	}

	@Test
	void shouldTellTimeWithoutRoundingErrorsAddingUp() throws RecordingException {
		final String name = files.write("t.wav", new WavBytes().rate(44100).shorts(new int[44101]).bytes());
		try (FrameReader reader = TestFiles.open(name).read()) {
			int frames = reader.read(new double[44100], 0, 44100);
			while (frames < 44100) {
				frames += reader.read(new double[44100], 0, 44100 - frames);
			}
			assertEquals(1, reader.read(new double[1], 0, 1));
			assertEquals(1_000_000_000, reader.timeNanos());
		}
	}

	@Test
	void shouldRefuseTruncatedFile() {
		final byte[] whole = new WavBytes().shorts(1, 2, 3, 4).bytes();
		assertEquals(
				"is truncated: its header at byte 40 announces 8 bytes of samples, but only 5 follow; "
						+ "record or copy it again",
				refusal("cut.wav", Arrays.copyOf(whole, whole.length - 3)));
		assertEquals("its chunk \"fmt \" at byte 12 claims 16 bytes, but only 8 follow; record or copy it again",
				refusal("cut2.wav", Arrays.copyOf(whole, 28)));
		assertEquals("ends at byte 28 within the \"fmt \" chunk; record or copy it again",
				streamRefusal(Arrays.copyOf(whole, 28)));
		assertEquals("has no \"data\" chunk before its end at byte 36; record or copy it again",
				refusal("cut3.wav", Arrays.copyOf(whole, 36)));
		assertEquals("ends at byte 49, 3 bytes of samples earlier than announced; record or copy it again",
				streamRefusal(Arrays.copyOf(whole, whole.length - 3)));
	}

	@Test
	void shouldRefuseLyingSizes() {
		assertEquals("its chunk \"LIST\" at byte 12 claims 4294967295 bytes, but only 40 follow; record or copy it again",
				refusal("a.wav", new WavBytes().chunk("LIST", -1).shorts(1, 2, 3, 4).bytes()));
		assertEquals("announces 0 bytes of samples at byte 40, but 4 bytes follow: the recorder was stopped before it "
				+ "wrote the length; repair its header with an audio tool",
				refusal("b.wav", new WavBytes().shorts(1, 2).dataSize(0).bytes()));
		assertEquals("has no samples; record it again", refusal("c.wav", new WavBytes().bytes()));
		assertEquals("announces 3 bytes of samples at byte 40, no multiple of its frame of 2 bytes; "
				+ "record or export it again", refusal("d.wav", new WavBytes().shorts(1, 2).dataSize(3).bytes()));
		assertEquals("has no samples: it ends at byte 45; record it again",
				refusal("e.wav", new WavBytes().dataSize(0xFFFF_FFFFL).data((byte) 1).bytes()));
	}

	@Test
	void shouldRefuseContradictingHeader() {
		assertEquals("its header says 0 channels; record or export it again",
				refusal("a.wav", new WavBytes().channels(0).block(2).shorts(1).bytes()));
		assertEquals("its header contradicts itself: 65535 channels of 16 bits need frames of 131070 bytes, not 65534; "
				+ "record or export it again", refusal("b.wav", new WavBytes().channels(65535).shorts(1).bytes()));
		assertEquals("its header contradicts itself: 2 channels of 16 bits need frames of 4 bytes, not 3; "
				+ "record or export it again", refusal("c.wav", new WavBytes().channels(2).block(3).shorts(1).bytes()));
		assertEquals("the header says 0 Hz, which is no sampling rate; rates from 0.000001 to 2000000 Hz are read",
				refusal("d.wav", new WavBytes().rate(0).shorts(1).bytes()));
		assertEquals("the header says 4294967295 Hz, which is no sampling rate; "
				+ "rates from 0.000001 to 2000000 Hz are read",
				refusal("e.wav", new WavBytes().rate(0xFFFF_FFFFL).shorts(1).bytes()));
	}

	@Test
	void shouldRefuseTooManyChannels() throws RecordingException {
		assertEquals("has 65 channels, more than the 64 that can be read; choose some, for example --channels 0,1,2",
				refusal("many.wav", new WavBytes().channels(65).shorts(new int[65]).bytes()));
		final String name = files.write("four.wav", new WavBytes().channels(4).shorts(1, 2, 3, 4).bytes());
		assertEquals(4, TestFiles.values(TestFiles.open(name)).length);
		final RecordingException refusal = assertThrows(RecordingException.class,
				() -> TestFiles.source(Options.NONE, name));
		assertEquals(
				"has 4 channels, but a sensor has 1 to 3 axes: 0 = \"0\", 1 = \"1\", 2 = \"2\", 3 = \"3\"; "
						+ "choose up to three, for example --channels 0,1,2",
				TestFiles.tail(refusal.getMessage(), name));
	}

	@Test
	void shouldNameCodecsThatAreNotRead() {
		final String remedy = ", which is not read; convert it to PCM of 16, 24 or 32 bits, or float";
		assertEquals("its samples are IMA ADPCM of 4 bits (format tag 17)" + remedy,
				refusal("a.wav", new WavBytes().tag(0x11).bits(4).block(256).shorts(1).bytes()));
		assertEquals("its samples are MP3 of 0 bits (format tag 85)" + remedy,
				refusal("b.wav", new WavBytes().tag(0x55).bits(0).shorts(1).bytes()));
		assertEquals("its samples are PCM of 12 bits (format tag 1)" + remedy,
				refusal("c.wav", new WavBytes().bits(12).shorts(1).bytes()));
		assertEquals("its samples are A-law of 8 bits (format tag 6)" + remedy,
				refusal("d.wav", new WavBytes().extensible().tag(6).bits(8).shorts(1).bytes()));
	}

	@Test
	void shouldRefuseSamplesThatAreNoNumbers() {
		assertEquals("the sample of channel 0 at byte 48 is NaN; export the recording again without gaps",
				refusal("nan.wav", new WavBytes().floats(1, Float.NaN).bytes()));
		assertEquals("the sample of channel 1 at byte 48 is Infinity; export the recording again without gaps", refusal(
				"inf.wav", new WavBytes().channels(2).floats(1, Float.POSITIVE_INFINITY, 0, 0).bytes()));
	}

	@Test
	void shouldRefuseOtherContent() {
		assertEquals("is text, not WAV; rename it to .csv when it has a header line and one row per sample",
				refusal("text.wav", "x,y\n1,2\n".getBytes(StandardCharsets.UTF_8)));
		assertEquals("is empty (0 bytes); record it again", refusal("empty.wav"));
		assertEquals("is a 64-bit WAV (RF64), which is not read; unpack or convert it to WAV, CSV or raw int16",
				refusal("big.wav", magic("RF64")));
		assertEquals("is gzip data, which is not read; unpack or convert it to WAV, CSV or raw int16",
				refusal("gz.wav", magic("\u001F\u008B")));
		assertEquals("is a zip archive, which is not read; unpack or convert it to WAV, CSV or raw int16",
				refusal("zip.csv", magic("PK\u0003\u0004")));
		assertEquals("has no RIFF header at byte 0, so it is no WAV; record or export it again",
				refusal("noise.wav", magic("\u0001\u0002")));
	}

	@Test
	void shouldRefuseContradictingRate() throws RecordingException {
		final String name = files.write("r.wav", new WavBytes().rate(48000).shorts(1).bytes());
		assertEquals("the header says 48000 Hz, but --rate says 44100 Hz; drop --rate, or correct the recording",
				TestFiles.tail(TestFiles.refusal(name, Options.NONE.withRate(44100.0)), name));
		assertEquals(48_000_300, TestFiles.open(name, Options.NONE.withRate(48000.3)).rate().milliHertz());
		for (final double absurd : new double[] { 0, -1, Double.NaN, 1e9 }) {
			final String message = TestFiles.refusal(name, Options.NONE.withRate(absurd));
			assertTrue(message.startsWith("--rate: the option says "), message);
		}
	}

	@Test
	void shouldTellInt16FromOtherFormats() throws RecordingException {
		assertFalse(TestFiles.open(files.write("f.wav", new WavBytes().floats(1).bytes())).isInt16());
	}

	private double[] read(final WavBytes wav) throws RecordingException {
		return TestFiles.values(TestFiles.open(files.write("read.wav", wav.bytes())));
	}

	private String refusal(final String name, final byte... bytes) {
		final String path = files.write(name, bytes);
		return TestFiles.tail(TestFiles.refusal(path), path);
	}

	private static String streamRefusal(final byte... bytes) {
		final Options options = Options.NONE.withStandardInput(new ByteArrayInputStream(bytes));
		return TestFiles.tail(TestFiles.refusal("-", options), "-");
	}

	private static byte[] magic(final String start) {
		return (start + "\u0000".repeat(20)).getBytes(StandardCharsets.ISO_8859_1);
	}
}
