/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * What is to be built: the main class and what it needs. Fields that are 0 or null take what the board says.
 */
public final class FirmwareSpec {

	/** How messages and folders call the firmware. */
	public final String name;

	/** The class with {@code main}, compiled for the device. */
	public final String mainClass;

	/** Where the class is, when it is not one of the project. */
	public Path classes;

	/** Bytes of Java's heap. */
	public int javaHeap;

	/** Bytes of C's heap. */
	public int cHeap;

	/** Bytes of the stack. */
	public int stack;

	/** False keeps every bounds check. */
	public boolean provenLoops = true;

	/** True for a small image: methods are not copied to where they are called. Networks want speed, a monitor is fast enough. */
	public boolean small;

	/** The BON constants. */
	public final Properties constants = new Properties();

	/** Files that the firmware finds by their id with ej.bon.Immutables, in flash. */
	public final Map<String, Path> immutables = new LinkedHashMap<>();

	/** C sources of natives beside those of the open target. */
	public final List<Path> natives = new ArrayList<>();

	/**
	 * Creates a specification.
	 *
	 * @param name
	 *            how messages and folders call the firmware.
	 * @param mainClass
	 *            the class with {@code main}.
	 */
	public FirmwareSpec(final String name, final String mainClass) {
		this.name = name;
		this.mainClass = mainClass;
	}
}
