/*
 * Copyright 2026 The Judder developers
 * SPDX-License-Identifier: Apache-2.0
 */
package io.judder.compiler.command;

import io.judder.compiler.SourceSection;
import io.judder.compiler.tflite.TfliteReader;
import io.judder.model.Format;
import io.judder.model.Model;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Compiles a {@code .tflite} file into a package.
 */
@Command(name = "compile", mixinStandardHelpOptions = true,
		description = "Compiles an int8 .tflite model into a package that the device runs.")
public final class CompileCommand implements Runnable {

	@Parameters(paramLabel = "IN.tflite", description = "The model.")
	private Path input;

	@Option(names = { "-o", "--output" }, paramLabel = "OUT.judder", required = true, description = "The package to write.")
	private Path output;

	@Spec
	private CommandSpec spec;

	/** Creates the command; picocli sets its fields. */
	public CompileCommand() {
		// Nothing to set up.
	}

	@Override
	public void run() {
		if (!TfliteReader.looksLikeOne(SafeFiles.read(input))) {
			throw new CommandFailure(input, "is not a .tflite file");
		}
		if (input.toAbsolutePath().normalize().equals(output.toAbsolutePath().normalize())) {
			throw new CommandFailure(output, "is the input; name another file");
		}
		final Model model = ModelFile.read(input).model();
		SafeFiles.write(output, model.bytes());
		final int bound = SourceSection.of(model).lowerBound();
		final int arena = model.arenaSize(Format.TARGET_JAVA);
		spec.commandLine().getOut().println(output + ": " + Text.number(model.length()) + " bytes, " + model.operators()
				+ " operators, " + Text.number(model.work()) + " multiply-accumulates, arena " + Text.number(arena)
				+ " bytes (lower bound " + Text.number(bound) + ", gap " + Text.percent(arena - bound, bound) + ")");
	}
}
