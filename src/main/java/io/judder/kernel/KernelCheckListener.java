/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.kernel;

/**
 * Hears what {@link KernelCheck} finds.
 */
public interface KernelCheckListener {

	/**
	 * Tells that a native kernel was wrong and runs in Java from now on.
	 *
	 * @param operation
	 *            one of {@link KernelOperation}.
	 * @param number
	 *            of the case that showed it, 0 to {@link KernelCheck#CASES} - 1.
	 */
	void kernelDisabled(int operation, int number);
}
