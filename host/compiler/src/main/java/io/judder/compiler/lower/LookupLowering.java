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
import io.judder.kernel.ConvDescriptor;
import io.judder.kernel.ElementwiseDescriptor;
import io.judder.kernel.FullyConnectedDescriptor;
import io.judder.kernel.PoolDescriptor;
import io.judder.kernel.Requantize;
import io.judder.kernel.UnaryDescriptor;
import io.judder.model.OperatorCode;

/**
 * Lowers functions of one 8-bit element to a table of 256: RELU and its kin, LEAKY_RELU, LOGISTIC, TANH, HARD_SWISH. A RELU
 * whose input nobody else reads becomes part of the operator that computes it.
 */
final class LookupLowering implements Lowering {

	private static final int TABLE_LENGTH = 256;

	@Override
	public void lower(final TfliteOperator operator, final PlanBuilder plan) {
		final Operands o = new Operands(operator, plan);
		final TfliteTensor input = o.input(0);
		final TfliteTensor output = o.output();
		o.requireType(input, TensorType.INT8);
		o.requireType(output, TensorType.INT8);
		o.require(input.elements() == output.elements(), "changes the shape");
		final int activation = activation(operator.code());
		if (activation != Scales.NONE && input.sameQuantisation(output)
				&& fuse(plan.soleProducer(o.inputIndex(0)), o.activation(activation))) {
			plan.alias(o.outputIndex(), plan.read(o.inputIndex(0)));
			return;
		}
		final byte[] table = new byte[TABLE_LENGTH];
		for (int i = 0; i < TABLE_LENGTH; i++) {
			final int value = i + Byte.MIN_VALUE - input.zeroPointValue();
			table[i] = (byte) Math.max(Byte.MIN_VALUE, Math.min(Byte.MAX_VALUE, entry(o, operator, value, input, output)));
		}
		plan.emit(new PlanOperator(OperatorCode.LOOKUP_S8).set(UnaryDescriptor.COUNT, input.elements())
				.set(UnaryDescriptor.TABLE, plan.constants().add("tables", table, 0, table.length, 4))
				.connect(plan.read(o.inputIndex(0)), null, plan.write(o.outputIndex())));
	}

	private static int activation(final int code) {
		switch (code) {
		case BuiltinOperator.RELU:
			return Scales.RELU;
		case BuiltinOperator.RELU6:
			return Scales.RELU6;
		case BuiltinOperator.RELU_N1_TO_1:
			return Scales.RELU_N1_TO_1;
		default:
			return Scales.NONE;
		}
	}

	/** Narrows the bounds of an operator that has some. */
	private static boolean fuse(final PlanOperator producer, final int[] range) {
		final int word = producer == null ? -1 : boundsWord(producer.code());
		if (word < 0) {
			return false;
		}
		final int low = Math.max(producer.get(word), range[0]);
		final int high = Math.min(producer.get(word + 1), range[1]);
		if (low > high) {
			return false;
		}
		producer.setAll(word, low, high);
		return true;
	}

	private static int boundsWord(final int code) {
		if (code <= OperatorCode.TRANSPOSE_CONV_S8) {
			return ConvDescriptor.MIN;
		}
		switch (code) {
		case OperatorCode.FULLY_CONNECTED_S8:
		case OperatorCode.FULLY_CONNECTED_S4:
			return FullyConnectedDescriptor.MIN;
		case OperatorCode.AVERAGE_POOL_S8:
		case OperatorCode.MAX_POOL_S8:
			return PoolDescriptor.MIN;
		case OperatorCode.ADD_S8:
		case OperatorCode.MUL_S8:
			return ElementwiseDescriptor.MIN;
		default:
			return -1;
		}
	}

	private static int entry(final Operands o, final TfliteOperator operator, final int value, final TfliteTensor input,
			final TfliteTensor output) {
		final double ratio = (double) input.scaleValue() / output.scaleValue();
		switch (operator.code()) {
		case BuiltinOperator.LOGISTIC:
			return SaturatingFunctions.logistic(value, input.scaleValue());
		case BuiltinOperator.TANH:
			return SaturatingFunctions.tanh(value, input.scaleValue());
		case BuiltinOperator.HARD_SWISH:
			return new HardSwish(input.scaleValue(), output.scaleValue()).at(value) + output.zeroPointValue();
		case BuiltinOperator.LEAKY_RELU:
			final double slope = value >= 0 ? ratio : ratio * operator.options().f32(0);
			if (!(slope >= 0)) {
				throw o.unsupported("its slope is negative", "use a slope of 0 or more");
			}
			return rescaled(value, slope) + output.zeroPointValue();
		default:
			final int[] range = o.activation(activation(operator.code()));
			return Math.max(range[0], Math.min(range[1], rescaled(value, ratio) + output.zeroPointValue()));
		}
	}

	private static int rescaled(final int value, final double factor) {
		final Scales.Multiplier m = Scales.multiplier(factor);
		return Requantize.apply(value, m.multiplier(), m.shift());
	}
}
