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
import io.judder.kernel.ElementType;
import io.judder.kernel.SvdfDescriptor;
import io.judder.model.LittleEndian;
import io.judder.model.OperatorCode;

/**
 * Lowers SVDF.
 * <p>
 * The kernels keep the state without its zero point. An 8-bit state with a zero point would not fit 8 bits then, so it becomes
 * one of 16 bits with the same values and the same limits, and the weights of time are widened with it.
 */
final class SvdfLowering implements Lowering {

	private static final int FIELD_RANK = 0;
	private static final int FIELD_ACTIVATION = 1;

	@Override
	public void lower(final TfliteOperator operator, final PlanBuilder plan) {
		final Operands o = new Operands(operator, plan);
		final TfliteTensor input = o.input(0);
		final TfliteTensor features = o.constant(1, "weight matrix of features");
		final TfliteTensor time = o.constant(2, "weight matrix of time");
		final TfliteTensor state = o.input(4);
		final TfliteTensor output = o.output();
		o.requireType(input, TensorType.INT8);
		o.requireType(output, TensorType.INT8);
		o.requireType(features, TensorType.INT8);
		o.requireType(time, TensorType.INT8, TensorType.INT16);
		o.requireType(state, time.type());
		o.requireRank(input, 2);
		o.requireRank(features, 2);
		o.requireRank(time, 2);
		final int rank = operator.options().i32(FIELD_RANK, 0);
		final int count = features.shape()[0];
		final int memory = time.shape()[1];
		final int batches = input.shape()[0];
		o.require(rank >= 1 && count % rank == 0 && features.shape()[1] == input.shape()[1] && time.shape()[0] == count
				&& state.elements() == (long) batches * count * memory && output.elements() == batches * (count / rank),
				"has shapes that do not fit each other");
		o.require(features.zeroPointValue() == 0 && time.zeroPointValue() == 0, "has weights with a zero point");
		final TfliteTensor bias = o.bias(3, count / rank, false);
		final int stateZero = state.zeroPointValue();
		final boolean widen = time.type() == TensorType.INT8 && stateZero != 0;
		final boolean wide = widen || time.type() == TensorType.INT16;
		final PlanOperator op = new PlanOperator(wide ? OperatorCode.SVDF_S16 : OperatorCode.SVDF_S8);
		// Products and quotients are float32, as in the source.
		final Scales.Multiplier in = Scales
				.multiplier(input.scaleValue() * features.scaleValue() / state.scaleValue());
		final Scales.Multiplier out = Scales.multiplier(state.scaleValue() * time.scaleValue() / output.scaleValue());
		final int low = time.type() == TensorType.INT16 ? Short.MIN_VALUE : Byte.MIN_VALUE;
		op.set(SvdfDescriptor.FEATURE_WEIGHTS, plan.weights(features))
				.set(SvdfDescriptor.TIME_WEIGHTS, widen ? widened(plan, time) : plan.weights(time))
				.set(SvdfDescriptor.BIAS, plan.bias(bias))
				.setAll(SvdfDescriptor.BATCHES, batches, input.shape()[1], count, memory, rank, input.zeroPointValue(),
						output.zeroPointValue(), in.multiplier(), in.shift(), out.multiplier(), out.shift(), low - stateZero,
						~low - stateZero)
				.setAll(SvdfDescriptor.MIN, o.activation(operator.options().i8(FIELD_ACTIVATION)));
		if (!wide) {
			op.sums(Sums.of(features, count, input.shape()[1], null, -input.zeroPointValue(), 0));
		}
		final PlanTensor kept = plan.state(o.inputIndex(4), wide ? ElementType.S16 : ElementType.S8, 0);
		op.connect(plan.read(o.inputIndex(0)), null, plan.write(o.outputIndex())).keep(kept, null);
		plan.emit(op);
	}

	private static int widened(final PlanBuilder plan, final TfliteTensor time) {
		final byte[] wide = new byte[2 * time.elements()];
		for (int i = 0; i < time.elements(); i++) {
			LittleEndian.writeI16(wide, 2 * i, time.file()[time.dataOffset() + i]);
		}
		return plan.constants().add("weights", wide, 0, wide.length, 16);
	}
}
