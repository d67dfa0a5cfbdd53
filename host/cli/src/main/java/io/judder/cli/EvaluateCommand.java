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

import io.judder.evaluation.Evaluation;
import io.judder.evaluation.Figure;
import io.judder.evaluation.ReportFiles;
import io.judder.evaluation.Section;
import io.judder.evaluation.Table;
import io.judder.session.SessionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Measures the default detector on labelled recordings and on the virtual motor.
 */
@Command(name = "evaluate", mixinStandardHelpOptions = true, sortOptions = false, header = "Measures the default detector on labelled recordings and on the virtual motor.",
		description = { "", "DATA_DIR holds any of the sets adi-cbm, ceiling-fan, skab and nab-known-cause, or is one of them; each is known by its manifest.json.",
				"Copies with other speeds, loads and faults are welcome. Without DATA_DIR only the virtual motor is run.", "",
				"Exit code 1 when a figure is short of what is required of it." })
final class EvaluateCommand implements Callable<Integer> {

	@Parameters(arity = "0..1", paramLabel = "DATA_DIR", description = "The folder with the recordings.")
	private Path data;

	@Option(names = "--report", paramLabel = "FILE", description = "Write all results as JSON.")
	private Path report;

	@Option(names = "--markdown", paramLabel = "FILE", description = "Write tables, and links to the plots, as Markdown.")
	private Path markdown;

	@Option(names = "--plots", paramLabel = "DIR", description = "Draw scores and ROC curves as PNG.")
	private Path plots;

	@Option(names = "--motor", negatable = true, defaultValue = "true", fallbackValue = "true", description = "Run the virtual motor, too (default).")
	private boolean motor;

	@CommandLine.Spec
	private CommandLine.Model.CommandSpec spec;

	@Override
	public Integer call() throws IOException, SessionException {
		final PrintWriter out = this.spec.commandLine().getOut();
		final PrintWriter err = this.spec.commandLine().getErr();
		if (this.data == null && !this.motor) {
			throw new IllegalArgumentException("nothing to evaluate: name a folder with recordings");
		}
		final Evaluation evaluation = new Evaluation(line -> err.println("judder: evaluating " + line));
		final List<Section> sections = new ArrayList<>();
		if (this.data != null) {
			sections.addAll(evaluation.run(this.data, section -> print(section, out)));
		}
		if (this.motor) {
			sections.add(evaluation.motor(section -> print(section, out)));
		}
		out.println(ReportFiles.READING);
		if (this.report != null) {
			ReportFiles.json(sections, this.report);
		}
		ReportFiles.markdown(sections, this.markdown, this.plots);
		return verdict(sections, out);
	}

	private static void print(final Section section, final PrintWriter out) {
		out.println(section.figureTable().text());
		for (final Table table : section.tables()) {
			out.println(table.text());
		}
		out.flush();
	}

	private static int verdict(final List<Section> sections, final PrintWriter out) {
		int missed = 0;
		for (final Section section : sections) {
			for (final Figure figure : section.figures()) {
				if (!figure.met()) {
					out.println("NOT MET: " + section.name() + ", " + figure);
					missed++;
				}
			}
		}
		if (missed == 0) {
			out.println("Every required figure that could be computed is met.");
		}
		return missed == 0 ? 0 : 1;
	}
}
