/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

/**
 * Tests the convolutions: by hand, and against {@link ConvReference}.
 */
public class ConvolutionTest {

	private static final int CASES = 250;

	private final Kernels kernels = new JavaKernels();

	/** Returns a descriptor of a 3x3 input, one channel, with a 2x2 filter at 0, scale 1 at 4, no bias. */
	private static int[] small() {
		final int[] d = new int[ConvDescriptor.LENGTH];
		d[ConvDescriptor.OUTPUT] = KernelAssert.GUARD;
		d[ConvDescriptor.BIAS] = Kernels.ABSENT;
		d[ConvDescriptor.MULTIPLIERS] = 4;
		d[ConvDescriptor.SHIFTS] = 8;
		d[ConvDescriptor.BATCHES] = 1;
		d[ConvDescriptor.INPUT_HEIGHT] = 3;
		d[ConvDescriptor.INPUT_WIDTH] = 3;
		d[ConvDescriptor.INPUT_CHANNELS] = 1;
		d[ConvDescriptor.KERNEL_HEIGHT] = 2;
		d[ConvDescriptor.KERNEL_WIDTH] = 2;
		d[ConvDescriptor.OUTPUT_HEIGHT] = 2;
		d[ConvDescriptor.OUTPUT_WIDTH] = 2;
		d[ConvDescriptor.OUTPUT_CHANNELS] = 1;
		d[ConvDescriptor.STRIDE_HEIGHT] = 1;
		d[ConvDescriptor.STRIDE_WIDTH] = 1;
		d[ConvDescriptor.DILATION_HEIGHT] = 1;
		d[ConvDescriptor.DILATION_WIDTH] = 1;
		d[ConvDescriptor.GROUPS] = 1;
		d[ConvDescriptor.MIN] = -128;
		d[ConvDescriptor.MAX] = 127;
		d[ConvDescriptor.BIAS_BYTES] = 4;
		return d;
	}

	/** Returns the filter 1 2 3 4 and the scale 1: a multiplier of one half, shifted left by one. */
	private static byte[] smallConstants() {
		final byte[] constants = { 1, 2, 3, 4, 0, 0, 0, 0x40, 1, 0, 0, 0 };
		return constants;
	}

	private static final byte[] NINE = { 1, 2, 3, 4, 5, 6, 7, 8, 9 };

	@Test
	public void shouldConvolveByHand() {
		final byte[] arena = KernelAssert.arena(4);
		kernels.convolveS8(small(), 0, NINE, smallConstants(), arena);
		// 1*1 + 2*2 + 4*3 + 5*4 = 37, and 10 more per step to the right, 30 more per step down.
		KernelAssert.assertOutput("2x2", new byte[] { 37, 47, 67, 77 }, arena);
	}

	@Test
	public void shouldConvolveChannelsApartByHand() {
		final byte[] arena = KernelAssert.arena(4);
		kernels.depthwiseConvS8(small(), 0, NINE, smallConstants(), arena);
		KernelAssert.assertOutput("2x2", new byte[] { 37, 47, 67, 77 }, arena);
	}

	@Test
	public void shouldTreatPaddingAsTheZeroPoint() {
		final int[] d = small();
		d[ConvDescriptor.PAD_TOP] = 1;
		d[ConvDescriptor.PAD_LEFT] = 1;
		d[ConvDescriptor.INPUT_OFFSET] = 1;
		d[ConvDescriptor.OUTPUT_OFFSET] = -10;
		final byte[] arena = KernelAssert.arena(4);
		kernels.convolveS8(d, 0, NINE, smallConstants(), arena);
		// Only tap 4 meets (1 + 1): 8. Taps 3 and 4 meet 2 and 3: 18. Taps 2 and 4 meet 2 and 5: 24. All: 37 + 10.
		KernelAssert.assertOutput("padded", new byte[] { -2, 8, 14, 37 }, arena);
	}

	@Test
	public void shouldClampToTheActivation() {
		final int[] d = small();
		d[ConvDescriptor.MIN] = 40;
		d[ConvDescriptor.MAX] = 70;
		final byte[] arena = KernelAssert.arena(4);
		kernels.convolveS8(d, 0, NINE, smallConstants(), arena);
		KernelAssert.assertOutput("clamped", new byte[] { 40, 47, 67, 70 }, arena);
	}

