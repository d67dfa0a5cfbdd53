/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Pseudo-random inputs for kernels: a counter mixed by the finaliser of MurmurHash3, so that a seed means the same
 * everywhere and low bits are as random as high ones.
 */
final class KernelInputs {

	private int seed;

	KernelInputs(final int seed) {
		this.seed = seed;
	}

	/** Returns a number from {@code from} to {@code to}, both included. */
	int between(final int from, final int to) {
		seed += 0x9E3779B9;
		int mixed = seed ^ seed >>> 16;
		mixed *= 0x85EBCA6B;
		mixed ^= mixed >>> 13;
		mixed *= 0xC2B2AE35;
		mixed ^= mixed >>> 16;
		return from + (int) ((mixed & 0xFFFFFFFFL) % ((long) to - from + 1));
	}

	/** Fills an array with bytes of all values. */
	byte[] bytes(final int length) {
		final byte[] bytes = new byte[length];
		for (int i = 0; i < length; i++) {
			bytes[i] = (byte) (between(0, 0xFFFF) >> 8);
		}
		return bytes;
	}

	/** Returns a normalised Q31 multiplier. */
	int multiplier() {
		return (1 << 30) + (between(0, 0x7FFF) << 15) + between(0, 0x7FFF);
	}

	/** Writes multipliers and after them shifts, int32, little endian. */
	void scales(final byte[] constants, final int at, final int channels, final int shiftFrom, final int shiftTo) {
		for (int i = 0; i < channels; i++) {
			put(constants, at + 4 * i, multiplier(), 4);
			put(constants, at + 4 * (channels + i), between(shiftFrom, shiftTo), 4);
		}
	}

	/** Writes biases, little endian. */
	void biases(final byte[] constants, final int at, final int channels, final int bytes, final int bound) {
		for (int i = 0; i < channels; i++) {
			put(constants, at + bytes * i, between(-bound, bound), bytes);
		}
	}

	/** Writes an integer, little endian. */
	static void put(final byte[] array, final int at, final long value, final int bytes) {
		for (int i = 0; i < bytes; i++) {
			array[at + i] = (byte) (value >> 8 * i);
		}
	}

	/** Reads an integer, little endian. */
	static long get(final byte[] array, final int at, final int bytes) {
		long value = array[at + bytes - 1];
		for (int i = bytes - 2; i >= 0; i--) {
			value = value * 256 + (array[at + i] < 0 ? array[at + i] + 256 : array[at + i]);
		}
		return value;
	}
}
