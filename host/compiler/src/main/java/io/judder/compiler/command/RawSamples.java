/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.command;

import io.judder.model.Interpreter;
import io.judder.model.Tensor;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Tensor bytes as the model has them, little endian, several tensors one after the other; one inference per file.
 */
final class RawSamples implements Samples {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	@Override
	public List<Input> read(final Path file, final byte[] content, final Interpreter interpreter) {
		int length = 0;
		for (final Tensor tensor : Samples.inputs(interpreter)) {
			length += tensor.bytes();
		}
		if (content.length != length) {
			throw new CommandFailure(file, "has " + content.length + " bytes but the inputs of the model take " + length);
		}
		return List.of(target -> set(target, content));
	}

	private static void set(final Interpreter interpreter, final byte[] content) {
		int at = 0;
		for (final Tensor tensor : Samples.inputs(interpreter)) {
			System.arraycopy(content, at, tensor.array(), tensor.offset(), tensor.bytes());
			at += tensor.bytes();
		}
	}

	@Override
	public void add(final Interpreter interpreter) {
		for (final Tensor tensor : Samples.outputs(interpreter)) {
			out.write(tensor.array(), tensor.offset(), tensor.bytes());
		}
	}

	@Override
	public byte[] finish() {
		return out.toByteArray();
	}
}
