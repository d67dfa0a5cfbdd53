/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.conformance;

/**
 * A kernel that reads from two arrays and writes to a third: input and constants, or two inputs.
 */
@FunctionalInterface
interface ThreeArrayCall {

	/**
	 * Calls the kernel.
	 *
	 * @param descriptor
	 *            the parameters.
	 * @param at
	 *            index of the first.
	 * @param first
	 *            the first array.
	 * @param second
	 *            the second array.
	 * @param arena
	 *            receives the output.
	 */
	void call(int[] descriptor, int at, byte[] first, byte[] second, byte[] arena);
}
