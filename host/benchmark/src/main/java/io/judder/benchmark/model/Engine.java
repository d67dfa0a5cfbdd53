/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.benchmark.model;

/**
 * Something that runs a model.
 */
interface Engine extends AutoCloseable {

	/**
	 * Prepares the input of all inferences to come.
	 *
	 * @param input
	 *            the bytes of all inputs, one after the other, as in the folder of the model.
	 */
	void load(byte[] input);

	/**
	 * Forgets what earlier inferences have left in the state of the model.
	 */
	void reset();

	/**
	 * Runs one inference from the prepared input to the output.
	 */
	void run();

	/**
	 * Returns what the last inference gave.
	 *
	 * @return the bytes of all outputs, one after the other.
	 */
	byte[] output();

	@Override
	default void close() {
		// Most keep nothing outside the heap.
	}
}
