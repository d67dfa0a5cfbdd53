/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.lower;

import io.judder.compiler.Scales;
import io.judder.compiler.plan.PlanBuilder;
import io.judder.compiler.plan.PlanOperator;
import io.judder.compiler.plan.PlanTensor;
import io.judder.compiler.tflite.BuiltinOperator;
import io.judder.compiler.tflite.TensorType;
import io.judder.compiler.tflite.TfliteOperator;
import io.judder.compiler.tflite.TfliteTensor;
import io.judder.kernel.FullyConnectedDescriptor;
import io.judder.kernel.Kernels;
import io.judder.model.OperatorCode;
import java.util.Arrays;

/**
 * Lowers MEAN and SUM to a fully connected layer with one unit whose weights are 1, behind a transposition when the axes are
 * not the last ones: sum, multiplier and rounding are those of TensorFlow Lite's {@code QuantizedMeanOrSum}, to the bit.
 */
final class ReductionLowering implements Lowering {

	@Override
	public void lower(final TfliteOperator operator, final PlanBuilder plan) {
		final Operands o = new Operands(operator, plan);
		final TfliteTensor input = o.input(0);
		final TfliteTensor output = o.output();
		final TfliteTensor axes = o.constant(1, "list of axes");
		o.requireType(input, TensorType.INT8);
		o.requireType(output, TensorType.INT8);
		o.requireType(axes, TensorType.INT32);
		final int[] shape = ExtremumLowering.fourDimensions(o, input);
		final boolean[] reduced = reduced(o, axes, input.shape().length);
		int count = 1;
		for (int i = 0; i < 4; i++) {
			count *= reduced[i] ? shape[i] : 1;
		}
		final int kept = input.elements() / count;
		o.require(output.elements() == kept, "has an output of another size than its axes leave");
		final Scales.Multiplier m = multiplier((double) input.scaleValue() / output.scaleValue(), count,
				operator.code() == BuiltinOperator.MEAN);
		final byte[] ones = new byte[count];
		Arrays.fill(ones, (byte) 1);
		final PlanTensor rows = keptFirst(plan, plan.read(o.inputIndex(0)), shape, reduced);
		final PlanOperator op = new PlanOperator(OperatorCode.FULLY_CONNECTED_S8)
				.set(FullyConnectedDescriptor.WEIGHTS, plan.constants().add("weights", ones, 0, count, 16))
				.set(FullyConnectedDescriptor.BIAS, Kernels.ABSENT).set(FullyConnectedDescriptor.MULTIPLIERS, Kernels.ABSENT)
				.set(FullyConnectedDescriptor.SHIFTS, Kernels.ABSENT)
				.setAll(FullyConnectedDescriptor.MULTIPLIER, m.multiplier(), m.shift())
				.setAll(FullyConnectedDescriptor.BATCHES, kept, count, 1, -input.zeroPointValue(), 0, output.zeroPointValue())
				.setAll(FullyConnectedDescriptor.MIN, o.activation(Scales.NONE));
		op.sums(new int[] { -input.zeroPointValue() * count });
		plan.emit(op.connect(rows, null, plan.write(o.outputIndex())));
	}

	private static boolean[] reduced(final Operands o, final TfliteTensor axes, final int rank) {
		final boolean[] reduced = new boolean[4];
		for (int i = 0; i < axes.elements(); i++) {
			final int given = axes.int32(i);
			final int axis = given < 0 ? given + rank : given;
			o.require(axis >= 0 && axis < rank, "reduces along an axis that does not exist");
			reduced[4 - rank + axis] = true;
		}
		return reduced;
	}

	/** Folds the division into the multiplier, as the source does. */
	private static Scales.Multiplier multiplier(final double ratio, final int count, final boolean mean) {
		final Scales.Multiplier m = Scales.multiplier(ratio);
		if (!mean) {
			return m;
		}
		final int shift = Math.min(31 - Integer.numberOfLeadingZeros(count), 31 + m.shift());
		return new Scales.Multiplier((int) (((long) m.multiplier() << shift) / count), m.shift() - shift);
	}

	/** Transposes so that the reduced axes come last. */
	private static PlanTensor keptFirst(final PlanBuilder plan, final PlanTensor tensor, final int[] shape,
			final boolean[] reduced) {
		final int[] order = new int[4];
		int at = 0;
		for (int pass = 0; pass < 2; pass++) {
			for (int axis = 0; axis < 4; axis++) {
				if (reduced[axis] == (pass == 1)) {
					order[at++] = axis;
				}
			}
		}
		// Axes of length 1 may lie anywhere.
		int last = -1;
		boolean moves = false;
		for (final int axis : order) {
			if (shape[axis] != 1) {
				moves |= axis < last;
				last = axis;
			}
		}
		return moves ? TransposeLowering.transposed(plan, tensor, shape, order) : tensor;
	}
}
