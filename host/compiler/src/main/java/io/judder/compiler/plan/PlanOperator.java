/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.plan;

import io.judder.kernel.Kernels;
import io.judder.model.OperatorCode;

/**
 * One operator of a plan.
 */
public final class PlanOperator {

	/** What {@link io.judder.model.Format#OPERATOR_HEAD} calls slots: two inputs, the output, two states; null for none. */
	final PlanTensor[] tensors = new PlanTensor[5];

	/** Sums of weights for MVE cores, null for none. */
	int[] sums;

	private final int code;
	private final int[] words;

	/**
	 * Creates an operator without inputs, output or words.
	 *
	 * @param code
	 *            one of {@link OperatorCode}.
	 */
	public PlanOperator(final int code) {
		this.code = code;
		this.words = new int[OperatorCode.words(code)];
		if (OperatorCode.scratchWord(code) >= 0) {
			words[OperatorCode.scratchWord(code)] = Kernels.ABSENT;
		}
		if (OperatorCode.sumsWord(code) >= 0) {
			words[OperatorCode.sumsWord(code)] = Kernels.ABSENT;
		}
	}

	/**
	 * Returns the code.
	 *
	 * @return one of {@link OperatorCode}.
	 */
	public int code() {
		return code;
	}

	/**
	 * Returns a word of the descriptor.
	 *
	 * @param word
	 *            its index.
	 * @return the word.
	 */
	public int get(final int word) {
		return words[word];
	}

	/**
	 * Sets a word of the descriptor.
	 *
	 * @param word
	 *            its index.
	 * @param value
	 *            the word.
	 * @return this.
	 */
	public PlanOperator set(final int word, final int value) {
		words[word] = value;
		return this;
	}

	/**
	 * Sets several words that follow each other.
	 *
	 * @param word
	 *            index of the first.
	 * @param values
	 *            the words.
	 * @return this.
	 */
	public PlanOperator setAll(final int word, final int... values) {
		System.arraycopy(values, 0, words, word, values.length);
		return this;
	}

	/**
	 * Names the tensors that are read and written.
	 *
	 * @param input
	 *            the first input.
	 * @param second
	 *            the second input, null for none.
	 * @param output
	 *            the output.
	 * @return this.
	 */
	public PlanOperator connect(final PlanTensor input, final PlanTensor second, final PlanTensor output) {
		tensors[0] = input;
		tensors[1] = second;
		tensors[2] = output;
		return this;
	}

	/**
	 * Names the tensors that are kept from one inference to the next.
	 *
	 * @param first
	 *            the first state.
	 * @param second
	 *            the second state, null for none.
	 * @return this.
	 */
	public PlanOperator keep(final PlanTensor first, final PlanTensor second) {
		tensors[3] = first;
		tensors[4] = second;
		return this;
	}

	/**
	 * Adds the sums of weights that kernels on MVE cores need.
	 *
	 * @param values
	 *            one per unit or feature.
	 */
	public void sums(final int[] values) {
		this.sums = values;
	}

	/**
	 * Returns a tensor.
	 *
	 * @param slot
	 *            0 and 1 inputs, 2 output, 3 and 4 states.
	 * @return the tensor, null for none.
	 */
	public PlanTensor tensor(final int slot) {
		return tensors[slot];
	}
}
