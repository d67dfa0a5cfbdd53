/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

import org.junit.Test;

/**
 * Tests the operations on two tensors.
 */
public class ElementwiseTest {

	private final Kernels kernels = new JavaKernels();

	private static int[] descriptor(final int count) {
		final int[] d = new int[ElementwiseDescriptor.LENGTH];
		d[ElementwiseDescriptor.OUTPUT] = KernelAssert.GUARD;
		d[ElementwiseDescriptor.COUNT] = count;
		d[ElementwiseDescriptor.MIN] = -128;
		d[ElementwiseDescriptor.MAX] = 127;
		return d;
	}

	@Test
	public void shouldAddByHand() {
		final int[] d = descriptor(3);
		// Both inputs at scale 1, the output at scale 2: half the sum of x + 3 and y - 1, plus 10.
		d[ElementwiseDescriptor.LEFT_SHIFT] = 20;
		d[ElementwiseDescriptor.INPUT_1_OFFSET] = 3;
		d[ElementwiseDescriptor.INPUT_2_OFFSET] = -1;
		d[ElementwiseDescriptor.INPUT_1_MULTIPLIER] = 1 << 30;
		d[ElementwiseDescriptor.INPUT_2_MULTIPLIER] = 1 << 30;
		d[ElementwiseDescriptor.OUTPUT_OFFSET] = 10;
		d[ElementwiseDescriptor.MULTIPLIER] = 1 << 30;
		d[ElementwiseDescriptor.SHIFT] = -19;
		final byte[] arena = KernelAssert.arena(3);
		kernels.addS8(d, 0, new byte[] { 1, -8, 127 }, new byte[] { 5, 3, 127 }, arena);
		// 4 + 4, -5 + 2 which is -1.5 when halved, and 130 + 126
		KernelAssert.assertOutput("sums", new byte[] { 14, 8, 127 }, arena);
	}

	@Test
	public void shouldMultiplyByHand() {
		final int[] d = descriptor(3);
		d[ElementwiseDescriptor.INPUT_1_OFFSET] = 1;
		d[ElementwiseDescriptor.INPUT_2_OFFSET] = -1;
		d[ElementwiseDescriptor.OUTPUT_OFFSET] = 2;
		d[ElementwiseDescriptor.MULTIPLIER] = 1 << 30;
		final byte[] arena = KernelAssert.arena(3);
		kernels.mulS8(d, 0, new byte[] { 4, 4, -128 }, new byte[] { 5, -2, 127 }, arena);
		// 5 * 4 / 2, 5 * -3 / 2 = -7.5 which is rounded up, and the bound
		KernelAssert.assertOutput("products", new byte[] { 12, -5, -128 }, arena);
	}

	@Test
	public void shouldCombineAsDefinedInPlace() {
		for (int seed = 1; seed <= 200; seed++) {
			check(seed, 1, false);
			check(seed, 1, true);
			check(seed, 2, false);
			check(seed, 2, true);
		}
	}

