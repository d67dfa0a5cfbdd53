/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.command;

import io.judder.compiler.Compiler;
import io.judder.compiler.tflite.TfliteReader;
import io.judder.kernel.JavaKernels;
import io.judder.model.Format;
import io.judder.model.Interpreter;
import io.judder.model.Model;
import io.judder.model.ModelException;
import io.judder.model.ModelLoader;
import java.nio.file.Path;

/**
 * A model from a file of either kind: a package, or a {@code .tflite} file, which is compiled on the way.
 *
 * @param path
 *            of the file.
 * @param sourceLength
 *            of the file in bytes.
 * @param compiled
 *            whether the file was a {@code .tflite}.
 * @param model
 *            ready to run.
 */
record ModelFile(Path path, int sourceLength, boolean compiled, Model model) {

	/**
	 * Reads a model.
	 *
	 * @param path
	 *            of the file.
	 * @return the model.
	 * @throws CommandFailure
	 *             when it cannot be read, compiled or loaded.
	 */
	static ModelFile read(final Path path) {
		final byte[] file = SafeFiles.read(path);
		final boolean tflite = TfliteReader.looksLikeOne(file);
		try {
			if (!tflite && (file.length == 0 || file[0] != Format.magic(0))) {
				throw new ModelException(ModelException.FORMAT, 0, "is neither a model package nor a .tflite file");
			}
			final byte[] content = tflite ? Compiler.compile(file) : file;
			return new ModelFile(path, file.length, tflite, ModelLoader.load(content, 0, content.length));
		} catch (final ModelException e) {
			throw new CommandFailure(path, e.getMessage());
		}
	}

	/**
	 * Makes an interpreter with an arena of its own.
	 *
	 * @return the interpreter.
	 */
	Interpreter interpreter() {
		return new Interpreter(model, new JavaKernels(), new byte[model.arenaSize(Format.TARGET_JAVA)], 0);
	}
}
