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
import io.judder.model.OperatorCode;

/**
 * Lowers CONV_2D, DEPTHWISE_CONV_2D and TRANSPOSE_CONV.
 * <p>
 * Multipliers are those of the product of scales in double precision, one per output channel.
 */
final class ConvolutionLowering implements Lowering {

	private static final int FIELD_PADDING = 0;
	private static final int FIELD_STRIDE_WIDTH = 1;
	private static final int FIELD_STRIDE_HEIGHT = 2;

	@Override
	public void lower(final TfliteOperator operator, final PlanBuilder plan) {
		final Operands o = new Operands(operator, plan);
		final boolean transposed = operator.code() == BuiltinOperator.TRANSPOSE_CONV;
		final boolean depthwise = operator.code() == BuiltinOperator.DEPTHWISE_CONV_2D;
		final int inputSlot = transposed ? 2 : 0;
		final TfliteTensor input = o.input(inputSlot);
		final TfliteTensor filter = o.constant(1, "filter");
		final TfliteTensor output = o.output();
		o.requireType(input, transposed ? new int[] { TensorType.INT8 } : new int[] { TensorType.INT8, TensorType.INT16 });
		o.requireType(output, input.type());
		o.requireType(filter, input.type() == TensorType.INT16 || transposed ? new int[] { TensorType.INT8 }
				: new int[] { TensorType.INT8, TensorType.INT4 });
		o.requireRank(input, 4);
		o.requireRank(filter, 4);
		o.requireRank(output, 4);
		final int[] in = input.shape();
		final int[] out = output.shape();
		final int[] kernel = filter.shape();
		o.require(in[0] == out[0], "has another batch in its output than in its input");
		o.require(kernel[depthwise ? 3 : 0] == out[3], "has a filter that does not match the channels of its output");
		final int groups = depthwise ? 1 : in[3] / kernel[3];
		o.require(depthwise ? kernel[0] == 1 && out[3] % in[3] == 0
				: groups >= 1 && in[3] % kernel[3] == 0 && out[3] % groups == 0, "has channels that do not divide");
		if (groups != 1 && (transposed || input.type() != TensorType.INT8 || filter.type() != TensorType.INT8)) {
			throw o.unsupported("there are grouped kernels for int8 only", "use one group");
		}
		final TfliteTensor bias = o.bias(transposed ? 3 : 2, out[3], input.type() == TensorType.INT16);
		final PlanOperator op = new PlanOperator(code(input, filter, depthwise, transposed));
		// The channel multiplier of a depthwise convolution comes before the activation; the shapes tell it already.
		final int more = depthwise ? 1 : 0;
		final int[] dilation = transposed ? new int[] { 1, 1 }
				: new int[] { operator.options().i32(5 + more, 1), operator.options().i32(4 + more, 1) };
		final int[] stride = { operator.options().i32(FIELD_STRIDE_HEIGHT, 0), operator.options().i32(FIELD_STRIDE_WIDTH, 0) };
		final boolean same = operator.options().i8(FIELD_PADDING) == Windows.SAME;
		for (int axis = 0; axis < 2; axis++) {
			final int size = kernel[1 + axis];
			o.require(stride[axis] >= 1 && dilation[axis] >= 1, "has a stride or dilation below 1");
			o.require((size - 1L) * dilation[axis] < 1 << 24, "has a dilation that is out of all proportion");
			final int reach = (size - 1) * dilation[axis] + 1;
			// The padding of a transposed convolution is that of the forward one, from its output to its input.
			final int from = transposed ? out[1 + axis] : in[1 + axis];
			final int to = transposed ? in[1 + axis] : out[1 + axis];
			o.require(to == Windows.outputs(from, reach, stride[axis], same), "has an output of another size than its padding says");
			final int total = Windows.padding(from, to, reach, stride[axis]);
			op.set(ConvDescriptor.STRIDE_HEIGHT + axis, stride[axis]).set(ConvDescriptor.DILATION_HEIGHT + axis, dilation[axis])
					.set(ConvDescriptor.PAD_TOP + axis, total / 2)
					.set(ConvDescriptor.PAD_OFFSET_HEIGHT + axis, transposed ? total % 2 : 0);
		}
		final int[] range = o.activation(operator.options().i8(3 + more));
		final boolean wide = input.type() == TensorType.INT16;
		op.set(ConvDescriptor.WEIGHTS, plan.weights(filter)).set(ConvDescriptor.BIAS, plan.bias(bias))
				.setAll(ConvDescriptor.BATCHES, in[0], in[1], in[2], in[3], kernel[1], kernel[2], out[1], out[2], out[3])
				.set(ConvDescriptor.GROUPS, groups).set(ConvDescriptor.INPUT_OFFSET, wide ? 0 : -input.zeroPointValue())
				.set(ConvDescriptor.OUTPUT_OFFSET, wide ? 0 : output.zeroPointValue()).setAll(ConvDescriptor.MIN, range)
				.set(ConvDescriptor.BIAS_BYTES, wide && (depthwise || bias == null || bias.type() == TensorType.INT64) ? 8 : 4);
		if (wide && depthwise && bias != null && bias.type() != TensorType.INT64) {
			throw o.unsupported("its bias has 32 bits", "convert with 64-bit biases, as int16 activations have by default");
		}
		scales(o, op, plan, input, filter, output, depthwise ? 3 : 0);
		op.connect(plan.read(o.inputIndex(inputSlot)), null, plan.write(o.outputIndex()));
		plan.emit(op);
	}

	private static int code(final TfliteTensor input, final TfliteTensor filter, final boolean depthwise,
			final boolean transposed) {
		if (transposed) {
			return OperatorCode.TRANSPOSE_CONV_S8;
		}
		final int first = depthwise ? OperatorCode.DEPTHWISE_S8 : OperatorCode.CONVOLVE_S8;
		if (input.type() == TensorType.INT16) {
			return first + 2;
		}
		return filter.type() == TensorType.INT4 ? first + 1 : first;
	}

	private static void scales(final Operands o, final PlanOperator op, final PlanBuilder plan, final TfliteTensor input,
			final TfliteTensor filter, final TfliteTensor output, final int axis) {
		final int channels = filter.shape()[axis];
		o.require(filter.scale().length == 1 || filter.scale().length == channels && filter.quantizedDimension() == axis,
				"has a filter with neither one scale nor one per output channel");
		for (final long zero : filter.zeroPoint()) {
			o.require(zero == 0, "has a filter with a zero point; convolution filters must be symmetric");
		}
		final int[] multipliers = new int[channels];
		final int[] shifts = new int[channels];
		for (int i = 0; i < channels; i++) {
			final double weight = filter.scale()[filter.scale().length == 1 ? 0 : i];
			final Scales.Multiplier m = Scales.multiplier((double) input.scaleValue() * weight / output.scaleValue());
			multipliers[i] = m.multiplier();
			shifts[i] = m.shift();
		}
		op.set(ConvDescriptor.MULTIPLIERS, plan.constants().addInts("multipliers", multipliers));
		op.set(ConvDescriptor.SHIFTS, plan.constants().addInts("shifts", shifts));
	}
}
