/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import io.judder.recording.Options;
import io.judder.recording.Recording;
import io.judder.recording.Recordings;
import io.judder.session.CsvTable;
import io.judder.session.ProcessRun;
import io.judder.session.RowCollector;
import io.judder.session.ScoreJob;
import io.judder.session.SessionException;
import io.judder.session.Settings;
import io.judder.session.WholeFile;
import io.judder.session.WindowRow;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Learns on some recordings and writes the score of every window of others.
 */
@Command(name = "score", mixinStandardHelpOptions = true, sortOptions = false,
		customSynopsis = "judder score --learn FILE... --watch FILE... --csv OUT [OPTIONS]", header = "Learns on some recordings and scores every window of others.",
		description = { "", "All windows of the --learn recordings are used: the first half to learn, the second to calibrate.",
				"Each --watch recording begins afresh: window, average and vote.", "",
				"The table has one row per window: " + CsvTable.HEADER + ".", "The score is 0 to 100; 50 is the alarm limit.", "",
				"Recordings slower than 10 Hz are those of a process: every row is scored, any number of channels." })
final class ScoreCommand implements Callable<Integer> {

	@Option(names = "--learn", arity = "1..*", paramLabel = "FILE", description = "Recordings of normal operation (WAV, CSV, raw with manifest.json, directories).")
	private List<String> learn = List.of();

	@Option(names = "--learn-regime", paramLabel = "FILE", description = "A further regime of normal operation, such as another speed or load: a recording or a directory; repeatable. The nearest regime decides.")
	private List<String> regimes = List.of();

	@Option(names = "--watch", required = true, arity = "1..*", paramLabel = "FILE", description = "Recordings to score.")
	private List<String> watch;

	@Option(names = "--csv", required = true, paramLabel = "OUT", description = "Where to write the table; - for standard output.")
	private String csv;

	@Mixin
	private SettingsOptions settings;

	@Mixin
	private RecordingOptions recordings;

	@Mixin
	private StateOptions state;

	@CommandLine.Spec
	private CommandLine.Model.CommandSpec spec;

	@Override
	public Integer call() throws IOException, SessionException {
		final Options options = this.recordings.options(System.in);
		checkWhatToLearn();
		final List<Recording> normal = this.state.loads() ? List.of() : Recordings.open(this.learn, options);
		final List<Recording> watched = Recordings.open(this.watch, options);
		final Recording first = this.state.loads() ? watched.get(0) : normal.get(0);
		if (ProcessRun.fits(first)) {
			this.state.checkProcess(first);
			if (!this.regimes.isEmpty()) {
				throw new SessionException("--learn-regime: is for vibration, and " + first.name() + " is slower than 10 Hz; use --learn");
			}
			return process(normal, watched);
		}
		this.state.check(first, options);
		final Settings chosen = this.settings.settings();
		chosen.regimes = 1 + this.regimes.size();
		this.state.prepare(chosen);
		final ScoreJob job = new ScoreJob(chosen, first, options);
		this.state.load(job.run().pipeline());
		final boolean learned = this.state.loads() || learn(job, normal, options);
		for (final Recording recording : watched) {
			job.watch(recording);
		}
		write(job.rows());
		this.state.save(job.run().pipeline());
		if (!learned) {
			this.spec.commandLine().getErr().println("judder: " + job.refusal());
			return Main.NOTHING_LEARNED;
		}
		return 0;
	}

	private void checkWhatToLearn() throws SessionException {
		if (this.learn.isEmpty() && !this.state.loads()) {
			throw new CommandLine.ParameterException(this.spec.commandLine(), "Missing required option: '--learn=FILE' or '--load-state=FILE'");
		}
		if (this.state.loads() && !(this.learn.isEmpty() && this.regimes.isEmpty())) {
			throw new SessionException("--load-state: takes the place of --learn and --learn-regime; give one of them");
		}
	}

	/** Learns one regime after the other, up to the first that is refused. */
	private boolean learn(final ScoreJob job, final List<Recording> normal, final Options options) throws IOException, SessionException {
		boolean learned = job.learn(normal, 0);
		for (int i = 0; i < this.regimes.size() && learned; i++) {
			learned = job.learn(Recordings.open(List.of(this.regimes.get(i)), options), i + 1);
		}
		return learned;
	}

	private int process(final List<Recording> normal, final List<Recording> watched) throws IOException, SessionException {
		final List<WindowRow> rows = new ArrayList<>();
		final ProcessRun run = new ProcessRun(normal.get(0), this.settings.settings().falseAlarmRate, new RowCollector(rows));
		for (final Recording recording : normal) {
			run.play(recording, () -> false);
		}
		if (!run.watching()) {
			this.spec.commandLine().getErr().println("judder: learning has not ended after the recordings to learn from: "
					+ run.learned() + " of " + run.planned() + "; it goes on with those to watch");
		}
		for (final Recording recording : watched) {
			run.play(recording, () -> false);
		}
		write(rows);
		return run.watching() ? 0 : Main.NOTHING_LEARNED;
	}

	private void write(final List<WindowRow> rows) throws IOException, SessionException {
		if ("-".equals(this.csv)) {
			final PrintWriter out = this.spec.commandLine().getOut();
			write(rows, new CsvTable(out));
			if (out.checkError()) {
				throw new SessionException("standard output: cannot be written; name a file with --csv FILE");
			}
			return;
		}
		final Path place = Path.of(this.csv);
		try (WholeFile file = WholeFile.begin(place)) {
			write(rows, new CsvTable(file.writer()));
			file.commit();
		} catch (final IOException e) {
			throw WholeFile.failure(place, e);
		}
	}

	private static void write(final List<WindowRow> rows, final CsvTable table) throws IOException {
		for (final WindowRow row : rows) {
			table.write(row);
		}
	}
}
