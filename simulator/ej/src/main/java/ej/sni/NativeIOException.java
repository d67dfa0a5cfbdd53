/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package ej.sni;

import java.io.IOException;

/** Thrown by C code through {@code SNI_throwNativeIOException}. */
public class NativeIOException extends IOException {

	private static final long serialVersionUID = 1L;

	private final int errorCode;

	/**
	 * Creates an exception.
	 *
	 * @param errorCode
	 *            the code, for programs.
	 * @param message
	 *            the message, for people.
	 */
	public NativeIOException(final int errorCode, final String message) {
		super(message);
		this.errorCode = errorCode;
	}

	/**
	 * Returns the code that the native gave.
	 *
	 * @return the code.
	 */
	public int getErrorCode() {
		return this.errorCode;
	}
}
