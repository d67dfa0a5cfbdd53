/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.checks;

import java.util.List;

/** Something that all classes of the device obey. */
interface Rule {

	/**
	 * Looks at classes.
	 *
	 * @return one line for each violation: where, and what.
	 */
	List<String> violations(ClassFiles classes);
}
