/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler;

import io.judder.model.Format;
import io.judder.model.Model;
import java.util.Arrays;
import java.util.List;

/**
 * When the tensors of a package are needed: from the operator that writes them to the last that reads them.
 */
public final class Lifetimes {

	private final int[] first;
	private final int[] last;

	/**
	 * Computes the lifetimes of all tensors.
	 *
	 * @param model
	 *            the package.
	 */
	public Lifetimes(final Model model) {
		first = new int[model.tensors()];
		last = new int[model.tensors()];
		Arrays.fill(first, Integer.MAX_VALUE);
		Arrays.fill(last, -1);
		final List<OperatorView> operators = OperatorView.of(model);
		for (int i = 0; i < operators.size(); i++) {
			for (final int tensor : operators.get(i).tensors()) {
				if (tensor >= 0) {
					first[tensor] = Math.min(first[tensor], i);
					last[tensor] = i;
				}
			}
		}
		for (int i = 0; i < model.inputs(); i++) {
			first[model.input(i)] = -1;
		}
		for (int i = 0; i < model.outputs(); i++) {
			last[model.output(i)] = operators.size();
		}
		for (int i = 0; i < first.length; i++) {
			if (model.tensorPlace(i) != Format.PLACE_ARENA) {
				first[i] = -1;
				last[i] = operators.size();
			}
		}
	}

	/**
	 * Tells whether a tensor is needed at a time.
	 *
	 * @param tensor
	 *            its index.
	 * @param time
	 *            an operator; -1 before the first, the number of operators after the last.
	 * @return whether it is needed.
	 */
	public boolean lives(final int tensor, final int time) {
		return first[tensor] <= time && time <= last[tensor];
	}

	/**
	 * Returns when a tensor is first needed.
	 *
	 * @param tensor
	 *            its index.
	 * @return an operator, -1 for an input.
	 */
	public int first(final int tensor) {
		return first[tensor];
	}

	/**
	 * Returns when a tensor is last needed.
	 *
	 * @param tensor
	 *            its index.
	 * @return an operator, the number of operators for an output.
	 */
	public int last(final int tensor) {
		return last[tensor];
	}
}
