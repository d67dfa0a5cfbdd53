/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import io.judder.app.PipelineConfig;
import io.judder.dashboard.Dashboard;
import io.judder.dashboard.Summary;
import io.judder.detect.Detector;
import io.judder.monitor.SampleSource;
import io.judder.recording.Options;
import io.judder.recording.Recording;
import io.judder.recording.RecordingException;
import io.judder.recording.Recordings;
import io.judder.session.JsonReport;
import io.judder.session.Listeners;
import io.judder.session.ProcessRun;
import io.judder.session.Refusal;
import io.judder.session.Run;
import io.judder.session.RunSummary;
import io.judder.session.SessionException;
import io.judder.session.Settings;
import io.judder.session.Tally;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Learns a machine and watches it, live.
 */
@Command(name = "monitor", mixinStandardHelpOptions = true, sortOptions = false, abbreviateSynopsis = true, header = "Learns a machine and watches it, live. The main job.",
		description = { "", "Without --source a virtual motor runs: it is learned, a bearing fault grows, the alarm is raised, the bearing is replaced.", "",
				"The score is 0 to 100; 50 is the alarm limit. Ctrl-C ends the run with its summary and report.", "" })
final class MonitorCommand implements Callable<Integer> {

	@Option(names = "--source", arity = "1..*", paramLabel = "FILE", description = "Recordings to play in order: WAV, CSV, raw beside manifest.json, directories, - for standard input.")
	private List<String> sources = List.of();

	@Option(names = "--report", paramLabel = "FILE", description = "Write the run as JSON: configuration, every window, events, digest.")
	private Path report;

	@Option(names = "--headless", description = "For scripts: no page, no live line, as fast as possible.")
	private boolean headless;

	@Option(names = "--dashboard", negatable = true, description = "Show the run on a page on this machine's loopback address (default on a terminal).")
	private Boolean dashboard;

	@Option(names = "--port", paramLabel = "N", description = "Port of the page (default: any free one).")
	private int port;

	@Option(names = "--speed", paramLabel = "FACTOR", description = "Play so many times faster than real time; 0 for as fast as possible.")
	private Double speed;

	@Option(names = "--learn-windows", paramLabel = "N", description = "Windows to learn and calibrate with (default: 600, at most three fifths of the first recording).")
	private Integer learnWindows;

	@Mixin
	private SettingsOptions settings;

	@Mixin
	private RecordingOptions recordings;

	@Mixin
	private StateOptions state;

	@Mixin
	private MotorOptions motor;

	@CommandLine.Spec
	private CommandLine.Model.CommandSpec spec;

	private Interruption interruption;

	@Override
	public Integer call() throws IOException, SessionException {
		check();
		try (Interruption wish = new Interruption()) {
			this.interruption = wish;
			return monitor();
		} catch (final RecordingException e) {
			if (this.interruption.asked()) {
				throw new SessionException("interrupted before anything was played", e);
			}
			throw e;
		}
	}

	private void check() throws SessionException {
		if (this.headless && Boolean.TRUE.equals(this.dashboard)) {
			throw new SessionException("--dashboard: a --headless run shows no page; drop one of the two");
		}
		if (this.port < 0 || this.port > 65535) {
			throw new SessionException("--port: " + this.port + " is not 0 to 65535");
		}
		if (this.speed != null && !(this.speed >= 0)) {
			throw new SessionException("--speed: " + this.speed + " is not 0 or more");
		}
	}

	private int monitor() throws IOException, SessionException {
		if (!this.sources.isEmpty()) {
			final Options options = this.recordings.options(this.interruption.guard(System.in));
			final List<Recording> opened = Recordings.open(this.sources, options);
			if (ProcessRun.fits(opened.get(0))) {
				this.state.checkProcess(opened.get(0));
				return process(opened);
			}
			this.state.check(opened.get(0), options);
			return vibration(Playlist.of(opened, String.join(", ", this.sources), options));
		}
		return vibration(Playlist.of(this.motor.motor(), this.motor.story()));
	}

	/** Slow channels: no window, no spectrum, and so no page. */
	private int process(final List<Recording> opened) throws IOException, SessionException {
		final LiveView view = new LiveView(this.spec.commandLine().getOut(), terminal());
		final Tally tally = new Tally();
		final Listeners listeners = new Listeners();
		final ProcessRun run = new ProcessRun(opened.get(0), this.settings.settings().falseAlarmRate, listeners);
		final String title = String.join(", ", this.sources);
		listeners.add(tally);
		listeners.add(view);
		view.stay("judder: " + title);
		try (JsonReport json = this.report == null ? null : new JsonReport(this.report, title, run.configuration())) {
			if (json != null) {
				listeners.add(json);
			}
			listeners.add(new Pace(this.speed == null ? 0 : this.speed, this.interruption));
			try {
				for (final Recording recording : opened) {
					run.play(recording, this.interruption::asked);
				}
			} catch (final RecordingException e) {
				toleratedBy(e);
			} finally {
				view.end();
			}
			return finish(tally, json, null, run.digest(), "nothing was learned: the recording ended after "
					+ run.learned() + " of " + run.planned() + "; use a longer recording");
		}
	}

