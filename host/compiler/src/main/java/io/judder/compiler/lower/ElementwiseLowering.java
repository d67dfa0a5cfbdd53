/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.lower;

import io.judder.compiler.Scales;
import io.judder.compiler.plan.PlanBuilder;
import io.judder.compiler.plan.PlanOperator;
import io.judder.compiler.tflite.BuiltinOperator;
import io.judder.compiler.tflite.TensorType;
import io.judder.compiler.tflite.TfliteOperator;
import io.judder.compiler.tflite.TfliteTensor;
import io.judder.kernel.ElementwiseDescriptor;
import io.judder.model.OperatorCode;

/**
 * Lowers ADD and MUL of tensors of the same size.
 */
final class ElementwiseLowering implements Lowering {

	private static final int FIELD_ACTIVATION = 0;
	private static final int LEFT_SHIFT_8 = 20;
	private static final int LEFT_SHIFT_16 = 15;

	@Override
	public void lower(final TfliteOperator operator, final PlanBuilder plan) {
		final Operands o = new Operands(operator, plan);
		final TfliteTensor a = o.input(0);
		final TfliteTensor b = o.input(1);
		final TfliteTensor output = o.output();
		o.requireType(a, TensorType.INT8, TensorType.INT16);
		o.requireType(b, a.type());
		o.requireType(output, a.type());
		if (a.elements() != b.elements() || a.elements() != output.elements()) {
			throw o.unsupported("it repeats one operand along an axis",
					"give both operands the same shape, for example by tiling the constant before conversion");
		}
		final boolean wide = a.type() == TensorType.INT16;
		final boolean add = operator.code() == BuiltinOperator.ADD;
		final PlanOperator op = new PlanOperator(
				add ? wide ? OperatorCode.ADD_S16 : OperatorCode.ADD_S8 : wide ? OperatorCode.MUL_S16 : OperatorCode.MUL_S8);
		op.setAll(ElementwiseDescriptor.COUNT, a.elements(), wide ? 0 : -a.zeroPointValue(), wide ? 0 : -b.zeroPointValue(),
				wide ? 0 : output.zeroPointValue());
		op.setAll(ElementwiseDescriptor.MIN, o.activation(operator.options().i8(FIELD_ACTIVATION)));
		if (add) {
			// Both inputs are brought to twice the larger scale, with room to the left so that nothing is lost.
			final int left = wide ? LEFT_SHIFT_16 : LEFT_SHIFT_8;
			final double twice = 2 * (double) Math.max(a.scaleValue(), b.scaleValue());
			final Scales.Multiplier first = Scales.multiplier(a.scaleValue() / twice);
			final Scales.Multiplier second = Scales.multiplier(b.scaleValue() / twice);
			final Scales.Multiplier sum = Scales.multiplier(twice / ((1 << left) * (double) output.scaleValue()));
			op.setAll(ElementwiseDescriptor.LEFT_SHIFT, left, first.multiplier(), first.shift(), second.multiplier(),
					second.shift());
			op.setAll(ElementwiseDescriptor.MULTIPLIER, sum.multiplier(), sum.shift());
		} else {
			final Scales.Multiplier m = Scales
					.multiplier((double) a.scaleValue() * (double) b.scaleValue() / output.scaleValue());
			op.setAll(ElementwiseDescriptor.MULTIPLIER, m.multiplier(), m.shift());
		}
		op.connect(plan.read(o.inputIndex(0)), plan.read(o.inputIndex(1)), plan.write(o.outputIndex()));
		plan.emit(op);
	}
}
