/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.conformance;

/**
 * A kernel with a state.
 */
@FunctionalInterface
interface StatefulCall {

	/**
	 * Calls the kernel.
	 *
	 * @param descriptor
	 *            the parameters.
	 * @param at
	 *            index of the first.
	 * @param input
	 *            the input.
	 * @param constants
	 *            weights and biases.
	 * @param state
	 *            the state.
	 * @param arena
	 *            receives the output.
	 */
	void call(int[] descriptor, int at, byte[] input, byte[] constants, byte[] state, byte[] arena);
}
