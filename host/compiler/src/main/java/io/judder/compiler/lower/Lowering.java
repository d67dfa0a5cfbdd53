/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.lower;

import io.judder.compiler.plan.PlanBuilder;
import io.judder.compiler.tflite.TfliteOperator;

/**
 * Turns one kind of operator into operators of a plan.
 */
interface Lowering {

	/**
	 * Lowers an operator.
	 *
	 * @param operator
	 *            of the file.
	 * @param plan
	 *            to add to.
	 * @throws io.judder.model.ModelException
	 *             when the operator cannot be compiled, with the reason and what to do.
	 */
	void lower(TfliteOperator operator, PlanBuilder plan);
}
