/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Tells that a native kernel refused its arguments: the plan and the native kernels do not fit together.
 */
public final class KernelException extends RuntimeException {

	/** An array is null. */
	public static final int NULL = -1;

	/** The descriptor does not lie within its array. */
	public static final int DESCRIPTOR = -2;

	/** A tensor, a constant or the state does not lie within its array. */
	public static final int EXTENT = -3;

	/** Elements of more than one byte are not aligned. */
	public static final int ALIGNMENT = -4;

	/** A dimension, an offset, a bound or a shift has a value that the operation does not take. */
	public static final int RANGE = -5;

	/** The scratch is smaller than the library needs on this core: the package was planned for another target. */
	public static final int SCRATCH = -6;

	/** The library refused an argument. */
	public static final int LIBRARY_ARGUMENT = -7;

	/** The library has no implementation for this core. */
	public static final int LIBRARY_UNSUPPORTED = -8;

	/** The library failed on the way. */
	public static final int LIBRARY_FAILURE = -9;

	private static final long serialVersionUID = 1L;

	private static final String[] MESSAGES = { "an array is null", "the descriptor lies outside its array",
			"an operand lies outside its array", "an operand is not aligned", "a parameter is out of its range",
			"the scratch is too small: compile the model for this core", "CMSIS-NN refuses an argument",
			"CMSIS-NN has no implementation for this core", "CMSIS-NN failed" };

	private final int code;
	private final int operation;

	/**
	 * Creates an exception.
	 *
	 * @param code
	 *            one of the constants of this class; a number that is none of them is kept and named.
	 * @param operation
	 *            one of {@link KernelOperation}.
	 */
	public KernelException(final int code, final int operation) {
		super(KernelOperation.name(operation) + ": " + message(code));
		this.code = code;
		this.operation = operation;
	}

	/**
	 * Returns what is wrong.
	 *
	 * @return one of the constants of this class.
	 */
	public int code() {
		return this.code;
	}

	/**
	 * Returns which operation refused.
	 *
	 * @return one of {@link KernelOperation}.
	 */
	public int operation() {
		return this.operation;
	}

	private static String message(final int code) {
		final int index = -1 - code;
		if (index < 0 || index >= MESSAGES.length) {
			return "unknown code " + code;
		}
		return MESSAGES[index];
	}
}
