/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * The types of the elements of a tensor. All are stored in bytes, little endian.
 */
public final class ElementType {

	/** Signed, 8 bits. */
	public static final int S8 = 1;

	/** Unsigned, 8 bits. */
	public static final int U8 = 2;

	/** Signed, 16 bits. */
	public static final int S16 = 3;

	/** Signed, 32 bits. */
	public static final int S32 = 4;

	/** IEEE 754, 32 bits. */
	public static final int F32 = 5;

	private ElementType() {
		// Constants only.
	}
}
