/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.cli;

import java.nio.file.Path;

import io.judder.app.Pipeline;
import io.judder.recording.Options;
import io.judder.recording.Recording;
import io.judder.session.SessionException;
import io.judder.session.Settings;
import io.judder.session.StateFile;
import picocli.CommandLine.Option;

/**
 * The options that keep what was learned from one run to the next.
 */
final class StateOptions {

	@Option(names = "--load-state", paramLabel = "FILE", description = "Watch at once, by what was learned in an earlier run.")
	private Path load;

	@Option(names = "--save-state", paramLabel = "FILE", description = "Write what was learned, for --load-state or a device (docs/state-format.md).")
	private Path save;

	/** Tells whether nothing is to be learned because it was before. */
	boolean loads() {
		return this.load != null;
	}

	/** Makes room for all regimes that a state may have. */
	void prepare(final Settings settings) {
		if (loads()) {
			settings.regimes = StateFile.MOST_REGIMES;
		}
	}

	/**
	 * Refuses a recording whose counts would mean something else in each run.
	 *
	 * @param first
	 *            the recording that decides the scale.
	 * @param options
	 *            how it is read.
	 * @throws SessionException
	 *             when its scale is chosen from its samples.
	 */
	void check(final Recording first, final Options options) throws SessionException {
		if ((loads() || this.save != null) && !first.isInt16() && options.fullScale() == null) {
			throw new SessionException(first.name() + ": is not int16, so that its scale is chosen from its samples and a saved "
					+ "state would not fit the next run; give --full-scale, the same each time");
		}
	}

	/**
	 * Refuses recordings of a process, whose state is another.
	 *
	 * @param first
	 *            one of them.
	 * @throws SessionException
	 *             when a state is to be loaded or saved.
	 */
	void checkProcess(final Recording first) throws SessionException {
		if (loads() || this.save != null) {
			throw new SessionException(first.name() + ": is slower than 10 Hz, and the state of a process is not kept in files; "
					+ "leave out --load-state and --save-state");
		}
	}

	/** Loads when that is asked for. */
	void load(final Pipeline pipeline) throws SessionException {
		if (loads()) {
			StateFile.load(this.load, pipeline);
		}
	}

	/** Saves when that is asked for and there is something. */
	void save(final Pipeline pipeline) throws SessionException {
		if (this.save != null && pipeline.detector().digest() != 0) {
			StateFile.save(this.save, pipeline);
		}
	}
}
