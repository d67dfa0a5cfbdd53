/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.benchmark.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.judder.compiler.Compiler;
import io.judder.compiler.OperatorView;
import io.judder.kernel.ConvDescriptor;
import io.judder.kernel.FullyConnectedDescriptor;
import io.judder.kernel.LstmDescriptor;
import io.judder.kernel.SvdfDescriptor;
import io.judder.model.Model;
import io.judder.model.ModelLoader;
import io.judder.model.OperatorCode;

/**
 * A folder with a model and what it gives for some inputs: {@code model.tflite}, {@code input_NN.bin},
 * {@code output_NN.bin}.
 *
 * @param model
 *            the compiled package.
 * @param inputs
 *            the bytes of all inputs of each case.
 * @param outputs
 *            the bytes of all outputs of each case, with the state reset before it.
 */
record ModelFolder(Model model, List<byte[]> inputs, List<byte[]> outputs) {

	private static final String FILE = "model.tflite";

	/**
	 * Lists the models of a folder.
	 *
	 * @param folder
	 *            has one folder per model.
	 * @return their names, in order.
	 * @throws IOException
	 *             when the folder cannot be read.
	 */
	static List<String> names(final Path folder) throws IOException {
		try (Stream<Path> paths = Files.list(folder)) {
			return paths.filter(path -> Files.exists(path.resolve(FILE))).map(path -> path.getFileName().toString()).sorted()
					.toList();
		}
	}

	/**
	 * Compiles a model and reads its cases.
	 *
	 * @param folder
	 *            of the model.
	 * @return the model.
	 * @throws IOException
	 *             when a file cannot be read.
	 * @throws io.judder.model.ModelException
	 *             when the model cannot be compiled.
	 */
	static ModelFolder read(final Path folder) throws IOException {
		final byte[] bytes = Compiler.compile(Files.readAllBytes(folder.resolve(FILE)));
		final List<byte[]> inputs = new ArrayList<>();
		final List<byte[]> outputs = new ArrayList<>();
		try (Stream<Path> paths = Files.list(folder)) {
			for (final Path path : paths.filter(p -> p.getFileName().toString().startsWith("input_")).sorted().toList()) {
				inputs.add(Files.readAllBytes(path));
				outputs.add(Files.readAllBytes(path.resolveSibling(path.getFileName().toString().replace("input", "output"))));
			}
		}
		if (inputs.isEmpty()) {
			throw new IOException(folder + ": no input_NN.bin");
		}
		return new ModelFolder(ModelLoader.load(bytes, 0, bytes.length), inputs, outputs);
	}

	/**
	 * Counts the products of an inference, those with padding too.
	 *
	 * @return multiply-accumulates of convolutions, fully connected layers, SVDF and LSTM.
	 */
	long products() {
		return OperatorView.of(this.model).stream().mapToLong(operator -> products(operator.code(), operator.words())).sum();
	}

	private static long products(final int code, final int[] d) {
		return switch (code) {
			case OperatorCode.CONVOLVE_S8, OperatorCode.DEPTHWISE_S8 -> (long) d[ConvDescriptor.BATCHES]
					* d[ConvDescriptor.OUTPUT_HEIGHT] * d[ConvDescriptor.OUTPUT_WIDTH] * d[ConvDescriptor.OUTPUT_CHANNELS]
					* d[ConvDescriptor.KERNEL_HEIGHT] * d[ConvDescriptor.KERNEL_WIDTH]
					* (code == OperatorCode.DEPTHWISE_S8 ? 1 : d[ConvDescriptor.INPUT_CHANNELS] / d[ConvDescriptor.GROUPS]);
			case OperatorCode.FULLY_CONNECTED_S8 -> (long) d[FullyConnectedDescriptor.BATCHES]
					* d[FullyConnectedDescriptor.UNITS] * d[FullyConnectedDescriptor.DEPTH];
			case OperatorCode.SVDF_S16 -> (long) d[SvdfDescriptor.BATCHES] * d[SvdfDescriptor.FEATURES]
					* (d[SvdfDescriptor.INPUT_SIZE] + d[SvdfDescriptor.MEMORY]);
			case OperatorCode.LSTM_S8 -> (long) d[LstmDescriptor.BATCHES] * d[LstmDescriptor.STEPS] * 4
					* d[LstmDescriptor.HIDDEN_SIZE] * (d[LstmDescriptor.INPUT_SIZE] + d[LstmDescriptor.HIDDEN_SIZE]);
			default -> 0;
		};
	}
}
