/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.lower;

import io.judder.compiler.Scales;
import io.judder.compiler.plan.PlanBuilder;
import io.judder.compiler.plan.PlanOperator;
import io.judder.compiler.tflite.TensorType;
import io.judder.compiler.tflite.TfliteOperator;
import io.judder.compiler.tflite.TfliteTensor;
import io.judder.kernel.SoftmaxDescriptor;
import io.judder.model.OperatorCode;

/**
 * Lowers SOFTMAX with 8-bit input.
 */
final class SoftmaxLowering implements Lowering {

	private static final int INTEGER_BITS = 5;
	private static final float SCALE_8 = 1f / 256;
	private static final float SCALE_16 = 1f / 65536;

	@Override
	public void lower(final TfliteOperator operator, final PlanBuilder plan) {
		final Operands o = new Operands(operator, plan);
		final TfliteTensor input = o.input(0);
		final TfliteTensor output = o.output();
		if (input.type() == TensorType.INT16) {
			throw o.unsupported("softmax of int16 needs tables that the package does not carry yet", "quantise its input to int8");
		}
		o.requireType(input, TensorType.INT8);
		final boolean wide = output.type() == TensorType.INT16;
		o.require(wide || output.type() == TensorType.INT8, "has an output that is neither int8 nor int16");
		o.require(input.elements() == output.elements() && input.shape().length > 0, "changes the shape");
		// The kernels give exactly these; converters round the scale a little differently.
		final float expected = wide ? SCALE_16 : SCALE_8;
		o.require(Math.abs(output.scaleValue() - expected) <= 0.001f * expected
				&& output.zeroPointValue() == (wide ? Short.MIN_VALUE : Byte.MIN_VALUE),
				"has an output with another quantisation than softmax gives");
		final int size = input.shape()[input.shape().length - 1];
		final double beta = operator.options().f32(0);
		o.require(beta > 0, "has a beta that is not positive");
		final double factor = Math.min(beta * input.scaleValue() * (1 << 31 - INTEGER_BITS), (1L << 31) - 1.0);
		final Scales.Multiplier m = Scales.multiplier(factor);
		o.require(m.shift() >= 0, "has an input with a scale so small that all outputs are equal");
		// The largest difference that does not overflow the fixed point of the exponential.
		final double radius = Math.floor(((1 << INTEGER_BITS) - 1) * (double) (1L << 31 - INTEGER_BITS) / (1L << m.shift()));
		plan.emit(new PlanOperator(wide ? OperatorCode.SOFTMAX_S8_S16 : OperatorCode.SOFTMAX_S8)
				.setAll(SoftmaxDescriptor.ROWS, input.elements() / size, size, m.multiplier(), m.shift(), (int) -radius)
				.connect(plan.read(o.inputIndex(0)), null, plan.write(o.outputIndex())));
	}
}
