/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.command;

import io.judder.kernel.ElementType;
import io.judder.model.Interpreter;
import io.judder.model.LittleEndian;
import io.judder.model.Tensor;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * NumPy arrays, format version 1.0 ("numpy.lib.format"): float32 for real values, or the type of the model's only input for
 * its elements as they are. The array holds one inference, or several along its first axis. Outputs are float32.
 */
final class NpySamples implements Samples {

	private static final byte[] MAGIC = { (byte) 0x93, 'N', 'U', 'M', 'P', 'Y' };
	private static final int HEAD = 10;
	private static final int ALIGNMENT = 64;
	private static final Pattern DESCR = Pattern.compile("'descr'\\s*:\\s*'([^']*)'");
	private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([^)]*)\\)");

	private final ByteArrayOutputStream rows = new ByteArrayOutputStream();
	private int count;
	private int width;

	@Override
	public List<Input> read(final Path file, final byte[] content, final Interpreter interpreter) {
		for (int i = 0; i < HEAD; i++) {
			if (content.length < HEAD || i < MAGIC.length && content[i] != MAGIC[i]) {
				throw new CommandFailure(file, "is not a NumPy array");
			}
		}
		final int start = HEAD + LittleEndian.readU16(content, MAGIC.length + 2);
		if (content[MAGIC.length] != 1 || start > content.length) {
			throw new CommandFailure(file, "has a header that is not that of format 1.0; save it with numpy.save");
		}
		final String header = new String(content, HEAD, start - HEAD, StandardCharsets.ISO_8859_1);
		if (!header.contains("'fortran_order': False")) {
			throw new CommandFailure(file, "is in Fortran order; save numpy.ascontiguousarray(x)");
		}
		final String type = find(file, DESCR, header);
		final Tensor[] inputs = Samples.inputs(interpreter);
		final boolean real = type.equals("<f4");
		if (!real && !(inputs.length == 1 && type.equals(name(inputs[0].type())))) {
			throw new CommandFailure(file, "has elements of type " + type + "; save float32, or "
					+ Text.type(inputs[0].type()) + " for a model with one input");
		}
		final int elements = Samples.elements(inputs);
		final int size = (real ? 4 : inputs[0].bytes() / inputs[0].elements()) * elements;
		final long all = elements(file, find(file, SHAPE, header));
		if (all == 0 || all % elements != 0 || content.length - start != all / elements * size) {
			throw new CommandFailure(file, "has " + all + " elements in " + (content.length - start)
					+ " bytes, no multiple of the " + elements + " that the inputs of the model take");
		}
		final List<Input> list = new ArrayList<>();
		for (int at = start; at < content.length; at += size) {
			final int from = at;
			list.add(target -> set(target, content, from, real));
		}
		return list;
	}

	private static void set(final Interpreter interpreter, final byte[] content, final int from, final boolean real) {
		final Tensor[] inputs = Samples.inputs(interpreter);
		if (!real) {
			System.arraycopy(content, from, inputs[0].array(), inputs[0].offset(), inputs[0].bytes());
			return;
		}
		final float[] values = new float[Samples.elements(inputs)];
		for (int i = 0; i < values.length; i++) {
			values[i] = Float.intBitsToFloat(LittleEndian.readI32(content, from + 4 * i));
		}
		Samples.setReals(inputs, values);
	}

	private static String find(final Path file, final Pattern pattern, final String header) {
		final Matcher matcher = pattern.matcher(header);
		if (!matcher.find()) {
			throw new CommandFailure(file, "has a header that does not tell type and shape");
		}
		return matcher.group(1);
	}

	private static long elements(final Path file, final String shape) {
		long product = 1;
		for (final String part : shape.split(",")) {
			if (!part.isBlank()) {
				if (!part.trim().matches("[0-9]{1,9}")) {
					throw new CommandFailure(file, "has the impossible shape (" + shape + ")");
				}
				product = Math.min(product * Long.parseLong(part.trim()), Integer.MAX_VALUE);
			}
		}
		return product;
	}

	private static String name(final int type) {
		switch (type) {
		case ElementType.S8:
			return "|i1";
		case ElementType.U8:
			return "|u1";
		case ElementType.S16:
			return "<i2";
		default:
			return "<i4";
		}
	}

	@Override
	public void add(final Interpreter interpreter) {
		final float[] values = Samples.reals(Samples.outputs(interpreter));
		final byte[] row = new byte[4 * values.length];
		for (int i = 0; i < values.length; i++) {
			LittleEndian.writeI32(row, 4 * i, Float.floatToIntBits(values[i]));
		}
		rows.writeBytes(row);
		width = values.length;
		count++;
	}

	@Override
	public byte[] finish() {
		final StringBuilder header = new StringBuilder("{'descr': '<f4', 'fortran_order': False, 'shape': (").append(count)
				.append(", ").append(width).append("), }");
		while ((HEAD + header.length() + 1) % ALIGNMENT != 0) {
			header.append(' ');
		}
		header.append('\n');
		final ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(MAGIC);
		out.write(1);
		out.write(0);
		out.write(header.length());
		out.write(header.length() >> 8);
		out.writeBytes(header.toString().getBytes(StandardCharsets.ISO_8859_1));
		out.writeBytes(rows.toByteArray());
		return out.toByteArray();
	}
}
