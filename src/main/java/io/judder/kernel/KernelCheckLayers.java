/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Fills the descriptor and the memory of a kind of layers for {@link KernelCheck}.
 */
abstract class KernelCheckLayers {

	/** Bits of values of all sizes. */
	static final int BYTE = 8;

	/** Bits of values that give small sums, whose rounding shows in the output. */
	static final int SMALL = 4;

	/** Holds the data. */
	final KernelCheckMemory memory;

	/** Receives the descriptor. */
	final int[] d;

	/** Receives the operation. */
	int operation;

	/**
	 * Creates the kind.
	 *
	 * @param memory
	 *            holds the data.
	 * @param descriptor
	 *            receives the descriptor.
	 */
	KernelCheckLayers(final KernelCheckMemory memory, final int[] descriptor) {
		this.memory = memory;
		this.d = descriptor;
	}

	/**
	 * Makes a layer.
	 *
	 * @param number
	 *            of the case.
	 */
	abstract void prepare(int number);

	/** Scratch and bounds of the output; an index below 0 stands for none. */
	final void finish(final int scratch, final int min, final int bytes) {
		if (scratch >= 0) {
			this.d[scratch] = this.memory.scratch();
			this.d[scratch + 1] = this.memory.scratchLength();
		}
		if (min >= 0) {
			this.d[min] = bytes == 1 ? Byte.MIN_VALUE : Short.MIN_VALUE;
			this.d[min + 1] = bytes == 1 ? Byte.MAX_VALUE : Short.MAX_VALUE;
		}
	}

	/** A multiplier of 0.75 and a shift. */
	final void scale(final int index, final int shift) {
		this.d[index] = 0x60000001;
		this.d[index + 1] = shift;
	}

	/** Four dimensions. */
	final void shape(final int index, final int n, final int h, final int w, final int c) {
		this.d[index] = n;
		this.d[index + 1] = h;
		this.d[index + 2] = w;
		this.d[index + 3] = c;
	}
}
