/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

import org.junit.Test;

/**
 * Tests the operations that only move elements.
 */
public class MoveTest {

	private final Kernels kernels = new JavaKernels();

	@Test
	public void shouldPadAllAxes() {
		// Input [1, 1, 2, 1]; one row before, one column after, one channel before.
		final int[] d = new int[PadDescriptor.LENGTH];
		d[PadDescriptor.INPUT] = 1;
		d[PadDescriptor.OUTPUT] = KernelAssert.GUARD;
		d[PadDescriptor.VALUE] = -7;
		d[PadDescriptor.DIMENSIONS] = 1;
		d[PadDescriptor.DIMENSIONS_H] = 1;
		d[PadDescriptor.DIMENSIONS_W] = 2;
		d[PadDescriptor.DIMENSIONS_C] = 1;
		d[PadDescriptor.BEFORE_H] = 1;
		d[PadDescriptor.AFTER_W] = 1;
		d[PadDescriptor.BEFORE_C] = 1;
		final byte[] arena = KernelAssert.arena(12);
		kernels.padS8(d, 0, new byte[] { 99, 1, 2 }, arena);
		KernelAssert.assertOutput("padded", new byte[] { -7, -7, -7, -7, -7, -7, -7, 1, -7, 2, -7, -7 }, arena);
	}

	@Test
	public void shouldPadAsDefined() {
		for (int seed = 1; seed <= 200; seed++) {
			final KernelInputs inputs = new KernelInputs(seed);
			final int[] d = new int[1 + PadDescriptor.LENGTH];
			final int at = 1;
			final int[] in = new int[4];
			final int[] before = new int[4];
			final int[] out = new int[4];
			for (int axis = 0; axis < 4; axis++) {
				in[axis] = inputs.between(1, 3);
				before[axis] = inputs.between(0, 2);
				final int after = inputs.between(0, 2);
				out[axis] = before[axis] + in[axis] + after;
				d[at + PadDescriptor.DIMENSIONS + axis] = in[axis];
				d[at + PadDescriptor.BEFORE + axis] = before[axis];
				d[at + PadDescriptor.AFTER + axis] = after;
			}
			d[at + PadDescriptor.OUTPUT] = KernelAssert.GUARD;
			d[at + PadDescriptor.VALUE] = inputs.between(-128, 127);
			final byte[] input = inputs.bytes(in[0] * in[1] * in[2] * in[3]);
			final byte[] expected = new byte[out[0] * out[1] * out[2] * out[3]];
			for (int i = 0; i < expected.length; i++) {
				int rest = i;
				int step = 1;
				int from = 0;
				boolean inside = true;
				for (int axis = 3; axis >= 0; axis--) {
					final int position = rest % out[axis] - before[axis];
					inside &= position >= 0 && position < in[axis];
					from += position * step;
					step *= in[axis];
					rest /= out[axis];
				}
				expected[i] = inside ? input[from] : (byte) d[at + PadDescriptor.VALUE];
			}
			final byte[] arena = KernelAssert.arena(expected.length);
			kernels.padS8(d, at, input, arena);
			KernelAssert.assertOutput("seed " + seed, expected, arena);
		}
	}

	@Test
	public void shouldPutInputsSideBySide() {
		// [2, 2] and [2, 1] along the last axis.
		final byte[] arena = KernelAssert.arena(6);
		final int[] d = new int[ConcatenationDescriptor.LENGTH];
		d[ConcatenationDescriptor.OUTPUT] = KernelAssert.GUARD;
		d[ConcatenationDescriptor.OUTER] = 2;
		d[ConcatenationDescriptor.INPUT_RUN] = 2;
		d[ConcatenationDescriptor.OUTPUT_RUN] = 3;
		kernels.concatenationS8(d, 0, new byte[] { 1, 2, 3, 4 }, arena);
		d[ConcatenationDescriptor.INPUT] = 1;
		d[ConcatenationDescriptor.OUTPUT] = KernelAssert.GUARD + 2;
		d[ConcatenationDescriptor.INPUT_RUN] = 1;
		kernels.concatenationS8(d, 0, new byte[] { 99, 5, 6 }, arena);
		KernelAssert.assertOutput("side by side", new byte[] { 1, 2, 5, 3, 4, 6 }, arena);
	}

	@Test
	public void shouldTransposeAMatrix() {
		final int[] d = new int[TransposeDescriptor.LENGTH];
		d[TransposeDescriptor.INPUT] = 1;
		d[TransposeDescriptor.OUTPUT] = KernelAssert.GUARD;
		d[TransposeDescriptor.RANK] = 2;
		d[TransposeDescriptor.DIMENSIONS] = 2;
		d[TransposeDescriptor.DIMENSIONS_1] = 3;
		// What lies beyond the rank is not read.
		d[TransposeDescriptor.DIMENSIONS_2] = 77;
		d[TransposeDescriptor.PERMUTATION] = 1;
		final byte[] arena = KernelAssert.arena(6);
		kernels.transposeS8(d, 0, new byte[] { 99, 1, 2, 3, 4, 5, 6 }, arena);
		KernelAssert.assertOutput("transposed", new byte[] { 1, 4, 2, 5, 3, 6 }, arena);
	}

	@Test
	public void shouldPermuteAsDefined() {
		for (int seed = 1; seed <= 200; seed++) {
			final KernelInputs inputs = new KernelInputs(seed);
			final int rank = inputs.between(1, 4);
			final int[] d = new int[1 + TransposeDescriptor.LENGTH];
			final int at = 1;
			d[at + TransposeDescriptor.OUTPUT] = KernelAssert.GUARD;
			d[at + TransposeDescriptor.RANK] = rank;
			final int[] permutation = { 0, 1, 2, 3 };
			int count = 1;
			for (int axis = 0; axis < rank; axis++) {
				d[at + TransposeDescriptor.DIMENSIONS + axis] = inputs.between(1, 5);
				count *= d[at + TransposeDescriptor.DIMENSIONS + axis];
				final int other = inputs.between(0, axis);
				permutation[axis] = permutation[other];
				permutation[other] = axis;
			}
			for (int axis = 0; axis < rank; axis++) {
				d[at + TransposeDescriptor.PERMUTATION + axis] = permutation[axis];
			}
			final byte[] input = inputs.bytes(count);
			final byte[] expected = new byte[count];
			for (int i = 0; i < count; i++) {
				final int[] position = new int[4];
				int rest = i;
				for (int axis = rank - 1; axis >= 0; axis--) {
					position[axis] = rest % d[at + TransposeDescriptor.DIMENSIONS + axis];
					rest /= d[at + TransposeDescriptor.DIMENSIONS + axis];
				}
				int to = 0;
				for (int axis = 0; axis < rank; axis++) {
					to = to * d[at + TransposeDescriptor.DIMENSIONS + permutation[axis]] + position[permutation[axis]];
				}
				expected[to] = input[i];
			}
			final byte[] arena = KernelAssert.arena(count);
			kernels.transposeS8(d, at, input, arena);
			KernelAssert.assertOutput("seed " + seed, expected, arena);
		}
	}

	@Test
	public void shouldCopyOverlapping() {
		final int[] d = new int[UnaryDescriptor.LENGTH];
		d[UnaryDescriptor.INPUT] = 0;
		d[UnaryDescriptor.OUTPUT] = 1;
		d[UnaryDescriptor.COUNT] = 3;
		final byte[] arena = { 1, 2, 3, 4, 5 };
		kernels.reshapeS8(d, 0, arena, arena);
		KernelAssert.assertBytes("moved", new byte[] { 1, 1, 2, 3, 5 }, arena);
	}
}
