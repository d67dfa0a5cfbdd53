/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.open;

import org.teavm.interop.Import;
import org.teavm.interop.c.Include;

/**
 * What Java defines and C does not. {@link JavaSemantics} puts calls of these methods where the bytecode has the operation;
 * they are inlined.
 */
@Include(value = "semantics.h", isSystem = false)
public final class Semantics {

	private static final float LONG_BOUND_FLOAT = 9.223372036854775807e18f;
	private static final double LONG_BOUND = 9.223372036854775807e18;

	private Semantics() {
		// Static methods only.
	}

	/**
	 * Checks a divisor (JLS 15.17.2).
	 *
	 * @param divisor
	 *            the divisor.
	 * @return the divisor.
	 * @throws ArithmeticException
	 *             when it is 0.
	 */
	public static int divisor(final int divisor) {
		if (divisor == 0) {
			throw new ArithmeticException("/ by zero");
		}
		return divisor;
	}

	/**
	 * Checks a divisor (JLS 15.17.2).
	 *
	 * @param divisor
	 *            the divisor.
	 * @return the divisor.
	 * @throws ArithmeticException
	 *             when it is 0.
	 */
	public static long divisor(final long divisor) {
		if (divisor == 0) {
			throw new ArithmeticException("/ by zero");
		}
		return divisor;
	}

	/**
	 * Checks the size of a new array (JLS 15.10.2).
	 *
	 * @param size
	 *            the size.
	 * @return the size.
	 * @throws NegativeArraySizeException
	 *             when it is below 0.
	 */
	public static int size(final int size) {
		if (size < 0) {
			throw new NegativeArraySizeException();
		}
		return size;
	}

	/**
	 * Converts to long: saturates, and takes NaN to 0 (JLS 5.1.3).
	 *
	 * @param value
	 *            any value.
	 * @return the nearest long towards zero.
	 */
	public static long toLong(final float value) {
		if (value >= LONG_BOUND_FLOAT) {
			return Long.MAX_VALUE;
		}
		if (value <= -LONG_BOUND_FLOAT) {
			return Long.MIN_VALUE;
		}
		return value == value ? truncateFloat(value) : 0;
	}

	/**
	 * Converts to long: saturates, and takes NaN to 0 (JLS 5.1.3).
	 *
	 * @param value
	 *            any value.
	 * @return the nearest long towards zero.
	 */
	public static long toLong(final double value) {
		if (value >= LONG_BOUND) {
			return Long.MAX_VALUE;
		}
		if (value <= -LONG_BOUND) {
			return Long.MIN_VALUE;
		}
		return value == value ? truncate(value) : 0;
	}

	/**
	 * Checks what is stored in an array of objects (JLS 10.5).
	 *
	 * @param array
	 *            the array; null is left to the check that follows.
	 * @param value
	 *            what is stored.
	 * @return the value.
	 * @throws ArrayStoreException
	 *             when the elements of the array are of another type.
	 */
	public static Object stored(final Object array, final Object value) {
		if (!storable(array, value)) {
			throw new ArrayStoreException();
		}
		return value;
	}

	/** Converts a number that a long can hold, as C does. */
	@Import(name = "judder_truncate")
	private static native long truncate(double value);

	@Import(name = "judder_truncate_float")
	private static native long truncateFloat(float value);

	@Import(name = "judder_storable")
	private static native boolean storable(Object array, Object value);
}
