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
 * Runs a model on a board.
 */
public final class DeviceRun {

	private DeviceRun() {
		// Static methods only.
	}

	/**
	 * Builds the firmware and runs the model on inputs, one after the other; what stateful layers keep is forgotten between.
	 *
	 * @param build
	 *            builds for the board.
	 * @param file
	 *            the package of the model.
	 * @param inputs
	 *            the bytes of the first input, for each run.
	 * @return the bytes of the first output of each run.
	 * @throws BuildException
	 *             when the model does not fit, or the firmware cannot be built or run.
	 * @throws IOException
	 *             when a file cannot be read.
	 */
	public static List<byte[]> run(final BoardBuild build, final Path file, final List<byte[]> inputs)
			throws BuildException, IOException {
		final List<byte[]> outputs = new ArrayList<>();
		try (DeviceModel model = new DeviceModel(build, file)) {
			for (final byte[] input : inputs) {
				if (input.length != model.info().inputs()) {
					throw new BuildException("the model takes " + model.info().inputs() + " bytes, not " + input.length);
				}
				model.reset();
				outputs.add(model.run(input));
			}
		}
		return outputs;
	}
}
