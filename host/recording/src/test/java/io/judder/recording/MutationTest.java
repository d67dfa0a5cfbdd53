/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.recording;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damages good recordings at random: each damaged one is read, or refused in one line, and nothing else happens.
 */
final class MutationTest {

	private static final long SEED = 0x6A756464L;
	private static final int STREAMS = 20_000;
	private static final int FILES = 2_000;

	/** Far more than the samples hold, far less than a lying size could ask for. */
	private static final int MOST_VALUES = 10_000;

	private static final String[] TOKENS = { "NaN", "1e999", "-", ",", ";", "\"", "\n", "\r", "\0", "time", "RIFF", "data",
			"fmt ", "2020-02-30", "{", "[", "null", "../", "1e400", "99999999999999999999", "\u00FF\u00FF\u00FF\u00FF",
			"\0\0\0\u0080" };

	private static final List<byte[]> SAMPLES = List.of(new WavBytes().channels(2).shorts(1, 2, 3, 4).bytes(),
			new WavBytes().extensible().floats(1, -0.5f, 0).bytes(),
			new WavBytes().chunk("LIST", 4, new byte[4]).bits(24).data(new byte[9]).bytes(),
			text("time,x,y\n0,1,2\n1,3,4\n2,5,6\n"),
			text("datetime;\"a b\";anomaly\r\n2020-01-01 00:00:00;1.5e3;0\r\n2020-01-01 01:00:00.5Z;-2;1\r\n"),
			text("t_ms\tx\n0\t.5\n10\t+1\n20\t7.\n"));

	private static final byte[] MANIFEST = text("{\"sample_rate_hz\": 200, \"axes\": [\"x\", \"y\"], \"unit\": \"g\", "
			+ "\"scale\": 0.5, \"offset\": 0, \"files\": [{\"file\": \"a.i16\", \"samples\": 2, \"bytes\": 8}]}");

	@TempDir
	private Path folder;

	@Test
	void shouldReadOrRefuseDamagedStreams() {
		final Random random = new Random(SEED);
		int refused = 0;
		for (int i = 0; i < STREAMS; i++) {
			final byte[] mutant = mutate(SAMPLES.get(i % SAMPLES.size()), random);
			final Options options = options(i).withStandardInput(new ByteArrayInputStream(mutant));
			refused += play("-", options, "seed " + SEED + ", stream " + i) ? 0 : 1;
		}
		assertTrue(refused > STREAMS / 10 && refused < STREAMS, "refused " + refused);
	}

	@Test
	void shouldReadOrRefuseDamagedFiles() {
		final Random random = new Random(SEED);
		final TestFiles files = new TestFiles(folder);
		final String[] names = { "f.wav", "f.csv", "f.i16", "f" };
		for (int i = 0; i < FILES; i++) {
			final String name = files.write(names[i % names.length], mutate(SAMPLES.get(i % SAMPLES.size()), random));
			play(name, options(i), "seed " + SEED + ", file " + i);
		}
	}

	@Test
	void shouldReadOrRefuseDamagedManifests() {
		final Random random = new Random(SEED);
		final TestFiles files = new TestFiles(folder);
		files.write("a.i16", 1, 0, 2, 0, 3, 0, 4, 0);
		for (int i = 0; i < FILES; i++) {
			files.write("manifest.json", mutate(MANIFEST, random));
			play(folder.toString(), Options.NONE, "seed " + SEED + ", manifest " + i);
		}
	}

	private static Options options(final int i) {
		return switch (i % 5) {
		case 0 -> Options.NONE.withRate(100.0);
		case 1 -> Options.NONE.withRate(100.0).withAxes(List.of("x", "y"));
		case 2 -> Options.NONE.withChannels(List.of("0"));
		case 3 -> Options.NONE.withFullScale(2.0);
		default -> Options.NONE;
		};
	}

	/** Returns whether the recording could be played. */
	private static boolean play(final String name, final Options options, final String mutant) {
		try (RecordingSource source = TestFiles.source(options, name)) {
			final short[] block = new short[64 * source.axes()];
			long values = 0;
			assertTrue(source.rateMilliHertz() > 0 && source.unitPerCount() > 0 && source.clipCounts() > 0
					&& Float.isFinite(source.unitPerCount()), mutant);
			for (int got = source.read(block, 0, 64); got != RecordingSource.END; got = source.read(block, 0, 64)) {
				values += got;
				assertTrue(got > 0 && values < MOST_VALUES, mutant);
			}
			return true;
		} catch (final RecordingException e) {
			assertFalse(e.getMessage().chars().anyMatch(Character::isISOControl), mutant);
			assertTrue(e.getMessage().contains("; ") && e.getMessage().length() < 1000, mutant + e.getMessage());
			return false;
		} catch (final RuntimeException | Error e) {
			throw new AssertionError(mutant, e);
		}
	}

	private static byte[] mutate(final byte[] sample, final Random random) {
		byte[] bytes = sample.clone();
		for (int steps = 1 + random.nextInt(3); steps > 0 && bytes.length > 0; steps--) {
			final int at = random.nextInt(bytes.length);
			switch (random.nextInt(6)) {
			case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
			case 1 -> bytes[at] = (byte) random.nextInt();
			case 2 -> bytes = Arrays.copyOf(bytes, at);
			case 3 -> bytes = splice(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(8)), new byte[0]);
			case 4 -> bytes = splice(bytes, at, at, token(random));
			default -> {
				final byte[] token = token(random);
				bytes = splice(bytes, at, Math.min(bytes.length, at + token.length), token);
			}
			}
		}
		return bytes;
	}

	private static byte[] token(final Random random) {
		return TOKENS[random.nextInt(TOKENS.length)].getBytes(StandardCharsets.ISO_8859_1);
	}

	/** Replaces the bytes from {@code from} to {@code to}. */
	private static byte[] splice(final byte[] bytes, final int from, final int to, final byte[] with) {
		final byte[] out = Arrays.copyOf(bytes, from + with.length + bytes.length - to);
		System.arraycopy(with, 0, out, from, with.length);
		System.arraycopy(bytes, to, out, from + with.length, bytes.length - to);
		return out;
	}

	private static byte[] text(final String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}
}
