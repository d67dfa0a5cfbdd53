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
import io.judder.kernel.FullyConnectedDescriptor;
import io.judder.kernel.Kernels;
import io.judder.model.OperatorCode;

/**
 * Lowers FULLY_CONNECTED.
 * <p>
 * With one scale for all weights, the product of the scales of input and weights is rounded to float32 before it is divided:
 * so do the kernels of TensorFlow Lite, and the last bits of nearly all multipliers depend on it. With a scale per unit,
 * everything is double precision.
 */
final class FullyConnectedLowering implements Lowering {

	private static final int FIELD_ACTIVATION = 0;
	private static final int FIELD_WEIGHTS_FORMAT = 1;

	@Override
	public void lower(final TfliteOperator operator, final PlanBuilder plan) {
		final Operands o = new Operands(operator, plan);
		final TfliteTensor input = o.input(0);
		final TfliteTensor weights = o.constant(1, "weight matrix");
		final TfliteTensor output = o.output();
		o.requireType(input, TensorType.INT8, TensorType.INT16);
		o.requireType(output, input.type());
		final boolean wide = input.type() == TensorType.INT16;
		o.requireType(weights, wide ? new int[] { TensorType.INT8 } : new int[] { TensorType.INT8, TensorType.INT4 });
		o.requireRank(weights, 2);
		if (operator.options().i8(FIELD_WEIGHTS_FORMAT) != 0) {
			throw o.unsupported("its weights are shuffled", "convert with default weights format");
		}
		final int units = weights.shape()[0];
		final int depth = weights.shape()[1];
		final int batches = output.elements() / units;
		o.require((long) batches * units == output.elements() && (long) batches * depth == input.elements(),
				"has weights that do not match the shapes of its input and output");
		final TfliteTensor bias = o.bias(2, units, wide);
		if (wide && bias != null && bias.type() != TensorType.INT64) {
			throw o.unsupported("its bias has 32 bits", "convert with 64-bit biases, as int16 activations have by default");
		}
		final boolean nibbles = weights.type() == TensorType.INT4;
		final PlanOperator op = new PlanOperator(wide ? OperatorCode.FULLY_CONNECTED_S16
				: nibbles ? OperatorCode.FULLY_CONNECTED_S4 : OperatorCode.FULLY_CONNECTED_S8);
		final int zero = weights.scale().length == 1 ? weights.zeroPointValue() : 0;
		o.require(zero == 0 || !wide && !nibbles, "has weights with a zero point, which only 8-bit layers can have");
		op.set(FullyConnectedDescriptor.WEIGHTS, plan.weights(weights)).set(FullyConnectedDescriptor.BIAS, plan.bias(bias))
				.setAll(FullyConnectedDescriptor.BATCHES, batches, depth, units)
				.set(FullyConnectedDescriptor.INPUT_OFFSET, wide ? 0 : -input.zeroPointValue())
				.set(FullyConnectedDescriptor.WEIGHT_OFFSET, -zero)
				.set(FullyConnectedDescriptor.OUTPUT_OFFSET, wide ? 0 : output.zeroPointValue())
				.setAll(FullyConnectedDescriptor.MIN, o.activation(operator.options().i8(FIELD_ACTIVATION)));
		scales(o, op, plan, input, weights, output);
		if (!wide && !nibbles) {
			op.sums(Sums.of(weights, units, depth, bias, -input.zeroPointValue(), -zero));
		}
		op.connect(plan.read(o.inputIndex(0)), null, plan.write(o.outputIndex()));
		plan.emit(op);
	}

	private static void scales(final Operands o, final PlanOperator op, final PlanBuilder plan, final TfliteTensor input,
			final TfliteTensor weights, final TfliteTensor output) {
		final int units = weights.shape()[0];
		if (weights.scale().length == 1) {
			final float product = input.scaleValue() * weights.scaleValue();
			final Scales.Multiplier m = Scales.multiplier((double) product / output.scaleValue());
			op.set(FullyConnectedDescriptor.MULTIPLIERS, Kernels.ABSENT).set(FullyConnectedDescriptor.SHIFTS, Kernels.ABSENT)
					.setAll(FullyConnectedDescriptor.MULTIPLIER, m.multiplier(), m.shift());
			return;
		}
		o.require(weights.scale().length == units && weights.quantizedDimension() == 0,
				"has weights with neither one scale nor one per unit");
		for (final long zero : weights.zeroPoint()) {
			o.require(zero == 0, "has weights with a scale per unit and a zero point");
		}
		if (weights.type() == TensorType.INT4) {
			throw o.unsupported("4-bit weights have a scale per unit", "quantise them per tensor");
		}
		final int[] multipliers = new int[units];
		final int[] shifts = new int[units];
		for (int i = 0; i < units; i++) {
			final Scales.Multiplier m = Scales
					.multiplier((double) input.scaleValue() * weights.scale()[i] / output.scaleValue());
			multipliers[i] = m.multiplier();
			shifts[i] = m.shift();
		}
		op.set(FullyConnectedDescriptor.MULTIPLIERS, plan.constants().addInts("multipliers", multipliers));
		op.set(FullyConnectedDescriptor.SHIFTS, plan.constants().addInts("shifts", shifts));
	}
}
