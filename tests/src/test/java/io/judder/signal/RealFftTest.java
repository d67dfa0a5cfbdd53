/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.signal;

import java.util.Random;

import org.junit.Assert;
import org.junit.Test;

/**
 * Tests {@link RealFft} against the definition of the transform in double precision.
 */
public class RealFftTest {

	private static final long SEED = 20261122;

	@Test
	public void shouldKeepTheMeasuredBoundForCounts() {
		final Random random = new Random(SEED);
		for (int length = 16; length <= 4096; length *= 2) {
			final RealFft fft = new RealFft(new SineTable(length), length);
			for (int trial = 0; trial < Math.max(1, 1024 / length) * Reference.KINDS; ++trial) {
				final int[] samples = Reference.signal(trial % Reference.KINDS, length, random);
				final double error = largestError(fft, samples);
				Assert.assertTrue("seed " + SEED + " length " + length + " trial " + trial + " error " + error,
						error <= length / 8 + 2);
			}
		}
	}

	@Test
	public void shouldKeepTheProvedBoundForAnyInput() {
		final Random random = new Random(SEED);
		for (int length = 16; length <= 4096; length *= 4) {
			final RealFft fft = new RealFft(new SineTable(4096), length);
			for (int kind = 0; kind < 6; ++kind) {
				final int[] samples = new int[length];
				for (int i = 0; i < length; ++i) {
					switch (kind) {
					case 0:
						samples[i] = random.nextInt();
						break;
					case 1:
						samples[i] = Integer.MIN_VALUE;
						break;
					case 2:
						samples[i] = Integer.MAX_VALUE;
						break;
					case 3:
						samples[i] = i % 2 == 0 ? Integer.MAX_VALUE : Integer.MIN_VALUE;
						break;
					case 4:
						// Odd multiples of half a unit, which all round upwards.
						samples[i] = (1 << 20) + (1 << 31 - 22);
						break;
					default:
						samples[i] = random.nextInt(2) == 0 ? Integer.MAX_VALUE : Integer.MIN_VALUE;
						break;
					}
				}
				final double error = largestError(fft, samples);
				Assert.assertTrue("seed " + SEED + " length " + length + " kind " + kind + " error " + error,
						error <= 2.1 * length + 2);
			}
		}
	}

	@Test
	public void shouldTransformAnImpulseExactly() {
		final RealFft fft = new RealFft(new SineTable(256), 256);
		final int[] data = new int[256];
		data[0] = 1;
		final int exponent = fft.forward(data);
		// One count is shifted by 29 bits, the highest below the limit, and doubled.
		Assert.assertEquals(-30, exponent);
		Assert.assertEquals(1 << 30, data[0]);
		Assert.assertEquals(1 << 30, data[1]);
		for (int k = 1; k < 128; ++k) {
			Assert.assertEquals(1 << 30, data[2 * k]);
			Assert.assertEquals(0, data[2 * k + 1]);
		}
	}

	@Test
	public void shouldTransformSilence() {
		final int[] data = new int[300];
		data[256] = 7;
		Assert.assertEquals(-1, new RealFft(new SineTable(256), 256).forward(data));
		for (int i = 0; i < 256; ++i) {
			Assert.assertEquals(0, data[i]);
		}
		Assert.assertEquals(7, data[256]);
	}

	@Test
	public void shouldRefuseOtherLengths() {
		final SineTable table = new SineTable(256);
		final int[] lengths = { 0, 8, 100, 512 };
		for (int i = 0; i < lengths.length; ++i) {
			try {
				new RealFft(table, lengths[i]);
				Assert.fail("accepted " + lengths[i]);
			} catch (final IllegalArgumentException e) {
				Assert.assertTrue(e.getMessage(), e.getMessage().startsWith("length: "));
			}
		}
	}

	/** Returns the largest modulus of an error, in units of the exponent that the transform chose. */
	private static double largestError(final RealFft fft, final int[] samples) {
		final int length = samples.length;
		final double[] exact = new double[length];
		double magnitudes = 0;
		for (int i = 0; i < length; ++i) {
			exact[i] = samples[i];
			magnitudes += Math.abs(exact[i]);
		}
		final double[][] expected = Reference.transform(exact);
		final int exponent = fft.forward(samples);
		final double unit = Math.pow(2, exponent);
		if (magnitudes > 0) {
			Assert.assertTrue("unit " + unit, unit <= magnitudes * Math.pow(2, -29.999));
		}
		double largest = Math.max(Math.abs(expected[0][0] / unit - samples[0]),
				Math.abs(expected[0][length / 2] / unit - samples[1]));
		for (int k = 1; k < length / 2; ++k) {
			largest = Math.max(largest, Math.hypot(expected[0][k] / unit - samples[2 * k],
					expected[1][k] / unit - samples[2 * k + 1]));
		}
		return largest;
	}
}
