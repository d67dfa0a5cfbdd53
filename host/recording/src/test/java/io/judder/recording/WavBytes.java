/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.recording;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Writes WAV files for tests, also wrong ones: every header field can be set.
 */
final class WavBytes {

	private final ByteArrayOutputStream before = new ByteArrayOutputStream();
	private int tag = 1;
	private int channels = 1;
	private long rate = 8000;
	private int bits = 16;
	private Integer block;
	private long dataSize = -1;
	private byte[] data = new byte[0];
	private boolean extensible;
	private byte[] after = new byte[0];

	WavBytes tag(final int value) {
		tag = value;
		return this;
	}

	WavBytes channels(final int value) {
		channels = value;
		return this;
	}

	WavBytes rate(final long value) {
		rate = value;
		return this;
	}

	WavBytes bits(final int value) {
		bits = value;
		return this;
	}

	WavBytes block(final int value) {
		block = value;
		return this;
	}

	WavBytes dataSize(final long value) {
		dataSize = value;
		return this;
	}

	WavBytes extensible() {
		extensible = true;
		return this;
	}

	WavBytes after(final String bytes) {
		after = bytes.getBytes(StandardCharsets.ISO_8859_1);
		return this;
	}

	WavBytes data(final byte... bytes) {
		data = bytes.clone();
		return this;
	}

	WavBytes shorts(final int... samples) {
		final ByteBuffer buffer = little(samples.length * 2);
		for (final int sample : samples) {
			buffer.putShort((short) sample);
		}
		return data(buffer.array());
	}

	WavBytes floats(final float... samples) {
		final ByteBuffer buffer = little(samples.length * 4);
		for (final float sample : samples) {
			buffer.putFloat(sample);
		}
		return tag(3).bits(32).data(buffer.array());
	}

	/** Adds a chunk before "fmt ", with its padding byte; {@code size} is what it claims. */
	WavBytes chunk(final String id, final long size, final byte... bytes) {
		before.writeBytes(id.getBytes(StandardCharsets.ISO_8859_1));
		before.writeBytes(little(4).putInt((int) size).array());
		before.writeBytes(bytes);
		if (bytes.length % 2 != 0) {
			before.write(0);
		}
		return this;
	}

	byte[] bytes() {
		final int format = extensible ? 40 : 16;
		final ByteBuffer out = little(12 + before.size() + 8 + format + 8 + data.length + after.length);
		out.put(ascii("RIFF")).putInt(out.capacity() - 8).put(ascii("WAVE")).put(before.toByteArray());
		final int blockAlign = block != null ? block : channels * ((bits + 7) / 8);
		out.put(ascii("fmt ")).putInt(format).putShort((short) (extensible ? 0xFFFE : tag)).putShort((short) channels);
		out.putInt((int) rate).putInt((int) (rate * blockAlign)).putShort((short) blockAlign).putShort((short) bits);
		if (extensible) {
			out.putShort((short) 22).putShort((short) bits).putInt(0).putShort((short) tag);
			out.put(new byte[] { 0, 0, 0, 0, 0x10, 0, (byte) 0x80, 0, 0, (byte) 0xAA, 0, 0x38, (byte) 0x9B, 0x71 });
		}
		out.put(ascii("data")).putInt((int) (dataSize < 0 ? data.length : dataSize)).put(data).put(after);
		return out.array();
	}

	private static byte[] ascii(final String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

	private static ByteBuffer little(final int size) {
		return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
	}
}
