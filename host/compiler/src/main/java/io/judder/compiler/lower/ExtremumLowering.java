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
import io.judder.kernel.ExtremumDescriptor;
import io.judder.model.OperatorCode;

/**
 * Lowers MINIMUM and MAXIMUM.
 */
final class ExtremumLowering implements Lowering {

	@Override
	public void lower(final TfliteOperator operator, final PlanBuilder plan) {
		final Operands o = new Operands(operator, plan);
		final TfliteTensor a = o.input(0);
		final TfliteTensor b = o.input(1);
		final TfliteTensor output = o.output();
		o.requireType(a, TensorType.INT8);
		o.requireSameQuantisation(a, b);
		o.requireSameQuantisation(a, output);
		final int[] left = fourDimensions(o, a);
		final int[] right = fourDimensions(o, b);
		final int[] both = fourDimensions(o, output);
		for (int axis = 0; axis < 4; axis++) {
			o.require((left[axis] == right[axis] || left[axis] == 1 || right[axis] == 1)
					&& both[axis] == Math.max(left[axis], right[axis]), "has shapes that do not fit each other");
		}
		plan.emit(new PlanOperator(
				operator.code() == BuiltinOperator.MINIMUM ? OperatorCode.MINIMUM_S8 : OperatorCode.MAXIMUM_S8)
				.setAll(ExtremumDescriptor.DIMENSIONS_1, left).setAll(ExtremumDescriptor.DIMENSIONS_2, right)
				.connect(plan.read(o.inputIndex(0)), plan.read(o.inputIndex(1)), plan.write(o.outputIndex())));
	}

	/**
	 * Returns a shape with ones in front.
	 *
	 * @param o
	 *            to refuse more than four dimensions.
	 * @param tensor
	 *            the tensor.
	 * @return four dimensions.
	 */
	static int[] fourDimensions(final Operands o, final TfliteTensor tensor) {
		final int[] shape = tensor.shape();
		if (shape.length > 4) {
			throw o.unsupported(tensor + " has more than four dimensions", "reshape it to four");
		}
		final int[] four = { 1, 1, 1, 1 };
		System.arraycopy(shape, 0, four, 4 - shape.length, shape.length);
		return four;
	}
}
