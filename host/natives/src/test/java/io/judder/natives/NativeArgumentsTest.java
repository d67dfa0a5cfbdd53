/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.natives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.judder.kernel.CmsisKernels;
import io.judder.kernel.CmsisNatives;
import io.judder.kernel.ConvDescriptor;
import io.judder.kernel.JavaKernels;
import io.judder.kernel.KernelException;
import io.judder.kernel.Kernels;

/**
 * What the natives refuse, each time with nothing written. The process has an address sanitiser, so that a check that is
 * missing ends it.
 */
class NativeArgumentsTest {

	private static final int CONSTANTS = 64;
	private static final int ARENA = 256;

	private NativeProcess natives;
	private Kernels kernels;
	private int[] d;
	private byte[] input;
	private byte[] constants;
	private byte[] arena;

	@BeforeEach
	void convolution() throws Exception {
		this.natives = NativeBuild.start();
		CmsisNatives.use(this.natives);
		this.kernels = new CmsisKernels(new JavaKernels());
		// 3x3 image of 2 channels, 2x2 filter, 2 channels out: 18 bytes in, 16 weights at 0, biases at 16, scales behind.
		this.d = new int[1 + ConvDescriptor.LENGTH];
		set(ConvDescriptor.BATCHES, 1, 3, 3, 2, 2, 2, 2, 2, 2, 1, 1, 0, 0, 1, 1, 1);
		set(ConvDescriptor.MIN, -128, 127, 4);
		set(ConvDescriptor.BIAS, 16, 24, 32, 64, 128);
		this.input = new byte[18];
		this.constants = new byte[CONSTANTS];
		this.arena = new byte[ARENA];
	}

	@AfterEach
	void end() throws Exception {
		if (this.natives != null) {
			this.natives.close();
		}
	}

	private void set(final int index, final int... values) {
		System.arraycopy(values, 0, this.d, 1 + index, values.length);
	}

	private void call(final int at) {
		this.kernels.convolveS8(this.d, at, this.input, this.constants, this.arena);
	}

	private void assertRefused(final int code, final int index, final int... values) {
		final int[] kept = this.d.clone();
		set(index, values);
		assertRefused(code, 1);
		this.d = kept;
	}

	private void assertRefused(final int code, final int at) {
		if (this.natives == null) {
			return;
		}
		final byte[] before = this.arena == null ? null : this.arena.clone();
		final KernelException e = assertThrows(KernelException.class, () -> call(at));
		assertEquals(code, e.code(), e.getMessage());
		assertEquals(0, e.operation());
		assertEquals(Arrays.toString(before), Arrays.toString(this.arena));
	}

	@Test
	void shouldTakeTheWholeOfItsArrays() {
		if (this.natives != null) {
			call(1);
			set(ConvDescriptor.OUTPUT, ARENA - 8);
			call(1);
		}
	}

	@Test
	void shouldRefuseNull() {
		final byte[] kept = this.input;
		this.input = null;
		assertRefused(KernelException.NULL, 1);
		this.input = kept;
		this.constants = null;
		assertRefused(KernelException.NULL, 1);
		this.constants = new byte[CONSTANTS];
		this.arena = null;
		assertRefused(KernelException.NULL, 1);
		this.arena = new byte[ARENA];
		this.d = null;
		assertRefused(KernelException.NULL, 1);
	}

	@Test
	void shouldRefuseADescriptorOutsideItsArray() {
		assertRefused(KernelException.DESCRIPTOR, -1);
		assertRefused(KernelException.DESCRIPTOR, 2);
		assertRefused(KernelException.DESCRIPTOR, Integer.MAX_VALUE);
		assertRefused(KernelException.DESCRIPTOR, Integer.MIN_VALUE);
	}

	@Test
	void shouldRefuseOperandsOutsideTheirArrays() {
		assertRefused(KernelException.EXTENT, ConvDescriptor.INPUT, 1);
		assertRefused(KernelException.EXTENT, ConvDescriptor.INPUT, -1);
		assertRefused(KernelException.EXTENT, ConvDescriptor.INPUT, Integer.MAX_VALUE);
		assertRefused(KernelException.EXTENT, ConvDescriptor.OUTPUT, ARENA - 7);
		assertRefused(KernelException.EXTENT, ConvDescriptor.WEIGHTS, CONSTANTS - 15);
		assertRefused(KernelException.EXTENT, ConvDescriptor.BIAS, CONSTANTS - 4);
		assertRefused(KernelException.EXTENT, ConvDescriptor.BIAS, -2);
		assertRefused(KernelException.EXTENT, ConvDescriptor.MULTIPLIERS, CONSTANTS - 4);
		assertRefused(KernelException.EXTENT, ConvDescriptor.SHIFTS, CONSTANTS - 4);
		assertRefused(KernelException.EXTENT, ConvDescriptor.SCRATCH, ARENA - 4);
	}

