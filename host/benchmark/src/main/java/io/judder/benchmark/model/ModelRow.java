/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.benchmark.model;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What was measured of one model.
 *
 * @param folder
 *            of the model.
 * @param products
 *            multiply-accumulates of an inference.
 * @param engines
 *            those that can run it.
 * @param operatorDifference
 *            how far single operators of onnxruntime are from the expected ones, in steps of their outputs.
 * @param difference
 *            how far the whole model is.
 * @param rounds
 *            the time of an inference by engine in each round, in ns.
 */
record ModelRow(Path folder, long products, List<EngineKind> engines, int operatorDifference, int difference,
		List<Map<EngineKind, Double>> rounds) {

	/**
	 * Checks the outputs of a model in all engines.
	 *
	 * @param folder
	 *            of the model.
	 * @param out
	 *            is told why an engine is left out.
	 * @return a row without times.
	 * @throws IOException
	 *             when a file cannot be read.
	 * @throws io.judder.model.ModelException
	 *             when the model cannot be compiled.
	 */
	static ModelRow of(final Path folder, final PrintStream out) throws IOException {
		final ModelFolder files = ModelFolder.read(folder);
		final List<EngineKind> engines = new ArrayList<>(List.of(EngineKind.JUDDER));
		ModelCheck.exact(files, EngineKind.JUDDER);
		int operatorDifference = 0;
		int difference = 0;
		try {
			ModelCheck.exact(files, EngineKind.REFERENCE);
			engines.add(EngineKind.REFERENCE);
			operatorDifference = ModelCheck.operatorDifference(files);
			difference = ModelCheck.difference(files, EngineKind.ONNXRUNTIME);
			engines.add(EngineKind.ONNXRUNTIME);
		} catch (final UnsupportedOperationException e) {
			out.println(folder.getFileName() + ": " + e.getMessage());
		}
		return new ModelRow(folder, files.products(), engines, operatorDifference, difference, new ArrayList<>());
	}

	/**
	 * Returns the name of the model.
	 *
	 * @return that of its folder.
	 */
	String name() {
		return this.folder.getFileName().toString();
	}

	/**
	 * Adds a round.
	 *
	 * @param times
	 *            of an inference by engine, in ns.
	 */
	void add(final Map<EngineKind, Double> times) {
		this.rounds.add(times);
	}

	private double rate(final EngineKind kind) {
		return median(round -> 1e9 / round.getOrDefault(kind, Double.NaN));
	}

	private double ratio(final EngineKind other) {
		return median(round -> round.getOrDefault(other, Double.NaN) / round.get(EngineKind.JUDDER));
	}

	private double median(final ToDoubleFunction<Map<EngineKind, Double>> value) {
		final double[] sorted = this.rounds.stream().mapToDouble(value).sorted().toArray();
		return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
	}

	/**
	 * Prints a table.
	 *
	 * @param rows
	 *            the models.
	 * @param out
	 *            receives the table.
	 */
	static void print(final List<ModelRow> rows, final PrintStream out) {
		out.printf(Locale.ROOT, "%-24s %10s | %12s %9s | %12s %9s %6s | %12s %9s %6s %5s%n", "model", "MAC", "Judder /s",
				"MMAC/s", "reference /s", "MMAC/s", "ratio", "onnxrt /s", "MMAC/s", "ratio", "LSB");
		for (final ModelRow row : rows) {
			out.printf(Locale.ROOT, "%-24s %10d | %s |", row.name(), row.products, row.speed(EngineKind.JUDDER));
			out.printf(Locale.ROOT, " %s %s |", row.speed(EngineKind.REFERENCE), row.ratioText(EngineKind.REFERENCE));
			out.printf(Locale.ROOT, " %s %s %5s%n", row.speed(EngineKind.ONNXRUNTIME), row.ratioText(EngineKind.ONNXRUNTIME),
					row.engines.contains(EngineKind.ONNXRUNTIME) ? row.operatorDifference + "/" + row.difference : "-");
		}
		out.println("ratio: Judder's inferences per second over those of the other; median of the ratios of "
				+ (rows.isEmpty() ? 0 : rows.get(0).rounds.size()) + " rounds. LSB: largest difference of an output of"
				+ " onnxruntime from the expected one, of single operators given the expected input and of the whole model.");
	}

	private String speed(final EngineKind kind) {
		if (!this.engines.contains(kind)) {
			return String.format(Locale.ROOT, "%12s %9s", "-", "-");
		}
		final double rate = rate(kind);
		return String.format(Locale.ROOT, "%12.1f %9s", rate,
				this.products == 0 ? "-" : String.format(Locale.ROOT, "%.0f", rate * this.products / 1e6));
	}

	private String ratioText(final EngineKind other) {
		return this.engines.contains(other) ? String.format(Locale.ROOT, "%6.2f", ratio(other)) : "     -";
	}
}