	private boolean terminal() {
		return System.console() != null && !this.headless;
	}

	private int vibration(final Playlist playlist) throws IOException, SessionException {
		final SampleSource first = playlist.tracks().get(0).opener().open();
		final Settings chosen = this.settings.settings();
		chosen.learnWindows = this.learnWindows;
		this.state.prepare(chosen);
		final PipelineConfig config = chosen.configure(first.axes(), first.rateMilliHertz());
		if (this.learnWindows == null) {
			config.detector.learnWindows = playlist.learnWindows(config);
		}
		final LiveView view = new LiveView(this.spec.commandLine().getOut(), terminal());
		final Tally tally = new Tally();
		final Listeners listeners = new Listeners();
		final Run run = new Run(config, first, playlist.axes(), listeners);
		this.state.load(run.pipeline());
		listeners.add(tally);
		listeners.add(view);
		view.stay("judder: " + playlist.title());
		try (JsonReport json = this.report == null ? null : new JsonReport(this.report, playlist.title(), run.configuration());
				Dashboard page = page(terminal())) {
			if (json != null) {
				listeners.add(json);
			}
			if (page != null) {
				final DashboardFeed feed = new DashboardFeed(page, playlist);
				feed.begin(run, first.unitPerCount());
				listeners.add(feed);
				view.stay("judder: page at " + page.uri());
			}
			listeners.add(new Pace(pace(playlist, config, view), this.interruption));
			try {
				play(playlist, first, run);
			} catch (final RecordingException e) {
				toleratedBy(e);
			} finally {
				view.end();
				close(first);
			}
			this.state.save(run.pipeline());
			final Detector detector = run.pipeline().detector();
			return finish(tally, json, page, detector.digest() == 0 ? null : String.format("%08x", detector.digest()),
					reason(run));
		}
	}

	/** Lets a recording that breaks off pass when the user ended it: its writer has got the same Ctrl-C. */
	private void toleratedBy(final RecordingException broken) throws RecordingException {
		if (!this.interruption.asked()) {
			throw broken;
		}
	}

	private void play(final Playlist playlist, final SampleSource first, final Run run) throws IOException, SessionException {
		if (!this.state.loads()) {
			run.pipeline().detector().learn(0, run.pipeline().config().detector.learnWindows);
		}
		SampleSource source = first;
		for (int i = 0; i < playlist.tracks().size() && !this.interruption.asked(); i++) {
			if (i > 0) {
				source = playlist.tracks().get(i).opener().open();
			}
			try {
				run.play(source, playlist.tracks().get(i).name(), this.interruption::asked);
			} finally {
				close(source);
			}
		}
	}

	private static void close(final SampleSource source) throws IOException {
		if (source instanceof Closeable) {
			((Closeable) source).close();
		}
	}

	private Dashboard page(final boolean terminal) throws SessionException {
		if (this.dashboard == null ? !terminal : !this.dashboard || this.headless) {
			return null;
		}
		try {
			return Dashboard.start(this.port);
		} catch (final IOException | IllegalArgumentException e) {
			throw new SessionException("--port: " + e.getMessage(), e);
		}
	}

	private double pace(final Playlist playlist, final PipelineConfig config, final LiveView view) throws SessionException {
		if (this.speed != null) {
			return this.speed;
		}
		if (this.headless || playlist.live()) {
			return 0;
		}
		final double learning = (double) config.detector.learnWindows * config.features.hop() * 1000
				/ config.features.rateMilliHertz();
		final double speed = Pace.watchable(learning);
		if (speed > 1) {
			view.stay(String.format(Locale.ROOT, "judder: playing %.0f times faster than real time (--speed 1 for real time)", speed));
		}
		return speed;
	}

	private int finish(final Tally tally, final JsonReport json, final Dashboard page, final String digest, final String reason) throws SessionException {
		final RunSummary summary = tally.summary(this.interruption.asked());
		final PrintWriter out = this.spec.commandLine().getOut();
		if (summary.interrupted()) {
			out.println("judder: interrupted");
		}
		out.println("judder: " + text(summary));
		out.flush();
		if (page != null) {
			page.publish(new Summary(summary.seconds(), summary.windows(), summary.anomalies(),
					summary.interrupted() ? "The run was interrupted." : "The run has ended."));
		}
		if (json != null) {
			json.finish(summary, digest);
			out.println("judder: report written to " + this.report);
		}
		if (!summary.learned() && !summary.interrupted()) {
			this.spec.commandLine().getErr().println("judder: " + reason);
			return Main.NOTHING_LEARNED;
		}
		return 0;
	}

	private static String reason(final Run run) {
		final Detector detector = run.pipeline().detector();
		if (detector.refusal() > 0) {
			return "nothing was learned: " + Refusal.text(detector.refusal());
		}
		return "nothing was learned: " + Refusal.unfinished(run, "use a longer recording or --learn-windows");
	}

	private static String text(final RunSummary summary) {
		return String.format(Locale.ROOT, "%.1f s, %d of %d windows watched, %d above the limit, %s", summary.seconds(),
				summary.watched(), summary.windows(), summary.exceeded(),
				summary.anomalies() == 1 ? "1 anomaly" : summary.anomalies() + " anomalies");
	}
}