	@Test
	public void shouldReadTheLowNibbleFirst() {
		final byte[] constants = smallConstants();
		// Weights 1 2 3 -4 in two bytes.
		constants[0] = 0x21;
		constants[1] = (byte) 0xC3;
		final byte[] arena = KernelAssert.arena(4);
		kernels.convolveS4(small(), 0, NINE, constants, arena);
		// 37 - 8 * 5, then - 8 * 6 and so on.
		KernelAssert.assertOutput("s4", new byte[] { -3, -1, 3, 5 }, arena);
		final byte[] depthwise = KernelAssert.arena(4);
		kernels.depthwiseConvS4(small(), 0, NINE, constants, depthwise);
		KernelAssert.assertOutput("s4", new byte[] { -3, -1, 3, 5 }, depthwise);
	}

	@Test
	public void shouldSpreadByHand() {
		final int[] d = small();
		d[ConvDescriptor.INPUT_HEIGHT] = 2;
		d[ConvDescriptor.INPUT_WIDTH] = 1;
		d[ConvDescriptor.OUTPUT_HEIGHT] = 3;
		d[ConvDescriptor.OUTPUT_WIDTH] = 2;
		final byte[] arena = KernelAssert.arena(6);
		kernels.transposeConvS8(d, 0, new byte[] { 1, 10 }, smallConstants(), arena);
		KernelAssert.assertOutput("3x2", new byte[] { 1, 2, 3 + 10, 4 + 20, 30, 40 }, arena);
	}

	@Test
	public void shouldRoundSums16ByTheSizeOfTheBias() {
		final int[] d = small();
		d[ConvDescriptor.INPUT_HEIGHT] = 1;
		d[ConvDescriptor.INPUT_WIDTH] = 1;
		d[ConvDescriptor.KERNEL_HEIGHT] = 1;
		d[ConvDescriptor.KERNEL_WIDTH] = 1;
		d[ConvDescriptor.OUTPUT_HEIGHT] = 1;
		d[ConvDescriptor.OUTPUT_WIDTH] = 1;
		d[ConvDescriptor.MIN] = -32768;
		d[ConvDescriptor.MAX] = 32767;
		// 5 * 1 * 2^-2 = 1.25: twice rounded 2, once rounded 1.
		final byte[] constants = { 1, 0, 0, 0, 0, 0, 0, 0x40, -1, -1, -1, -1 };
		final byte[] arena = KernelAssert.arena(2);
		kernels.convolveS16(d, 0, new byte[] { 5, 0 }, constants, arena);
		KernelAssert.assertOutput("32 bits", new byte[] { 2, 0 }, arena);
		d[ConvDescriptor.BIAS_BYTES] = 8;
		kernels.convolveS16(d, 0, new byte[] { 5, 0 }, constants, arena);
		KernelAssert.assertOutput("64 bits", new byte[] { 1, 0 }, arena);
	}

	@Test
	public void shouldSum16BitsBeyond32Bits() {
		// 1024 products of -32768 * -128 are 2^32: exact only if the sum is widened in time.
		final int[] d = small();
		d[ConvDescriptor.INPUT_HEIGHT] = 1;
		d[ConvDescriptor.INPUT_WIDTH] = 1;
		d[ConvDescriptor.INPUT_CHANNELS] = 1024;
		d[ConvDescriptor.KERNEL_HEIGHT] = 1;
		d[ConvDescriptor.KERNEL_WIDTH] = 1;
		d[ConvDescriptor.OUTPUT_HEIGHT] = 1;
		d[ConvDescriptor.OUTPUT_WIDTH] = 1;
		d[ConvDescriptor.MULTIPLIERS] = 1024;
		d[ConvDescriptor.SHIFTS] = 1028;
		d[ConvDescriptor.MIN] = -32768;
		d[ConvDescriptor.MAX] = 32767;
		d[ConvDescriptor.BIAS_BYTES] = 8;
		final byte[] input = new byte[2048];
		final byte[] constants = new byte[1032];
		for (int i = 0; i < 1024; i++) {
			input[2 * i + 1] = -128;
			constants[i] = -128;
		}
		KernelInputs.put(constants, 1024, 1 << 30, 4);
		KernelInputs.put(constants, 1028, -17, 4);
		final byte[] arena = KernelAssert.arena(2);
		kernels.convolveS16(d, 0, input, constants, arena);
		// 2^32 / 2^18
		KernelAssert.assertOutput("deep", new byte[] { 0, 0x40 }, arena);
	}

	@Test
	public void shouldConvolveS8AsDefined() {
		for (int seed = 1; seed <= 2 * CASES; seed++) {
			final ConvReference reference = new ConvReference(new KernelInputs(seed), false, 8, 4, false, false);
			final byte[] arena = prepare(reference);
			kernels.convolveS8(reference.d, reference.at, reference.input, reference.constants, arena);
			KernelAssert.assertOutput("seed " + seed, reference.output(), arena);
		}
	}

