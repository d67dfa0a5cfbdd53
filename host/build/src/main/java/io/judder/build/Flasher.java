/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a firmware into a board's flash, with OpenOCD or st-flash.
 */
public final class Flasher {

	private Flasher() {
		// Static methods only.
	}

	/**
	 * Returns the command that writes a firmware.
	 *
	 * @param firmware
	 *            the firmware.
	 * @param tool
	 *            {@code openocd} or {@code st-flash}.
	 * @return the program and its arguments.
	 * @throws BuildException
	 *             when the board cannot be flashed, or the tool is another.
	 */
	public static List<String> command(final Firmware firmware, final String tool) throws BuildException {
		final Board board = firmware.board();
		final List<String> scripts = board.words("flash.openocd");
		if (scripts.isEmpty()) {
			throw new BuildException(board.name() + " is emulated only: there is nothing to flash");
		}
		if ("st-flash".equals(tool)) {
			return List.of(tool, "--reset", "write", firmware.bin().toString(), board.text("flash.address"));
		}
		if (!"openocd".equals(tool)) {
			throw new BuildException("unknown tool '" + tool + "'; there are: openocd, st-flash");
		}
		final List<String> command = new ArrayList<>(List.of(tool));
		for (final String script : scripts) {
			command.addAll(List.of("-f", script));
		}
		command.addAll(List.of("-c", "program " + firmware.elf() + " verify reset exit"));
		return command;
	}

	/**
	 * Writes a firmware.
	 *
	 * @param firmware
	 *            the firmware.
	 * @param tool
	 *            {@code openocd} or {@code st-flash}.
	 * @throws BuildException
	 *             when the tool is missing or fails.
	 * @throws IOException
	 *             when it cannot be started.
	 */
	public static void flash(final Firmware firmware, final String tool) throws BuildException, IOException {
		final List<String> command = command(firmware, tool);
		Tools.find(command.get(0));
		Tools.run(Path.of("."), command);
	}
}
