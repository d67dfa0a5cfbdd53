/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.conformance;

/**
 * A kernel that reads from one array and writes to another.
 */
@FunctionalInterface
interface TwoArrayCall {

	/**
	 * Calls the kernel.
	 *
	 * @param descriptor
	 *            the parameters.
	 * @param at
	 *            index of the first.
	 * @param input
	 *            the array to read.
	 * @param arena
	 *            receives the output.
	 */
	void call(int[] descriptor, int at, byte[] input, byte[] arena);
}
