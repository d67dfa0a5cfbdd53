/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.build;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A board: one folder of platform-config with board.properties, regions.ld and board.c.
 */
public final class Board {

	private static final String PROPERTIES = "board.properties";

	private final Path folder;
	private final Properties properties = new Properties();

	private Board(final Path folder) {
		this.folder = folder;
	}

	/**
	 * Finds a board.
	 *
	 * @param home
	 *            the root of the project.
	 * @param name
	 *            its name.
	 * @return the board.
	 * @throws BuildException
	 *             when there is none of that name; the message lists those that there are.
	 * @throws IOException
	 *             when its folder cannot be read.
	 */
	public static Board find(final Path home, final String name) throws BuildException, IOException {
		final List<String> names = names(home);
		if (!names.contains(name)) {
			throw new BuildException("there is no board '" + name + "'; there are: " + String.join(", ", names));
		}
		final Board board = new Board(home.resolve("platform-config").resolve(name));
		try (Reader reader = Files.newBufferedReader(board.folder.resolve(PROPERTIES), StandardCharsets.UTF_8)) {
			board.properties.load(reader);
		}
		return board;
	}

	/**
	 * Lists the boards.
	 *
	 * @param home
	 *            the root of the project.
	 * @return their names, sorted.
	 * @throws IOException
	 *             when the folder cannot be read.
	 */
	public static List<String> names(final Path home) throws IOException {
		try (Stream<Path> folders = Files.list(home.resolve("platform-config"))) {
			return folders.filter(folder -> Files.exists(folder.resolve(PROPERTIES)))
					.map(folder -> folder.getFileName().toString()).sorted().toList();
		}
	}

	/**
	 * Returns the name.
	 *
	 * @return the name of its folder.
	 */
	public String name() {
		return this.folder.getFileName().toString();
	}

	/**
	 * Returns what the board is.
	 *
	 * @return one line.
	 * @throws BuildException
	 *             when board.properties lacks it.
	 */
	public String description() throws BuildException {
		return text("description");
	}

	/**
	 * Returns the folder.
	 *
	 * @return where its files are.
	 */
	public Path folder() {
		return this.folder;
	}

	/**
	 * Returns the options of the C compiler for the core.
	 *
	 * @return the options.
	 * @throws BuildException
	 *             when board.properties lacks them.
	 */
	public List<String> cpu() throws BuildException {
		return List.of(text("cpu").split(" +"));
	}

	/**
	 * Returns the drivers of the open target that the board uses.
	 *
	 * @return names of files.
	 */
	public List<String> drivers() {
		return words("drivers");
	}

	/**
	 * Returns the words of a property.
	 *
	 * @param key
	 *            its name.
	 * @return the words; none when it is absent.
	 */
	List<String> words(final String key) {
		final String value = this.properties.getProperty(key, "").trim();
		return value.isEmpty() ? List.of() : List.of(value.split(" +"));
	}

	/**
	 * Returns the frequency of the core.
	 *
	 * @return Hz.
	 * @throws BuildException
	 *             when board.properties lacks it.
	 */
	public int hertz() throws BuildException {
		return number("hertz");
	}

	/**
	 * Returns QEMU's name of the machine.
	 *
	 * @return the name.
	 * @throws BuildException
	 *             when QEMU does not have the board.
	 */
	public String machine() throws BuildException {
		if (this.properties.getProperty("machine") == null) {
			throw new BuildException(name() + " is a real board that the emulator does not have: build and flash it, or choose"
					+ " a board whose board.properties names a machine");
		}
		return text("machine");
	}

	/**
	 * Returns a size.
	 *
	 * @param key
	 *            its property.
	 * @return bytes.
	 * @throws BuildException
	 *             when it is absent or no number.
	 */
	int number(final String key) throws BuildException {
		try {
			return Integer.decode(text(key));
		} catch (final NumberFormatException e) {
			throw new BuildException(this.folder.resolve(PROPERTIES) + ": " + key + " is no number", e);
		}
	}

	/**
	 * Returns a property.
	 *
	 * @param key
	 *            its name.
	 * @return its value.
	 * @throws BuildException
	 *             when it is absent.
	 */
	String text(final String key) throws BuildException {
		final String value = this.properties.getProperty(key);
		if (value == null) {
			throw new BuildException(this.folder.resolve(PROPERTIES) + " has no " + key);
		}
		return value.trim();
	}
}
