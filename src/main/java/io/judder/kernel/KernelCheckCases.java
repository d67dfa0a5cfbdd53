/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * The layers of {@link KernelCheck}: descriptors over its memory.
 */
final class KernelCheckCases {

	/** How many cases there are. */
	static final int COUNT = 49;

	private static final int CONVOLUTIONS = 16;
	private static final int SUMS = 30;

	private final KernelCheckMemory memory;
	private final int[] d;
	private final KernelCheckLayers convolutions;
	private final KernelCheckLayers sums;
	private final KernelCheckLayers elements;
	private int operation;

	/**
	 * Creates the layers.
	 *
	 * @param memory
	 *            holds their data.
	 */
	KernelCheckCases(final KernelCheckMemory memory) {
		this.memory = memory;
		this.d = new int[LstmDescriptor.LENGTH];
		this.convolutions = new KernelCheckConvolutions(memory, this.d);
		this.sums = new KernelCheckSums(memory, this.d);
		this.elements = new KernelCheckElements(memory, this.d);
	}

	/**
	 * Returns the operation of the case.
	 *
	 * @return one of {@link KernelOperation}.
	 */
	int operation() {
		return this.operation;
	}

	/**
	 * Returns the descriptor of the case.
	 *
	 * @return the descriptor, from index 0 on.
	 */
	int[] descriptor() {
		return this.d;
	}

	/**
	 * Fills the descriptor and the memory.
	 *
	 * @param number
	 *            of the case.
	 */
	void prepare(final int number) {
		for (int i = 0; i < this.d.length; i++) {
			this.d[i] = 0;
		}
		this.memory.open(number);
		final KernelCheckLayers kind = number < CONVOLUTIONS ? this.convolutions : number < SUMS ? this.sums : this.elements;
		kind.prepare(number);
		this.operation = kind.operation;
		this.memory.close();
	}
}
