/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.signal;

import java.util.Random;

import org.junit.Assert;
import org.junit.Test;

/**
 * Tests {@link Spectrum} against a naive transform in double precision.
 */
public class SpectrumTest {

	private static final long SEED = 20261127;

	@Test
	public void shouldShowTheAmplitudeOfASine() {
		final int[] samples = new int[1024];
		for (int i = 0; i < samples.length; ++i) {
			samples[i] = (int) Math.floor(-700 + 1000 * Math.cos(2 * Math.PI * 64 * i / 1024) + 0.5);
		}
		final int[] amplitudes = new int[512];
		new Spectrum(1024).amplitudes(samples, amplitudes);
		Assert.assertEquals(1000 * 256, amplitudes[64], 20);
		Assert.assertEquals(500 * 256, amplitudes[63], 20);
		Assert.assertEquals(500 * 256, amplitudes[65], 20);
		Assert.assertEquals(0, amplitudes[0], 20);
		Assert.assertEquals(0, amplitudes[200], 20);
	}

	@Test
	public void shouldAgreeWithTheDefinition() {
		final Random random = new Random(SEED);
		for (int length = 256; length <= 4096; length *= 4) {
			final Spectrum spectrum = new Spectrum(length);
			final int[] amplitudes = new int[length / 2];
			for (int kind = 0; kind < Reference.KINDS; ++kind) {
				final int[] samples = Reference.signal(kind, length, random);
				final double[][] exact = Reference.transform(Reference.windowed(samples));
				// What rounding down takes, and the stated error of the transform.
				final double allowed = 1.01 + 1024.0 / length * (length / 8 + 2) * Reference.transformUnit(samples);
				spectrum.amplitudes(samples, amplitudes);
				for (int k = 1; k < length / 2; ++k) {
					Assert.assertEquals("seed " + SEED + " kind " + kind + " bin " + k,
							256 * 4.0 / length * Math.hypot(exact[0][k], exact[1][k]), amplitudes[k], allowed);
				}
			}
		}
	}

	@Test
	public void shouldStateItsMemory() {
		Assert.assertEquals(1028 + 16, new Spectrum(1024).ramBytes());
	}
}
