/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.lower;

import io.judder.compiler.plan.PlanBuilder;
import io.judder.compiler.plan.PlanOperator;
import io.judder.compiler.plan.PlanTensor;
import io.judder.compiler.tflite.TensorType;
import io.judder.compiler.tflite.TfliteOperator;
import io.judder.compiler.tflite.TfliteTensor;
import io.judder.kernel.ConcatenationDescriptor;
import io.judder.model.OperatorCode;

/**
 * Lowers CONCATENATION: one operator per input.
 */
final class ConcatenationLowering implements Lowering {

	private static final int FIELD_AXIS = 0;
	private static final int FIELD_ACTIVATION = 1;

	@Override
	public void lower(final TfliteOperator operator, final PlanBuilder plan) {
		final Operands o = new Operands(operator, plan);
		final TfliteTensor output = o.output();
		o.requireType(output, TensorType.INT8, TensorType.INT16, TensorType.INT32);
		o.require(operator.options().i8(FIELD_ACTIVATION) == 0, "has a fused activation, which concatenations cannot have");
		final int rank = output.shape().length;
		final int given = operator.options().i32(FIELD_AXIS, 0);
		final int axis = given < 0 ? given + rank : given;
		o.require(axis >= 0 && axis < rank, "joins along an axis that does not exist");
		final int size = output.bytes() / output.elements();
		int outer = 1;
		for (int i = 0; i < axis; i++) {
			outer *= output.shape()[i];
		}
		final int run = output.bytes() / outer;
		final PlanTensor[] inputs = new PlanTensor[operator.inputs().length];
		for (int i = 0; i < inputs.length; i++) {
			inputs[i] = plan.read(o.inputIndex(i));
		}
		final PlanTensor to = plan.write(o.outputIndex());
		int joined = 0;
		for (int i = 0; i < inputs.length; i++) {
			final TfliteTensor input = o.input(i);
			o.requireSameQuantisation(input, output);
			o.require(input.shape().length == rank, "joins tensors with different numbers of axes");
			for (int d = 0; d < rank; d++) {
				o.require(d == axis || input.shape()[d] == output.shape()[d], "joins tensors of different shapes");
			}
			final int inputRun = input.elements() / outer * size;
			plan.emit(new PlanOperator(OperatorCode.CONCATENATION)
					.setAll(ConcatenationDescriptor.OUTPUT, joined, outer, inputRun, run).connect(inputs[i], null, to));
			joined += inputRun;
		}
		o.require(joined == run, "has inputs that do not fill its output");
	}
}
