/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.benchmark.model;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

import io.judder.model.ModelException;

/**
 * Measures whole inferences of every model of a folder in the device code, in reference loops and in onnxruntime.
 * <p>
 * Engines take turns: a round measures each of them once per model, in a process of its own. What is printed are medians
 * over rounds; ratios are taken within a round, where the machine was about as busy for both. Time is that in which the
 * thread ran, see {@link CpuTime}.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class ModelBenchmark {

	/**
	 * Runs some inferences.
	 *
	 * @param state
	 *            the model.
	 * @param time
	 *            receives their time.
	 */
	@Benchmark
	public void inferences(final ModelState state, final CpuTime time) {
		time.count(state);
	}

	/**
	 * Runs the benchmarks and prints a table.
	 *
	 * @param arguments
	 *            the folder of the models; then, if wanted, how many rounds (3 if not given); then options of JMH.
	 * @throws IOException
	 *             when a model cannot be read.
	 * @throws RunnerException
	 *             when a benchmark fails.
	 * @throws CommandLineOptionException
	 *             when an option is wrong.
	 */
	public static void main(final String[] arguments) throws IOException, RunnerException, CommandLineOptionException {
		if (arguments.length == 0 || !Files.isDirectory(Path.of(arguments[0]))) {
			System.out.println("no benchmark of models: "
					+ (arguments.length == 0 ? "the folder of the models is not given" : arguments[0] + " is not a folder"));
			return;
		}
		final boolean counted = arguments.length > 1 && arguments[1].matches("[1-9][0-9]?");
		final int rounds = counted ? Integer.parseInt(arguments[1]) : 3;
		final Options options = new CommandLineOptions(Arrays.copyOfRange(arguments, counted ? 2 : 1, arguments.length));
		final List<ModelRow> rows = rows(Path.of(arguments[0]), System.out);
		for (int round = 1; round <= rounds; round++) {
			for (final ModelRow row : rows) {
				System.err.println("round " + round + " of " + rounds + ": " + row.name());
				row.add(measure(row, options));
			}
		}
		ModelRow.print(rows, System.out);
	}

	private static List<ModelRow> rows(final Path folder, final PrintStream out) throws IOException {
		final List<ModelRow> rows = new ArrayList<>();
		for (final String name : ModelFolder.names(folder)) {
			try {
				rows.add(ModelRow.of(folder.resolve(name), out));
			} catch (final ModelException e) {
				out.println(name + ": left out, " + e.getMessage().lines().findFirst().orElse(""));
			}
		}
		return rows;
	}

	/** Returns the time of an inference by engine, in ns of the processor. */
	private static Map<EngineKind, Double> measure(final ModelRow row, final Options options) throws RunnerException {
		final Map<EngineKind, Double> times = new EnumMap<>(EngineKind.class);
		for (final RunResult result : new Runner(new OptionsBuilder().parent(options)
				.include(ModelBenchmark.class.getName()).param("folder", row.folder().toString())
				.param("engine", row.engines().stream().map(EngineKind::name).toArray(String[]::new))
				.shouldFailOnError(true).verbosity(VerboseMode.SILENT).build()).run()) {
			times.put(EngineKind.valueOf(result.getParams().getParam("engine")),
					sum(result, "nanos") / sum(result, "inferences"));
		}
		return times;
	}

	private static double sum(final RunResult result, final String counter) {
		return result.getSecondaryResults().get(counter).getStatistics().getSum();
	}
}
