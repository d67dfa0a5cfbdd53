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
import io.judder.kernel.ElementwiseDescriptor;
import io.judder.kernel.Requantize;
import io.judder.kernel.UnaryDescriptor;
import io.judder.model.OperatorCode;

/**
 * Lowers ADD, SUB and MUL of tensors of the same size. A constant operand that repeats along an axis is written out. SUB adds
 * the second operand with its sign changed: element q of zero point z becomes -1 - q of zero point -1 - z.
 */
final class ElementwiseLowering implements Lowering {

	private static final int FIELD_ACTIVATION = 0;
	private static final int LEFT_SHIFT_8 = 20;
	private static final int LEFT_SHIFT_16 = 15;
	private static final int MAX_WRITTEN_OUT = 1 << 20;

	@Override
	public void lower(final TfliteOperator operator, final PlanBuilder plan) {
		final Operands o = new Operands(operator, plan);
		final TfliteTensor a = o.input(0);
		final TfliteTensor b = o.input(1);
		final TfliteTensor output = o.output();
		o.requireType(a, TensorType.INT8, TensorType.INT16);
		o.requireType(b, a.type());
		o.requireType(output, a.type());
		final boolean wide = a.type() == TensorType.INT16;
		final boolean add = operator.code() != BuiltinOperator.MUL;
		final boolean subtract = operator.code() == BuiltinOperator.SUB;
		if (subtract && wide) {
			throw o.unsupported("there is no kernel for int16", "quantise its operands to int8");
		}
		final PlanTensor left = operand(o, plan, 0);
		final PlanTensor right = subtract ? negated(plan, operand(o, plan, 1)) : operand(o, plan, 1);
		final PlanOperator op = new PlanOperator(
				add ? wide ? OperatorCode.ADD_S16 : OperatorCode.ADD_S8 : wide ? OperatorCode.MUL_S16 : OperatorCode.MUL_S8);
		op.setAll(ElementwiseDescriptor.COUNT, output.elements(), wide ? 0 : -left.zeroPoint(), wide ? 0 : -right.zeroPoint(),
				wide ? 0 : output.zeroPointValue());
		op.setAll(ElementwiseDescriptor.MIN, o.activation(operator.options().i8(FIELD_ACTIVATION)));
		if (add) {
			// Both inputs are brought to twice the larger scale, with room to the left so that nothing is lost.
			final int bits = wide ? LEFT_SHIFT_16 : LEFT_SHIFT_8;
			final double twice = 2 * (double) Math.max(a.scaleValue(), b.scaleValue());
			final Scales.Multiplier first = Scales.multiplier(a.scaleValue() / twice);
			final Scales.Multiplier second = Scales.multiplier(b.scaleValue() / twice);
			final Scales.Multiplier sum = Scales.multiplier(twice / ((1 << bits) * (double) output.scaleValue()));
			op.setAll(ElementwiseDescriptor.LEFT_SHIFT, bits, first.multiplier(), first.shift(), second.multiplier(),
					second.shift());
			op.setAll(ElementwiseDescriptor.MULTIPLIER, sum.multiplier(), sum.shift());
			if (subtract) {
				requireSymmetric(o, b, second, bits);
			}
		} else {
			final Scales.Multiplier m = Scales
					.multiplier((double) a.scaleValue() * (double) b.scaleValue() / output.scaleValue());
			op.setAll(ElementwiseDescriptor.MULTIPLIER, m.multiplier(), m.shift());
		}
		op.connect(left, right, plan.write(o.outputIndex()));
		plan.emit(op);
	}

	/** Returns an operand in the shape of the output. */
	private static PlanTensor operand(final Operands o, final PlanBuilder plan, final int i) {
		final TfliteTensor tensor = o.input(i);
		final TfliteTensor output = o.output();
		if (tensor.elements() == output.elements()) {
			return plan.read(o.inputIndex(i));
		}
		final int[] from = ExtremumLowering.fourDimensions(o, tensor);
		final int[] to = ExtremumLowering.fourDimensions(o, output);
		if (!tensor.constant() || tensor.type() != TensorType.INT8 || output.elements() > MAX_WRITTEN_OUT) {
			throw o.unsupported("it repeats one operand along an axis",
					"give both operands the same shape, for example by tiling before conversion");
		}
		for (int axis = 0; axis < 4; axis++) {
			o.require(from[axis] == to[axis] || from[axis] == 1, "has shapes that do not fit each other");
		}
		final byte[] bytes = new byte[output.elements()];
		for (int at = 0; at < bytes.length; at++) {
			int rest = at;
			int source = 0;
			int step = 1;
			for (int axis = 3; axis >= 0; axis--) {
				source += from[axis] == 1 ? 0 : rest % to[axis] * step;
				step *= from[axis];
				rest /= to[axis];
			}
			bytes[at] = tensor.file()[tensor.dataOffset() + source];
		}
		return plan.constant(tensor, to, bytes);
	}

	private static PlanTensor negated(final PlanBuilder plan, final PlanTensor tensor) {
		final byte[] table = new byte[1 << 8];
		int count = 1;
		for (final int d : tensor.shape()) {
			count *= d;
		}
		for (int i = 0; i < table.length; i++) {
			table[i] = (byte) ~(i + Byte.MIN_VALUE);
		}
		return plan.emit(new PlanOperator(OperatorCode.LOOKUP_S8).set(UnaryDescriptor.COUNT, count)
				.set(UnaryDescriptor.TABLE, plan.constants().add("tables", table, 0, table.length, 4))
				.connect(tensor, null, plan.temporary(tensor, tensor.scale(), ~tensor.zeroPoint())));
	}

	/** Refuses the rare multipliers with which changing the sign before scaling rounds a tie the other way. */
	private static void requireSymmetric(final Operands o, final TfliteTensor b, final Scales.Multiplier m, final int bits) {
		for (int q = Byte.MIN_VALUE; q <= Byte.MAX_VALUE; q++) {
			final int value = q - b.zeroPointValue() << bits;
			if (Requantize.apply(value, m.multiplier(), m.shift()) != -Requantize.apply(-value, m.multiplier(), m.shift())) {
				throw o.unsupported("the scales of its operands would round differently", "change the sign of the second operand "
						+ "and use ADD");
			}
		}
	}
}
