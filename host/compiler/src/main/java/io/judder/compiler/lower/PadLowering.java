/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.lower;

import io.judder.compiler.plan.PlanBuilder;
import io.judder.compiler.plan.PlanOperator;
import io.judder.compiler.tflite.BuiltinOperator;
import io.judder.compiler.tflite.TensorType;
import io.judder.compiler.tflite.TfliteOperator;
import io.judder.compiler.tflite.TfliteTensor;
import io.judder.kernel.PadDescriptor;
import io.judder.model.OperatorCode;

/**
 * Lowers PAD and PADV2 with constant amounts.
 */
final class PadLowering implements Lowering {

	@Override
	public void lower(final TfliteOperator operator, final PlanBuilder plan) {
		final Operands o = new Operands(operator, plan);
		final TfliteTensor input = o.input(0);
		final TfliteTensor output = o.output();
		final TfliteTensor amounts = o.constant(1, "list of amounts");
		o.requireType(input, TensorType.INT8);
		o.requireSameQuantisation(input, output);
		o.requireType(amounts, TensorType.INT32);
		final int[] in = ExtremumLowering.fourDimensions(o, input);
		final int[] out = ExtremumLowering.fourDimensions(o, output);
		final int rank = input.shape().length;
		o.require(amounts.elements() == 2 * rank && output.shape().length == rank, "has another number of amounts than axes");
		final PlanOperator op = new PlanOperator(OperatorCode.PAD_S8).setAll(PadDescriptor.DIMENSIONS, in);
		for (int i = 0; i < rank; i++) {
			final int axis = 4 - rank + i;
			final int before = amounts.int32(2 * i);
			final int after = amounts.int32(2 * i + 1);
			o.require(before >= 0 && after >= 0 && (long) in[axis] + before + after == out[axis],
					"has amounts that do not match its output");
			op.set(PadDescriptor.BEFORE + axis, before).set(PadDescriptor.AFTER + axis, after);
		}
		int value = input.zeroPointValue();
		if (operator.code() == BuiltinOperator.PADV2) {
			final TfliteTensor given = o.constant(2, "padding value");
			o.requireSameQuantisation(input, given);
			value = given.file()[given.dataOffset()];
		}
		plan.emit(op.set(PadDescriptor.VALUE, value).connect(plan.read(o.inputIndex(0)), null, plan.write(o.outputIndex())));
	}
}
