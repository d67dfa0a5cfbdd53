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
import io.judder.build.Flasher;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Builds the firmware of the application and writes it into a board.
 */
@Command(name = "flash", mixinStandardHelpOptions = true, sortOptions = false, header = "Builds the firmware and writes it into the flash of a board.")
public final class FlashCommand implements Callable<Integer> {

	@Mixin
	private BoardOption board;

	@Option(names = "--model", paramLabel = "FILE", description = "A model package to put into flash.")
	private Path model;

	@Option(names = "--driver", paramLabel = "FILE", description = "The C source of the accelerometer's driver (default: one that knows no sensor).")
	private Path driver;

	@Option(names = "--tool", paramLabel = "TOOL", defaultValue = "openocd", description = "openocd or st-flash (default: ${DEFAULT-VALUE}).")
	private String tool;

	@Option(names = "--dry-run", description = "Builds and prints what would be done.")
	private boolean dryRun;

	@CommandLine.Spec
	private CommandLine.Model.CommandSpec spec;

	@Override
	public Integer call() throws BuildException, IOException {
		final PrintWriter out = this.spec.commandLine().getOut();
		final Firmware firmware = this.board.build().build(Application.firmware(BoardOption.home(), this.driver, this.model));
		out.println(String.join(" ", Flasher.command(firmware, this.tool)));
		if (!this.dryRun) {
			Flasher.flash(firmware, this.tool);
		}
		return 0;
	}
}
