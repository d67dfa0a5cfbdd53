/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the tests in the emulator share. A missing tool fails them with the name of its package. */
final class Emulator {

	static final Path HOME = Path.of("../..").toAbsolutePath().normalize();

	/** Where ../shared is, whose tests skip when it is absent. */
	static final Path SHARED = Path.of(System.getProperty("judder.shared", HOME.resolve("../shared").toString()));

	/** Whether everything runs instead of a selection: -Djudder.long=true. */
	static final boolean LONG = Boolean.getBoolean("judder.long");

	private Emulator() {
	}

	static BoardBuild build(final String board) throws BuildException, IOException {
		return new BoardBuild(HOME, Board.find(HOME, board), HOME.resolve("host/build/target/firmware"));
	}

	/** Runs a firmware that prints and ends. */
	static String run(final Firmware firmware, final int exitCode) throws BuildException, IOException {
		final StringBuilder text = new StringBuilder();
		try (Qemu qemu = Qemu.start(firmware)) {
			final byte[] chunk = new byte[256];
			final long end = System.nanoTime() + 60_000_000_000L;
			try {
				while (System.nanoTime() < end) {
					if (qemu.await(1000)) {
						final int count = qemu.read(chunk, 0, chunk.length);
						text.append(new String(chunk, 0, count, StandardCharsets.US_ASCII));
					}
				}
			} catch (final BuildException e) {
				// The firmware has ended: its code tells how.
			}
			if (qemu.exitCode() != exitCode) {
				throw new AssertionError("exit code " + qemu.exitCode() + " instead of " + exitCode + ":\n" + text);
			}
		}
		return text.toString();
	}

	/** Returns a folder of ../shared, or null with a printed reason. */
	static Path shared(final String name) {
		final Path folder = SHARED.resolve(name);
		if (!Files.isDirectory(folder)) {
			System.out.println("skipped: " + folder + " is absent");
			return null;
		}
		return folder;
	}
}
