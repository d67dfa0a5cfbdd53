/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;

import io.judder.app.PipelineConfig;
import io.judder.evaluation.DeviceClasses;
import io.judder.evaluation.Footprint;
import io.judder.session.SessionException;
import io.judder.session.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Prints what the device code needs in memory.
 */
@Command(name = "footprint", mixinStandardHelpOptions = true, sortOptions = false, header = "Prints the memory that the device code needs, by part.",
		description = { "", "Counted object by object from what the application allocates at its start; nothing is allocated later.",
				"Exit code 1 when it is not below 16 KB." })
final class FootprintCommand implements Callable<Integer> {

	private static final int RATE_MILLIHERTZ = 20_000_000;
	private static final int DEFAULT_BANDS = 16;
	private static final int MORE_BANDS = 24;
	private static final int LIMIT = 16 * 1024;

	@Option(names = "--window", paramLabel = "N", defaultValue = "1024", description = "Samples per window: 256, 512, 1024, 2048 or 4096 (default: ${DEFAULT-VALUE}).")
	private int window;

	@Option(names = "--axes", paramLabel = "N", defaultValue = "3", description = "Axes of the sensor, 1 to 3 (default: ${DEFAULT-VALUE}).")
	private int axes;

	@Option(names = "--bands", paramLabel = "N", description = "Frequency bands per axis, 1 to 64 (default: 16, then 24).")
	private Integer bands;

	@CommandLine.Spec
	private CommandLine.Model.CommandSpec spec;

	@Override
	public Integer call() throws IOException, SessionException {
		final PrintWriter out = this.spec.commandLine().getOut();
		boolean small = true;
		if (this.bands != null) {
			small = print(out, this.bands);
		} else {
			small = print(out, DEFAULT_BANDS);
			small &= print(out, MORE_BANDS);
		}
		out.println(DeviceClasses.table().text());
		out.println("Fields have the sizes of a device of 32 bits: references 4 bytes. The header of an array is taken as "
				+ Footprint.ARRAY_HEADER + " bytes, that of an object as " + Footprint.OBJECT_HEADER
				+ "; the engine of the device does not publish them. Stacks, and the driver of the sensor, are the board's.");
		return small ? 0 : 1;
	}

	private boolean print(final PrintWriter out, final int count) throws SessionException {
		final Settings settings = new Settings();
		settings.window = this.window;
		settings.bands = count;
		final PipelineConfig config = settings.configure(this.axes, RATE_MILLIHERTZ);
		final Footprint footprint = Footprint.of(config);
		final String what = "window " + this.window + ", " + this.axes + " axes, " + count + " bands per axis";
		final boolean small = footprint.bytes() < LIMIT;
		out.println(footprint.parts(what + ": memory by part").text());
		out.println(footprint.arrays(what + ": arrays").text());
		out.println(what + ": " + footprint.bytes() + " bytes, " + (small ? "below " : "NOT below ") + LIMIT);
		out.println();
		return small;
	}
}
