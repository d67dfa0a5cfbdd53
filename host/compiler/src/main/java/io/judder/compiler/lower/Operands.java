/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.lower;

import io.judder.compiler.Scales;
import io.judder.compiler.plan.PlanBuilder;
import io.judder.compiler.tflite.TensorType;
import io.judder.compiler.tflite.TfliteOperator;
import io.judder.compiler.tflite.TfliteTensor;
import io.judder.model.ModelException;

/**
 * What all lowerings ask of an operator's tensors, and how they say no.
 */
final class Operands {

	private final TfliteOperator operator;
	private final PlanBuilder plan;

	/**
	 * Creates a view.
	 *
	 * @param operator
	 *            of the file.
	 * @param plan
	 *            gives the tensors.
	 */
	Operands(final TfliteOperator operator, final PlanBuilder plan) {
		this.operator = operator;
		this.plan = plan;
	}

	/**
	 * Returns the index of an input that must be there.
	 *
	 * @param i
	 *            which input.
	 * @return index in the file.
	 */
	int inputIndex(final int i) {
		if (i >= operator.inputs().length || operator.inputs()[i] < 0) {
			throw malformed("lacks input " + i);
		}
		return operator.inputs()[i];
	}

	/**
	 * Returns the index of the output.
	 *
	 * @return index in the file.
	 */
	int outputIndex() {
		if (operator.outputs().length != 1) {
			throw malformed("has " + operator.outputs().length + " outputs instead of one");
		}
		return operator.outputs()[0];
	}

	/**
	 * Returns an input that must be there.
	 *
	 * @param i
	 *            which input.
	 * @return the tensor.
	 */
	TfliteTensor input(final int i) {
		return nonEmpty(inputIndex(i));
	}

	/**
	 * Returns an input that may be absent.
	 *
	 * @param i
	 *            which input.
	 * @return the tensor, null when it is absent.
	 */
	TfliteTensor optional(final int i) {
		return i >= operator.inputs().length || operator.inputs()[i] < 0 ? null : input(i);
	}

	/**
	 * Returns the output.
	 *
	 * @return the tensor.
	 */
	TfliteTensor output() {
		return nonEmpty(outputIndex());
	}

	private TfliteTensor nonEmpty(final int index) {
		final TfliteTensor tensor = plan.source(index);
		if (tensor.elements() == 0) {
			throw malformed("uses " + tensor + ", which is empty");
		}
		return tensor;
	}

	/**
	 * Returns an input that must be a constant.
	 *
	 * @param i
	 *            which input.
	 * @param what
	 *            it is, for the message.
	 * @return the tensor.
	 */
	TfliteTensor constant(final int i, final String what) {
		final TfliteTensor tensor = input(i);
		if (!tensor.constant()) {
			throw unsupported("its " + what + " is computed at run time", "make it a constant of the model");
		}
		return tensor;
	}

	/**
	 * Returns biases, which may be absent.
	 *
	 * @param i
	 *            which input.
	 * @param count
	 *            how many there must be.
	 * @param wide
	 *            whether they may have 64 bits.
	 * @return the tensor, null when it is absent.
	 */
	TfliteTensor bias(final int i, final int count, final boolean wide) {
		if (optional(i) == null) {
			return null;
		}
		final TfliteTensor bias = constant(i, "bias");
		if (bias.type() != TensorType.INT32 && !(wide && bias.type() == TensorType.INT64)) {
			throw unsupported("its bias is " + bias, "quantise the bias to int32");
		}
		if (bias.elements() != count) {
			throw malformed("has " + bias.elements() + " biases instead of " + count);
		}
		return bias;
	}

	/**
	 * Refuses a tensor of another type, and one of 16 bits with a zero point, which no kernel computes with.
	 *
	 * @param tensor
	 *            the tensor.
	 * @param types
	 *            those that are possible, of {@link TensorType}.
	 */
	void requireType(final TfliteTensor tensor, final int... types) {
		requireConvertible(tensor, types);
		if (tensor.type() == TensorType.INT16 && tensor.scale().length == 1 && tensor.zeroPointValue() != 0) {
			throw unsupported(tensor + " has a zero point", "quantise int16 tensors symmetrically");
		}
	}

	/**
	 * Refuses a tensor of another type.
	 *
	 * @param tensor
	 *            the tensor.
	 * @param types
	 *            those that are possible, of {@link TensorType}.
	 */
	void requireConvertible(final TfliteTensor tensor, final int... types) {
		boolean known = false;
		for (final int type : types) {
			known |= tensor.type() == type;
		}
		if (!known) {
			throw unsupported("no kernel takes " + tensor + " here", tensor.type() == TensorType.FLOAT32 ? FLOAT_HELP
					: "quantise the model to int8 (post-training, full integer)");
		}
	}

	/** What to do about float models. */
	static final String FLOAT_HELP = "quantise it: in Python set converter.optimizations=[tf.lite.Optimize.DEFAULT], "
			+ "converter.representative_dataset=<a few hundred real inputs> and "
			+ "converter.target_spec.supported_ops=[tf.lite.OpsSet.TFLITE_BUILTINS_INT8], then convert again";

	/**
	 * Refuses tensors that do not stand for the same reals.
	 *
	 * @param a
	 *            one tensor.
	 * @param b
	 *            the other.
	 */
	void requireSameQuantisation(final TfliteTensor a, final TfliteTensor b) {
		if (!a.sameQuantisation(b)) {
			throw unsupported(a + " and " + b + " are quantised differently", "convert the model with a current converter");
		}
	}

	/**
	 * Refuses a tensor with another number of dimensions.
	 *
	 * @param tensor
	 *            the tensor.
	 * @param rank
	 *            that it must have.
	 */
	void requireRank(final TfliteTensor tensor, final int rank) {
		if (tensor.shape().length != rank) {
			throw malformed("needs " + rank + " dimensions but " + tensor + " has " + tensor.shape().length);
		}
	}

	/**
	 * Refuses what does not hold.
	 *
	 * @param holds
	 *            whether all is well.
	 * @param what
	 *            is wrong if not.
	 */
	void require(final boolean holds, final String what) {
		if (!holds) {
			throw malformed(what);
		}
	}

	/**
	 * Returns the range that a fused activation leaves.
	 *
	 * @param activation
	 *            as in the schema.
	 * @return minimum and maximum.
	 */
	int[] activation(final int activation) {
		final int[] range = Scales.activationRange(activation, output());
		if (range == null) {
			throw unsupported("its fused activation " + activation + " has no kernel",
					"use RELU, RELU6, RELU_N1_TO_1 or none as fused activation");
		}
		require(range[0] <= range[1], "has an activation that lets nothing through");
		return range;
	}

	/**
	 * Makes the exception for an operator that is not what the schema says.
	 *
	 * @param what
	 *            is wrong.
	 * @return the exception.
	 */
	ModelException malformed(final String what) {
		return new ModelException(ModelException.OPERATOR, operator.index(), operator + " " + what);
	}

	/**
	 * Makes the exception for an operator that this compiler cannot compile.
	 *
	 * @param why
	 *            the reason.
	 * @param help
	 *            what to do.
	 * @return the exception.
	 */
	ModelException unsupported(final String why, final String help) {
		return new ModelException(ModelException.UNSUPPORTED, operator.index(),
				operator + " cannot be compiled: " + why + "; " + help);
	}
}
