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
import io.judder.kernel.LstmDescriptor;
import io.judder.kernel.LstmGate;
import io.judder.kernel.UnaryDescriptor;
import io.judder.model.OperatorCode;

/**
 * Lowers UNIDIRECTIONAL_SEQUENCE_LSTM with 8-bit activations and 16-bit cell state, without peepholes, projection and layer
 * normalisation.
 */
final class LstmLowering implements Lowering {

	private static final int FIELD_ACTIVATION = 0;
	private static final int FIELD_CELL_CLIP = 1;
	private static final int FIELD_TIME_MAJOR = 3;
	private static final int TANH = 4;

	private static final int INPUT_WEIGHTS = 1;
	private static final int HIDDEN_WEIGHTS = 5;
	private static final int BIASES = 12;
	private static final int HIDDEN_STATE = 18;
	private static final int CELL_STATE = 19;
	/** Peepholes, projection and layer normalisation. */
	private static final int[] UNSUPPORTED = { 9, 10, 11, 16, 17, 20, 21, 22, 23 };
	/** Gates of the file, input, forget, cell, output, in the order of the descriptor. */
	private static final int[] ORDER = { 1, 0, 2, 3 };
	private static final int CELL = 2;

	/** The scale of what goes into the activations, 2^-12, and of what comes out, 2^-15. */
	private static final float GATE_INPUT_SCALE = 1f / (1 << 12);
	private static final double GATE_OUTPUT_SCALE = 1.0 / (1 << 15);

	@Override
	public void lower(final TfliteOperator operator, final PlanBuilder plan) {
		final Operands o = new Operands(operator, plan);
		final TfliteTensor input = o.input(0);
		final TfliteTensor output = o.output();
		o.requireType(input, TensorType.INT8);
		o.requireType(output, TensorType.INT8);
		o.requireRank(input, 3);
		o.requireRank(output, 3);
		for (final int i : UNSUPPORTED) {
			if (o.optional(i) != null) {
				throw o.unsupported("it has input " + i + " (peephole, projection or layer normalisation)", "use a plain LSTM");
			}
		}
		if (operator.options().i8(FIELD_ACTIVATION) != TANH) {
			throw o.unsupported("its activation is not tanh", "use tanh, the default");
		}
		final boolean timeMajor = operator.options().i8(FIELD_TIME_MAJOR) != 0;
		final TfliteTensor hidden = o.input(HIDDEN_STATE);
		final TfliteTensor cell = o.input(CELL_STATE);
		o.requireType(hidden, TensorType.INT8);
		o.requireType(cell, TensorType.INT16);
		final int batches = input.shape()[timeMajor ? 1 : 0];
		final int steps = input.shape()[timeMajor ? 0 : 1];
		final int size = output.shape()[2];
		o.require(output.shape()[0] == input.shape()[0] && output.shape()[1] == input.shape()[1]
				&& hidden.elements() == (long) batches * size && cell.elements() == (long) batches * size,
				"has shapes that do not fit each other");
		o.requireSameQuantisation(hidden, output);
		final int power = Math.getExponent(cell.scaleValue());
		if (cell.scaleValue() != Math.scalb(1f, power) || power < -15 || power > 0) {
			throw o.unsupported("the scale of its cell state is not a power of two", "convert the model with a current converter");
		}
		final double clip = operator.options().f32(FIELD_CELL_CLIP) / (double) cell.scaleValue();
		o.require(clip >= 0, "has a negative cell clip");
		final PlanOperator op = new PlanOperator(OperatorCode.LSTM_S8);
		final Scales.Multiplier forget = Scales.multiplier(GATE_OUTPUT_SCALE * cell.scaleValue() / cell.scaleValue());
		final Scales.Multiplier update = Scales.multiplier(GATE_OUTPUT_SCALE * GATE_OUTPUT_SCALE / cell.scaleValue());
		final Scales.Multiplier out = Scales.multiplier(GATE_OUTPUT_SCALE * GATE_OUTPUT_SCALE / hidden.scaleValue());
		op.setAll(LstmDescriptor.TIME_MAJOR, timeMajor ? 1 : 0, batches, steps, input.shape()[2], size, -input.zeroPointValue(),
				output.zeroPointValue(), forget.multiplier(), forget.shift(), update.multiplier(), update.shift(),
				out.multiplier(), out.shift(), (int) Math.min(clip, Short.MAX_VALUE), power);
		for (int i = 0; i < ORDER.length; i++) {
			gate(o, op, plan, ORDER[i], LstmDescriptor.FORGET_GATE + i * LstmGate.LENGTH, input, hidden, size);
		}
		final PlanTensor keptCell = plan.state(o.inputIndex(CELL_STATE), ElementType.S16, 0);
		final PlanTensor keptHidden = plan.state(o.inputIndex(HIDDEN_STATE), ElementType.S8, hidden.zeroPointValue());
		op.connect(plan.read(o.inputIndex(0)), null, plan.write(o.outputIndex())).keep(keptCell, keptHidden);
		plan.emit(op);
	}

	private static void gate(final Operands o, final PlanOperator op, final PlanBuilder plan, final int gate, final int at,
			final TfliteTensor input, final TfliteTensor hidden, final int size) {
		final TfliteTensor inputWeights = o.constant(INPUT_WEIGHTS + gate, "weight matrix");
		final TfliteTensor hiddenWeights = o.constant(HIDDEN_WEIGHTS + gate, "weight matrix");
		o.requireType(inputWeights, TensorType.INT8);
		o.requireType(hiddenWeights, TensorType.INT8);
		o.requireRank(inputWeights, 2);
		o.requireRank(hiddenWeights, 2);
		final int inputs = input.shape()[2];
		o.require(inputWeights.shape()[0] == size && inputWeights.shape()[1] == inputs && hiddenWeights.shape()[0] == size
				&& hiddenWeights.shape()[1] == size, "has weights that do not match its shapes");
		o.require(inputWeights.zeroPointValue() == 0 && hiddenWeights.zeroPointValue() == 0, "has weights with a zero point");
		final TfliteTensor bias = o.bias(BIASES + gate, size, false);
		final Scales.Multiplier in = multiplier(input, inputWeights);
		final Scales.Multiplier recurrent = multiplier(hidden, hiddenWeights);
		final int inputBias = plan.constants().addInts("biases",
				Sums.of(inputWeights, size, inputs, bias, -input.zeroPointValue(), 0));
		final int hiddenBias = plan.constants().addInts("biases",
				Sums.of(hiddenWeights, size, size, null, -hidden.zeroPointValue(), 0));
		op.setAll(at, plan.weights(inputWeights), inputBias, in.multiplier(), in.shift(), plan.weights(hiddenWeights), hiddenBias,
				recurrent.multiplier(), recurrent.shift(), gate == CELL ? UnaryDescriptor.TANH : UnaryDescriptor.SIGMOID);
	}

	/** As in fully connected layers: the product of scales is float32. */
	private static Scales.Multiplier multiplier(final TfliteTensor activations, final TfliteTensor weights) {
		final float product = activations.scaleValue() * weights.scaleValue();
		return Scales.multiplier((double) product / GATE_INPUT_SCALE);
	}
}
