/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import io.judder.compiler.command.CompileCommand;
import io.judder.compiler.command.InspectCommand;
import io.judder.compiler.command.RunCommand;
import io.judder.recording.RecordingException;
import io.judder.session.SessionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;

/**
 * The command line. Every failure that a user can cause ends in one line on the error stream and exit code 2; a session that
 * learned nothing ends in exit code 3.
 */
@Command(name = "judder", version = "judder 0.1.0", mixinStandardHelpOptions = true, sortOptions = false,
		synopsisSubcommandLabel = "COMMAND", header = "Hears when a machine changes. Learns what is normal from vibration, in place, and raises an alarm.",
		description = { "", "Start with @|bold ./judder monitor|@: a virtual motor is learned, a fault grows, an alarm is raised." },
		footer = { "", "@|bold ./judder COMMAND --help|@ explains one command, @|bold ./judder test|@ runs every test.",
				"Exit codes: 0 done, 1 something to look at, 2 wrong input, 3 nothing was learned." },
		subcommands = { MonitorCommand.class, ScoreCommand.class, EvaluateCommand.class, FootprintCommand.class,
				CompileCommand.class, InspectCommand.class, RunCommand.class, ConformCommand.class, BenchCommand.class,
				HelpCommand.class })
public final class Main implements Runnable {

	/** The exit code of a wrong input. */
	public static final int WRONG_INPUT = 2;

	/** The exit code of a session that learned nothing. */
	public static final int NOTHING_LEARNED = 3;

	@CommandLine.Spec
	private CommandLine.Model.CommandSpec spec;

	/**
	 * Runs the command line.
	 *
	 * @param arguments
	 *            the words after {@code judder}.
	 */
	public static void main(final String[] arguments) {
		System.exit(commandLine().execute(arguments));
	}

	/**
	 * Creates the command line.
	 *
	 * @return the commands with their error handling.
	 */
	static CommandLine commandLine() {
		return configured(new CommandLine(new Main()));
	}

	/** Gives a command line the output and the error handling of this program. */
	static CommandLine configured(final CommandLine line) {
		line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
		line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
		line.setCaseInsensitiveEnumValuesAllowed(true);
		line.setUsageHelpAutoWidth(true);
		// Options that take several files must not swallow a misspelt option as the name of one.
		line.setUnmatchedOptionsAllowedAsOptionParameters(false);
		line.setParameterExceptionHandler(Main::wrongArguments);
		line.setExecutionExceptionHandler(Main::failed);
		return line;
	}

	@Override
	public void run() {
		this.spec.commandLine().usage(this.spec.commandLine().getOut());
	}

	private static int wrongArguments(final ParameterException exception, final String[] arguments) {
		final CommandLine line = exception.getCommandLine();
		line.getErr().println("judder: " + oneLine(exception.getMessage()) + " (see: judder "
				+ (line.getParent() == null ? "" : line.getCommandName() + " ") + "--help)");
		return WRONG_INPUT;
	}

	private static int failed(final Exception exception, final CommandLine line, final CommandLine.ParseResult result) {
		if (exception instanceof RecordingException || exception instanceof SessionException
				|| exception instanceof IllegalArgumentException) {
			line.getErr().println("judder: " + oneLine(exception.getMessage()));
		} else {
			// A defect of ours: the name of the exception and its place help whoever reports it.
			final StackTraceElement[] trace = exception.getStackTrace();
			line.getErr().println("judder: unexpected " + exception + (trace.length == 0 ? "" : " at " + trace[0])
					+ "; please report this");
		}
		return WRONG_INPUT;
	}

	private static String oneLine(final String message) {
		return message == null ? "no reason given" : message.replaceAll("\\s*[\\r\\n]+\\s*", " ");
	}
}
