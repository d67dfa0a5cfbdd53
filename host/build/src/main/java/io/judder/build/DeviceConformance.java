/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.build;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

import io.judder.conformance.Conformance;

/**
 * Runs conformance cases on a board.
 */
public final class DeviceConformance {

	private static final long REPEAT_MILLIS = 5000;
	private static final long PATIENCE_MILLIS = 120000;

	private DeviceConformance() {
		// Static methods only.
	}

	/**
	 * Builds the firmware with the kernels, runs it in the emulator, and has it compute all cases.
	 *
	 * @param build
	 *            builds for the board.
	 * @param folder
	 *            the cases, see {@link Conformance#run}.
	 * @param out
	 *            receives the report.
	 * @return whether there were cases and none failed; cases that need more memory than the board has do not count.
	 * @throws BuildException
	 *             when the firmware cannot be built or ends too early.
	 * @throws IOException
	 *             when a file cannot be read.
	 */
	public static boolean run(final BoardBuild build, final Path folder, final PrintStream out)
			throws BuildException, IOException {
		final Firmware firmware = build.build(new FirmwareSpec("kernels", "io.judder.link.KernelServer"));
		try (Qemu qemu = Qemu.start(firmware)) {
			final Client client = new Client(qemu, REPEAT_MILLIS, PATIENCE_MILLIS);
			final boolean passed = Conformance.run(folder, out, RemoteKernels.over(client));
			client.end();
			return passed;
		}
	}
}
