/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Counts the instructions of an inference on a board, and puts them beside what tflite-micro executes for the same model.
 */
public final class DeviceBench {

	private DeviceBench() {
		// Static methods only.
	}

	/**
	 * Builds the firmware, runs the model twice on zeros, and prints what the second run took.
	 *
	 * @param build
	 *            builds for the board.
	 * @param file
	 *            the package of the model; its name chooses the line to compare with.
	 * @param out
	 *            receives lines, the first {@code N instructions per inference}.
	 * @return the instructions.
	 * @throws BuildException
	 *             when the model does not fit, or the firmware cannot be built or run.
	 * @throws IOException
	 *             when a file cannot be read.
	 */
	public static long run(final BoardBuild build, final Path file, final PrintWriter out)
			throws BuildException, IOException {
		try (DeviceModel model = new DeviceModel(build, file)) {
			final byte[] input = new byte[model.info().inputs()];
			model.run(input);
			model.run(input);
			final long instructions = model.instructions();
			final Board board = model.firmware().board();
			out.println(instructions + " instructions per inference");
			out.println("  on " + board.name() + ", from Java's call to its return, exact to " + 1_000_000_000 / board.hertz()
					+ "; loading took " + Math.round(model.info().loadTicks() * (1e9 / board.hertz())));
			out.println("  arena " + model.info().arena() + " bytes, state " + model.info().state() + ", stack "
					+ model.info().stackUsed());
			out.println(beside(file.getFileName().toString(), board.text("core"), instructions));
			return instructions;
		}
	}

	/** Returns the line that compares with tflite-micro. */
	static String beside(final String file, final String core, final long instructions) throws IOException {
		final Properties figures = new Properties();
		try (InputStream from = DeviceBench.class.getResourceAsStream("incumbent.properties")) {
			figures.load(from);
		}
		for (final String key : figures.stringPropertyNames()) {
			final int dot = key.lastIndexOf('.');
			if (file.startsWith(key.substring(0, dot)) && core.equals(key.substring(dot + 1))) {
				final String[] both = figures.getProperty(key).split(" ");
				return String.format("  tflite-micro: %s with reference kernels (%.2f times), %s with CMSIS-NN (%.2f times)", both[0],
						(double) instructions / Long.parseLong(both[0]), both[1], (double) instructions / Long.parseLong(both[1]));
			}
		}
		return "  no figure of tflite-micro is known for this model on this core";
	}
}
