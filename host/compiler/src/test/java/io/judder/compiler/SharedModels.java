/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.judder.kernel.JavaKernels;
import io.judder.model.Format;
import io.judder.model.Interpreter;
import io.judder.model.Model;
import io.judder.model.ModelLoader;
import io.judder.model.Tensor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The models with golden outputs beside the repository.
 */
final class SharedModels {

	private SharedModels() {
		// Functions only.
	}

	/** Returns the folder of the models, or ends the test where there is none. */
	static Path folder() {
		final String given = System.getProperty("judder.shared");
		final Path folder = (given == null ? Path.of("..", "..", "..", "shared") : Path.of(given)).resolve("models").toAbsolutePath()
				.normalize();
		if (!Files.isDirectory(folder)) {
			System.out.println("skipped: no models in " + folder);
		}
		assumeTrue(Files.isDirectory(folder), "no models in " + folder);
		return folder;
	}

	/** Returns the names of all models. */
	static List<String> names() {
		try (Stream<Path> list = Files.list(folder())) {
			return list.filter(Files::isDirectory).map(p -> p.getFileName().toString()).sorted().toList();
		} catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static boolean isFloat(final String name) {
		return meta(name).get("ops").get(0).get("op").asText().equals("QUANTIZE") ? false
				: meta(name).get("inputs").get(0).get("type").asText().equals("FLOAT32");
	}

	static byte[] bytes(final String name, final String file) {
		try {
			return Files.readAllBytes(folder().resolve(name).resolve(file));
		} catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static boolean has(final String name, final String file) {
		return Files.exists(folder().resolve(name).resolve(file));
	}

	static JsonNode meta(final String name) {
		try {
			return new ObjectMapper().readTree(bytes(name, "meta.json"));
		} catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Compiles a model and makes it ready to run. */
	static Interpreter interpreter(final String name) {
		return interpreter(Compiler.compile(bytes(name, "model.tflite")));
	}

	static Interpreter interpreter(final byte[] file) {
		final Model model = ModelLoader.load(file, 0, file.length);
		return new Interpreter(model, new JavaKernels(), new byte[model.arenaSize(Format.TARGET_JAVA)], 0);
	}

	static void setInputs(final Interpreter interpreter, final byte[] input) {
		int at = 0;
		for (int i = 0; i < interpreter.model().inputs(); i++) {
			final Tensor tensor = interpreter.input(i);
			System.arraycopy(input, at, tensor.array(), tensor.offset(), tensor.bytes());
			at += tensor.bytes();
		}
	}

	static byte[] outputs(final Interpreter interpreter) {
		int length = 0;
		for (int i = 0; i < interpreter.model().outputs(); i++) {
			length += interpreter.output(i).bytes();
		}
		final byte[] output = new byte[length];
		int at = 0;
		for (int i = 0; i < interpreter.model().outputs(); i++) {
			final Tensor tensor = interpreter.output(i);
			System.arraycopy(tensor.array(), tensor.offset(), output, at, tensor.bytes());
			at += tensor.bytes();
		}
		return output;
	}

	static byte[] run(final Interpreter interpreter, final byte[] input) {
		setInputs(interpreter, input);
		interpreter.run();
		return outputs(interpreter);
	}
}
