/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.build;

import java.nio.file.Path;

/**
 * A firmware that was built.
 *
 * @param board
 *            the board.
 * @param name
 *            its name.
 * @param folder
 *            has app.elf, app.bin, app.hex and app.map.
 * @param sizes
 *            its bytes by part.
 */
public record Firmware(Board board, String name, Path folder, SizeTable sizes) {

	/**
	 * Returns the image with symbols.
	 *
	 * @return the file.
	 */
	public Path elf() {
		return this.folder.resolve("app.elf");
	}

	/**
	 * Returns the image as it lies in flash.
	 *
	 * @return the file.
	 */
	public Path bin() {
		return this.folder.resolve("app.bin");
	}
}
