/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.lower;

import io.judder.compiler.Scales;
import io.judder.compiler.plan.PlanBuilder;
import io.judder.compiler.plan.PlanOperator;
import io.judder.compiler.plan.PlanTensor;
import io.judder.compiler.tflite.TensorType;
import io.judder.compiler.tflite.TfliteOperator;
import io.judder.compiler.tflite.TfliteTensor;
import io.judder.kernel.MatMulDescriptor;
import io.judder.model.OperatorCode;

/**
 * Lowers BATCH_MATMUL. Kernels take the right side transposed, so one that is not is transposed first, and so is a left side
 * that is.
 */
final class MatMulLowering implements Lowering {

	private static final int FIELD_ADJOINT_LEFT = 0;
	private static final int FIELD_ADJOINT_RIGHT = 1;

	@Override
	public void lower(final TfliteOperator operator, final PlanBuilder plan) {
		final Operands o = new Operands(operator, plan);
		final TfliteTensor a = o.input(0);
		final TfliteTensor b = o.input(1);
		final TfliteTensor output = o.output();
		o.requireType(a, TensorType.INT8);
		o.requireType(b, TensorType.INT8);
		o.requireType(output, TensorType.INT8);
		final boolean flipLeft = operator.options().i8(FIELD_ADJOINT_LEFT) != 0;
		final boolean flipRight = operator.options().i8(FIELD_ADJOINT_RIGHT) == 0;
		o.require(a.shape().length >= 2 && b.shape().length >= 2, "multiplies something that is no matrix");
		final int[] left = ExtremumLowering.fourDimensions(o, a);
		final int[] right = ExtremumLowering.fourDimensions(o, b);
		final int rows = left[flipLeft ? 3 : 2];
		final int depth = left[flipLeft ? 2 : 3];
		final int columns = right[flipRight ? 3 : 2];
		o.require(right[flipRight ? 2 : 3] == depth, "has matrices that do not fit each other");
		for (int i = 0; i < 2; i++) {
			o.require(left[i] == right[i] || left[i] == 1 || right[i] == 1, "has batches that do not fit each other");
		}
		o.require((long) Math.max(left[0], right[0]) * Math.max(left[1], right[1]) * rows * columns == output.elements(),
				"has an output of another size");
		final Scales.Multiplier m = Scales.multiplier((double) a.scaleValue() * b.scaleValue() / output.scaleValue());
		final PlanTensor from = flipLeft ? flipped(plan, plan.read(o.inputIndex(0)), left) : plan.read(o.inputIndex(0));
		final PlanTensor with = flipRight ? flipped(plan, plan.read(o.inputIndex(1)), right) : plan.read(o.inputIndex(1));
		plan.emit(new PlanOperator(OperatorCode.MATMUL_S8)
				.setAll(MatMulDescriptor.LEFT_BATCHES, left[0], left[1], right[0], right[1], rows, columns, depth,
						-a.zeroPointValue(), -b.zeroPointValue(), output.zeroPointValue(), m.multiplier(), m.shift())
				.setAll(MatMulDescriptor.MIN, o.activation(Scales.NONE)).connect(from, with, plan.write(o.outputIndex())));
	}

	private static PlanTensor flipped(final PlanBuilder plan, final PlanTensor tensor, final int[] shape) {
		return TransposeLowering.transposed(plan, tensor, shape, 0, 1, 3, 2);
	}
}
