/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Holds native kernels against those in Java on the device itself, and sends the operations that differ to Java: once, at the
 * first start, when a compiler, a library or a core that nobody has verified shows.
 * <p>
 * Each case is a small layer over pseudo-random data, of a shape that reaches the ends of vector loops and the rounding of
 * negative ties. The guard keeps away shapes that are known to be wrong. Each case runs once in Java and once in the guard;
 * everything that the two have left in memory must be equal, state and surroundings included.
 * <p>
 * Memory: {@link #MEMORY} bytes of the caller, which may be the arena of a model, and one {@code int[]} of the longest
 * descriptor. A case is a matter of a few thousand multiplications; {@link #step} runs one, so that other threads get a turn.
 */
public final class KernelCheck {

	/** How many cases there are. */
	public static final int CASES = KernelCheckCases.COUNT;

	/** How many bytes of memory the check needs. */
	public static final int MEMORY = 2 * KernelCheckMemory.DATA + 4608;

	private final KernelGuard guard;
	private final Kernels java;
	private final KernelCheckMemory memory;
	private final KernelCheckCases cases;
	private int next;
	private int disabled;

	/**
	 * Creates a check.
	 *
	 * @param guard
	 *            has the native kernels.
	 * @param java
	 *            the kernels in Java.
	 * @param memory
	 *            is written.
	 * @param offset
	 *            of the first of {@link #MEMORY} bytes, a multiple of 4.
	 */
	public KernelCheck(final KernelGuard guard, final Kernels java, final byte[] memory, final int offset) {
		if (offset < 0 || (offset & 3) != 0 || MEMORY > memory.length - offset) {
			throw new IllegalArgumentException("the check needs " + MEMORY + " bytes from a multiple of 4 on");
		}
		this.guard = guard;
		this.java = java;
		this.memory = new KernelCheckMemory(memory, offset, MEMORY);
		this.cases = new KernelCheckCases(this.memory);
	}

	/**
	 * Runs the next case.
	 *
	 * @param listener
	 *            hears of a mismatch.
	 * @return whether there are more.
	 */
	public boolean step(final KernelCheckListener listener) {
		if (this.next < CASES) {
			final int number = this.next;
			this.next++;
			if (!isRight(number)) {
				final int operation = this.cases.operation();
				if (!this.guard.isDisabled(operation)) {
					this.disabled++;
					this.guard.disable(operation);
					listener.kernelDisabled(operation, number);
				}
			}
		}
		return this.next < CASES;
	}

	/**
	 * Runs all cases that are left.
	 *
	 * @param listener
	 *            hears of each operation that is disabled.
	 * @return how many operations the check has disabled.
	 */
	public int run(final KernelCheckListener listener) {
		boolean more = true;
		while (more) {
			more = step(listener);
		}
		return this.disabled;
	}

	private boolean isRight(final int number) {
		this.cases.prepare(number);
		KernelCall.call(this.java, this.cases.operation(), this.cases.descriptor(), this.memory.bytes());
		this.memory.keep();
		this.cases.prepare(number);
		try {
			KernelCall.call(this.guard, this.cases.operation(), this.cases.descriptor(), this.memory.bytes());
		} catch (final KernelException e) {
			// Whatever it refuses, it is of no use here.
			return false;
		}
		return this.memory.isKept();
	}
}
