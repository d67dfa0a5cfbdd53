/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.conformance;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import io.judder.kernel.JavaKernels;
import io.judder.kernel.Kernels;

/**
 * Runs every case below a folder and reports what differs.
 */
public final class Conformance {

	/** The format of files that list cases; they are not cases themselves. */
	private static final String NETWORK_FORMAT = "nnvec-net-1";

	private final Map<String, int[]> families = new TreeMap<>();
	private final PrintStream out;
	private final Kernels kernels;

	private Conformance(final Kernels kernels, final PrintStream out) {
		this.kernels = kernels;
		this.out = out;
	}

	/**
	 * Runs the cases against the kernels in Java.
	 *
	 * @param folder
	 *            the folder; files that end in {@code .json} at any depth are cases, except {@code index.json},
	 *            {@code luts.json} and lists of cases.
	 * @param out
	 *            receives one line per failure, counts per family and as the last line {@code N passed, M failed}.
	 * @return whether there were cases and all passed.
	 * @throws IOException
	 *             if the folder or a file cannot be read.
	 */
	public static boolean run(final Path folder, final PrintStream out) throws IOException {
		return run(folder, out, new JavaKernels());
	}

	/**
	 * Runs the cases against a set of kernels.
	 *
	 * @param folder
	 *            the folder, see {@link #run(Path, PrintStream)}.
	 * @param out
	 *            receives the report.
	 * @param kernels
	 *            the kernels.
	 * @return whether there were cases and all passed.
	 * @throws IOException
	 *             if the folder or a file cannot be read.
	 */
	public static boolean run(final Path folder, final PrintStream out, final Kernels kernels) throws IOException {
		if (!Files.isDirectory(folder)) {
			throw new NotDirectoryException(folder.toString());
		}
		final List<Path> files;
		try (Stream<Path> walk = Files.walk(folder)) {
			files = walk.filter(Conformance::mayBeCase).sorted().toList();
		}
		final Conformance conformance = new Conformance(kernels, out);
		for (final Path file : files) {
			conformance.runFile(folder, file);
		}
		return conformance.report();
	}

	private static boolean mayBeCase(final Path file) {
		final String name = file.getFileName().toString();
		return name.endsWith(".json") && !"index.json".equals(name) && !"luts.json".equals(name) && Files.isRegularFile(file);
	}

	private void runFile(final Path folder, final Path file) throws IOException {
		final String name = folder.relativize(file).toString();
		String family = "(unreadable)";
		try {
			final JsonNode root = VectorCase.parse(file);
			if (NETWORK_FORMAT.equals(root.path("format").asText())) {
				return;
			}
			final VectorCase vectorCase = VectorCase.of(root);
			final Family runner = Families.of(vectorCase.family());
			family = vectorCase.family();
			final Bench bench = new Bench();
			runner.run(vectorCase, kernels, bench);
			for (final String fault : bench.faults()) {
				out.println("FAILED " + name + ": " + fault);
			}
			count(family, bench.faults().isEmpty());
		} catch (final CaseException e) {
			out.println("MALFORMED " + name + ": " + e.getMessage());
			count(family, false);
		} catch (final RuntimeException e) {
			out.println("FAILED " + name + ": the kernel threw " + e);
			count(family, false);
		}
	}

	private void count(final String family, final boolean passed) {
		families.computeIfAbsent(family, key -> new int[2])[passed ? 0 : 1]++;
	}

	private boolean report() {
		int passed = 0;
		int failed = 0;
		for (final Map.Entry<String, int[]> entry : families.entrySet()) {
			final int[] counts = entry.getValue();
			out.printf("%-24s %4d passed, %d failed%n", entry.getKey(), counts[0], counts[1]);
			passed += counts[0];
			failed += counts[1];
		}
		if (families.isEmpty()) {
			out.println("there are no cases in this folder");
		}
		out.println(passed + " passed, " + failed + " failed");
		return passed > 0 && failed == 0;
	}
}
