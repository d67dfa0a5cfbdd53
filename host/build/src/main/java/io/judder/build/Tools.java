/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.build;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The programs that a build calls, and what to install where one is missing.
 */
final class Tools {

	private static final int MAX_SECONDS = 300;

	private Tools() {
		// Static methods only.
	}

	/**
	 * Finds a program.
	 *
	 * @param name
	 *            its name.
	 * @return its path.
	 * @throws BuildException
	 *             when it is not installed; the message names the package of Debian that has it.
	 */
	static String find(final String name) throws BuildException {
		return find(name, System.getProperty("judder.tools.path", System.getenv("PATH")));
	}

	/** Finds a program in a search path. */
	static String find(final String name, final String path) throws BuildException {
		for (final String folder : path.split(File.pathSeparator)) {
			final Path program = Path.of(folder).resolve(name);
			if (Files.isExecutable(program) && !Files.isDirectory(program)) {
				return program.toString();
			}
		}
		throw new BuildException(name + " is missing; on Debian and Ubuntu: sudo apt-get install " + debianPackage(name));
	}

	private static String debianPackage(final String name) {
		if (name.startsWith("qemu-system-arm")) {
			return "qemu-system-arm";
		}
		if (name.equals("arm-none-eabi-gcc")) {
			return "gcc-arm-none-eabi libnewlib-arm-none-eabi";
		}
		return name.startsWith("arm-none-eabi-") ? "binutils-arm-none-eabi" : name.equals("st-flash") ? "stlink-tools" : name;
	}

	/**
	 * Runs a program and waits for its end.
	 *
	 * @param folder
	 *            where it runs.
	 * @param command
	 *            the program and its arguments.
	 * @return what it has printed.
	 * @throws BuildException
	 *             when it fails; the message has its last lines.
	 * @throws IOException
	 *             when it cannot be started.
	 */
	static String run(final Path folder, final List<String> command) throws BuildException, IOException {
		final Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
		final String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		try {
			if (!process.waitFor(MAX_SECONDS, TimeUnit.SECONDS)) {
				process.destroyForcibly();
				throw new BuildException(command.get(0) + " did not end within " + MAX_SECONDS + " seconds");
			}
		} catch (final InterruptedException e) {
			process.destroyForcibly();
			Thread.currentThread().interrupt();
			throw new BuildException("interrupted", e);
		}
		if (process.exitValue() != 0) {
			final String[] lines = output.split("\n");
			final int from = Math.max(0, lines.length - 25);
			throw new BuildException(command.get(0) + " failed:\n"
					+ String.join("\n", List.of(lines).subList(from, lines.length)));
		}
		return output;
	}
}
