/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.recording;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the header of a RIFF/WAVE file.
 * <p>
 * Sizes in the header are claims: each is checked against the file. Source: Multimedia Programming Interface and Data
 * Specifications 1.0 (IBM and Microsoft, 1991), and WAVEFORMATEXTENSIBLE of the Windows SDK.
 */
final class WavFile {

	/** The unit of samples that are parts of full scale. */
	static final String UNIT = "FS";

	/** From this size on, recorders that write to a pipe mean "until the end": they cannot know the length. */
	private static final long STREAMED_BYTES = 0x7FFF_F000L;

	private static final int CHUNK_HEADER = 8;
	private static final int FORMAT_LEAST = 16;
	private static final int FORMAT_EXTENSIBLE = 40;
	private static final int TAG_PCM = 1;
	private static final int TAG_FLOAT = 3;
	private static final int TAG_EXTENSIBLE = 0xFFFE;

	/** The last 14 bytes of the GUID of every sub-format that is a format tag. */
	private static final byte[] TAG_GUID = { 0, 0, 0, 0, 0x10, 0, (byte) 0x80, 0, 0, (byte) 0xAA, 0, 0x38,
			(byte) 0x9B, 0x71 };

	private final ByteInput in;
	private PcmFormat format;
	private int channels;
	private long rate;

	private WavFile(final ByteInput in) {
		this.in = in;
	}

	/**
	 * Reads the header.
	 *
	 * @param in
	 *            the input at its first byte; left at the first sample.
	 * @param again
	 *            opens the input for each reader.
	 * @param options
	 *            what the user says.
	 * @param entry
	 *            what a manifest says, or {@link Manifest.Entry#NONE}.
	 * @return the recording.
	 * @throws RecordingException
	 *             when it is no WAV that can be read.
	 */
	static Recording open(final ByteInput in, final PcmContent.Opener again, final Options options,
			final Manifest.Entry entry) throws RecordingException {
		final WavFile wav = new WavFile(in);
		final long data = wav.readHeader();
		final String name = in.name();
		final long bytes = wav.samplesLength(data);
		final List<String> stored = new ArrayList<>();
		for (int i = 0; i < wav.channels; i++) {
			stored.add(entry.axes().size() == wav.channels ? entry.axes().get(i) : Integer.toString(i));
		}
		final Selection selection = Selection.of(name, stored, options);
		final Rate rate = wav.rate(options, entry);
		final double scale = wav.format.fraction();
		final PcmLayout layout = new PcmLayout(wav.format, wav.channels, selection.indices(), scale, 0, bytes, true);
		final boolean int16 = wav.format == PcmFormat.INT16;
		final boolean integer = scale != 1;
		final long length = bytes == ByteInput.UNKNOWN ? Recording.UNKNOWN_LENGTH : bytes / layout.frameBytes();
		entry.checkFrames(name, length);
		final Recording.Facts facts = new Recording.Facts(name, Recording.Kind.WAV, selection.names(), List.of(), rate,
				false, integer ? UNIT : "", int16 ? scale : 1, 0, wav.format.limit(), int16, length);
		return new Recording(facts, new PcmContent(again, in.position(), layout, rate),
				in.size() == ByteInput.UNKNOWN);
	}

	/** Goes to the samples; returns the size of the data chunk as announced. */
	private long readHeader() throws RecordingException {
		take(12, "the RIFF header");
		while (true) {
			final long at = in.position();
			final byte[] header = new byte[CHUNK_HEADER];
			final int got = in.read(header, 0, CHUNK_HEADER, CHUNK_HEADER);
			if (got < CHUNK_HEADER) {
				throw refuse("has no " + (format == null ? "\"fmt \"" : "\"data\"") + " chunk before its end at byte "
						+ in.position(), "record or copy it again");
			}
			final String id = new String(header, 0, 4, StandardCharsets.ISO_8859_1);
			final long size = uint32(header, 4);
			if (id.equals("data")) {
				if (format == null) {
					throw refuse("its \"data\" chunk at byte " + at + " comes before the \"fmt \" chunk",
							"convert it with a tool that writes standard WAV");
				}
				return size;
			}
			if (in.size() != ByteInput.UNKNOWN && size > in.size() - in.position()) {
				throw refuse("its chunk " + RecordingException.quote(id) + " at byte " + at + " claims " + size
						+ " bytes, but only " + (in.size() - in.position()) + " follow", "record or copy it again");
			}
			if (id.equals("fmt ")) {
				readFormat(at, size);
			} else {
				skip(size, id);
			}
		}
	}

