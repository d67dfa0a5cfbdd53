/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.detect;

/**
 * Says why bytes are not a learned state that this detector can use. Nothing of them was taken over.
 */
public final class StateException extends Exception {

	/** The bytes end before the state does. */
	public static final int TRUNCATED = 1;
	/** The bytes do not begin as a learned state does. */
	public static final int NOT_A_STATE = 2;
	/** The version of the format is not known here. */
	public static final int VERSION = 3;
	/** The checksum differs: bytes were changed. */
	public static final int CHECKSUM = 4;
	/** The state was learned from other features or with another method. */
	public static final int OTHER_DETECTOR = 5;
	/** A field has a value that no detector writes. */
	public static final int INVALID = 6;

	private static final long serialVersionUID = 1L;

	private final int code;

	/**
	 * Creates the exception.
	 *
	 * @param code
	 *            one of the constants of this class.
	 * @param message
	 *            the cause in words.
	 */
	public StateException(final int code, final String message) {
		super(message);
		this.code = code;
	}

	/**
	 * Returns the cause.
	 *
	 * @return one of the constants of this class.
	 */
	public int code() {
		return this.code;
	}
}
