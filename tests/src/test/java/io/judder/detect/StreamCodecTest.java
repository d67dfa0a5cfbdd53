/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assert.fail;

import org.junit.Test;

/**
 * Saved states of process detectors: what comes back, and what is refused.
 */
public class StreamCodecTest {

	private static final int SEED = 4711;
	private static final float RATE = 0.002f;

	/** The example of docs/process-detector.md: one feature after the vectors 1 and 3. */
	private static final int[] EXAMPLE = { 0x4A, 0x44, 0x50, 0x53, 0x01, 0, 0, 0, 0x2C, 0, 0, 0, 0x22, 0x4B, 0x71, 0x1C, 0x02,
			0, 0, 0, 0, 0, 0, 0x40, 0, 0, 0x80, 0x3F, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x97, 0xAE, 0x7A, 0x4C };

	private static StreamConfig config() {
		final StreamConfig config = new StreamConfig();
		config.dimension = 1;
		return config;
	}

	private static ProcessPipeline pipeline(final boolean slow) {
		return new ProcessPipeline(3, slow ? 1800000 : 1000, RATE);
	}

	private static byte[] saved(final StreamState state) {
		final StreamCodec codec = new StreamCodec(state);
		final byte[] bytes = new byte[codec.length()];
		assertEquals(bytes.length, codec.save(bytes, 0));
		return bytes;
	}

	private static void run(final ProcessPipeline pipeline, final StreamPlant plant, final int rows) {
		final float[] row = new float[3];
		for (int i = 0; i < rows; i++) {
			plant.row(row);
			pipeline.accept(row);
		}
	}

	/** Returns a pipeline that watches. */
	private static ProcessPipeline used(final boolean slow, final int seed) {
		final ProcessPipeline pipeline = pipeline(slow);
		run(pipeline, new StreamPlant(seed), 500);
		return pipeline;
	}

	/** Restores into another pipeline; returns the cause of the refusal, 0 when there was none. */
	private static int restore(final StreamState state, final byte[] bytes, final int length) {
		try {
			new StreamCodec(state).restore(bytes, 0, length);
			return 0;
		} catch (final StateException e) {
			return e.code();
		}
	}

	@Test
	public void shouldWriteTheBytesOfTheSpecification() {
		final StreamDetector detector = new StreamDetector(config());
		detector.accept(new float[] { 1 });
		detector.accept(new float[] { 3 });
		final byte[] bytes = saved(detector);
		assertEquals(EXAMPLE.length, bytes.length);
		for (int i = 0; i < EXAMPLE.length; i++) {
			assertEquals("byte " + i, EXAMPLE[i], bytes[i] & 0xFF);
		}
	}

	@Test
	public void shouldContinueToTheBitFromAnyPlace() throws StateException {
		for (int kind = 0; kind < 2; kind++) {
			final int rows = kind == 0 ? 700 : 600;
			for (int cut = 0; cut < rows; cut += 23) {
				final ProcessPipeline whole = pipeline(kind == 1);
				final StreamPlant plant = new StreamPlant(SEED);
				run(whole, plant, cut);
				final byte[] bytes = saved(whole);
				final ProcessPipeline resumed = pipeline(kind == 1);
				run(resumed, new StreamPlant(1), 50);
				assertEquals(bytes.length, new StreamCodec(resumed).restore(bytes, 0, bytes.length));
				assertEquals(whole.state(), resumed.state());
				assertEquals(whole.digest(), resumed.digest());
				final float[] row = new float[3];
				for (int i = cut; i < rows; i++) {
					plant.row(row);
					row[1] += i % 97 == 0 ? 1 : 0;
					final String place = "seed " + SEED + " cut " + cut + " row " + i;
					assertEquals(place, whole.accept(row), resumed.accept(row));
					if (whole.updated()) {
						assertEquals(place, whole.score(), resumed.score());
					}
					assertEquals(place, whole.onset(), resumed.onset());
				}
				assertEquals("seed " + SEED + " cut " + cut, whole.digest(), resumed.digest());
			}
		}
	}

	@Test
	public void shouldRefuseTruncationAtEveryLength() {
		for (int kind = 0; kind < 2; kind++) {
			final byte[] bytes = saved(used(kind == 1, SEED));
			final ProcessPipeline target = used(kind == 1, 1);
			final int digest = target.digest();
			for (int length = 0; length < bytes.length; length++) {
				assertEquals("length " + length, StateException.TRUNCATED, restore(target, bytes, length));
			}
			assertEquals(digest, target.digest());
			assertEquals(0, restore(target, bytes, bytes.length));
		}
	}

	@Test
	public void shouldRefuseEverySingleFlippedBit() {
		for (int kind = 0; kind < 2; kind++) {
			final byte[] bytes = saved(used(kind == 1, SEED));
			final ProcessPipeline target = used(kind == 1, 1);
			final int digest = target.digest();
			for (int bit = 0; bit < 8 * bytes.length; bit++) {
				bytes[bit >> 3] ^= 1 << (bit & 7);
				assertTrue("bit " + bit, restore(target, bytes, bytes.length) != 0);
				bytes[bit >> 3] ^= 1 << (bit & 7);
			}
			assertEquals(digest, target.digest());
		}
	}

	@Test
	public void shouldRefuseTheStateOfOtherSettings() {
		final byte[] bytes = saved(new ProcessPipeline(3, 1000, RATE));
		assertEquals(0, restore(new ProcessPipeline(3, 1000, RATE), bytes, bytes.length));
		assertEquals(StateException.OTHER_DETECTOR, restore(new ProcessPipeline(3, 1000, 0.01f), bytes, bytes.length));
		assertEquals(StateException.OTHER_DETECTOR, restore(new ProcessPipeline(4, 1000, RATE), bytes, bytes.length));
		assertEquals(StateException.OTHER_DETECTOR, restore(new ProcessPipeline(3, 2000, RATE), bytes, bytes.length));
		assertEquals(StateException.OTHER_DETECTOR, restore(new ProcessPipeline(3, 60000, RATE), bytes, bytes.length));
		final StreamConfig other = config();
		other.dimension = 3;
		assertEquals(StateException.OTHER_DETECTOR, restore(new StreamDetector(other), bytes, bytes.length));
	}

	/** Whoever computes the checksum anew still cannot smuggle in what no detector writes. */
	@Test
	public void shouldRefuseForgedNumbers() {
		final int[] places = { 16, 20, 24, 28, 32, 36, 8, 4, 0 };
		final int[] values = { -1, 0x7FC00000, 0x7F800000, 8193, 0xFF800000, 0x7FC00001, 12, 2, 0 };
		final int[] causes = { StateException.INVALID, StateException.INVALID, StateException.INVALID,
				StateException.INVALID, StateException.INVALID, StateException.INVALID, StateException.INVALID,
				StateException.VERSION, StateException.NOT_A_STATE };
		for (int i = 0; i < places.length; i++) {
			final StreamDetector detector = new StreamDetector(config());
			final byte[] bytes = saved(detector);
			StateCodec.put(bytes, places[i], values[i]);
			StateCodec.put(bytes, 40, new Crc32().of(bytes, 0, 40));
			assertEquals("place " + places[i], causes[i], restore(detector, bytes, bytes.length));
		}
	}

	@Test
	public void shouldSayWhenThereIsNoRoom() {
		final StreamCodec codec = new StreamCodec(new StreamDetector(config()));
		try {
			codec.save(new byte[codec.length()], 1);
		} catch (final IllegalArgumentException e) {
			return;
		}
		fail("saved beyond the end");
	}
}
