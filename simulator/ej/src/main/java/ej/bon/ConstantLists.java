/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package ej.bon;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * The {@code *.constants.list} files of a class path, read once.
 * <p>
 * Their names are not known in advance, so folders are walked and the directories of archives are read, those that a
 * manifest names with {@code Class-Path} included.
 */
final class ConstantLists {

	/** The lists of the running program. */
	static final ConstantLists OF_CLASS_PATH = new ConstantLists(System.getProperty("java.class.path", ""));

	private static final String SUFFIX = ".constants.list";

	private final Map<String, String> values = new HashMap<>();
	private final Map<String, String> origins = new HashMap<>();
	private final Set<File> seen = new HashSet<>();

	ConstantLists(final String classPath) {
		for (final String entry : classPath.split(File.pathSeparator)) {
			if (!entry.isEmpty()) {
				readEntry(new File(entry));
			}
		}
	}

	/** Returns the value of a key, or null. */
	String get(final String key) {
		return this.values.get(key);
	}

	/** What is neither a folder nor an archive is passed over, as the JVM does. */
	private void readEntry(final File entry) {
		if (!this.seen.add(entry.getAbsoluteFile())) {
			return;
		}
		try {
			if (entry.isDirectory()) {
				readFolder(entry);
			} else if (entry.isFile()) {
				readArchive(entry);
			}
		} catch (final IOException e) {
			throw new IllegalStateException("Cannot look for *" + SUFFIX + " in " + entry, e);
		}
	}

	private void readFolder(final File folder) throws IOException {
		final File[] children = folder.listFiles();
		if (children == null) {
			throw new IOException("Cannot list " + folder);
		}
		for (final File child : children) {
			if (child.isDirectory()) {
				readFolder(child);
			} else if (child.getName().endsWith(SUFFIX)) {
				try (InputStream in = new FileInputStream(child)) {
					readList(in, child.getPath());
				}
			}
		}
	}

	private void readArchive(final File file) throws IOException {
		try (JarFile jar = new JarFile(file, false)) {
			final Enumeration<JarEntry> entries = jar.entries();
			while (entries.hasMoreElements()) {
				final JarEntry entry = entries.nextElement();
				if (entry.getName().endsWith(SUFFIX)) {
					try (InputStream in = jar.getInputStream(entry)) {
						readList(in, file + "!/" + entry.getName());
					}
				}
			}
			readManifest(file, jar.getManifest());
		}
	}

	private void readManifest(final File file, final Manifest manifest) {
		final String more = manifest == null ? null
				: manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
		if (more == null) {
			return;
		}
		for (final String relative : more.trim().split(" +")) {
			try {
				final URI uri = file.toURI().resolve(new URI(relative));
				if ("file".equals(uri.getScheme())) {
					readEntry(new File(uri.getPath()));
				}
			} catch (final URISyntaxException e) {
				throw new IllegalStateException("The manifest of " + file + " has a wrong Class-Path", e);
			}
		}
	}

	private void readList(final InputStream in, final String origin) throws IOException {
		final Properties list = new Properties();
		list.load(in);
		for (final String key : list.stringPropertyNames()) {
			final String value = list.getProperty(key);
			final String other = this.values.put(key, value);
			if (other != null && !other.equals(value)) {
				throw new IllegalStateException("The constant " + key + " is " + value + " in " + origin + " but "
						+ other + " in " + this.origins.get(key));
			}
			this.origins.put(key, origin);
		}
	}
}
