/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.natives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Compiles the natives with the double, as strictly as a BSP might, and with every sanitiser that the compiler has. */
final class NativeBuild {

	static final Path ROOT = Path.of("../..");
	static final Path NATIVES = ROOT.resolve("src/main/c");
	static final Path TESTS = ROOT.resolve("tests/c");

	/** A program built elsewhere, for example with the library itself, to use instead. */
	private static final String PROGRAM = System.getProperty("judder.natives");

	private static final List<String> STRICT = List.of("-std=c99", "-Wall", "-Wextra", "-Wconversion", "-Wpedantic",
			"-Wshadow", "-Werror", "-I", ROOT.resolve("simulator/mock/src/test/c").toString(), "-I", NATIVES.toString());

	private static Path program;

	private NativeBuild() {
	}

	/** Returns whether a program is on the PATH. */
	static boolean isThere(final String name) {
		for (final String folder : System.getenv("PATH").split(File.pathSeparator)) {
			if (Files.isExecutable(Path.of(folder, name))) {
				return true;
			}
		}
		return false;
	}

	/** Returns a started process of the natives, or null, with a word of why, when there is no compiler. */
	static synchronized NativeProcess start() throws IOException, InterruptedException {
		if (PROGRAM == null && !isThere("gcc")) {
			System.out.println("The native kernels were not tested: there is no gcc on the PATH.");
			return null;
		}
		if (program == null) {
			program = PROGRAM != null ? Path.of(PROGRAM) : compileDouble();
		}
		final Process process = new ProcessBuilder(program.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		return new NativeProcess(process.getInputStream(), process.getOutputStream());
	}

	private static Path compileDouble() throws IOException, InterruptedException {
		final Path folder = Files.createTempDirectory("judder-natives");
		folder.toFile().deleteOnExit();
		final Path result = folder.resolve("native_process");
		result.toFile().deleteOnExit();
		final List<String> command = new ArrayList<>(List.of("gcc", "-O1", "-fsanitize=address,undefined",
				"-fno-sanitize-recover=all", "-I", TESTS.resolve("double").toString(), "-o", result.toString(),
				TESTS.resolve("native_process.c").toString()));
		command.addAll(STRICT);
		command.addAll(sources(NATIVES, "cmsis_"));
		command.addAll(sources(TESTS.resolve("double"), ""));
		assertEquals("", run(command), "warnings");
		return result;
	}

	/** Compiles one file of the natives and returns what the compiler says. */
	static String compile(final String compiler, final Path source, final String... options)
			throws IOException, InterruptedException {
		final List<String> command = new ArrayList<>(List.of(compiler, "-c", "-o", "/dev/null", source.toString()));
		command.addAll(List.of(options));
		command.addAll(STRICT);
		return run(command);
	}

	static List<String> sources(final Path folder, final String prefix) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(Path::toString).filter(f -> f.endsWith(".c") && Path.of(f).getFileName().toString().startsWith(prefix))
					.sorted().toList();
		}
	}

	private static String run(final List<String> command) throws IOException, InterruptedException {
		final Path log = Files.createTempFile("judder-natives", ".log");
		try {
			final Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
			assertTrue(process.waitFor(2, TimeUnit.MINUTES), "no end of " + String.join(" ", command));
			return Files.readString(log);
		} finally {
			Files.delete(log);
		}
	}
}
