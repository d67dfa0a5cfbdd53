/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.dashboard;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/**
 * What the detector is doing.
 */
public enum State {

	/** Waits until the machine runs steadily. */
	SETTLING,

	/** Learns what is normal. */
	LEARNING,

	/** Chooses the limit from normal windows. */
	CALIBRATING,

	/** Compares each window with what was learned. */
	WATCHING,

	/** Learning was disturbed so much that nothing was learned. */
	REFUSED;

	/**
	 * Names this state as reports and the page do.
	 *
	 * @return the name in lower case, for example {@code watching}.
	 */
	@JsonValue
	public String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Finds the state of a name.
	 *
	 * @param label
	 *            the name in lower case.
	 * @return the state.
	 * @throws IllegalArgumentException
	 *             if no state has that name.
	 */
	public static State of(final String label) {
		for (final State state : values()) {
			if (state.label().equals(label)) {
				return state;
			}
		}
		throw new IllegalArgumentException("no state is called " + label);
	}
}
