/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.build.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import io.judder.build.Application;
import io.judder.build.BuildException;
import io.judder.build.Firmware;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Builds the firmware of the application.
 */
@Command(name = "build", mixinStandardHelpOptions = true, sortOptions = false, header = "Builds the firmware of a board: ELF, bin, hex, map, and a table of sizes.")
public final class BuildCommand implements Callable<Integer> {

	@Mixin
	private BoardOption board;

	@Option(names = "--model", paramLabel = "FILE", description = "A model package to put into flash.")
	private Path model;

	@Option(names = "--driver", paramLabel = "FILE", description = "The C source of the accelerometer's driver (default: one that knows no sensor).")
	private Path driver;

	@CommandLine.Spec
	private CommandLine.Model.CommandSpec spec;

	@Override
	public Integer call() throws BuildException, IOException {
		final PrintWriter out = this.spec.commandLine().getOut();
		final Firmware firmware = this.board.build().build(Application.firmware(BoardOption.home(), this.driver, this.model));
		out.println(firmware.folder().resolve("app.elf") + " (also .bin, .hex, .map)");
		out.print(firmware.sizes());
		out.flush();
		return 0;
	}
}
