/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.conformance;

import io.judder.kernel.Kernels;

/**
 * Knows how a family of cases becomes calls of a kernel.
 */
@FunctionalInterface
interface Family {

	/**
	 * Runs a case.
	 *
	 * @param c
	 *            the case.
	 * @param kernels
	 *            the kernels.
	 * @param bench
	 *            the memory to use, and the place for faults.
	 * @throws CaseException
	 *             if the case lacks something or contradicts itself.
	 */
	void run(VectorCase c, Kernels kernels, Bench bench) throws CaseException;
}
