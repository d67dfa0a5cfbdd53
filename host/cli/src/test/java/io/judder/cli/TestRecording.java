/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/**
 * Recordings of a small machine for tests: a hum of 30 Hz in noise, with a whine of 2 kHz when it is faulty. 8 kHz unless
 * said otherwise; WAV files are written by the Java sound library.
 */
final class TestRecording {

	static final int RATE = 8000;
	/** Enough to be learned (340 windows of 1024 samples, a quarter apart) and watched. */
	static final int FRAMES = 90_000;

	private TestRecording() {
	}

	/** Makes samples between -1 and 1. */
	static double[] samples(final int seed, final int frames, final boolean faulty) {
		final Random random = new Random(seed);
		final double[] samples = new double[frames];
		for (int i = 0; i < frames; i++) {
			final double time = 2 * Math.PI * i / RATE;
			final double whine = faulty ? 0.2 * Math.sin(2000 * time) : 0;
			samples[i] = Math.max(-0.99, Math.min(0.99, 0.15 * Math.sin(30 * time) + 0.05 * random.nextGaussian() + whine));
		}
		return samples;
	}

	/** Writes a WAV file of one channel; bits are 16, 24 or 32, or -32 for float. */
	static byte[] wav(final int bits, final int rate, final double[]... channels) throws IOException {
		final int bytes = Math.abs(bits) / 8;
		final int frames = channels[0].length;
		final ByteBuffer data = ByteBuffer.allocate(frames * channels.length * bytes).order(ByteOrder.LITTLE_ENDIAN);
		for (int i = 0; i < frames; i++) {
			for (final double[] channel : channels) {
				put(data, bits, channel[i]);
			}
		}
		final AudioFormat format = new AudioFormat(bits < 0 ? AudioFormat.Encoding.PCM_FLOAT : AudioFormat.Encoding.PCM_SIGNED, rate,
				bytes * 8, channels.length, bytes * channels.length, rate, false);
		final ByteArrayOutputStream out = new ByteArrayOutputStream();
		AudioSystem.write(new AudioInputStream(new ByteArrayInputStream(data.array()), format, frames), AudioFileFormat.Type.WAVE,
				out);
		return out.toByteArray();
	}

	private static void put(final ByteBuffer data, final int bits, final double value) {
		if (bits < 0) {
			data.putFloat((float) value);
		} else if (bits == 16) {
			data.putShort((short) Math.round(value * Short.MAX_VALUE));
		} else if (bits == 24) {
			final int counts = (int) Math.round(value * 0x7FFFFF);
			data.put((byte) counts).putShort((short) (counts >> 8));
		} else {
			data.putInt((int) Math.round(value * Integer.MAX_VALUE));
		}
	}

	/** Writes a WAV file of 16 bits and one channel. */
	static String wav(final Path folder, final String name, final double... samples) throws IOException {
		return write(folder, name, wav(16, RATE, samples));
	}

	/** Writes rows without a clock. */
	static String csv(final String header, final double[]... channels) {
		final StringBuilder text = new StringBuilder(header).append('\n');
		for (int i = 0; i < channels[0].length; i++) {
			for (int c = 0; c < channels.length; c++) {
				text.append(c == 0 ? "" : ",").append(String.format(Locale.ROOT, "%.6f", channels[c][i]));
			}
			text.append('\n');
		}
		return text.toString();
	}

	/** Writes little-endian int16. */
	static byte[] raw(final double... samples) {
		final ByteBuffer data = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
		for (final double sample : samples) {
			put(data, 16, sample);
		}
		return data.array();
	}

	static String write(final Path folder, final String name, final byte... bytes) throws IOException {
		final Path file = folder.resolve(name);
		Files.createDirectories(file.getParent());
		return Files.write(file, bytes).toString();
	}

	static String write(final Path folder, final String name, final String text) throws IOException {
		return write(folder, name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
	}
}
