/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.conformance;

import java.util.Arrays;

import io.judder.kernel.Kernels;
import io.judder.kernel.LstmDescriptor;
import io.judder.kernel.LstmGate;
import io.judder.kernel.SvdfDescriptor;

/**
 * Runs the cases of the layers with a state.
 */
final class SequenceCases {

	private static final String[] GATES = { "forget", "input", "cell", "output" };

	private SequenceCases() {
		// Static methods only.
	}

	/**
	 * Runs a case of an SVDF layer, all steps of its sequence.
	 *
	 * @param c
	 *            the case.
	 * @param bench
	 *            the memory to use, and the place for faults.
	 * @param kernel
	 *            the kernel.
	 * @param stateType
	 *            type of the state.
	 * @throws CaseException
	 *             if the case lacks something or contradicts itself.
	 */
	static void svdf(final VectorCase c, final Bench bench, final StatefulCall kernel, final String stateType)
			throws CaseException {
		final Tensor inputs = c.array("input_sequence", "i8", 3);
		final Tensor state = c.array("state", stateType, 3);
		final Tensor weights = c.array("weights_feature", "i8", 2);
		final int steps = inputs.shape()[0];
		final int batches = inputs.shape()[1];
		final int inputSize = inputs.shape()[2];
		final int features = weights.shape()[0];
		final int memory = state.shape()[2];
		final int rank = c.param("rank");
		Shapes.agree("steps", c.param("steps", steps), steps);
		Shapes.agree("input size", weights.shape()[1], inputSize);
		Shapes.agree("batches", state.shape()[0], batches);
		Shapes.agree("features", state.shape()[1], features);
		if (rank < 1 || features % rank != 0) {
			throw new CaseException("rank " + rank + " does not divide " + features + " features");
		}
		final Tensor output = Shapes.require(c.output(), "i8", 2);
		Shapes.agree("elements of the output", output.elements(), (long) batches * (features / rank));

		final int[] d = new int[SvdfDescriptor.LENGTH];
		d[SvdfDescriptor.OUTPUT] = bench.reserve(output);
		d[SvdfDescriptor.FEATURE_WEIGHTS] = bench.put(weights);
		d[SvdfDescriptor.TIME_WEIGHTS] = bench.put(c.vector("weights_time", stateType, features * memory));
		d[SvdfDescriptor.BIAS] = bench.put(c.optional("bias", "i32", features / rank));
		d[SvdfDescriptor.SUMS] = Kernels.ABSENT;
		d[SvdfDescriptor.SCRATCH] = Kernels.ABSENT;
		d[SvdfDescriptor.BATCHES] = batches;
		d[SvdfDescriptor.INPUT_SIZE] = inputSize;
		d[SvdfDescriptor.FEATURES] = features;
		d[SvdfDescriptor.MEMORY] = memory;
		d[SvdfDescriptor.RANK] = rank;
		d[SvdfDescriptor.INPUT_ZERO_POINT] = c.param("input_offset");
		d[SvdfDescriptor.OUTPUT_OFFSET] = c.param("output_offset");
		d[SvdfDescriptor.FEATURE_MULTIPLIER] = c.param("input_multiplier");
		d[SvdfDescriptor.FEATURE_SHIFT] = c.param("input_shift");
		d[SvdfDescriptor.MULTIPLIER] = c.param("output_multiplier");
		d[SvdfDescriptor.SHIFT] = c.param("output_shift");
		d[SvdfDescriptor.STATE_MIN] = c.param("in_act_min");
		d[SvdfDescriptor.STATE_MAX] = c.param("in_act_max");
		d[SvdfDescriptor.MIN] = c.param("out_act_min");
		d[SvdfDescriptor.MAX] = c.param("out_act_max");

		final Tensor outputSteps = c.extra("output_steps");
		final Tensor stateAfter = c.extra("state_after");
		final byte[] memoryBytes = state.data().clone();
		final byte[] collected = new byte[steps * output.elements()];
		for (int step = 0; step < steps; step++) {
			d[SvdfDescriptor.INPUT] = step * batches * inputSize;
			kernel.call(d, 0, inputs.data(), bench.constants(), memoryBytes, bench.arena());
			System.arraycopy(bench.arena(), d[SvdfDescriptor.OUTPUT], collected, step * output.elements(), output.elements());
		}
		bench.checkOutput("output", output);
		if (outputSteps != null) {
			Shapes.agree("elements of output_steps", outputSteps.elements(), collected.length);
			bench.check("output_steps", outputSteps, collected, 0);
		}
		if (stateAfter != null) {
			Shapes.agree("elements of state_after", stateAfter.elements(), state.elements());
			bench.check("state_after", stateAfter, memoryBytes, 0);
		}
	}

