/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

/**
 * Learning and scoring to the bit. The literals come from a second implementation in NumPy (single precision where this one
 * has it, the CRC from zlib); every target must produce them.
 */
public class GoldenDetectorTest {

	private static final int DIMENSION = 8;
	private static final int WINDOWS = 64;

	private final SeededNoise noise = new SeededNoise(0x2F6E2B1);
	private final int[] features = new int[DIMENSION];

	/** Integers only: four bytes of noise around a level, and a shift that grows with the index. */
	private int[] next(final int shift) {
		for (int i = 0; i < DIMENSION; i++) {
			int sum = -510;
			for (int k = 0; k < 4; k++) {
				sum += this.noise.bits() >>> 24;
			}
			this.features[i] = 10240 + 512 * i + shift * (i + 1) + sum;
		}
		return this.features;
	}

	@Test
	public void shouldLearnAndScoreToTheBit() {
		final DetectorConfig config = new DetectorConfig();
		config.dimension = DIMENSION;
		config.blockSize = 3;
		final Detector detector = new Detector(config);
		detector.learn(0, WINDOWS);
		for (int i = 0; i < 7 + WINDOWS; i++) {
			detector.accept(next(0), 256);
		}
		assertEquals(0x3FDD7289, Float.floatToIntBits(detector.limit(0)));
		assertEquals(0x3659D41E, detector.digest());
		final int[] normal = { 804, 873, 946, 1414, 1214, 1291, 1810, 1650 };
		for (int i = 0; i < normal.length; i++) {
			detector.accept(next(0), 256);
			assertEquals("normal window " + i, normal[i], detector.score());
		}
		final int[] shifted = { 2185, 2999, 3500, 4082, 4278, 4488, 4751, 4934, 4956, 5014, 4944, 4959 };
		for (int i = 0; i < shifted.length; i++) {
			detector.accept(next(60), 256);
			assertEquals("shifted window " + i, shifted[i], detector.score());
		}
	}
}
