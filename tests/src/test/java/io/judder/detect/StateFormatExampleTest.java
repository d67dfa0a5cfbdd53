/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

/** The example of docs/state-format.md, which was written by a second implementation (NumPy and zlib). */
public class StateFormatExampleTest {

	private static final String EXAMPLE = "4a44535401000000400000000403020102000200000000000100000000000000"
			+ "08000000000040400c7b20410d5b3041e816ca40163bfc3a8d27cf406600c8d2";

	private static final int[][] WINDOWS = { { 10240, 11264 }, { 10496, 11264 }, { 10240, 11520 }, { 9984, 11264 },
			{ 10240, 11008 }, { 10496, 11520 }, { 9984, 11008 }, { 10240, 11264 } };

	private static DetectorConfig config() {
		final DetectorConfig config = new DetectorConfig();
		config.dimension = 2;
		config.blockSize = 2;
		config.settleWindows = 0;
		config.gapWindows = 0;
		config.featureDigest = 0x01020304;
		return config;
	}

	private static byte[] example() {
		final byte[] bytes = new byte[EXAMPLE.length() / 2];
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = (byte) (Character.digit(EXAMPLE.charAt(2 * i), 16) << 4
					| Character.digit(EXAMPLE.charAt(2 * i + 1), 16));
		}
		return bytes;
	}

	@Test
	public void shouldWriteTheExample() {
		final Detector detector = new Detector(config());
		detector.learn(0, WINDOWS.length);
		for (int i = 0; i < WINDOWS.length; i++) {
			detector.accept(WINDOWS[i], 256);
		}
		final byte[] expected = example();
		final byte[] bytes = new byte[expected.length];
		assertEquals(expected.length, new StateCodec(detector).save(bytes, 0));
		for (int i = 0; i < expected.length; i++) {
			assertEquals("byte " + i, expected[i], bytes[i]);
		}
	}

	@Test
	public void shouldReadTheExample() throws StateException {
		final Detector detector = new Detector(config());
		assertEquals(64, new StateCodec(detector).restore(example(), 0, 64));
		assertEquals(DetectorState.WATCHING, detector.state());
		assertEquals(3f, detector.limit(0), 0);
		assertEquals(0x01E248D6, detector.digest());
		// 11 x 1024: the means are 10.030041 and 11.022229, the reciprocal deviation of the first feature is 6.315296.
		detector.accept(new int[] { 11264, 11264 }, 256);
		assertEquals(612.6, detector.deviation(0), 1);
	}
}
