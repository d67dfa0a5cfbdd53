/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.build.command;

import java.io.IOException;
import java.nio.file.Path;

import io.judder.build.Board;
import io.judder.build.BoardBuild;
import io.judder.build.BuildException;
import picocli.CommandLine.Option;

/**
 * The options that name a board; a command takes them in with {@code @Mixin}.
 */
public final class BoardOption {

	@Option(names = "--board", paramLabel = "BOARD", required = true, description = "The board: a folder of platform-config, such as qemu-m4 or stm32f405.")
	private String name;

	@Option(names = "--kernels", paramLabel = "SET", defaultValue = "java", description = "The kernels: java (default: ${DEFAULT-VALUE}).")
	private String kernels;

	@Option(names = "--output", paramLabel = "DIR", description = "Where firmware goes (default: target/firmware).")
	private Path output;

	/**
	 * Returns the root of the project.
	 *
	 * @return what the start script says, or the working folder.
	 */
	static Path home() {
		return Path.of(System.getProperty("judder.home", "."));
	}

	/**
	 * Prepares builds for the board.
	 *
	 * @return the build.
	 * @throws BuildException
	 *             when there is no such board or no such set of kernels; the message lists those that there are.
	 * @throws IOException
	 *             when the board cannot be read.
	 */
	public BoardBuild build() throws BuildException, IOException {
		if (!"java".equals(this.kernels)) {
			throw new BuildException("there are no kernels '" + this.kernels + "' in this build; there are: java");
		}
		return new BoardBuild(home(), Board.find(home(), this.name),
				this.output == null ? home().resolve("target/firmware") : this.output);
	}
}
