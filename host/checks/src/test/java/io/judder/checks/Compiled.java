/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.checks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles small sources into class files to check. */
final class Compiled {

	private static final Pattern NAME = Pattern.compile("package ([\\w.]+);.*?(?:class|interface) (\\w+)", Pattern.DOTALL);

	private Compiled() {
		// Static methods only.
	}

	/**
	 * Compiles sources.
	 *
	 * @param folder
	 *            an empty folder.
	 * @param release
	 *            the version of Java.
	 * @param sources
	 *            compilation units of one type each.
	 */
	static ClassFiles classes(final Path folder, final int release, final String... sources) throws IOException {
		final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		final List<Path> files = new ArrayList<>();
		for (final String source : sources) {
			final Matcher matcher = NAME.matcher(source);
			assertTrue(matcher.find(), source);
			final Path file = folder.resolve("source").resolve(matcher.group(1).replace('.', '/'))
					.resolve(matcher.group(2) + ".java");
			Files.createDirectories(file.getParent());
			files.add(Files.writeString(file, source));
		}
		final Path output = Files.createDirectories(folder.resolve("classes"));
		final StringWriter messages = new StringWriter();
		try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
			final boolean compiled = compiler.getTask(messages, manager, null,
					List.of("--release", Integer.toString(release), "-Xlint:-options", "-proc:none", "-d", output.toString()), null,
					manager.getJavaFileObjectsFromPaths(files)).call();
			assertTrue(compiled, messages::toString);
		}
		return ClassFiles.under(output);
	}
}