	private void readFormat(final long at, final long size) throws RecordingException {
		if (format != null || size < FORMAT_LEAST) {
			throw refuse("its \"fmt \" chunk at byte " + at + (format != null ? " is the second" : " is too short: "
					+ size + " bytes"), "convert it with a tool that writes standard WAV");
		}
		final int length = (int) Math.min(size, FORMAT_EXTENSIBLE);
		final byte[] chunk = take(length, "the \"fmt \" chunk");
		skip(size - length, "fmt ");
		channels = uint16(chunk, 2);
		rate = uint32(chunk, 4);
		final int block = uint16(chunk, 12);
		final int bits = uint16(chunk, 14);
		final int tag = tag(chunk, length);
		format = format(tag, bits);
		if (format == null) {
			throw refuse("its samples are " + WavCodec.name(tag) + " of " + bits + " bits (format tag " + tag
					+ "), which is not read", "convert it to PCM of 16, 24 or 32 bits, or float");
		}
		if (channels == 0) {
			throw refuse("its header says 0 channels", "record or export it again");
		}
		if (block != channels * format.bytes()) {
			throw refuse("its header contradicts itself: " + channels + " channels of " + bits + " bits need frames of "
					+ (long) channels * format.bytes() + " bytes, not " + block, "record or export it again");
		}
	}

	/** Returns the format tag, taken from the sub-format where the chunk is extensible. */
	private static int tag(final byte[] chunk, final int length) {
		final int tag = uint16(chunk, 0);
		if (tag != TAG_EXTENSIBLE || length < FORMAT_EXTENSIBLE) {
			return tag;
		}
		for (int i = 0; i < TAG_GUID.length; i++) {
			if (chunk[26 + i] != TAG_GUID[i]) {
				return tag;
			}
		}
		return uint16(chunk, 24);
	}

	private static PcmFormat format(final int tag, final int bits) {
		if (tag == TAG_PCM) {
			return switch (bits) {
			case 8 -> PcmFormat.UINT8;
			case 16 -> PcmFormat.INT16;
			case 24 -> PcmFormat.INT24;
			case 32 -> PcmFormat.INT32;
			default -> null;
			};
		}
		if (tag == TAG_FLOAT) {
			return bits == 32 ? PcmFormat.FLOAT32 : bits == 64 ? PcmFormat.FLOAT64 : null;
		}
		return null;
	}

	/** Checks the announced length of the samples; returns it, or UNKNOWN when they go on to the end. */
	private long samplesLength(final long announced) throws RecordingException {
		final int frame = channels * format.bytes();
		final boolean file = in.size() != ByteInput.UNKNOWN;
		final long rest = in.size() - in.position();
		if (!file && announced == 0) {
			return ByteInput.UNKNOWN;
		}
		if (announced >= STREAMED_BYTES && (!file || announced > rest)) {
			if (file && rest < frame) {
				throw refuse("has no samples: it ends at byte " + in.size(), "record it again");
			}
			return file ? rest - rest % frame : ByteInput.UNKNOWN;
		}
		if (file && announced > rest) {
			throw refuse("is truncated: its header at byte " + (in.position() - 4) + " announces " + announced
					+ " bytes of samples, but only " + rest + " follow", "record or copy it again");
		}
		if (announced == 0) {
			throw refuse(rest > 0 ? "announces 0 bytes of samples at byte " + (in.position() - 4) + ", but " + rest
					+ " bytes follow: the recorder was stopped before it wrote the length" : "has no samples",
					rest > 0 ? "repair its header with an audio tool" : "record it again");
		}
		if (announced % frame != 0) {
			throw refuse("announces " + announced + " bytes of samples at byte " + (in.position() - 4)
					+ ", no multiple of its frame of " + frame + " bytes", "record or export it again");
		}
		return announced;
	}

	private Rate rate(final Options options, final Manifest.Entry entry) throws RecordingException {
		final Rate header = Rate.require(rate, in.name(), "the header");
		// A WAV header holds whole hertz only: a rate given more exactly may differ by less than one.
		return RateCheck.agree(in.name(), "the header", header, 1 / header.hertz(), options, entry);
	}

	private byte[] take(final int count, final String what) throws RecordingException {
		final byte[] bytes = new byte[count];
		if (in.read(bytes, 0, count, count) < count) {
			throw refuse("ends at byte " + in.position() + " within " + what, "record or copy it again");
		}
		return bytes;
	}

	/** Passes over a chunk and its padding byte. */
	private void skip(final long size, final String id) throws RecordingException {
		if (in.skip(size) < size) {
			throw refuse("ends at byte " + in.position() + " within its chunk " + RecordingException.quote(id),
					"record or copy it again");
		}
		in.skip(size & 1);
	}

	private RecordingException refuse(final String what, final String remedy) {
		return new RecordingException(in.name(), what, remedy);
	}

	private static int uint16(final byte[] bytes, final int at) {
		return PcmFormat.int16(bytes, at) & 0xFFFF;
	}

	private static long uint32(final byte[] bytes, final int at) {
		return uint16(bytes, at) | (long) uint16(bytes, at + 2) << 16;
	}
}