	@Test
	public void shouldConvolveByFiltersOfOneTapAsDefined() {
		for (int seed = 1; seed <= 2 * CASES; seed++) {
			final ConvReference reference = ConvReference.pointwise(seed);
			final byte[] arena = prepare(reference);
			kernels.convolveS8(reference.d, reference.at, reference.input, reference.constants, arena);
			KernelAssert.assertOutput("seed " + seed, reference.output(), arena);
		}
	}

	@Test
	public void shouldFindTheTapsInside() {
		assertEquals(0, Window.from(0, 1, 3));
		assertEquals(1, Window.from(-1, 1, 3));
		assertEquals(1, Window.from(-1, 2, 3));
		assertEquals(2, Window.from(-3, 2, 3));
		assertEquals(3, Window.from(-10, 1, 3));
		assertEquals(3, Window.from(-3, 1, 3));
		assertEquals(3, Window.to(0, 1, 0, 3, 3));
		assertEquals(2, Window.to(0, 1, 0, 3, 2));
		assertEquals(1, Window.to(0, 2, 0, 3, 2));
		assertEquals(2, Window.to(0, 2, 0, 3, 3));
		assertEquals(0, Window.to(9, 1, 0, 3, 2));
		assertEquals(1, Window.to(9, 1, 1, 3, 2));
		assertEquals(3, Window.to(-3, 1, 3, 3, 2));
	}

	@Test
	public void shouldConvolveS4AsDefined() {
		for (int seed = 1; seed <= CASES; seed++) {
			final ConvReference reference = new ConvReference(new KernelInputs(seed), false, 4, 4, false, false);
			final byte[] arena = prepare(reference);
			kernels.convolveS4(reference.d, reference.at, reference.input, reference.constants, arena);
			KernelAssert.assertOutput("seed " + seed, reference.output(), arena);
		}
	}

	@Test
	public void shouldConvolveS16AsDefined() {
		for (int seed = 1; seed <= CASES; seed++) {
			final ConvReference reference = new ConvReference(new KernelInputs(seed), true, 8, seed % 2 == 0 ? 4 : 8, false,
					false);
			final byte[] arena = prepare(reference);
			kernels.convolveS16(reference.d, reference.at, reference.input, reference.constants, arena);
			KernelAssert.assertOutput("seed " + seed, reference.output(), arena);
		}
	}

	@Test
	public void shouldConvolveDepthwiseS8AsDefined() {
		for (int seed = 1; seed <= 2 * CASES; seed++) {
			final ConvReference reference = new ConvReference(new KernelInputs(seed), false, 8, 4, true, false);
			final byte[] arena = prepare(reference);
			kernels.depthwiseConvS8(reference.d, reference.at, reference.input, reference.constants, arena);
			KernelAssert.assertOutput("seed " + seed, reference.output(), arena);
		}
	}

	@Test
	public void shouldConvolveDepthwiseS4AsDefined() {
		for (int seed = 1; seed <= CASES; seed++) {
			final ConvReference reference = new ConvReference(new KernelInputs(seed), false, 4, 4, true, false);
			final byte[] arena = prepare(reference);
			kernels.depthwiseConvS4(reference.d, reference.at, reference.input, reference.constants, arena);
			KernelAssert.assertOutput("seed " + seed, reference.output(), arena);
		}
	}

	@Test
	public void shouldConvolveDepthwiseS16AsDefined() {
		for (int seed = 1; seed <= CASES; seed++) {
			final ConvReference reference = new ConvReference(new KernelInputs(seed), true, 8, 8, true, false);
			final byte[] arena = prepare(reference);
			kernels.depthwiseConvS16(reference.d, reference.at, reference.input, reference.constants, arena);
			KernelAssert.assertOutput("seed " + seed, reference.output(), arena);
		}
	}

	@Test
	public void shouldConvolveTransposedAsDefined() {
		for (int seed = 1; seed <= CASES; seed++) {
			final ConvReference reference = new ConvReference(new KernelInputs(seed), false, 8, 4, false, true);
			final byte[] arena = prepare(reference);
			kernels.transposeConvS8(reference.d, reference.at, reference.input, reference.constants, arena);
			KernelAssert.assertOutput("seed " + seed, reference.transposedOutput(), arena);
		}
	}

	private static byte[] prepare(final ConvReference reference) {
		reference.set(ConvDescriptor.OUTPUT, KernelAssert.GUARD);
		return KernelAssert.arena(reference.outputBytes());
	}
}
