/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.judder.kernel.Kernels;

/**
 * The memory around one call of a kernel: constants put one after the other, an arena with guards around the output, and
 * what was found wrong afterwards.
 */
final class Bench {

	/** Bytes before and after the output that no kernel may touch. */
	private static final int GUARD = 32;

	private static final byte PATTERN = 0x5A;

	private final List<String> faults = new ArrayList<>();
	private byte[] constants = new byte[0];
	private byte[] arena;

	/**
	 * Adds an array to the constants, aligned to 16 bytes.
	 *
	 * @param tensor
	 *            the array, or null.
	 * @return its offset, or {@link Kernels#ABSENT} for null.
	 */
	int put(final Tensor tensor) {
		if (tensor == null) {
			return Kernels.ABSENT;
		}
		final int offset = constants.length + 15 & ~15;
		constants = Arrays.copyOf(constants, offset + tensor.data().length);
		System.arraycopy(tensor.data(), 0, constants, offset, tensor.data().length);
		return offset;
	}

	/**
	 * Returns the constants.
	 *
	 * @return the array; final once everything is put.
	 */
	byte[] constants() {
		return constants;
	}

	/**
	 * Makes an arena for an output.
	 *
	 * @param output
	 *            what will be written.
	 * @return its offset in the arena.
	 */
	int reserve(final Tensor output) {
		arena = new byte[output.data().length + 2 * GUARD];
		Arrays.fill(arena, PATTERN);
		return GUARD;
	}

	/**
	 * Returns the arena.
	 *
	 * @return the array.
	 */
	byte[] arena() {
		return arena;
	}

	/**
	 * Compares the output in the arena with what it must be, and the guards.
	 *
	 * @param name
	 *            how messages call it.
	 * @param expected
	 *            what it must be.
	 */
	void checkOutput(final String name, final Tensor expected) {
		check(name, expected, arena, GUARD);
		for (int i = 0; i < GUARD; i++) {
			if (arena[GUARD - 1 - i] != PATTERN || arena[arena.length - GUARD + i] != PATTERN) {
				faults.add("the kernel wrote outside its output");
				break;
			}
		}
	}

	/**
	 * Compares an array with what it must be.
	 *
	 * @param name
	 *            how messages call it.
	 * @param expected
	 *            what it must be.
	 * @param actual
	 *            the array.
	 * @param offset
	 *            where it begins.
	 */
	void check(final String name, final Tensor expected, final byte[] actual, final int offset) {
		int first = -1;
		int differing = 0;
		for (int i = 0; i < expected.elements(); i++) {
			if (expected.value(expected.data(), 0, i) != expected.value(actual, offset, i)) {
				differing++;
				first = first < 0 ? i : first;
			}
		}
		if (differing > 0) {
			faults.add(name + "[" + first + "]: expected " + expected.value(expected.data(), 0, first) + ", actual "
					+ expected.value(actual, offset, first) + " (" + differing + " of " + expected.elements() + " differ)");
		}
	}

	/**
	 * Returns what was found wrong.
	 *
	 * @return a message for each fault.
	 */
	List<String> faults() {
		return faults;
	}
}
