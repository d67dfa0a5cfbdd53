/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compiles C sources for a core. An object is kept under a digest of all that it depends on (the source, the headers it
 * includes, the options), so that a build compiles what has changed and nothing else.
 */
final class CrossCompiler {

	private static final Pattern INCLUDE = Pattern.compile("^\\s*#\\s*include\\s+[\"<]([^\">]+)[\">]", Pattern.MULTILINE);

	private final String gcc;
	private final List<String> options;
	private final List<Path> includes;
	private final Path cache;
	private final Map<Path, String> digests = new HashMap<>();
	private final Map<Path, List<Path>> included = new HashMap<>();

	/**
	 * Creates a compiler.
	 *
	 * @param options
	 *            its options.
	 * @param includes
	 *            the folders of headers.
	 * @param cache
	 *            where objects are kept.
	 * @throws BuildException
	 *             when the compiler is not installed.
	 */
	CrossCompiler(final List<String> options, final List<Path> includes, final Path cache) throws BuildException {
		this.gcc = Tools.find("arm-none-eabi-gcc");
		this.options = options;
		this.includes = includes;
		this.cache = cache;
	}

	/**
	 * Compiles sources.
	 *
	 * @param sources
	 *            each with the options that are its own.
	 * @return the objects.
	 * @throws BuildException
	 *             when a source has errors.
	 * @throws IOException
	 *             when a file cannot be read or written.
	 */
	List<Path> compile(final Map<Path, List<String>> sources) throws BuildException, IOException {
		Files.createDirectories(this.cache);
		final List<Path> objects = new ArrayList<>();
		final List<Future<?>> running = new ArrayList<>();
		final ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors()));
		try {
			for (final Map.Entry<Path, List<String>> source : sources.entrySet()) {
				final List<String> all = new ArrayList<>(this.options);
				all.addAll(source.getValue());
				final Path object = this.cache.resolve(digest(source.getKey(), all) + ".o");
				objects.add(object);
				if (!Files.exists(object)) {
					running.add(pool.submit(() -> {
						compile(source.getKey(), all, object);
						return null;
					}));
				}
			}
			for (final Future<?> each : running) {
				each.get();
			}
		} catch (final ExecutionException e) {
			throw new BuildException(e.getCause().getMessage(), e.getCause());
		} catch (final InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new BuildException("interrupted", e);
		} finally {
			pool.shutdownNow();
		}
		return objects;
	}

	private void compile(final Path source, final List<String> all, final Path object) throws BuildException, IOException {
		final Path draft = Files.createTempFile(this.cache, "draft", ".o");
		final List<String> command = new ArrayList<>(List.of(this.gcc));
		command.addAll(all);
		for (final Path include : this.includes) {
			command.add("-I" + include);
		}
		command.addAll(List.of("-c", source.toString(), "-o", draft.toString()));
		try {
			Tools.run(this.cache, command);
			// Another build may have made the same object meanwhile: either will do, half of one would not.
			Files.move(draft, object, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(draft);
		}
	}

	private String digest(final Path source, final List<String> all) throws IOException {
		final MessageDigest digest = sha256();
		digest.update(String.join(" ", all).getBytes(StandardCharsets.UTF_8));
		final Set<Path> files = new TreeSet<>();
		collect(source, files);
		for (final Path file : files) {
			digest.update(digestOf(file).getBytes(StandardCharsets.UTF_8));
		}
		return HexFormat.of().formatHex(digest.digest(), 0, 16);
	}

	private void collect(final Path file, final Set<Path> files) throws IOException {
		if (!files.add(file)) {
			return;
		}
		List<Path> next = this.included.get(file);
		if (next == null) {
			next = new ArrayList<>();
			final Matcher include = INCLUDE.matcher(Files.readString(file, StandardCharsets.UTF_8));
			while (include.find()) {
				final Path found = resolve(file, include.group(1));
				if (found != null) {
					next.add(found);
				}
			}
			this.included.put(file, next);
		}
		for (final Path each : next) {
			collect(each, files);
		}
	}

	/** Finds a header, or null for one of the compiler. */
	private Path resolve(final Path from, final String name) {
		final Path beside = from.resolveSibling(name).normalize();
		if (Files.exists(beside)) {
			return beside;
		}
		for (final Path include : this.includes) {
			final Path found = include.resolve(name).normalize();
			if (Files.exists(found)) {
				return found;
			}
		}
		return null;
	}

	private String digestOf(final Path file) throws IOException {
		String known = this.digests.get(file);
		if (known == null) {
			known = HexFormat.of().formatHex(sha256().digest(Files.readAllBytes(file)));
			this.digests.put(file, known);
		}
		return known;
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (final NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}
