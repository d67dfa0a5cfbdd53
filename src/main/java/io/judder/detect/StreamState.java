/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

/**
 * Something whose numbers a {@link StreamCodec} saves and restores.
 */
public interface StreamState {

	/**
	 * Identifies the settings: a state is only restored where they are the same.
	 *
	 * @return a CRC-32 of all settings.
	 */
	int configuration();

	/**
	 * Returns how many bytes {@link #save(StateBytes)} writes.
	 *
	 * @return the length, the same at any time.
	 */
	int savedBytes();

	/**
	 * Writes the numbers.
	 *
	 * @param out
	 *            receives {@link #savedBytes()} bytes.
	 */
	void save(StateBytes out);

	/**
	 * Reads the numbers without taking them over.
	 *
	 * @param in
	 *            holds {@link #savedBytes()} bytes.
	 * @throws StateException
	 *             when a number has a value that {@link #save(StateBytes)} never writes.
	 */
	void check(StateBytes in) throws StateException;

	/**
	 * Takes numbers over.
	 *
	 * @param in
	 *            holds what {@link #check(StateBytes)} has accepted.
	 */
	void restore(StateBytes in);
}
