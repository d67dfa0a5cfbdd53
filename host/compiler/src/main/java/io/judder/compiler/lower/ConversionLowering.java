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
import io.judder.kernel.UnaryDescriptor;
import io.judder.model.OperatorCode;

/**
 * Lowers QUANTIZE, from float32 or between integers, and DEQUANTIZE.
 */
final class ConversionLowering implements Lowering {

	@Override
	public void lower(final TfliteOperator operator, final PlanBuilder plan) {
		final Operands o = new Operands(operator, plan);
		final TfliteTensor input = o.input(0);
		final TfliteTensor output = o.output();
		o.require(input.elements() == output.elements(), "changes the shape");
		final boolean back = operator.code() == BuiltinOperator.DEQUANTIZE;
		final boolean fromFloat = input.type() == TensorType.FLOAT32;
		final int[] small = { TensorType.INT8, TensorType.UINT8, TensorType.INT16 };
		final int[] integers = { TensorType.INT8, TensorType.UINT8, TensorType.INT16, TensorType.INT32 };
		if (back) {
			o.requireConvertible(input, integers);
			o.requireConvertible(output, TensorType.FLOAT32);
		} else if (!fromFloat) {
			o.requireConvertible(input, integers);
			o.requireConvertible(output, integers);
		} else {
			o.requireConvertible(output, small);
		}
		final PlanOperator op = new PlanOperator(
				back ? OperatorCode.DEQUANTIZE : fromFloat ? OperatorCode.QUANTIZE : OperatorCode.RESCALE);
		if (back || fromFloat) {
			op.set(UnaryDescriptor.MULTIPLIER, Float.floatToIntBits(back ? input.scaleValue() : output.scaleValue()));
		} else {
			final Scales.Multiplier m = Scales.multiplier((double) input.scaleValue() / output.scaleValue());
			op.setAll(UnaryDescriptor.MULTIPLIER, m.multiplier(), m.shift());
		}
		final int at = o.inputIndex(0);
		op.set(UnaryDescriptor.COUNT, input.elements())
				.set(UnaryDescriptor.INPUT_OFFSET, fromFloat ? 0 : -input.zeroPointValue())
				.set(UnaryDescriptor.OUTPUT_OFFSET, back ? 0 : output.zeroPointValue())
				.connect(plan.read(at), null, plan.write(o.outputIndex()));
		op.set(UnaryDescriptor.TYPE, op.tensor(0).type()).set(UnaryDescriptor.OUTPUT_TYPE, op.tensor(2).type());
		plan.emit(op);
	}
}
