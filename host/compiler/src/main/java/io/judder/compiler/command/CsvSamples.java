/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.command;

import io.judder.model.Interpreter;
import io.judder.model.Tensor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Real values in text: one line per inference, values apart by commas, no header.
 */
final class CsvSamples implements Samples {

	private final StringBuilder out = new StringBuilder();

	@Override
	public List<Input> read(final Path file, final byte[] content, final Interpreter interpreter) {
		final Tensor[] inputs = Samples.inputs(interpreter);
		final int count = Samples.elements(inputs);
		final List<Input> list = new ArrayList<>();
		final String[] lines = new String(content, StandardCharsets.UTF_8).split("\r?\n");
		for (int i = 0; i < lines.length; i++) {
			if (!lines[i].isBlank()) {
				final float[] values = values(file, i + 1, lines[i], count);
				list.add(target -> Samples.setReals(Samples.inputs(target), values));
			}
		}
		if (list.isEmpty()) {
			throw new CommandFailure(file, "has no line of values");
		}
		return list;
	}

	private static float[] values(final Path file, final int line, final String text, final int count) {
		final String[] cells = text.split(",", -1);
		if (cells.length != count) {
			throw new CommandFailure(file, "its line " + line + " has " + cells.length + " values but the inputs of the model take "
					+ count);
		}
		final float[] values = new float[count];
		for (int i = 0; i < count; i++) {
			values[i] = value(file, line, i + 1, cells[i].trim());
		}
		return values;
	}

	private static float value(final Path file, final int line, final int column, final String text) {
		float value;
		try {
			value = Float.parseFloat(text);
		} catch (final NumberFormatException e) {
			value = Float.NaN;
		}
		if (Float.isFinite(value)) {
			return value;
		}
		throw new CommandFailure(file, "in line " + line + ", column " + column + " the value \"" + text + "\" is no finite number");
	}

	@Override
	public void add(final Interpreter interpreter) {
		String separator = "";
		for (final float value : Samples.reals(Samples.outputs(interpreter))) {
			out.append(separator).append(value);
			separator = ",";
		}
		out.append('\n');
	}

	@Override
	public byte[] finish() {
		return out.toString().getBytes(StandardCharsets.UTF_8);
	}
}
