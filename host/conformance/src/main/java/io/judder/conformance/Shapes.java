/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.conformance;

/**
 * Checks that the parts of a case agree, so that kernels, which trust their descriptors, are given sound ones.
 */
final class Shapes {

	private Shapes() {
		// Static methods only.
	}

	/**
	 * Checks type and rank of an output.
	 *
	 * @param output
	 *            the output.
	 * @param type
	 *            the type it must have.
	 * @param rank
	 *            how many dimensions it must have, 0 for any number.
	 * @return the output.
	 * @throws CaseException
	 *             if it is different.
	 */
	static Tensor require(final Tensor output, final String type, final int rank) throws CaseException {
		if (!type.equals(output.type())) {
			throw new CaseException("the output has type " + output.type() + ", not " + type);
		}
		if (rank != 0 && output.shape().length != rank) {
			throw new CaseException("the output has " + output.shape().length + " dimensions, not " + rank);
		}
		return output;
	}

	/**
	 * Checks that two numbers are the same.
	 *
	 * @param what
	 *            what they are.
	 * @param one
	 *            one number.
	 * @param other
	 *            the other.
	 * @throws CaseException
	 *             if they differ.
	 */
	static void agree(final String what, final long one, final long other) throws CaseException {
		if (one != other) {
			throw new CaseException(what + ": " + one + " in one place, " + other + " in another");
		}
	}
}
