/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.model;

/**
 * Tells that a model cannot be used: the one exception of the model format, its loader and its compiler.
 */
public final class ModelException extends RuntimeException {

	/** The bytes are not a model of the expected kind. */
	public static final int FORMAT = 1;

	/** The format or operator version is not known. */
	public static final int VERSION = 2;

	/** The file is shorter or longer than it says. */
	public static final int LENGTH = 3;

	/** The content does not have the digest that the header names. */
	public static final int DIGEST = 4;

	/** A section is missing, unknown, doubled or lies outside the file. */
	public static final int SECTION = 5;

	/** A tensor has an impossible type, shape, quantisation or place. */
	public static final int TENSOR = 6;

	/** An operator has an impossible parameter, or tensors that do not fit it. */
	public static final int OPERATOR = 7;

	/** A constant lies outside its section, or is not aligned. */
	public static final int CONSTANT = 8;

	/** The arena is too small, or tensors that live at the same time overlap. */
	public static final int ARENA = 9;

	/** The model is valid but this version cannot run it. */
	public static final int UNSUPPORTED = 10;

	/** A saved state, an input or an output does not belong to the model. */
	public static final int STATE = 11;

	private static final long serialVersionUID = 1L;

	private static final String[] NAMES = { "unknown", "format", "version", "length", "digest", "section", "tensor",
			"operator", "constant", "arena", "unsupported", "state" };

	private final int code;
	private final int where;

	/**
	 * Creates an exception.
	 *
	 * @param code
	 *            one of the constants of this class.
	 * @param where
	 *            the byte offset, or the index of the tensor, operator or section that the code speaks of; -1 when the model as
	 *            a whole is meant.
	 * @param message
	 *            what is wrong, in one line.
	 */
	public ModelException(final int code, final int where, final String message) {
		super(message);
		this.code = code;
		this.where = where;
	}

	/**
	 * Returns the kind of error.
	 *
	 * @return one of the constants of this class.
	 */
	public int code() {
		return code;
	}

	/**
	 * Returns the place of the error.
	 *
	 * @return the byte offset, or the index of the tensor, operator or section; -1 when the model as a whole is meant.
	 */
	public int where() {
		return where;
	}

	/**
	 * Returns the name of a kind of error, for reports.
	 *
	 * @param code
	 *            one of the constants of this class.
	 * @return its name in lower case.
	 */
	public static String name(final int code) {
		return NAMES[code > 0 && code < NAMES.length ? code : 0];
	}
}
