/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.signal;

import java.util.Random;

import org.junit.Assert;
import org.junit.Test;

/**
 * Tests {@link WindowBuffer} against a plain list of everything pushed.
 */
public class WindowBufferTest {

	private static final long SEED = 20261124;

	private static final int RATE = 1000000;

	@Test
	public void shouldGiveTheLastFramesInOrder() {
		final Random random = new Random(SEED);
		final int[] hops = { 1, 3, 128, 255, 256 };
		for (int axes = 1; axes <= 3; ++axes) {
			for (int h = 0; h < hops.length; ++h) {
				check(axes, hops[h], random);
			}
		}
	}

	@Test
	public void shouldStopWhenAWindowIsDue() {
		final WindowBuffer buffer = new WindowBuffer(new FeatureConfig(256, 1, RATE).withHop(100));
		final short[] frames = new short[1000];
		Assert.assertEquals(256, buffer.missing());
		Assert.assertEquals(0, buffer.push(frames, 0, 0));
		Assert.assertFalse(buffer.due());
		Assert.assertEquals(256, buffer.push(frames, 0, 1000));
		Assert.assertTrue(buffer.due());
		Assert.assertEquals(256, buffer.advance());
		Assert.assertEquals(0, buffer.push(frames, 0, 0));
		Assert.assertTrue(buffer.due());
		Assert.assertEquals(99, buffer.push(frames, 0, 99));
		Assert.assertFalse(buffer.due());
		Assert.assertEquals(1, buffer.missing());
		Assert.assertEquals(1, buffer.push(frames, 0, 99));
		Assert.assertTrue(buffer.due());
		Assert.assertEquals(100, buffer.advance());
	}

	@Test
	public void shouldNotSpanAGap() {
		final WindowBuffer buffer = new WindowBuffer(new FeatureConfig(256, 1, RATE).withHop(1));
		final short[] before = new short[300];
		final short[] after = new short[256];
		for (int i = 0; i < after.length; ++i) {
			after[i] = (short) (i + 1);
		}
		Assert.assertEquals(256, buffer.push(before, 0, 300));
		Assert.assertEquals(1, buffer.push(before, 0, 300));
		buffer.reset();
		Assert.assertFalse(buffer.due());
		Assert.assertEquals(256, buffer.push(after, 0, 256));
		Assert.assertTrue(buffer.due());
		Assert.assertEquals(256, buffer.advance());
		final int[] samples = new int[256];
		buffer.copyAxis(0, samples);
		for (int i = 0; i < 256; ++i) {
			Assert.assertEquals(i + 1, samples[i]);
		}
	}

	@Test
	public void shouldStateItsMemory() {
		final WindowBuffer buffer = new WindowBuffer(new FeatureConfig(1024, 3, RATE));
		Assert.assertEquals(6144, buffer.ramBytes());
		Assert.assertEquals(1024, buffer.length());
		Assert.assertEquals(3, buffer.axes());
	}

	private static void check(final int axes, final int hop, final Random random) {
		final int length = 256;
		final WindowBuffer buffer = new WindowBuffer(new FeatureConfig(length, axes, RATE).withHop(hop));
		final short[] all = new short[2000 * axes];
		for (int i = 0; i < all.length; ++i) {
			all[i] = (short) random.nextInt(65536);
		}
		final int[] samples = new int[length];
		int pushed = 0;
		int next = length;
		while (pushed < 2000) {
			final int block = Math.min(2000 - pushed, 1 + random.nextInt(700));
			final int taken = buffer.push(all, pushed * axes, block);
			pushed += taken;
			Assert.assertEquals("seed " + SEED, pushed == next, buffer.due());
			Assert.assertTrue("seed " + SEED, taken == block || buffer.due());
			if (buffer.due()) {
				Assert.assertEquals(next == length ? length : hop, buffer.advance());
				for (int axis = 0; axis < axes; ++axis) {
					buffer.copyAxis(axis, samples);
					for (int i = 0; i < length; ++i) {
						Assert.assertEquals("seed " + SEED + " frame " + i, all[(pushed - length + i) * axes + axis],
								samples[i]);
					}
				}
				next += hop;
			}
		}
	}
}