	/**
	 * Runs a case of an LSTM layer.
	 *
	 * @param c
	 *            the case.
	 * @param bench
	 *            the memory to use, and the place for faults.
	 * @param kernel
	 *            the kernel.
	 * @param type
	 *            type of inputs and output.
	 * @param biasType
	 *            type of the biases.
	 * @throws CaseException
	 *             if the case lacks something or contradicts itself.
	 */
	static void lstm(final VectorCase c, final Bench bench, final StatefulCall kernel, final String type,
			final String biasType) throws CaseException {
		final Tensor input = c.array("input", type, 3);
		final Tensor output = Shapes.require(c.output(), type, 3);
		final int batches = c.param("batch_size");
		final int steps = c.param("time_steps");
		final int inputSize = c.param("input_size");
		final int hiddenSize = c.param("hidden_size");
		final int timeMajor = c.param("time_major");
		for (final Tensor tensor : new Tensor[] { input, output }) {
			Shapes.agree("batches", tensor.shape()[timeMajor != 0 ? 1 : 0], batches);
			Shapes.agree("steps", tensor.shape()[timeMajor != 0 ? 0 : 1], steps);
		}
		Shapes.agree("input size", input.shape()[2], inputSize);
		Shapes.agree("hidden size", output.shape()[2], hiddenSize);

		final int[] d = new int[LstmDescriptor.LENGTH];
		d[LstmDescriptor.OUTPUT] = bench.reserve(output);
		d[LstmDescriptor.HIDDEN_STATE] = Kernels.ABSENT;
		d[LstmDescriptor.SCRATCH] = Kernels.ABSENT;
		d[LstmDescriptor.TIME_MAJOR] = timeMajor;
		d[LstmDescriptor.BATCHES] = batches;
		d[LstmDescriptor.STEPS] = steps;
		d[LstmDescriptor.INPUT_SIZE] = inputSize;
		d[LstmDescriptor.HIDDEN_SIZE] = hiddenSize;
		d[LstmDescriptor.INPUT_OFFSET] = c.param("input_offset");
		d[LstmDescriptor.OUTPUT_OFFSET] = c.param("output_offset");
		d[LstmDescriptor.FORGET_MULTIPLIER] = c.param("forget_to_cell_multiplier");
		d[LstmDescriptor.FORGET_SHIFT] = c.param("forget_to_cell_shift");
		d[LstmDescriptor.UPDATE_MULTIPLIER] = c.param("input_to_cell_multiplier");
		d[LstmDescriptor.UPDATE_SHIFT] = c.param("input_to_cell_shift");
		d[LstmDescriptor.OUTPUT_MULTIPLIER] = c.param("output_multiplier");
		d[LstmDescriptor.OUTPUT_SHIFT] = c.param("output_shift");
		d[LstmDescriptor.CELL_CLIP] = c.param("cell_clip");
		d[LstmDescriptor.CELL_SCALE_POWER] = c.param("cell_scale_power");
		for (int gate = 0; gate < GATES.length; gate++) {
			final String prefix = GATES[gate] + "_gate_";
			final int at = LstmDescriptor.FORGET_GATE + gate * LstmGate.LENGTH;
			d[at + LstmGate.INPUT_WEIGHTS] = bench.put(c.vector(prefix + "input_weights", "i8", hiddenSize * inputSize));
			d[at + LstmGate.INPUT_BIAS] = bench.put(c.optional(prefix + "input_effective_bias", biasType, hiddenSize));
			d[at + LstmGate.INPUT_MULTIPLIER] = c.param(prefix + "input_multiplier");
			d[at + LstmGate.INPUT_SHIFT] = c.param(prefix + "input_shift");
			d[at + LstmGate.HIDDEN_WEIGHTS] = bench.put(c.vector(prefix + "hidden_weights", "i8", hiddenSize * hiddenSize));
			d[at + LstmGate.HIDDEN_BIAS] = bench.put(c.optional(prefix + "hidden_effective_bias", biasType, hiddenSize));
			d[at + LstmGate.HIDDEN_MULTIPLIER] = c.param(prefix + "hidden_multiplier");
			d[at + LstmGate.HIDDEN_SHIFT] = c.param(prefix + "hidden_shift");
			d[at + LstmGate.ACTIVATION] = c.param(prefix + "activation_type");
		}
		final byte[] cells = new byte[2 * batches * hiddenSize];
		// The kernel must start from zero by itself.
		Arrays.fill(cells, (byte) 0x33);
		kernel.call(d, 0, input.data(), bench.constants(), cells, bench.arena());
		bench.checkOutput("output", output);
		final Tensor cellsAfter = c.extra("cell_state_after");
		if (cellsAfter != null) {
			Shapes.agree("elements of cell_state_after", cellsAfter.elements(), batches * hiddenSize);
			bench.check("cell_state_after", cellsAfter, cells, 0);
		}
	}
}
