/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.evaluation;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.judder.app.Pipeline;

/**
 * Counts the class files of the device code.
 */
public final class DeviceClasses {

	private static final List<String> PACKAGES = List.of("app", "detect", "monitor", "signal");

	private DeviceClasses() {
		// Static methods only.
	}

	/**
	 * Counts the classes of the packages that a monitor needs.
	 *
	 * @return a table: number and bytes of class files by package.
	 * @throws IOException
	 *             when the class files cannot be read.
	 */
	public static Table table() throws IOException {
		final Table table = new Table("classes (class files of Java 7; code in flash is made of what is used of them)", "package",
				"classes", "bytes");
		final Path place;
		try {
			place = Path.of(Pipeline.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		} catch (final URISyntaxException e) {
			throw new IOException("the place of the device code is no path", e);
		}
		if (Files.isDirectory(place)) {
			count(table, place);
		} else {
			try (FileSystem jar = FileSystems.newFileSystem(place)) {
				count(table, jar.getPath("/"));
			}
		}
		return table;
	}

	private static void count(final Table table, final Path root) throws IOException {
		long allClasses = 0;
		long allBytes = 0;
		for (final String name : PACKAGES) {
			long classes = 0;
			long bytes = 0;
			try (Stream<Path> files = Files.list(root.resolve("io/judder/" + name))) {
				for (final Path file : files.filter(one -> one.toString().endsWith(".class")).toList()) {
					classes++;
					bytes += Files.size(file);
				}
			}
			table.row("io.judder." + name, Long.toString(classes), Long.toString(bytes));
			allClasses += classes;
			allBytes += bytes;
		}
		table.row("total", Long.toString(allClasses), Long.toString(allBytes));
	}
}
