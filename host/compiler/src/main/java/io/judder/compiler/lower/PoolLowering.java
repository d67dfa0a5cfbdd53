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
import io.judder.kernel.Kernels;
import io.judder.kernel.PoolDescriptor;
import io.judder.model.OperatorCode;

/**
 * Lowers AVERAGE_POOL_2D and MAX_POOL_2D.
 */
final class PoolLowering implements Lowering {

	private static final int FIELD_PADDING = 0;
	private static final int FIELD_STRIDE_WIDTH = 1;
	private static final int FIELD_STRIDE_HEIGHT = 2;
	private static final int FIELD_FILTER_WIDTH = 3;
	private static final int FIELD_FILTER_HEIGHT = 4;
	private static final int FIELD_ACTIVATION = 5;

	@Override
	public void lower(final TfliteOperator operator, final PlanBuilder plan) {
		final Operands o = new Operands(operator, plan);
		final TfliteTensor input = o.input(0);
		final TfliteTensor output = o.output();
		o.requireType(input, TensorType.INT8, TensorType.INT16);
		o.requireType(output, input.type());
		o.requireSameQuantisation(input, output);
		o.requireRank(input, 4);
		o.requireRank(output, 4);
		final int[] in = input.shape();
		final int[] out = output.shape();
		o.require(in[0] == out[0] && in[3] == out[3], "changes the batch or the channels");
		final int[] kernel = { operator.options().i32(FIELD_FILTER_HEIGHT, 0), operator.options().i32(FIELD_FILTER_WIDTH, 0) };
		final int[] stride = { operator.options().i32(FIELD_STRIDE_HEIGHT, 0), operator.options().i32(FIELD_STRIDE_WIDTH, 0) };
		final boolean same = operator.options().i8(FIELD_PADDING) == Windows.SAME;
		final int first = operator.code() == BuiltinOperator.AVERAGE_POOL_2D ? OperatorCode.AVERAGE_POOL_S8
				: OperatorCode.MAX_POOL_S8;
		final PlanOperator op = new PlanOperator(first + (input.type() == TensorType.INT16 ? 1 : 0));
		for (int axis = 0; axis < 2; axis++) {
			o.require(stride[axis] >= 1 && kernel[axis] >= 1 && kernel[axis] < 1 << 24, "has a window or stride below 1");
			o.require(out[1 + axis] == Windows.outputs(in[1 + axis], kernel[axis], stride[axis], same),
					"has an output of another size than its padding says");
			op.set(PoolDescriptor.PAD_TOP + axis, Windows.padding(in[1 + axis], out[1 + axis], kernel[axis], stride[axis]) / 2);
		}
		op.setAll(PoolDescriptor.SCRATCH, Kernels.ABSENT, 0, in[0], in[1], in[2], in[3], kernel[0], kernel[1], out[1], out[2],
				stride[0], stride[1]).setAll(PoolDescriptor.MIN, o.activation(operator.options().i8(FIELD_ACTIVATION)));
		op.connect(plan.read(o.inputIndex(0)), null, plan.write(o.outputIndex()));
		plan.emit(op);
	}
}