	private void check(final int seed, final int bytes, final boolean product) {
		final KernelInputs inputs = new KernelInputs(seed);
		final int count = inputs.between(1, 9);
		final int bound = bytes == 1 ? 127 : 32767;
		final int[] d = new int[1 + ElementwiseDescriptor.LENGTH];
		final int at = 1;
		final int leftShift = bytes == 1 ? 20 : 15;
		d[at + ElementwiseDescriptor.INPUT_1] = KernelAssert.GUARD;
		d[at + ElementwiseDescriptor.INPUT_2] = 3;
		d[at + ElementwiseDescriptor.OUTPUT] = KernelAssert.GUARD;
		d[at + ElementwiseDescriptor.COUNT] = count;
		d[at + ElementwiseDescriptor.INPUT_1_OFFSET] = bytes == 1 ? inputs.between(-127, 128) : 0;
		d[at + ElementwiseDescriptor.INPUT_2_OFFSET] = bytes == 1 ? inputs.between(-127, 128) : 0;
		d[at + ElementwiseDescriptor.OUTPUT_OFFSET] = bytes == 1 ? inputs.between(-128, 127) : 0;
		d[at + ElementwiseDescriptor.MULTIPLIER] = inputs.multiplier();
		d[at + ElementwiseDescriptor.SHIFT] = product ? inputs.between(-8 * bytes, -2) : inputs.between(-leftShift, -leftShift + 2);
		d[at + ElementwiseDescriptor.MIN] = inputs.between(-bound - 1, -bound / 2);
		d[at + ElementwiseDescriptor.MAX] = inputs.between(bound / 2, bound);
		d[at + ElementwiseDescriptor.LEFT_SHIFT] = leftShift;
		d[at + ElementwiseDescriptor.INPUT_1_MULTIPLIER] = inputs.multiplier();
		d[at + ElementwiseDescriptor.INPUT_1_SHIFT] = inputs.between(-4, 0);
		d[at + ElementwiseDescriptor.INPUT_2_MULTIPLIER] = inputs.multiplier();
		d[at + ElementwiseDescriptor.INPUT_2_SHIFT] = inputs.between(-4, 0);
		final byte[] input1 = inputs.bytes(bytes * count);
		final byte[] input2 = inputs.bytes(3 + bytes * count);
		final byte[] expected = new byte[bytes * count];
		for (int i = 0; i < count; i++) {
			final int a = (int) KernelInputs.get(input1, bytes * i, bytes) + d[at + ElementwiseDescriptor.INPUT_1_OFFSET];
			final int b = (int) KernelInputs.get(input2, 3 + bytes * i, bytes) + d[at + ElementwiseDescriptor.INPUT_2_OFFSET];
			final int scale = 1 << leftShift;
			final int combined = product ? a * b
					: Rounding.requantize(a * scale, d[at + ElementwiseDescriptor.INPUT_1_MULTIPLIER],
							d[at + ElementwiseDescriptor.INPUT_1_SHIFT])
							+ Rounding.requantize(b * scale, d[at + ElementwiseDescriptor.INPUT_2_MULTIPLIER],
									d[at + ElementwiseDescriptor.INPUT_2_SHIFT]);
			final long scaled = (long) Rounding.requantize(combined, d[at + ElementwiseDescriptor.MULTIPLIER],
					d[at + ElementwiseDescriptor.SHIFT]) + d[at + ElementwiseDescriptor.OUTPUT_OFFSET];
			KernelInputs.put(expected, bytes * i, Rounding.clamp(scaled, d[at + ElementwiseDescriptor.MIN],
					d[at + ElementwiseDescriptor.MAX]), bytes);
		}
		final byte[] arena = KernelAssert.arena(expected.length);
		System.arraycopy(input1, 0, arena, KernelAssert.GUARD, input1.length);
		if (bytes == 1 && product) {
			kernels.mulS8(d, at, arena, input2, arena);
		} else if (bytes == 1) {
			kernels.addS8(d, at, arena, input2, arena);
		} else if (product) {
			kernels.mulS16(d, at, arena, input2, arena);
		} else {
			kernels.addS16(d, at, arena, input2, arena);
		}
		KernelAssert.assertOutput("seed " + seed + ", bytes " + bytes + ", product " + product, expected, arena);
	}

	@Test
	public void shouldRepeatAxesOfLengthOne() {
		for (int seed = 1; seed <= 200; seed++) {
			final KernelInputs inputs = new KernelInputs(seed);
			final int[] d = new int[1 + ExtremumDescriptor.LENGTH];
			final int at = 1;
			final int[] shape1 = new int[4];
			final int[] shape2 = new int[4];
			final int[] shape = new int[4];
			for (int axis = 0; axis < 4; axis++) {
				shape[axis] = inputs.between(1, 4);
				shape1[axis] = inputs.between(0, 2) == 0 ? 1 : shape[axis];
				shape2[axis] = shape1[axis] == 1 ? shape[axis] : inputs.between(0, 2) == 0 ? 1 : shape[axis];
				d[at + ExtremumDescriptor.DIMENSIONS_1 + axis] = shape1[axis];
				d[at + ExtremumDescriptor.DIMENSIONS_2 + axis] = shape2[axis];
			}
			d[at + ExtremumDescriptor.INPUT_1] = 2;
			d[at + ExtremumDescriptor.INPUT_2] = 1;
			d[at + ExtremumDescriptor.OUTPUT] = KernelAssert.GUARD;
			final byte[] input1 = inputs.bytes(2 + shape1[0] * shape1[1] * shape1[2] * shape1[3]);
			final byte[] input2 = inputs.bytes(1 + shape2[0] * shape2[1] * shape2[2] * shape2[3]);
			final byte[] smallest = new byte[shape[0] * shape[1] * shape[2] * shape[3]];
			final byte[] largest = new byte[smallest.length];
			for (int i = 0; i < smallest.length; i++) {
				final byte a = input1[2 + repeated(i, shape, shape1)];
				final byte b = input2[1 + repeated(i, shape, shape2)];
				smallest[i] = (byte) Math.min(a, b);
				largest[i] = (byte) Math.max(a, b);
			}
			final byte[] arena = KernelAssert.arena(smallest.length);
			kernels.minimumS8(d, at, input1, input2, arena);
			KernelAssert.assertOutput("minimum, seed " + seed, smallest, arena);
			kernels.maximumS8(d, at, input1, input2, arena);
			KernelAssert.assertOutput("maximum, seed " + seed, largest, arena);
		}
	}

	/** Returns the index in a smaller shape of an element of the whole. */
	private static int repeated(final int index, final int[] shape, final int[] smaller) {
		int rest = index;
		int step = 1;
		int at = 0;
		for (int axis = 3; axis >= 0; axis--) {
			at += rest % shape[axis] % smaller[axis] * step;
			rest /= shape[axis];
			step *= smaller[axis];
		}
		return at;
	}
}
