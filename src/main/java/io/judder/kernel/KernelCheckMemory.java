/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * The memory of {@link KernelCheck}: two halves of data, one for each set of kernels, and scratch behind them.
 * <p>
 * Data are pseudo-random and the same for both (Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8(14), 2003).
 * Whatever a kernel writes, in its output or beside it, is compared.
 */
final class KernelCheckMemory {

	/** Bytes of data in a case, at most. */
	static final int DATA = 2560;

	private static final int SEED = 0x2545F491;
	private static final int MULTIPLIER_MASK = 0x3FFFFFFF;
	private static final int MULTIPLIER_MIN = 0x40000000;

	private final byte[] bytes;
	private final int start;
	private final int end;
	private int next;
	private int random;

	/**
	 * Takes the memory.
	 *
	 * @param bytes
	 *            the array.
	 * @param offset
	 *            of the first byte, a multiple of 4.
	 * @param length
	 *            bytes.
	 */
	KernelCheckMemory(final byte[] bytes, final int offset, final int length) {
		this.bytes = bytes;
		this.start = offset;
		this.end = offset + length;
	}

	/**
	 * Begins a case: nothing is taken.
	 *
	 * @param number
	 *            of the case.
	 */
	void open(final int number) {
		this.next = this.start;
		this.random = SEED + number;
	}

	private int word() {
		int x = this.random;
		x ^= x << 13;
		x ^= x >>> 17;
		x ^= x << 5;
		this.random = x;
		return x;
	}

	private int take(final int length) {
		final int offset = this.next;
		this.next = offset + length + 3 & -4;
		return offset;
	}

	/**
	 * Takes bytes.
	 *
	 * @param length
	 *            how many.
	 * @param bits
	 *            of their values, 1 to 8, signed.
	 * @return their offset, a multiple of 4.
	 */
	int data(final int length, final int bits) {
		final int offset = take(length);
		for (int i = 0; i < length; i++) {
			this.bytes[offset + i] = (byte) (word() >> 32 - bits);
		}
		return offset;
	}

	/**
	 * Takes integers.
	 *
	 * @param count
	 *            how many.
	 * @param size
	 *            bytes of each: 2, 4 or 8.
	 * @param bits
	 *            of their values, 1 to 32, signed.
	 * @return their offset.
	 */
	int integers(final int count, final int size, final int bits) {
		final int offset = take(count * size);
		for (int i = 0; i < count; i++) {
			write(offset + i * size, size, word() >> 32 - bits);
		}
		return offset;
	}

	/**
	 * Takes multipliers of Q31 from 0.5 on.
	 *
	 * @param count
	 *            how many.
	 * @return their offset.
	 */
	int multipliers(final int count) {
		final int offset = take(4 * count);
		for (int i = 0; i < count; i++) {
			write(offset + 4 * i, 4, word() & MULTIPLIER_MASK | MULTIPLIER_MIN);
		}
		return offset;
	}

	/**
	 * Takes shifts.
	 *
	 * @param count
	 *            how many.
	 * @param base
	 *            the largest; they spread over four.
	 * @return their offset.
	 */
	int shifts(final int count, final int base) {
		final int offset = take(4 * count);
		for (int i = 0; i < count; i++) {
			write(offset + 4 * i, 4, base - (word() & 3));
		}
		return offset;
	}

	/**
	 * Takes a table of 16-bit integers on a straight line.
	 *
	 * @param count
	 *            how many.
	 * @param first
	 *            the first.
	 * @param step
	 *            the difference of two.
	 * @return its offset.
	 */
	int line(final int count, final int first, final int step) {
		final int offset = take(2 * count);
		for (int i = 0; i < count; i++) {
			write(offset + 2 * i, 2, first + i * step);
		}
		return offset;
	}

	private void write(final int offset, final int size, final int value) {
		for (int i = 0; i < size; i++) {
			this.bytes[offset + i] = (byte) (value >> Math.min(8 * i, 31));
		}
	}

	/**
	 * Returns how many bytes of data the case has.
	 *
	 * @return at most {@link #DATA}.
	 */
	int taken() {
		return this.next - this.start;
	}

	/**
	 * Returns where the scratch begins.
	 *
	 * @return the offset.
	 */
	int scratch() {
		return this.start + 2 * DATA;
	}

	/**
	 * Returns how long the scratch is.
	 *
	 * @return bytes.
	 */
	int scratchLength() {
		return this.end - scratch();
	}

	/** Keeps what the first kernel has left. */
	void keep() {
		System.arraycopy(this.bytes, this.start, this.bytes, this.start + DATA, DATA);
	}

	/**
	 * Compares what the second kernel has left with what was kept.
	 *
	 * @return whether all bytes are equal.
	 */
	boolean isKept() {
		boolean equal = true;
		for (int i = this.start; i < this.start + DATA; i++) {
			equal &= this.bytes[i] == this.bytes[i + DATA];
		}
		return equal;
	}

	/**
	 * Returns the array.
	 *
	 * @return the memory.
	 */
	byte[] bytes() {
		return this.bytes;
	}

	/** Fills what is not taken, so that bytes behind the last tensor are the same in both runs. */
	void close() {
		for (int i = this.next; i < this.start + DATA; i++) {
			this.bytes[i] = (byte) i;
		}
	}
}
