/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler;

import io.judder.model.Format;
import io.judder.model.Interpreter;
import io.judder.model.LittleEndian;
import io.judder.model.Model;
import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * Runs an inference and keeps what every operator of the source gives, before the arena is used for something else.
 */
public final class Intermediates {

	private Intermediates() {
		// Functions only.
	}

	/**
	 * Runs one inference.
	 *
	 * @param interpreter
	 *            with its inputs set and its arena at the start of the array of its inputs.
	 * @return the outputs of all operators of the source, one after the other. Outputs of which nothing is left, because they
	 *         were fused, are left out.
	 */
	public static byte[] run(final Interpreter interpreter) {
		final Model model = interpreter.model();
		final byte[] arena = interpreter.input(0).array();
		final int base = interpreter.input(0).offset() - model.tensorOffset(model.input(0));
		final byte[][] found = new byte[model.tensors()][];
		for (int i = 0; i < model.inputs(); i++) {
			keep(model, model.input(i), arena, base, found);
		}
		int at = model.firstOperator();
		for (int i = 0; i < model.operators(); i++) {
			interpreter.step();
			keep(model, LittleEndian.readI16(model.bytes(), at + 8), arena, base, found);
			at += Format.OPERATOR_HEAD + 4 * LittleEndian.readU16(model.bytes(), at + 2);
		}
		final ByteArrayOutputStream all = new ByteArrayOutputStream();
		for (final SourceSection.Output output : outputs(model)) {
			if (found[output.tensor()] != null) {
				all.writeBytes(found[output.tensor()]);
			}
		}
		return all.toByteArray();
	}

	/**
	 * Returns the outputs of which something is left, in the order in which they are kept.
	 *
	 * @param model
	 *            the package.
	 * @return the outputs.
	 */
	public static List<SourceSection.Output> outputs(final Model model) {
		return SourceSection.of(model).outputs().stream()
				.filter(o -> o.tensor() >= 0 && model.tensorPlace(o.tensor()) == Format.PLACE_ARENA).toList();
	}

	private static void keep(final Model model, final int tensor, final byte[] arena, final int base, final byte[][] found) {
		final byte[] bytes = new byte[model.tensorBytes(tensor)];
		System.arraycopy(arena, base + model.tensorOffset(tensor), bytes, 0, bytes.length);
		found[tensor] = bytes;
	}
}
