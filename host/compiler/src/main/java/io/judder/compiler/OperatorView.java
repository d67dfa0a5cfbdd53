/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler;

import io.judder.model.Format;
import io.judder.model.LittleEndian;
import io.judder.model.Model;
import java.util.ArrayList;
import java.util.List;

/**
 * One operator of a package, for reports.
 *
 * @param code
 *            one of {@link io.judder.model.OperatorCode}.
 * @param tensors
 *            two inputs, the output, two states; -1 for none.
 * @param words
 *            the descriptor.
 */
public record OperatorView(int code, int[] tensors, int[] words) {

	/**
	 * Reads the operators of a package.
	 *
	 * @param model
	 *            the package.
	 * @return in order.
	 */
	public static List<OperatorView> of(final Model model) {
		final List<OperatorView> list = new ArrayList<>();
		final byte[] bytes = model.bytes();
		int at = model.firstOperator();
		for (int i = 0; i < model.operators(); i++) {
			final int[] tensors = new int[5];
			for (int k = 0; k < tensors.length; k++) {
				tensors[k] = LittleEndian.readI16(bytes, at + 4 + 2 * k);
			}
			final int[] words = new int[LittleEndian.readU16(bytes, at + 2)];
			for (int k = 0; k < words.length; k++) {
				words[k] = LittleEndian.readI32(bytes, at + Format.OPERATOR_HEAD + 4 * k);
			}
			list.add(new OperatorView(LittleEndian.readU16(bytes, at), tensors, words));
			at += Format.OPERATOR_HEAD + 4 * words.length;
		}
		return list;
	}

	/**
	 * Returns the tensor that is written.
	 *
	 * @return its index.
	 */
	public int output() {
		return tensors[2];
	}
}
