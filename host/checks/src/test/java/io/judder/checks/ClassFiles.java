/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.objectweb.asm.ClassReader;

/** Class files by internal name. */
record ClassFiles(Map<String, ClassReader> byName) {

	/** Reads all classes of the module, a folder or a jar, that a class comes from. */
	static ClassFiles besides(final Class<?> member) {
		try {
			final URI location = member.getProtectionDomain().getCodeSource().getLocation().toURI();
			final Path path = Path.of(location);
			if (Files.isDirectory(path)) {
				return under(path);
			}
			try (FileSystem jar = FileSystems.newFileSystem(path)) {
				return under(jar.getPath("/"));
			}
		} catch (final IOException e) {
			throw new UncheckedIOException(e);
		} catch (final URISyntaxException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Reads all classes under a folder. */
	static ClassFiles under(final Path folder) throws IOException {
		final Map<String, ClassReader> classes = new TreeMap<>();
		try (Stream<Path> files = Files.walk(folder)) {
			for (final Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".class"))::iterator) {
				final ClassReader reader = new ClassReader(Files.readAllBytes(file));
				classes.put(reader.getClassName(), reader);
			}
		}
		return new ClassFiles(classes);
	}

	Collection<ClassReader> all() {
		return this.byName.values();
	}

	boolean contains(final String internalName) {
		return this.byName.containsKey(internalName);
	}

	/** Returns the package of a class, with slashes. */
	static String packageOf(final String internalName) {
		return internalName.substring(0, Math.max(0, internalName.lastIndexOf('/')));
	}
}
