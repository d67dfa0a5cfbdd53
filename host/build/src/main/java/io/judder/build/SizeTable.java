/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The bytes of a firmware by part.
 */
public final class SizeTable {

	private static final List<String> FLASH = List.of(".text", ".rodata", ".ARM.exidx", ".immutables", ".data");
	private static final List<String> RAM = List.of(".stack", ".data", ".bss", ".c_heap", ".java_heap");
	private static final Map<String, String> MEANING = Map.of(".text", "code", ".rodata", "constants and tables", ".ARM.exidx",
			"unwinding", ".immutables", "files in flash (models)", ".data", "classes and variables with a value", ".bss",
			"variables", ".stack", "stack", ".c_heap", "heap of C", ".java_heap", "heap of Java");

	private final Map<String, Integer> sections;

	private SizeTable(final Map<String, Integer> sections) {
		this.sections = sections;
	}

	/**
	 * Measures an image.
	 *
	 * @param elf
	 *            the image.
	 * @return its table.
	 * @throws BuildException
	 *             when the tool is missing or fails.
	 * @throws IOException
	 *             when it cannot be started.
	 */
	static SizeTable of(final Path elf) throws BuildException, IOException {
		final String output = Tools.run(elf.getParent(), List.of(Tools.find("arm-none-eabi-size"), "-A", elf.toString()));
		final Map<String, Integer> sections = new LinkedHashMap<>();
		for (final String line : output.split("\n")) {
			final String[] words = line.trim().split(" +");
			if (words.length == 3 && MEANING.containsKey(words[0])) {
				sections.put(words[0], Integer.parseInt(words[1]));
			}
		}
		return new SizeTable(sections);
	}

	/**
	 * Returns the bytes in flash.
	 *
	 * @return the sum of code, constants, files and initial values.
	 */
	public int flash() {
		return sum(FLASH);
	}

	/**
	 * Returns the bytes of memory.
	 *
	 * @return the sum of stack, variables and both heaps.
	 */
	public int ram() {
		return sum(RAM);
	}

	/**
	 * Returns the bytes of a part.
	 *
	 * @param section
	 *            its section, such as {@code .text}.
	 * @return its bytes, 0 when there is none.
	 */
	public int bytes(final String section) {
		return this.sections.getOrDefault(section, 0);
	}

	private int sum(final List<String> names) {
		return names.stream().mapToInt(this::bytes).sum();
	}

	/**
	 * Returns the table.
	 *
	 * @return lines of text.
	 */
	@Override
	public String toString() {
		final StringBuilder text = new StringBuilder();
		append(text, "flash", FLASH, flash());
		append(text, "RAM", RAM, ram());
		return text.toString();
	}

	private void append(final StringBuilder text, final String title, final List<String> names, final int sum) {
		for (final String name : names) {
			if (bytes(name) > 0) {
				text.append(String.format("  %-6s %9d  %s%n", title, bytes(name), MEANING.get(name)));
			}
		}
		text.append(String.format("  %-6s %9d  together%n", title, sum));
	}
}