	@Test
	void shouldRefuseProductsThatWrap() {
		// 65536 * 32767 * 3 * 2 wraps in 32 bits, as do 2^31 images.
		assertRefused(KernelException.EXTENT, ConvDescriptor.BATCHES, 1 << 30);
		assertRefused(KernelException.EXTENT, ConvDescriptor.BATCHES, Integer.MAX_VALUE);
		assertRefused(KernelException.EXTENT, ConvDescriptor.INPUT_CHANNELS, 1 << 30);
		assertRefused(KernelException.EXTENT, ConvDescriptor.OUTPUT_CHANNELS, 1 << 30);
	}

	@Test
	void shouldRefuseIntegersThatAreNotAligned() {
		assertRefused(KernelException.ALIGNMENT, ConvDescriptor.BIAS, 18);
		assertRefused(KernelException.ALIGNMENT, ConvDescriptor.MULTIPLIERS, 25);
		assertRefused(KernelException.ALIGNMENT, ConvDescriptor.SHIFTS, 34);
		assertRefused(KernelException.ALIGNMENT, ConvDescriptor.SCRATCH, 66);
	}

	@Test
	void shouldRefuseParametersOutOfRange() {
		assertRefused(KernelException.RANGE, ConvDescriptor.BATCHES, 0);
		assertRefused(KernelException.RANGE, ConvDescriptor.INPUT_HEIGHT, -3);
		assertRefused(KernelException.RANGE, ConvDescriptor.STRIDE_WIDTH, 0);
		assertRefused(KernelException.RANGE, ConvDescriptor.STRIDE_WIDTH, 65536);
		assertRefused(KernelException.RANGE, ConvDescriptor.OUTPUT_HEIGHT, 4);
		assertRefused(KernelException.RANGE, ConvDescriptor.PAD_TOP, 2);
		assertRefused(KernelException.RANGE, ConvDescriptor.GROUPS, 3);
		assertRefused(KernelException.RANGE, ConvDescriptor.MIN, -129);
		assertRefused(KernelException.RANGE, ConvDescriptor.MIN, 5, 4);
		assertRefused(KernelException.RANGE, ConvDescriptor.BIAS_BYTES, 8);
		assertRefused(KernelException.RANGE, ConvDescriptor.INPUT_OFFSET, 129);
	}

	@Test
	void shouldRefuseTooLittleScratch() {
		// Two columns of 2 * 2 * 2 elements of 16 bits.
		assertRefused(KernelException.SCRATCH, ConvDescriptor.SCRATCH_BYTES, 31);
		assertRefused(KernelException.SCRATCH, ConvDescriptor.SCRATCH_BYTES, 0);
		assertRefused(KernelException.SCRATCH, ConvDescriptor.SCRATCH, Kernels.ABSENT);
	}

	@Test
	void shouldSurviveAnyWordInAnyPlace() {
		if (this.natives == null) {
			return;
		}
		final long seed = 20261121;
		final Random random = new Random(seed);
		final int[] kept = this.d.clone();
		for (int run = 0; run < 3000; run++) {
			this.d = kept.clone();
			for (int changes = random.nextInt(3); changes >= 0; changes--) {
				final int word = random.nextInt(4) == 0 ? random.nextInt() : random.nextInt(300) - 20;
				this.d[1 + random.nextInt(ConvDescriptor.LENGTH)] = word;
			}
			final String message = "seed " + seed + ", run " + run + ": " + Arrays.toString(this.d);
			try {
				final int operation = random.nextInt(4);
				if (operation == 0) {
					call(1);
				} else if (operation == 1) {
					this.kernels.depthwiseConvS8(this.d, 1, this.input, this.constants, this.arena);
				} else if (operation == 2) {
					this.kernels.transposeConvS8(this.d, 1, this.input, this.constants, this.arena);
				} else {
					this.kernels.convolveS4(this.d, 1, this.input, this.constants, this.arena);
				}
			} catch (final KernelException e) {
				// One answer of two.
			} catch (final RuntimeException e) {
				throw new AssertionError(message, e);
			}
		}
	}
}
