/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.lower;

import static java.util.Map.entry;

import io.judder.compiler.plan.PlanBuilder;
import io.judder.compiler.tflite.BuiltinOperator;
import io.judder.compiler.tflite.TensorType;
import io.judder.compiler.tflite.TfliteOperator;
import io.judder.compiler.tflite.TfliteTensor;
import io.judder.model.ModelException;
import java.util.Map;

/**
 * Knows which operators can be compiled, up to which version.
 */
public final class Lowerings {

	/** A lowering and the newest version of its operator whose meaning it knows. */
	private record Known(int version, Lowering lowering) {
	}

	private static final Lowering CONVOLUTION = new ConvolutionLowering();
	private static final Lowering POOL = new PoolLowering();
	private static final Lowering ELEMENTWISE = new ElementwiseLowering();
	private static final Lowering EXTREMUM = new ExtremumLowering();
	private static final Lowering LOOKUP = new LookupLowering();
	private static final Lowering RESHAPE = new ReshapeLowering();
	private static final Lowering PAD = new PadLowering();
	private static final Lowering REDUCTION = new ReductionLowering();
	private static final Lowering CONVERSION = new ConversionLowering();

	private static final Map<Integer, Known> KNOWN = Map.ofEntries(entry(BuiltinOperator.CONV_2D, new Known(8, CONVOLUTION)),
			entry(BuiltinOperator.DEPTHWISE_CONV_2D, new Known(7, CONVOLUTION)),
			entry(BuiltinOperator.TRANSPOSE_CONV, new Known(5, CONVOLUTION)),
			entry(BuiltinOperator.FULLY_CONNECTED, new Known(13, new FullyConnectedLowering())),
			entry(BuiltinOperator.BATCH_MATMUL, new Known(4, new MatMulLowering())),
			entry(BuiltinOperator.AVERAGE_POOL_2D, new Known(3, POOL)), entry(BuiltinOperator.MAX_POOL_2D, new Known(3, POOL)),
			entry(BuiltinOperator.SOFTMAX, new Known(3, new SoftmaxLowering())),
			entry(BuiltinOperator.ADD, new Known(5, ELEMENTWISE)), entry(BuiltinOperator.MUL, new Known(7, ELEMENTWISE)),
			entry(BuiltinOperator.MINIMUM, new Known(4, EXTREMUM)), entry(BuiltinOperator.MAXIMUM, new Known(4, EXTREMUM)),
			entry(BuiltinOperator.SVDF, new Known(4, new SvdfLowering())),
			entry(BuiltinOperator.UNIDIRECTIONAL_SEQUENCE_LSTM, new Known(4, new LstmLowering())),
			entry(BuiltinOperator.RELU, new Known(3, LOOKUP)), entry(BuiltinOperator.RELU6, new Known(3, LOOKUP)),
			entry(BuiltinOperator.RELU_N1_TO_1, new Known(1, LOOKUP)), entry(BuiltinOperator.LEAKY_RELU, new Known(2, LOOKUP)),
			entry(BuiltinOperator.LOGISTIC, new Known(3, LOOKUP)), entry(BuiltinOperator.TANH, new Known(3, LOOKUP)),
			entry(BuiltinOperator.HARD_SWISH, new Known(1, LOOKUP)), entry(BuiltinOperator.SUB, new Known(5, ELEMENTWISE)),
			entry(BuiltinOperator.RESHAPE, new Known(2, RESHAPE)), entry(BuiltinOperator.SQUEEZE, new Known(2, RESHAPE)),
			entry(BuiltinOperator.EXPAND_DIMS, new Known(1, RESHAPE)), entry(BuiltinOperator.PAD, new Known(4, PAD)),
			entry(BuiltinOperator.PADV2, new Known(4, PAD)),
			entry(BuiltinOperator.CONCATENATION, new Known(4, new ConcatenationLowering())),
			entry(BuiltinOperator.TRANSPOSE, new Known(6, new TransposeLowering())),
			entry(BuiltinOperator.MEAN, new Known(3, REDUCTION)), entry(BuiltinOperator.SUM, new Known(2, REDUCTION)),
			entry(BuiltinOperator.QUANTIZE, new Known(3, CONVERSION)), entry(BuiltinOperator.DEQUANTIZE, new Known(6, CONVERSION)));

	private Lowerings() {
		// Functions only.
	}

	/**
	 * Lowers an operator.
	 *
	 * @param operator
	 *            of the file.
	 * @param plan
	 *            to add to.
	 * @throws ModelException
	 *             when the operator cannot be compiled, with the reason and what to do.
	 */
	public static void lower(final TfliteOperator operator, final PlanBuilder plan) {
		final Operands operands = new Operands(operator, plan);
		final Known known = KNOWN.get(operator.code());
		if (operator.code() != BuiltinOperator.QUANTIZE && operator.code() != BuiltinOperator.DEQUANTIZE) {
			for (final int i : operator.outputs()) {
				refuseFloat(operands, plan.source(i));
			}
		}
		if (known == null) {
			throw operands.unsupported("there is no kernel for it",
					"replace it by operators of the list in docs/model-format.md, or compute it before or after the model");
		}
		if (operator.version() > known.version) {
			throw operands.unsupported("the newest version whose meaning is known is " + known.version,
					"convert the model with an older converter, or update Judder");
		}
		known.lowering.lower(operator, plan);
	}

	private static void refuseFloat(final Operands operands, final TfliteTensor output) {
		if (output.type() == TensorType.FLOAT32) {
			throw operands.unsupported("it computes in float32, and the device computes in integers", Operands.FLOAT_HELP);
		}
	}
}
