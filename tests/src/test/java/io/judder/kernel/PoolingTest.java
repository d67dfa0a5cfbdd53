/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

import org.junit.Test;

/**
 * Tests the poolings: by hand, and against plain loops.
 */
public class PoolingTest {

	private final Kernels kernels = new JavaKernels();

	private static int[] small() {
		final int[] d = new int[PoolDescriptor.LENGTH];
		d[PoolDescriptor.OUTPUT] = KernelAssert.GUARD;
		d[PoolDescriptor.BATCHES] = 1;
		d[PoolDescriptor.INPUT_HEIGHT] = 1;
		d[PoolDescriptor.INPUT_WIDTH] = 4;
		d[PoolDescriptor.CHANNELS] = 1;
		d[PoolDescriptor.KERNEL_HEIGHT] = 1;
		d[PoolDescriptor.KERNEL_WIDTH] = 2;
		d[PoolDescriptor.OUTPUT_HEIGHT] = 1;
		d[PoolDescriptor.OUTPUT_WIDTH] = 2;
		d[PoolDescriptor.STRIDE_HEIGHT] = 1;
		d[PoolDescriptor.STRIDE_WIDTH] = 2;
		d[PoolDescriptor.MIN] = -128;
		d[PoolDescriptor.MAX] = 127;
		return d;
	}

	@Test
	public void shouldRoundTheMeanAwayFromZero() {
		final byte[] arena = KernelAssert.arena(2);
		kernels.averagePoolS8(small(), 0, new byte[] { 1, 2, -1, -2 }, arena);
		KernelAssert.assertOutput("means of 1.5 and -1.5", new byte[] { 2, -2 }, arena);
	}

	@Test
	public void shouldCountOnlyWhatIsInside() {
		final int[] d = small();
		d[PoolDescriptor.PAD_LEFT] = 1;
		d[PoolDescriptor.OUTPUT_WIDTH] = 3;
		final byte[] arena = KernelAssert.arena(3);
		kernels.averagePoolS8(d, 0, new byte[] { 7, 2, 5, 9 }, arena);
		// 7 alone, then 3.5, then 9 alone
		KernelAssert.assertOutput("clipped", new byte[] { 7, 4, 9 }, arena);
	}

	@Test
	public void shouldTakeTheLargestOfNegativeOnes() {
		final byte[] arena = KernelAssert.arena(2);
		kernels.maxPoolS8(small(), 0, new byte[] { -128, -100, 5, 4 }, arena);
		KernelAssert.assertOutput("maxima", new byte[] { -100, 5 }, arena);
	}

	@Test
	public void shouldPoolAsDefined() {
		for (int seed = 1; seed <= 200; seed++) {
			for (int bytes = 1; bytes <= 2; bytes++) {
				check(seed, bytes, false);
				check(seed, bytes, true);
			}
		}
	}

	private void check(final int seed, final int bytes, final boolean maximum) {
		final KernelInputs inputs = new KernelInputs(seed);
		final int[] d = new int[2 + PoolDescriptor.LENGTH];
		final int at = 2;
		final int batches = inputs.between(1, 2);
		final int channels = inputs.between(1, 5);
		final int[] size = new int[2];
		final int[] taps = new int[2];
		final int[] stride = new int[2];
		final int[] pad = new int[2];
		final int[] length = new int[2];
		for (int axis = 0; axis < 2; axis++) {
			size[axis] = inputs.between(1, 8);
			taps[axis] = inputs.between(1, 4);
			stride[axis] = inputs.between(1, 3);
			pad[axis] = inputs.between(0, taps[axis] - 1);
			// As many windows as begin inside.
			length[axis] = (size[axis] + pad[axis] - 1) / stride[axis] + 1;
			d[at + PoolDescriptor.INPUT_HEIGHT + axis] = size[axis];
			d[at + PoolDescriptor.KERNEL_HEIGHT + axis] = taps[axis];
			d[at + PoolDescriptor.STRIDE_HEIGHT + axis] = stride[axis];
			d[at + PoolDescriptor.PAD_TOP + axis] = pad[axis];
			d[at + PoolDescriptor.OUTPUT_HEIGHT + axis] = length[axis];
		}
		final int bound = bytes == 1 ? 127 : 32767;
		final int min = inputs.between(-bound - 1, -bound / 2);
		final int max = inputs.between(bound / 2, bound);
		d[at + PoolDescriptor.INPUT] = 3;
		d[at + PoolDescriptor.OUTPUT] = KernelAssert.GUARD;
		d[at + PoolDescriptor.BATCHES] = batches;
		d[at + PoolDescriptor.CHANNELS] = channels;
		d[at + PoolDescriptor.MIN] = min;
		d[at + PoolDescriptor.MAX] = max;
		final byte[] input = inputs.bytes(3 + bytes * batches * size[0] * size[1] * channels);
		final byte[] expected = new byte[bytes * batches * length[0] * length[1] * channels];
		for (int i = 0; i < expected.length / bytes; i++) {
			final int x0 = i / channels % length[1] * stride[1] - pad[1];
			final int y0 = i / channels / length[1] % length[0] * stride[0] - pad[0];
			final int b = i / channels / length[1] / length[0];
			long sum = 0;
			long largest = Integer.MIN_VALUE;
			int count = 0;
			for (int y = y0; y < y0 + taps[0]; y++) {
				for (int x = x0; x < x0 + taps[1]; x++) {
					if (y >= 0 && y < size[0] && x >= 0 && x < size[1]) {
						final int index = ((b * size[0] + y) * size[1] + x) * channels + i % channels;
						final long value = KernelInputs.get(input, 3 + bytes * index, bytes);
						sum += value;
						largest = Math.max(largest, value);
						count++;
					}
				}
			}
			KernelInputs.put(expected, bytes * i,
					Rounding.clamp(maximum ? largest : Rounding.away(sum, count), min, max), bytes);
		}
		final byte[] arena = KernelAssert.arena(expected.length);
		if (bytes == 1 && maximum) {
			kernels.maxPoolS8(d, at, input, arena);
		} else if (bytes == 1) {
			kernels.averagePoolS8(d, at, input, arena);
		} else if (maximum) {
			kernels.maxPoolS16(d, at, input, arena);
		} else {
			kernels.averagePoolS16(d, at, input, arena);
		}
		KernelAssert.assertOutput("seed " + seed + ", bytes " + bytes + ", maximum " + maximum, expected, arena);
	}
}
