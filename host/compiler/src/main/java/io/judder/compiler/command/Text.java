/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.command;

import io.judder.kernel.ElementType;
import io.judder.model.Model;
import java.util.Locale;

/**
 * How reports write numbers and tensors.
 */
final class Text {

	private Text() {
		// Functions only.
	}

	/**
	 * Writes a number with its thousands apart.
	 *
	 * @param value
	 *            the number.
	 * @return for example {@code 264,192}.
	 */
	static String number(final long value) {
		return String.format(Locale.ROOT, "%,d", value);
	}

	/**
	 * Writes a share.
	 *
	 * @param part
	 *            the part.
	 * @param whole
	 *            what it is a part of.
	 * @return for example {@code 1.5 %}.
	 */
	static String percent(final long part, final long whole) {
		return String.format(Locale.ROOT, "%.1f %%", whole == 0 ? 0 : 100.0 * part / whole);
	}

	/**
	 * Writes the name of a type.
	 *
	 * @param type
	 *            one of {@link ElementType}.
	 * @return for example {@code int8}.
	 */
	static String type(final int type) {
		switch (type) {
		case ElementType.S8:
			return "int8";
		case ElementType.U8:
			return "uint8";
		case ElementType.S16:
			return "int16";
		case ElementType.S32:
			return "int32";
		default:
			return "float32";
		}
	}

	/**
	 * Writes type and shape of a tensor.
	 *
	 * @param model
	 *            the package.
	 * @param tensor
	 *            its index.
	 * @return for example {@code int8[1,640]}.
	 */
	static String tensor(final Model model, final int tensor) {
		final StringBuilder text = new StringBuilder(type(model.tensorType(tensor))).append('[');
		for (int axis = 0; axis < model.tensorRank(tensor); axis++) {
			text.append(axis == 0 ? "" : ",").append(model.tensorDimension(tensor, axis));
		}
		return text.append(']').toString();
	}

	/**
	 * Writes the quantisation of a tensor.
	 *
	 * @param model
	 *            the package.
	 * @param tensor
	 *            its index.
	 * @return for example {@code scale 0.39101523, zero point 89}.
	 */
	static String quantisation(final Model model, final int tensor) {
		return model.tensorScale(tensor) == 0 ? "not quantised"
				: "scale " + model.tensorScale(tensor) + ", zero point " + model.tensorZeroPoint(tensor);
	}
}
