/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.model;

import io.judder.kernel.ElementType;
import io.judder.kernel.LstmDescriptor;
import io.judder.kernel.LstmGate;
import io.judder.kernel.SvdfDescriptor;
import io.judder.kernel.UnaryDescriptor;

/**
 * Checks the layers that keep state: SVDF and LSTM.
 */
final class RecurrentCheck {

	private static final int CELL_SCALE_MIN = -15;
	private static final int CELL_SCALE_MAX = 0;

	private RecurrentCheck() {
		// Functions only.
	}

	/**
	 * Checks one operator.
	 *
	 * @param c
	 *            its words and tensors.
	 * @return the multiply-accumulates of a call.
	 */
	static long check(final OperatorCheck c) {
		return c.code() <= OperatorCode.SVDF_S16 ? svdf(c) : lstm(c);
	}

	private static long svdf(final OperatorCheck c) {
		final int stateType = c.code() == OperatorCode.SVDF_S16 ? ElementType.S16 : ElementType.S8;
		final int stateSize = Format.elementSize(stateType);
		final long batches = c.dimension(SvdfDescriptor.BATCHES);
		final long inputs = c.dimension(SvdfDescriptor.INPUT_SIZE);
		final int features = c.dimension(SvdfDescriptor.FEATURES);
		final long memory = c.dimension(SvdfDescriptor.MEMORY);
		final int rank = c.range(SvdfDescriptor.RANK, 1, features);
		if (features % rank != 0) {
			throw c.fail("has a rank that does not divide its features");
		}
		if (batches * features > PlanCheck.MAX_ELEMENTS) {
			throw c.fail("has more elements than a tensor may have");
		}
		c.tensor(0, ElementType.S8, batches * inputs);
		c.tensor(2, ElementType.S8, batches * (features / rank));
		c.tensor(3, stateType, batches * features * memory);
		c.constant(SvdfDescriptor.FEATURE_WEIGHTS, features * inputs, 1);
		c.constant(SvdfDescriptor.TIME_WEIGHTS, features * memory * stateSize, stateSize);
		c.optionalConstant(SvdfDescriptor.BIAS, 4L * (features / rank), 4);
		c.range(SvdfDescriptor.INPUT_ZERO_POINT, Byte.MIN_VALUE, Byte.MAX_VALUE);
		c.outputOffset(SvdfDescriptor.OUTPUT_OFFSET, ElementType.S8);
		c.scale(SvdfDescriptor.FEATURE_MULTIPLIER, false);
		c.scale(SvdfDescriptor.MULTIPLIER, false);
		c.bounds(SvdfDescriptor.STATE_MIN, stateType);
		c.bounds(SvdfDescriptor.MIN, ElementType.S8);
		return batches * features * (inputs + memory);
	}

	private static long lstm(final OperatorCheck c) {
		final boolean wide = c.code() == OperatorCode.LSTM_S16;
		final int type = wide ? ElementType.S16 : ElementType.S8;
		final long batches = c.dimension(LstmDescriptor.BATCHES);
		final long steps = c.dimension(LstmDescriptor.STEPS);
		final long inputs = c.dimension(LstmDescriptor.INPUT_SIZE);
		final long hidden = c.dimension(LstmDescriptor.HIDDEN_SIZE);
		if (batches * steps > PlanCheck.MAX_ELEMENTS) {
			throw c.fail("has more elements than a tensor may have");
		}
		c.tensor(0, type, batches * steps * inputs);
		c.tensor(2, type, batches * steps * hidden);
		c.tensor(3, ElementType.S16, batches * hidden);
		c.tensor(4, type, batches * hidden);
		c.range(LstmDescriptor.TIME_MAJOR, 0, 1);
		c.inputOffset(LstmDescriptor.INPUT_OFFSET, type);
		c.outputOffset(LstmDescriptor.OUTPUT_OFFSET, type);
		c.scale(LstmDescriptor.FORGET_MULTIPLIER, false);
		c.scale(LstmDescriptor.UPDATE_MULTIPLIER, false);
		c.scale(LstmDescriptor.OUTPUT_MULTIPLIER, false);
		c.range(LstmDescriptor.CELL_CLIP, 0, Short.MAX_VALUE);
		c.range(LstmDescriptor.CELL_SCALE_POWER, CELL_SCALE_MIN, CELL_SCALE_MAX);
		for (int at = LstmDescriptor.FORGET_GATE; at < LstmDescriptor.LENGTH; at += LstmGate.LENGTH) {
			final int biasSize = wide ? 8 : 4;
			c.constant(at + LstmGate.INPUT_WEIGHTS, hidden * inputs, 1);
			c.optionalConstant(at + LstmGate.INPUT_BIAS, biasSize * hidden, biasSize);
			c.scale(at + LstmGate.INPUT_MULTIPLIER, wide);
			c.constant(at + LstmGate.HIDDEN_WEIGHTS, hidden * hidden, 1);
			c.optionalConstant(at + LstmGate.HIDDEN_BIAS, biasSize * hidden, biasSize);
			c.scale(at + LstmGate.HIDDEN_MULTIPLIER, wide);
			c.range(at + LstmGate.ACTIVATION, UnaryDescriptor.SIGMOID, UnaryDescriptor.TANH);
		}
		return batches * steps * hidden * (inputs + hidden) * 4;
	}
}
