/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/** Stands for native kernels: counts calls, and does one operation wrong in one of several ways. */
final class FlawedKernels extends ForwardingKernels {

	/** Nothing is wrong. */
	static final int SOUND = 0;
	/** The last byte of the output is one too large. */
	static final int OFF_BY_ONE = 1;
	/** The byte behind the output is written. */
	static final int OVERRUN = 2;
	/** The native refuses. */
	static final int REFUSAL = 3;
	/** Nothing is written at all. */
	static final int SILENCE = 4;

	int calls;
	private final int flaw;

	FlawedKernels(final int flaw) {
		super(new JavaKernels());
		this.flaw = flaw;
	}

	@Override
	public void mulS8(final int[] descriptor, final int at, final byte[] input1, final byte[] input2, final byte[] arena) {
		this.calls++;
		if (this.flaw == REFUSAL) {
			throw new KernelException(KernelException.RANGE, KernelOperation.MUL_S8);
		}
		if (this.flaw != SILENCE) {
			super.mulS8(descriptor, at, input1, input2, arena);
		}
		final int end = descriptor[at + ElementwiseDescriptor.OUTPUT] + descriptor[at + ElementwiseDescriptor.COUNT];
		if (this.flaw == OFF_BY_ONE) {
			arena[end - 1]++;
		} else if (this.flaw == OVERRUN) {
			arena[end]++;
		}
	}

	@Override
	public void convolveS8(final int[] descriptor, final int at, final byte[] input, final byte[] constants,
			final byte[] arena) {
		this.calls++;
		super.convolveS8(descriptor, at, input, constants, arena);
	}
}
