/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

import io.judder.session.EventRow;
import io.judder.session.EventText;
import io.judder.session.Progress;
import io.judder.session.RunListener;
import io.judder.session.WindowRow;

/**
 * Shows a run in the terminal: a bar while learning, a live line while watching, a line for each event. Where the output is
 * no terminal, only the lines that stay are written.
 */
final class LiveView implements RunListener {

	private static final int BAR = 30;
	private static final long REDRAW_NANOS = 100_000_000L;
	/** As wide as a time and the two blanks behind it. */
	private static final String INDENT = " ".repeat(12);
	private static final String ERASE = "\r\u001b[K";

	private final PrintWriter out;
	private final boolean terminal;
	private long drawn;
	private String state = "";
	private String file = "";

	LiveView(final PrintWriter out, final boolean terminal) {
		this.out = out;
		this.terminal = terminal;
	}

	@Override
	public void window(final WindowRow row, final Progress progress) {
		if (!row.file().equals(this.file)) {
			// Times begin anew with each recording: say which one they belong to.
			if (!this.file.isEmpty()) {
				stay("judder: now " + row.file());
			}
			this.file = row.file();
		}
		if (!row.state().equals(this.state)) {
			this.state = row.state();
			stay(change(row, progress));
		}
		final long now = System.nanoTime();
		if (this.terminal && now - this.drawn >= REDRAW_NANOS) {
			this.drawn = now;
			this.out.print(ERASE + live(row, progress));
			this.out.flush();
		}
	}

	private static String change(final WindowRow row, final Progress progress) {
		final String time = EventText.time(row.time());
		return switch (row.state()) {
			case "settling" -> time + "  settling";
			case "learning" -> time + "  learning " + progress.planned() + " windows";
			case "calibrating" -> time + "  calibrating the threshold";
			case "watching" -> time + "  watching";
			default -> time + "  " + row.state();
		};
	}

	private static String live(final WindowRow row, final Progress progress) {
		final String time = EventText.time(row.time());
		if (Double.isNaN(row.score())) {
			final int done = progress.planned() == 0 ? 0 : BAR * progress.learned() / progress.planned();
			return String.format(Locale.ROOT, "%s  %-11s [%s%s] %d of %d windows", time, row.state(), "#".repeat(done),
					".".repeat(BAR - done), progress.learned(), progress.planned());
		}
		final int score = (int) Math.round(row.score() * BAR / 100);
		final int limit = (int) Math.round(row.threshold() * BAR / 100);
		final StringBuilder bar = new StringBuilder("#".repeat(score) + " ".repeat(BAR - score));
		bar.insert(Math.min(limit, bar.length()), '|');
		return String.format(Locale.ROOT, "%s  %-11s [%s] score %5.1f, limit %.0f", time, row.alarm() ? "ANOMALY" : "normal", bar,
				row.score(), row.threshold());
	}

	@Override
	public void event(final EventRow event) {
		final String line = EventText.time(event.time()) + "  " + EventText.of(event);
		final List<String> moved = EventText.moved(event);
		if (this.terminal) {
			// A line each: together they are wider than many a window.
			stay(line);
			moved.forEach(feature -> stay(INDENT + feature));
		} else {
			stay(moved.isEmpty() ? line : line + "; moved most: " + String.join(", ", moved));
		}
	}

	/** Writes a line that stays. */
	void stay(final String line) {
		this.out.println((this.terminal ? ERASE : "") + line);
		this.out.flush();
	}

	/** Clears the live line. */
	void end() {
		if (this.terminal) {
			this.out.print(ERASE);
			this.out.flush();
		}
	}
}
