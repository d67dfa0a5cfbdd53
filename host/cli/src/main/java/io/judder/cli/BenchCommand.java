/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import io.judder.session.SessionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Measures a model, or runs a benchmark beside its peer. Benchmarks have a class path of their own, and a process of their
 * own, so that nothing of this program disturbs them.
 */
@Command(name = "bench", mixinStandardHelpOptions = true, sortOptions = false, header = "Measures what the device code costs on this PC.",
		description = { "", "@|bold bench FILE|@ prints how many inferences a second a package or .tflite file makes, on one thread.",
				"@|bold bench window|@ measures features and score of one window, beside the float FFT of JTransforms of the same length in the same run; half a minute.",
				"@|bold bench models DIR|@ measures every int8 model below DIR beside textbook loops and onnxruntime; some minutes.",
				"The lines of JMH go to the error stream, the result to standard output." })
final class BenchCommand implements Callable<Integer> {

	private static final String WINDOW = "window";
	private static final String WINDOW_PROGRAM = "io.judder.benchmark.WindowBenchmark";
	private static final String WINDOW_RESULT = "window of ";
	private static final String MODELS = "models";
	private static final String MODELS_PROGRAM = "io.judder.benchmark.model.ModelBenchmark";

	/** One fork with short iterations: a few per cent of spread, which does for a ratio. */
	private static final List<String> SHORT = List.of("-f", "1", "-wi", "3", "-i", "3", "-w", "1", "-r", "1");

	/** One round of two minutes; docs/model-performance.md was made with more. */
	private static final List<String> SHORT_MODELS = List.of("-wi", "2", "-i", "1", "-w", "1", "-r", "500ms");

	@Parameters(index = "0", paramLabel = "SUBJECT", description = "A model, or one of the words window and models.")
	private String subject;

	@Parameters(index = "1", arity = "0..1", paramLabel = "DIR", description = "The folder of the models.")
	private Path folder;

	@Option(names = "--length", paramLabel = "N,...", defaultValue = "1024", description = "Samples per window: 256, 512, 1024, 2048 or 4096 (default: ${DEFAULT-VALUE}).")
	private String length;

	@Option(names = "--seconds", paramLabel = "N", defaultValue = "1", description = "Length of each of the five rounds of a model (default: ${DEFAULT-VALUE}).")
	private String seconds;

	@CommandLine.Spec
	private CommandLine.Model.CommandSpec spec;

	@Override
	public Integer call() throws IOException, InterruptedException, SessionException {
		if (MODELS.equals(this.subject)) {
			if (this.folder == null || !Files.isDirectory(this.folder)) {
				throw new SessionException("bench models: needs a folder of models");
			}
			return benchmark(MODELS_PROGRAM, "", List.of(this.folder.toString(), "1"), SHORT_MODELS);
		}
		if (!WINDOW.equals(this.subject)) {
			return Main.configured(new CommandLine(new io.judder.compiler.command.BenchCommand()))
					.setOut(this.spec.commandLine().getOut()).setErr(this.spec.commandLine().getErr())
					.execute(this.subject, "--seconds", this.seconds);
		}
		if (!this.length.matches("(256|512|1024|2048|4096)(,(256|512|1024|2048|4096))*")) {
			throw new SessionException("--length " + this.length + ": needs 256, 512, 1024, 2048 or 4096");
		}
		return benchmark(WINDOW_PROGRAM, WINDOW_RESULT, List.of("-p", "length=" + this.length), SHORT);
	}

	private int benchmark(final String program, final String result, final List<String> arguments,
			final List<String> shorter) throws IOException, InterruptedException, SessionException {
		final Path libraries = Path.of(System.getProperty("judder.home", ".")).resolve("host/benchmark/target/lib");
		if (!Files.isDirectory(libraries)) {
			throw new SessionException(libraries + ": the benchmarks are not built; start this with ./judder");
		}
		final List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", libraries + "/*", program));
		command.addAll(arguments);
		command.addAll(shorter);
		final Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		// A program that is stopped takes its benchmark with it.
		Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
		show(process, result);
		return process.waitFor() == 0 ? 0 : 1;
	}

	private void show(final Process process, final String result) throws IOException {
		final PrintWriter out = this.spec.commandLine().getOut();
		final PrintWriter err = this.spec.commandLine().getErr();
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				(line.startsWith(result) ? out : err).println(line);
			}
		}
	}
}
