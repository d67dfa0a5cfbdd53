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
import io.judder.kernel.TransposeDescriptor;
import io.judder.model.OperatorCode;

/**
 * Lowers TRANSPOSE with a constant permutation.
 */
final class TransposeLowering implements Lowering {

	@Override
	public void lower(final TfliteOperator operator, final PlanBuilder plan) {
		final Operands o = new Operands(operator, plan);
		final TfliteTensor input = o.input(0);
		final TfliteTensor output = o.output();
		final TfliteTensor permutation = o.constant(1, "permutation");
		o.requireType(input, TensorType.INT8);
		o.requireSameQuantisation(input, output);
		o.requireType(permutation, TensorType.INT32);
		final int rank = input.shape().length;
		if (rank > 4) {
			throw o.unsupported(input + " has more than four dimensions", "reshape it to four");
		}
		o.require(rank >= 1 && permutation.elements() == rank && output.shape().length == rank,
				"has a permutation that does not match its axes");
		final PlanOperator op = new PlanOperator(OperatorCode.TRANSPOSE_S8).set(TransposeDescriptor.RANK, rank);
		int seen = 0;
		for (int i = 0; i < rank; i++) {
			final int from = permutation.int32(i);
			o.require(from >= 0 && from < rank && output.shape()[i] == input.shape()[from],
					"has a permutation that does not match its output");
			seen |= 1 << from;
			op.set(TransposeDescriptor.DIMENSIONS + i, input.shape()[i]).set(TransposeDescriptor.PERMUTATION + i, from);
		}
		o.require(seen == (1 << rank) - 1, "has a permutation that repeats an axis");
		plan.emit(op.connect(plan.read(o.inputIndex(0)), null, plan.write(o.outputIndex())));
	}

	/**
	 * Adds a transposition that the file does not have.
	 *
	 * @param plan
	 *            to add to.
	 * @param tensor
	 *            to transpose.
	 * @param shape
	 *            its four dimensions.
	 * @param order
	 *            the axes of the input, in the order of the output.
	 * @return the transposed tensor.
	 */
	static PlanTensor transposed(final PlanBuilder plan, final PlanTensor tensor, final int[] shape, final int... order) {
		final PlanTensor output = plan.temporary(tensor, tensor.scale(), tensor.zeroPoint());
		return plan.emit(new PlanOperator(OperatorCode.TRANSPOSE_S8).set(TransposeDescriptor.RANK, 4)
				.setAll(TransposeDescriptor.DIMENSIONS, shape).setAll(TransposeDescriptor.PERMUTATION, order)
				.connect(tensor, null, output));
	}
}
