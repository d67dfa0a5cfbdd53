/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.lower;

import io.judder.compiler.plan.PlanBuilder;
import io.judder.compiler.tflite.TfliteOperator;

/**
 * Lowers RESHAPE, SQUEEZE and EXPAND_DIMS to nothing: elements keep their order, so the output is the input.
 */
final class ReshapeLowering implements Lowering {

	@Override
	public void lower(final TfliteOperator operator, final PlanBuilder plan) {
		final Operands o = new Operands(operator, plan);
		o.require(o.input(0).elements() == o.output().elements() && o.input(0).type() == o.output().type(),
				"changes the number or the type of elements");
		plan.alias(o.outputIndex(), plan.read(o.inputIndex(0)));
	}
}
